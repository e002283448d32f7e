import type { AnyRecord } from '../domain/record.ts';
import { compareCodeUnits } from '../lib/order.ts';
import type { Digested } from './digest.ts';

/*
[Note: Control totals]

Of what is sent, the sender keeps per register and month how many records went and one value made of their hashes; whoever takes the
file in answers with the same about what arrived. Where the two differ something is missing, and if it is one record, the difference
of the two values *is* its hash: the sender finds it by that.
*/

/** Of one kind and month how many records, and the XOR of their hashes: the same for the same records in any order. */
export interface ControlTotal {
  readonly kind: string;
  /** `YYYY-MM`; empty where the records of the kind have no day of their own. */
  readonly month: string;
  readonly count: number;
  /** 16 hexadecimal digits. */
  readonly hash: string;
}

/** One record as control totals see it. */
export interface Counted extends Digested {
  readonly month: string;
}

/** More lines than this are not kept; the months of a kind are then added up. */
const MOST_TOTALS = 800;

/** The month a record is counted in: that of its date or of its deadline; empty if it has neither. */
export function monthOf(record: AnyRecord): string {
  const day = record['date'] ?? record['due'];
  return typeof day === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(day) ? day.slice(0, 7) : '';
}

/** The control totals of these records, sorted by kind and month. See [Note: Control totals]. */
export function controlTotalsOf(items: Iterable<Counted>): readonly ControlTotal[] {
  const sums = new Map<string, Sum>();
  for (const { kind, month, hash } of items) {
    const key = `${kind} ${month}`;
    const sum = sums.get(key) ?? { kind, month, count: 0, high: 0, low: 0 };
    sum.count += 1;
    sum.high ^= Number.parseInt(hash.slice(0, 8), 16);
    sum.low ^= Number.parseInt(hash.slice(8, 16), 16);
    sums.set(key, sum);
  }
  const totals = [...sums.values()].map(totalOf).sort(inOrder);
  return totals.length > MOST_TOTALS ? withoutMonths(totals) : totals;
}

/** The totals of each kind over all its months. */
export function withoutMonths(totals: readonly ControlTotal[]): readonly ControlTotal[] {
  return [...Map.groupBy(totals, ({ kind }) => kind)].map(([kind, ones]) => ({
    kind,
    month: '',
    count: ones.reduce((sum, { count }) => sum + count, 0),
    hash: ones.reduce((hash, one) => differenceOf(hash, one.hash), NO_HASH),
  }));
}

/** The value of no record at all. */
export const NO_HASH = '0'.repeat(16);

/** What must be added to the one value to get the other. */
export function differenceOf(one: string, other: string): string {
  const half = (from: number) =>
    Number.parseInt(one.slice(from, from + 8), 16) ^ Number.parseInt(other.slice(from, from + 8), 16);
  return hexOf(half(0)) + hexOf(half(8));
}

/** As the head of a file carries them; where they would not fit, the months of each kind are added up. */
export function writtenTotals(totals: readonly ControlTotal[]): readonly string[] {
  const lines = totals.map(({ kind, month, count, hash }) => `${kind} ${month} ${count} ${hash}`);
  const length = lines.reduce((sum, line) => sum + line.length, 0);
  const isFolded = totals.every(({ month }) => month === '');
  return length > MOST_WRITTEN && !isFolded ? writtenTotals(withoutMonths(totals)) : lines;
}

/** Characters; all of the head may have 64 KiB. */
const MOST_WRITTEN = 40_000;

/** The totals a head carries; lines that say nothing are passed over. */
export function readTotals(lines: readonly string[]): readonly ControlTotal[] {
  return lines.flatMap((line) => {
    const match = /^(\S+) (\d{4}-\d{2}|) (\d{1,9}) ([0-9a-f]{16})$/.exec(line);
    if (match === null) return [];
    const [, kind = '', month = '', count = '', hash = ''] = match;
    return [{ kind, month, count: Number(count), hash }];
  });
}

interface Sum {
  readonly kind: string;
  readonly month: string;
  count: number;
  high: number;
  low: number;
}

function totalOf({ kind, month, count, high, low }: Sum): ControlTotal {
  return { kind, month, count, hash: hexOf(high) + hexOf(low) };
}

function hexOf(half: number): string {
  return (half >>> 0).toString(16).padStart(8, '0');
}

function inOrder(one: ControlTotal, other: ControlTotal): number {
  return compareCodeUnits(one.kind, other.kind) || compareCodeUnits(one.month, other.month);
}
