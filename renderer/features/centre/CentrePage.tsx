import { Box, Button, Typography } from '@mui/material';
import { useMemo, useState } from 'react';
import { type CountyState, expectedUntil, matrixOf } from '../../../shared/centre/matrix.ts';
import { lastMonth } from '../../../shared/centre/packages.ts';
import { isReceivedAsSent } from '../../../shared/centre/totals.ts';
import { countyName } from '../../../shared/gazetteer/counties.ts';
import type { CalendarDate } from '../../../shared/lib/dates.ts';
import { monthsOfPeriod } from '../../../shared/lib/periods.ts';
import { profileOf } from '../../../shared/programme/efop-131.ts';
import { useCountyWords } from '../../county-naming.ts';
import { useRecords } from '../../data/live.ts';
import { useSession } from '../../services.ts';
import { centreTexts } from '../../text/centre.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { CentreIcon } from '../../ui/icons.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ForCentre } from './ForCentre.tsx';
import { IntakePanel } from './IntakePanel.tsx';
import { Matrix } from './Matrix.tsx';
import { ReadingLine } from './ReadingLine.tsx';
import { useIntake } from './use-intake.ts';
import { YearChoice } from './YearChoice.tsx';

const texts = centreTexts.overview;

/** Who has sent what, of which month, and whether all of it arrived. */
export function CentrePage() {
  return (
    <ForCentre>
      <Overview />
    </ForCentre>
  );
}

function Overview() {
  const intake = useIntake();
  const packages = useRecords('countyPackage');
  const choose = (
    <Button variant="contained" disabled={intake.isWorking} onClick={intake.choose} autoFocus>
      {centreTexts.intake.button}
    </Button>
  );
  return (
    <>
      <PageHeader title={centreTexts.title} subtitle={centreTexts.subtitle} actions={choose} />
      <IntakePanel intake={intake} />
      {packages.size === 0 && intake.files.length === 0 && (
        <EmptyState title={centreTexts.empty.title} text={centreTexts.empty.text} icon={CentreIcon} />
      )}
      <States />
    </>
  );
}

/** The table stands there from the beginning: it says who is awaited. */
function States() {
  const { today, office } = useSession();
  const packages = useRecords('countyPackage');
  const programme = profileOf(useRecords('programmeProfile'), office.id);
  const [year, setYear] = useState<string>();
  const shown = year ?? (lastMonth(packages.values()) ?? today).slice(0, 4);
  const states = useMemo(() => {
    const months = monthsOfPeriod({ from: `${shown}-01-01`, to: `${shown}-12-31` });
    return matrixOf(packages.values(), months, expectedUntil(programme, today));
  }, [packages, shown, programme, today]);
  return (
    <>
      <ReadingLine />
      {packages.size > 0 && <Summary states={states} date={`${shown}-12-31`} />}
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, mt: 1.5, mb: 0.5 }}>
        <Typography variant="h2">{texts.table(shown)}</Typography>
        <YearChoice year={shown} onChange={setYear} />
      </Box>
      <Matrix states={states} date={`${shown}-12-31`} />
    </>
  );
}

/** The counties, as they are called on a day. */
interface StatesProps {
  readonly states: readonly CountyState[];
  readonly date: CalendarDate;
}

function Summary({ states, date }: StatesProps) {
  const words = useCountyWords(date);
  const expected = states.filter((one) => one.expected);
  const sent = expected.filter(({ current }) => current.length > 0);
  const records = states.flatMap(({ current }) => current).reduce((sum, one) => sum + one.records, 0);
  const named = (ones: readonly CountyState[]) =>
    ones.map(({ county, code }) => (county ? countyName(county, date) : code));
  const unequal = named(states.filter(({ current }) => !current.every(isReceivedAsSent)));
  const doubled = named(states.filter((one) => one.doubled));
  const missing = named(expected.filter(({ current }) => current.length === 0));
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <Notice
        tone={missing.length === 0 ? 'success' : 'info'}
        title={texts.sent(sent.length, expected.length, words)}
        text={[texts.records(records), ...(missing.length > 0 ? [texts.missing(missing)] : [])].join(' ')}
      />
      {unequal.length > 0 && <Notice tone="error" text={texts.unequal(unequal)} />}
      {doubled.length > 0 && <Notice tone="warning" text={texts.doubled(doubled, words)} />}
    </Box>
  );
}
