import { Box, Link, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { type KeyboardEvent, useRef } from 'react';
import { Link as RouterLink } from 'react-router';
import type { CountyState, MonthState } from '../../../shared/centre/matrix.ts';
import { isReceivedAsSent } from '../../../shared/centre/totals.ts';
import { countyName } from '../../../shared/gazetteer/counties.ts';
import { type CalendarDate, formatDateShort, formatMonth } from '../../../shared/lib/dates.ts';
import { formatNumber } from '../../../shared/lib/numbers.ts';
import { useCountyWords } from '../../county-naming.ts';
import { centreTexts } from '../../text/centre.ts';
import { centrePath } from '../../ui/record-paths.ts';
import { MatrixLegend, monthStyles, PartMark } from './MatrixLegend.tsx';
import { useCentrePeriod } from './use-centre-period.ts';

const texts = centreTexts.overview;
const inColumn = (value: number) => formatNumber(value, { grouping: 'always' });

interface MatrixProps {
  readonly states: readonly CountyState[];
  /** Counties are called as on this day. */
  readonly date: CalendarDate;
}

/** Counties down, months across; ↑ and ↓ walk through the counties. */
export function Matrix({ states, date }: MatrixProps) {
  const words = useCountyWords(date);
  const body = useRef<HTMLDivElement>(null);
  function press(event: KeyboardEvent): void {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by === undefined) return;
    const links = [...(body.current?.querySelectorAll<HTMLElement>('a') ?? [])];
    links[links.indexOf(document.activeElement as HTMLElement) + by]?.focus();
    event.preventDefault();
  }
  return (
    <>
      <MatrixLegend />
      <Box ref={body} onKeyDown={press} sx={{ overflowX: 'auto', flex: 'none' }}>
        <Table size="small" sx={tableStyle}>
          <Head county={words.label} />
          <TableBody>
            {states.map((state) => (
              <CountyLine key={state.code} state={state} date={date} />
            ))}
            <SumLine states={states} />
          </TableBody>
        </Table>
      </Box>
      <Typography variant="caption" color="textSecondary" component="p" sx={{ mt: 0.5 }}>
        {texts.keys(words)}
      </Typography>
    </>
  );
}

function Head({ county }: { readonly county: string }) {
  return (
    <TableHead>
      <TableRow>
        <TableCell sx={{ width: widths.county }}>{county}</TableCell>
        {texts.months.map((month) => (
          <TableCell key={month} align="right" sx={{ width: widths.month }}>
            {month}
          </TableCell>
        ))}
        <TableCell align="right" sx={{ width: widths.total }}>
          {texts.total}
        </TableCell>
        <TableCell sx={{ width: widths.made }}>{texts.made}</TableCell>
        <TableCell>{texts.notTaken}</TableCell>
      </TableRow>
    </TableHead>
  );
}

interface CountyLineProps {
  readonly state: CountyState;
  readonly date: CalendarDate;
}

function CountyLine({ state, date }: CountyLineProps) {
  const { to } = useCentrePeriod();
  const { code, county, current, months, repeated, older } = state;
  const records = current.reduce((sum, one) => sum + one.records, 0);
  const [newest] = current;
  const isEqual = current.every(isReceivedAsSent);
  return (
    <TableRow hover>
      <TableCell component="th" scope="row">
        <Link component={RouterLink} to={to(`${centrePath}/megye/${code}`)}>
          {county ? countyName(county, date) : code}
        </Link>
      </TableCell>
      {months.map((one) => (
        <MonthCell key={one.month.from} one={one} />
      ))}
      <TableCell align="right">
        {newest && inColumn(records)}
        {!isEqual && (
          <Box component="strong" sx={{ color: 'error.main', display: 'block' }}>
            {texts.marks.unequal}
          </Box>
        )}
      </TableCell>
      <TableCell>{newest && formatDateShort(newest.madeAt.slice(0, 10))}</TableCell>
      <TableCell sx={{ whiteSpace: 'normal !important' }}>{texts.notTakenNote(repeated, older)}</TableCell>
    </TableRow>
  );
}

function MonthCell({ one: { month, state, activities } }: { readonly one: MonthState }) {
  const label = `${formatMonth(month.from)}: ${texts.states[state](activities)}`;
  return (
    <TableCell align="right" title={label} sx={monthStyles[state]}>
      {activities === 0 && state !== 'empty' ? (
        <Box component="span" aria-label={label} role="img" />
      ) : (
        inColumn(activities)
      )}
      {state === 'part' && <PartMark />}
    </TableCell>
  );
}

function SumLine({ states }: { readonly states: readonly CountyState[] }) {
  const [first] = states;
  const sums = (first?.months ?? []).map((_, index) =>
    states.reduce((sum, { months }) => sum + (months[index]?.activities ?? 0), 0),
  );
  const records = states.flatMap(({ current }) => current).reduce((sum, one) => sum + one.records, 0);
  return (
    <TableRow sx={{ '& > *': { fontWeight: 600, borderTop: 2, borderTopColor: 'divider' } }}>
      <TableCell component="th" scope="row">
        {texts.sumRow}
      </TableCell>
      {sums.map((sum, index) => (
        <TableCell key={texts.months[index]} align="right">
          {inColumn(sum)}
        </TableCell>
      ))}
      <TableCell align="right">{inColumn(records)}</TableCell>
      <TableCell />
      <TableCell />
    </TableRow>
  );
}

/** At 1366 pixels the whole year stands side by side, each month as wide as the next. */
const widths = { county: 178, month: 50, total: 88, made: 116 } as const;

const tableStyle = {
  tableLayout: 'fixed',
  minWidth: 1060,
  '& td, & th': { px: 0.75, py: 0.4, whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
} as const;
