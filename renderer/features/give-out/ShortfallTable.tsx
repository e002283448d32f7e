import { Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { kindOf } from '../../../shared/domain/dataset.ts';
import type { Transfer } from '../../../shared/domain/transfer.ts';
import type { Shortfall } from '../../../shared/exchange/receipts.ts';
import { formatMonth } from '../../../shared/lib/dates.ts';
import { formatNumber } from '../../../shared/lib/numbers.ts';
import { giveOutTexts } from '../../text/give-out.ts';

const texts = giveOutTexts.log;

interface CountTableProps {
  readonly title?: string;
  /** Labels of the numbers. */
  readonly labels: readonly string[];
  readonly lines: readonly {
    readonly kind: string;
    readonly month: string;
    readonly counts: readonly number[];
  }[];
}

/** Where a receipt differs from what was sent. */
export function ShortfallTable({ shortfalls }: { readonly shortfalls: readonly Shortfall[] }) {
  const lines = shortfalls.map(({ kind, month, sent, arrived }) => ({
    kind,
    month,
    counts: [sent, arrived],
  }));
  return <CountTable title={texts.shortfallsTitle} labels={[texts.sent, texts.arrived]} lines={lines} />;
}

/** How many records of each register and month were sent. */
export function TotalsTable({ totals }: { readonly totals: NonNullable<Transfer['totals']> }) {
  const lines = totals.map(({ kind, month = '', count }) => ({ kind, month, counts: [count] }));
  if (lines.length === 0) return null;
  return (
    <details>
      <Typography component="summary" variant="h3" sx={{ cursor: 'pointer' }}>
        {texts.totalsTitle}
      </Typography>
      <CountTable labels={[texts.sent]} lines={lines} />
    </details>
  );
}

function CountTable({ title, labels, lines }: CountTableProps) {
  if (lines.length === 0) return null;
  return (
    <section>
      {title && <Typography variant="h3">{title}</Typography>}
      <Table
        size="small"
        aria-label={title ?? texts.totalsTitle}
        sx={{ '& td': { fontVariantNumeric: 'tabular-nums' } }}
      >
        <TableHead>
          <TableRow>
            <TableCell>{giveOutTexts.preview.register}</TableCell>
            <TableCell>{texts.month}</TableCell>
            {labels.map((label) => (
              <TableCell key={label} align="right">
                {label}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {lines.map(({ kind, month, counts }) => (
            <TableRow key={`${kind} ${month}`}>
              <TableCell>{kindOf(kind)?.plural ?? kind}</TableCell>
              <TableCell>{month === '' ? texts.noMonth : formatMonth(`${month}-01`)}</TableCell>
              {counts.map((count, index) => (
                <TableCell key={labels[index]} align="right">
                  {formatNumber(count, { grouping: 'always' })}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </section>
  );
}
