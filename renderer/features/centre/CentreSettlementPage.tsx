import { Box, Link, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { useEffect, useState } from 'react';
import { Link as RouterLink, useNavigate, useParams } from 'react-router';
import type { SettlementDetail } from '../../../shared/centre/settlement-detail.ts';
import { ACTIVITY_KINDS } from '../../../shared/domain/activity-kinds.ts';
import { community } from '../../../shared/domain/community.ts';
import { organisation } from '../../../shared/domain/organisation.ts';
import { countyByCode, countyTitle, countyWords } from '../../../shared/gazetteer/counties.ts';
import { settlementByKsh } from '../../../shared/gazetteer/gazetteer.ts';
import { formatDateShort } from '../../../shared/lib/dates.ts';
import { type Period, periodCode } from '../../../shared/lib/periods.ts';
import { useCountry } from '../../country.ts';
import { useCountyNaming } from '../../county-naming.ts';
import { centreTexts } from '../../text/centre.ts';
import { Notice } from '../../ui/Notice.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { centrePath } from '../../ui/record-paths.ts';
import { useHotkeys } from '../../ui/use-hotkeys.ts';
import { ForCentre } from './ForCentre.tsx';
import { CentrePeriod } from './IndicatorsPage.tsx';
import { ReadingLine } from './ReadingLine.tsx';
import { useCentrePeriod } from './use-centre-period.ts';

const texts = centreTexts.settlement;

/** Everything the offices have sent about one settlement, down to the single activity. */
export function CentreSettlementPage() {
  const { ksh = '' } = useParams();
  return (
    <ForCentre>
      <OneSettlement key={ksh} ksh={ksh} />
    </ForCentre>
  );
}

function OneSettlement({ ksh }: { readonly ksh: string }) {
  const navigate = useNavigate();
  const { period, to } = useCentrePeriod();
  const naming = useCountyNaming(period.to);
  const details = useDetails(ksh, period);
  useHotkeys({ escape: () => void navigate(-1) });
  const settlement = settlementByKsh(ksh);
  const county = settlement && countyByCode(settlement.county);
  const above = county && (
    <Link component={RouterLink} to={to(`${centrePath}/megye/${county.code}`)}>
      {countyTitle(county, naming)}
    </Link>
  );
  return (
    <>
      <PageHeader title={settlement?.name ?? ksh} above={above} />
      <CentrePeriod />
      <ReadingLine />
      {details?.length === 0 && <Typography>{texts.nothing}</Typography>}
      {details && details.length > 1 && (
        <Notice tone="info" text={texts.shared(details.length, countyWords(naming))} />
      )}
      {details?.map((one) => (
        <OfficePart key={one.office} one={one} />
      ))}
    </>
  );
}

/** What is known of the settlement; nothing until it has been asked. */
function useDetails(ksh: string, period: Period): readonly SettlementDetail[] | undefined {
  const { centre, status } = useCountry() ?? {};
  const [details, setDetails] = useState<readonly SettlementDetail[]>();
  const code = periodCode(period);
  useEffect(() => {
    let current = true;
    void centre?.settlement(ksh, period).then((answer) => current && setDetails(answer));
    return () => {
      current = false;
    };
    // The period is a value: its code tells whether it is another one. A new status means other packages.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [centre, status, ksh, code]);
  return details;
}

function OfficePart({ one }: { readonly one: SettlementDetail }) {
  const typeOf: Readonly<Record<string, string>> = organisation.fields.type.choices;
  const kindOf: Readonly<Record<string, string>> = community.fields.kind.choices;
  return (
    <Panel title={one.name}>
      <Typography variant="h3">{texts.activities(one.activities.length)}</Typography>
      <Activities activities={one.activities} />
      <Names
        title={texts.projects}
        lines={one.projects.map(({ title, number }) => [number, title].filter(Boolean).join(' – '))}
      />
      <Names
        title={texts.organisations}
        lines={one.organisations.map(({ name, type }) => `${name} (${typeOf[type] ?? type})`)}
      />
      <Names
        title={texts.communities}
        lines={one.communities.map(({ name, kind }) => `${name} (${kindOf[kind] ?? kind})`)}
      />
    </Panel>
  );
}

function Activities({ activities }: Pick<SettlementDetail, 'activities'>) {
  const kinds: Readonly<Record<string, string>> = ACTIVITY_KINDS;
  if (activities.length === 0) return <Typography variant="body2">{texts.noActivity}</Typography>;
  return (
    <Box sx={{ maxHeight: '45vh', overflowY: 'auto' }}>
      <Table size="small" stickyHeader>
        <TableHead>
          <TableRow>
            <TableCell>{texts.date}</TableCell>
            <TableCell>{texts.kind}</TableCell>
            <TableCell>{texts.subject}</TableCell>
            <TableCell align="right">{texts.participants}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {activities.map((activity) => (
            <TableRow key={activity.id}>
              <TableCell sx={{ whiteSpace: 'nowrap' }}>{formatDateShort(activity.date)}</TableCell>
              <TableCell>{kinds[activity.kind] ?? activity.kind}</TableCell>
              <TableCell sx={{ whiteSpace: 'normal' }}>{activity.title ?? texts.titleHidden}</TableCell>
              <TableCell align="right">{activity.participants}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}

function Names({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <Box component="section" sx={{ mt: 1 }}>
      <Typography variant="h3">{title}</Typography>
      <Typography variant="body2">{[...new Set(lines)].join('; ')}</Typography>
    </Box>
  );
}
