import { Box, Tab, Tabs } from '@mui/material';
import type { ReactNode } from 'react';
import { useNavigate, useParams } from 'react-router';
import { KINDS } from '../../../shared/domain/dataset.ts';
import type { AnyRecord } from '../../../shared/domain/record.ts';
import { defaultProfile } from '../../../shared/programme/efop-131.ts';
import { useRecord } from '../../data/live.ts';
import { useSession } from '../../services.ts';
import { officeTexts as texts } from '../../text/office-settings.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { AboutPanel } from './AboutPanel.tsx';
import { PicturesPanel } from './PicturesPanel.tsx';
import { RecordPanel } from './RecordPanel.tsx';

type TabName = keyof typeof texts.tabs;

const panels: Readonly<Record<TabName, () => ReactNode>> = {
  iroda: OfficePanel,
  program: ProgrammePanel,
  kepek: PicturesPanel,
  nevjegy: AboutPanel,
};

/** Everything about the office itself: its data, its programme, its pictures. */
export function OfficePage() {
  const { tab } = useParams();
  const navigate = useNavigate();
  const names = Object.keys(texts.tabs) as TabName[];
  const chosen = names.find((name) => name === tab) ?? 'iroda';
  const Panel = panels[chosen];
  return (
    <>
      <PageHeader title={texts.title} />
      <Tabs
        value={chosen}
        variant="scrollable"
        onChange={(_, name: TabName) => void navigate(`/iroda/${name}`)}
        sx={{ mb: 2 }}
      >
        {names.map((name) => (
          <Tab
            key={name}
            value={name}
            label={texts.tabs[name]}
            id={`tab-${name}`}
            aria-controls={`panel-${name}`}
          />
        ))}
      </Tabs>
      <Box role="tabpanel" id={`panel-${chosen}`} aria-labelledby={`tab-${chosen}`}>
        <Panel />
      </Box>
    </>
  );
}

/** An office stays in its county, which its name says. */
function OfficePanel() {
  const { office } = useSession();
  return <RecordPanel kind={KINDS.office} record={office as unknown as AnyRecord} fixed={['county']} />;
}

/** The pictures have a panel of their own. */
function ProgrammePanel() {
  const { office } = useSession();
  const profile = useRecord('programmeProfile', `${office.id}/programme`) ?? defaultProfile(office.id);
  return (
    <RecordPanel
      kind={KINDS.programmeProfile}
      record={profile as unknown as AnyRecord}
      fixed={['pictures']}
    />
  );
}
