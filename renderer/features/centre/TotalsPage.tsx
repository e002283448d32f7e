import {
  Box,
  Checkbox,
  FormControlLabel,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import { useMemo, useState } from 'react';
import { packagesInForce } from '../../../shared/centre/packages.ts';
import { compareTotals, type Comparison, isReceivedAsSent } from '../../../shared/centre/totals.ts';
import type { CountyPackage } from '../../../shared/domain/county-package.ts';
import { kindOf } from '../../../shared/domain/dataset.ts';
import { inKindOrder } from '../../../shared/domain/kind-order.ts';
import { countyByCode, countyName } from '../../../shared/gazetteer/counties.ts';
import { type CalendarDate, formatMonth } from '../../../shared/lib/dates.ts';
import { formatNumber } from '../../../shared/lib/numbers.ts';
import { compareHungarian } from '../../../shared/lib/order.ts';
import { parsePeriod } from '../../../shared/lib/periods.ts';
import { useCountyWords } from '../../county-naming.ts';
import { useRecords } from '../../data/live.ts';
import { centreTexts } from '../../text/centre.ts';
import { ChoiceInput } from '../../ui/ChoiceInput.tsx';
import { FieldFrame } from '../../ui/FieldFrame.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ForCentre } from './ForCentre.tsx';
import { useCentrePeriod } from './use-centre-period.ts';

const texts = centreTexts.totals;
const inColumn = (value: number) => formatNumber(value, { grouping: 'always' });

/** Sent against received: by county, register and month. */
export function TotalsPage() {
  return (
    <ForCentre>
      <Totals />
    </ForCentre>
  );
}

interface Line extends Comparison {
  readonly id: string;
  readonly county: string;
}

function Totals() {
  const packages = useRecords('countyPackage');
  const [month, setMonth] = useState<string>();
  const date = useCentrePeriod().period.to;
  const [onlyDifferent, setOnlyDifferent] = useState(false);
  const inForce = useMemo(() => [...packagesInForce(packages.values()).values()].flat(), [packages]);
  const lines = useMemo(() => linesOf(inForce, month, date), [inForce, month, date]);
  const shown = onlyDifferent ? lines.filter(({ equal }) => !equal) : lines;
  const allEqual = inForce.length > 0 && inForce.every(isReceivedAsSent);
  return (
    <>
      <PageHeader title={texts.title} subtitle={texts.subtitle} />
      {allEqual && <Notice tone="success" text={texts.allEqual(inForce.length)} />}
      <Box sx={{ display: 'flex', gap: 3, alignItems: 'end', my: 1.5, flexWrap: 'wrap' }}>
        <MonthChoice packages={inForce} value={month} onChange={setMonth} />
        <FormControlLabel
          control={
            <Checkbox size="small" checked={onlyDifferent} onChange={(_, is) => setOnlyDifferent(is)} />
          }
          label={texts.onlyDifferent}
        />
      </Box>
      {shown.length > 0 ? (
        <TotalsTable lines={shown} />
      ) : (
        <Typography>{whyNone(inForce.length, lines.length)}</Typography>
      )}
    </>
  );
}

/** Why there is nothing to show, by what there is of it. */
function whyNone(packages: number, lines: number): string {
  if (packages === 0) return texts.nothingYet;
  return lines > 0 ? texts.noDifference : texts.none;
}

/** By county, the registers of each in the program's own order. */
function linesOf(
  packages: readonly CountyPackage[],
  month: string | undefined,
  date: CalendarDate,
): readonly Line[] {
  const parsed = month === undefined ? undefined : parsePeriod(month);
  const period = parsed?.ok ? parsed.value : undefined;
  return packages
    .flatMap((one) => {
      const county = countyByCode(one.county);
      const compared = compareTotals(one, period).map((line) => [line.kind, line] as const);
      return inKindOrder(compared).map(([kind, line]) => ({
        ...line,
        id: `${one.id} ${kind}`,
        county: county ? countyName(county, date) : one.senderName,
      }));
    })
    .sort((one, other) => compareHungarian(one.county, other.county));
}

interface MonthChoiceProps {
  readonly packages: readonly CountyPackage[];
  readonly value: string | undefined;
  onChange(month: string | undefined): void;
}

function MonthChoice({ packages, value, onChange }: MonthChoiceProps) {
  const choices = useMemo(() => {
    const months = new Set(packages.flatMap(({ totals }) => (totals ?? []).map(({ month }) => month ?? '')));
    const known = [...months]
      .filter((month) => month !== '')
      .sort()
      .reverse();
    return Object.fromEntries(known.map((month) => [month, formatMonth(month)]));
  }, [packages]);
  return (
    <Box sx={{ width: 260 }}>
      <FieldFrame id="totals-month" label={texts.month}>
        <ChoiceInput
          id="totals-month"
          choices={choices}
          placeholder={texts.all}
          value={value}
          onChange={onChange}
        />
      </FieldFrame>
    </Box>
  );
}

function TotalsTable({ lines }: { readonly lines: readonly Line[] }) {
  const words = useCountyWords(useCentrePeriod().period.to);
  return (
    <Table size="small" sx={{ maxWidth: 900, '& td, & th': { fontVariantNumeric: 'tabular-nums' } }}>
      <TableHead>
        <TableRow>
          <TableCell>{words.label}</TableCell>
          <TableCell>{texts.kind}</TableCell>
          <TableCell align="right">{texts.sent}</TableCell>
          <TableCell align="right">{texts.received}</TableCell>
          <TableCell>{texts.state}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {lines.map((line) => (
          <TableRow key={line.id}>
            <TableCell component="th" scope="row">
              {line.county}
            </TableCell>
            <TableCell>{kindOf(line.kind)?.plural ?? line.kind}</TableCell>
            <TableCell align="right">{line.sent === undefined ? '' : inColumn(line.sent)}</TableCell>
            <TableCell align="right">{inColumn(line.received)}</TableCell>
            <TableCell sx={line.equal ? {} : { color: 'error.main', fontWeight: 600 }}>
              {stateOf(line)}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function stateOf({ sent, equal }: Line): string {
  if (sent === undefined) return texts.unknown;
  return equal ? texts.equal : texts.unequal;
}
