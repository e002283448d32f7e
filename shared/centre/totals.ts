import type { CountyPackage } from '../domain/county-package.ts';
import type { Period } from '../lib/periods.ts';

export type TotalRow = NonNullable<CountyPackage['totals']>[number];

/** One kind of record: what the sender says it sent, what was counted here. */
export interface Comparison {
  readonly kind: string;
  /** Absent where the sender's file does not say it for these months. */
  readonly sent: number | undefined;
  readonly received: number;
  /** Numbers equal, and the control values too where the sender gave them. */
  readonly equal: boolean;
}

const ofMonths = (rows: readonly TotalRow[], months: ReadonlySet<string> | undefined) =>
  rows.filter(({ month }) => months === undefined || months.has(month ?? ''));

const sumOf = (rows: readonly TotalRow[]) => rows.reduce((sum, { count }) => sum + count, 0);

/** Months `YYYY-MM` a period touches. */
function monthsIn({ from, to }: Pick<Period, 'from' | 'to'>): ReadonlySet<string> {
  const months = new Set<string>();
  let [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))];
  for (let code = from.slice(0, 7); code <= to.slice(0, 7); ) {
    months.add(code);
    month += 1;
    if (month > 12) [year, month] = [year + 1, 1];
    code = `${year}-${String(month).padStart(2, '0')}`;
  }
  return months;
}

/**
 * Sent against received, by kind; of the months of a period, or of everything. A sender who gave no months can only be compared as a
 * whole.
 */
export function compareTotals(
  one: Pick<CountyPackage, 'sent' | 'totals'>,
  period?: Pick<Period, 'from' | 'to'>,
): readonly Comparison[] {
  const [sent, received] = [one.sent ?? [], one.totals ?? []];
  const months = period && monthsIn(period);
  const knowsMonths = sent.some(({ month }) => (month ?? '') !== '');
  const kinds = [...new Set([...sent, ...received].map(({ kind }) => kind))].sort();
  return kinds.flatMap((kind) => {
    const [ofSent, ofReceived] = [sent, received].map((rows) =>
      ofMonths(
        rows.filter((row) => row.kind === kind),
        months,
      ),
    );
    const compared = comparison({
      kind,
      sent: ofSent ?? [],
      received: ofReceived ?? [],
      told: months === undefined || knowsMonths,
    });
    return compared.received === 0 && (compared.sent ?? 0) === 0 ? [] : [compared];
  });
}

interface Compared {
  readonly kind: string;
  readonly sent: readonly TotalRow[];
  readonly received: readonly TotalRow[];
  readonly told: boolean;
}

function comparison({ kind, sent, received, told }: Compared): Comparison {
  const [count, counted] = [sumOf(sent), sumOf(received)];
  if (!told) return { kind, sent: undefined, received: counted, equal: true };
  return { kind, sent: count, received: counted, equal: count === counted && hasSameHashes(sent, received) };
}

/** A sender who gave no control value is taken at its numbers. */
function hasSameHashes(sent: readonly TotalRow[], received: readonly TotalRow[]): boolean {
  const byMonth = new Map(received.map(({ month, hash }) => [month ?? '', hash]));
  return sent.every(({ month, hash }) => hash === '' || byMonth.get(month ?? '') === hash);
}

/** True if every kind of a package was received as sent. */
export function isReceivedAsSent(one: Pick<CountyPackage, 'sent' | 'totals'>): boolean {
  return compareTotals(one).every(({ equal }) => equal);
}
