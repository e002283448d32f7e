import { Box, Link, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { type KeyboardEvent, useRef } from 'react';
import { Link as RouterLink } from 'react-router';
import type { CountyState, MonthState } from '../../../shared/centre/matrix.ts';
import { isReceivedAsSent } from '../../../shared/centre/totals.ts';
import { formatDateShort, formatMonth } from '../../../shared/lib/dates.ts';
import { formatNumber } from '../../../shared/lib/numbers.ts';
import { centreTexts } from '../../text/centre.ts';
import { centrePath } from '../../ui/record-paths.ts';
import { useCentrePeriod } from './use-centre-period.ts';

const texts = centreTexts.overview;
const inColumn = (value: number) => formatNumber(value, { grouping: 'always' });

/** Counties down, months across; ↑ and ↓ walk through the counties. */
export function Matrix({ states }: { readonly states: readonly CountyState[] }) {
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
      <Box ref={body} onKeyDown={press} sx={{ overflowX: 'auto', flex: 'none' }}>
        <Table size="small" sx={tableStyle}>
          <Head />
          <TableBody>
            {states.map((state) => (
              <CountyLine key={state.code} state={state} />
            ))}
            <SumLine states={states} />
          </TableBody>
        </Table>
      </Box>
      <Typography variant="caption" color="textSecondary" component="p" sx={{ mt: 0.5 }}>
        {texts.legend} {texts.keys}
      </Typography>
    </>
  );
}

function Head() {
  return (
    <TableHead>
      <TableRow>
        <TableCell>{texts.county}</TableCell>
        {texts.months.map((month) => (
          <TableCell key={month} align="right">
            {month}
          </TableCell>
        ))}
        <TableCell align="right">{texts.total}</TableCell>
        <TableCell>{texts.made}</TableCell>
        <TableCell>{texts.notTaken}</TableCell>
      </TableRow>
    </TableHead>
  );
}

function CountyLine({ state }: { readonly state: CountyState }) {
  const { to } = useCentrePeriod();
  const { code, county, current, months, repeated, older } = state;
  const records = current.reduce((sum, one) => sum + one.records, 0);
  const [newest] = current;
  const isEqual = current.every(isReceivedAsSent);
  return (
    <TableRow hover>
      <TableCell component="th" scope="row">
        <Link component={RouterLink} to={to(`${centrePath}/megye/${code}`)}>
          {county?.name ?? code}
        </Link>
      </TableCell>
      {months.map((one) => (
        <MonthCell key={one.month.from} one={one} />
      ))}
      <TableCell align="right">
        {newest && inColumn(records)}
        {!isEqual && (
          <Box component="strong" sx={{ color: 'error.main', ml: 0.5 }}>
            {texts.marks.unequal}
          </Box>
        )}
      </TableCell>
      <TableCell>{newest && formatDateShort(newest.madeAt.slice(0, 10))}</TableCell>
      <TableCell>{texts.notTakenNote(repeated, older)}</TableCell>
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
      {state === 'part' && <sup aria-hidden>{texts.marks.part}</sup>}
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

const monthStyles = {
  arrived: {},
  part: { color: 'warning.main' },
  empty: { color: 'warning.main', fontWeight: 600 },
  missing: { bgcolor: 'action.selected' },
  outside: {},
} as const;

const tableStyle = {
  '& td, & th': { px: 0.75, py: 0.4, whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
} as const;
