import { Box, Button, Tab, Tabs } from '@mui/material';
import { type ReactNode, useMemo } from 'react';
import { Link as RouterLink, useParams, useSearchParams } from 'react-router';
import { settlementByKsh } from '../../../shared/gazetteer/gazetteer.ts';
import type { Settlement } from '../../../shared/gazetteer/read-table.ts';
import { ConflictLine } from '../../ConflictLine.tsx';
import { useDataSet } from '../../data/live.ts';
import { useSession } from '../../services.ts';
import { settlementText } from '../../text/settlement-page.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { lookupOf } from '../../ui/lookup.ts';
import { registerPaths } from '../../ui/record-paths.ts';
import { ActivitiesTab } from './ActivitiesTab.tsx';
import { collectSettlement, type SettlementFile } from './collect.ts';
import { Overview } from './Overview.tsx';
import { PeopleTab } from './PeopleTab.tsx';
import { SettlementHeader } from './SettlementHeader.tsx';
import type { SettlementProps } from './settlement-props.ts';
import { WorkTab } from './WorkTab.tsx';

/** Everything about one settlement, by its KSH code. */
export function SettlementPage() {
  const { ksh = '' } = useParams();
  const settlement = settlementByKsh(ksh);
  return settlement ? <Known key={ksh} settlement={settlement} /> : <Unknown ksh={ksh} />;
}

function Known({ settlement }: { readonly settlement: Settlement }) {
  const data = useDataSet();
  const { office, today } = useSession();
  const file = useMemo(
    () => collectSettlement(data, settlement.ksh, office.id),
    [data, settlement.ksh, office.id],
  );
  const props = { settlement, file, lookup: lookupOf(data, today) };
  const [tab, setTab] = useTab();
  const { draw } = tabs[tab];
  return (
    <>
      <SettlementHeader {...props} />
      {file.mentored && <ConflictLine kind="mentoredSettlement" id={file.mentored.id} />}
      <Tabs
        value={tab}
        onChange={(_, chosen: TabName) => setTab(chosen)}
        aria-label={settlementText.tabsLabel}
        variant="scrollable"
        scrollButtons={false}
        sx={{ minHeight: 38, mb: 1.5, borderBottom: 1, borderColor: 'divider' }}
      >
        {tabNames.map((name) => (
          <Tab
            key={name}
            value={name}
            id={`tab-${name}`}
            aria-controls={panelId}
            label={labelOf(name, file)}
            sx={{ minHeight: 38, py: 0.5, px: 1.5 }}
          />
        ))}
      </Tabs>
      <Box role="tabpanel" id={panelId} aria-labelledby={`tab-${tab}`}>
        {draw(props)}
      </Box>
    </>
  );
}

const panelId = 'settlement-panel';

interface TabShape {
  readonly count?: (file: SettlementFile) => number;
  readonly draw: (props: SettlementProps) => ReactNode;
}

const tabs = {
  overview: { draw: (props) => <Overview {...props} /> },
  activities: {
    count: ({ activities }) => activities.length,
    draw: (props) => <ActivitiesTab {...props} />,
  },
  people: {
    count: (file) => file.organisations.length + file.communities.length + file.contacts.length,
    draw: (props) => <PeopleTab {...props} />,
  },
  work: {
    count: ({ projects, openTasks }) => projects.length + openTasks.length,
    draw: (props) => <WorkTab {...props} />,
  },
} as const satisfies Readonly<Record<string, TabShape>>;

type TabName = keyof typeof tabs;
const tabNames = Object.keys(tabs) as readonly TabName[];

function labelOf(name: TabName, file: SettlementFile): string {
  const { count }: TabShape = tabs[name];
  const label = settlementText.tabs[name];
  return count ? settlementText.counted(label, count(file)) : label;
}

/** The tab stands in the address, so that the way back finds it. */
function useTab(): readonly [TabName, (tab: TabName) => void] {
  const [address, setAddress] = useSearchParams();
  const asked = address.get('lap');
  const tab = tabNames.find((name) => name === asked) ?? 'overview';
  return [tab, (chosen) => setAddress(chosen === 'overview' ? {} : { lap: chosen }, { replace: true })];
}

function Unknown({ ksh }: { readonly ksh: string }) {
  return (
    <EmptyState
      isPage
      title={settlementText.unknownTitle}
      text={settlementText.unknown(ksh)}
      actions={
        <Button variant="contained" component={RouterLink} to={registerPaths.mentoredSettlement}>
          {settlementText.toList}
        </Button>
      }
    />
  );
}
