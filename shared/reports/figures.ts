import type { KindName } from '../domain/dataset.ts';
import {
  formatKilometres,
  formatNumber,
  formatPercent,
  formatWithUnit,
  MINUS,
  NBSP,
} from '../lib/numbers.ts';
import type { Figure, RecordReference } from './kit/figure.ts';

/** A number and the records it was counted or summed from: what `collect.ts` hands over, before it has words. */
export interface Amount {
  readonly value: number;
  readonly records: readonly RecordReference[];
}

/** How the value of an amount is written. */
export type AmountFormat = (value: number) => string;

type Identified = { readonly id: string };

/** Names the records of one kind, each once, in the order given. */
export function referencesTo(kind: KindName, records: Iterable<Identified>): readonly RecordReference[] {
  const ids = new Set(Array.from(records, (record) => record.id));
  return Array.from(ids, (id) => ({ kind, id }));
}

/** References of several lists, each record once. */
export function joinReferences(
  ...lists: readonly (readonly RecordReference[])[]
): readonly RecordReference[] {
  const byKey = new Map(lists.flat().map((reference) => [`${reference.kind}/${reference.id}`, reference]));
  return [...byKey.values()];
}

/** How many records there are; each counts once. */
export function countOf(kind: KindName, records: Iterable<Identified>): Amount {
  const references = referencesTo(kind, records);
  return { value: references.length, records: references };
}

/** The sum of a whole number over the records; those that add nothing do not stand behind the figure. */
export function sumOf<Item extends Identified>(
  kind: KindName,
  records: readonly Item[],
  valueOf: (record: Item) => number | undefined,
): Amount {
  const adding = records.filter((record) => (valueOf(record) ?? 0) !== 0);
  const value = adding.reduce((sum, record) => sum + (valueOf(record) ?? 0), 0);
  return { value, records: referencesTo(kind, adding) };
}

/** The sum of a number with one decimal (kilometres), added in tenths so that nothing is lost in the last place. */
export function sumOfTenths<Item extends Identified>(
  kind: KindName,
  records: readonly Item[],
  valueOf: (record: Item) => number | undefined,
): Amount {
  const tenths = sumOf(kind, records, (record) => Math.round((valueOf(record) ?? 0) * 10));
  return { value: tenths.value / 10, records: tenths.records };
}

/** An amount as it is printed, opening the list behind it; `label` is the title of that list. */
export function figureOf(amount: Amount, format: AmountFormat = plain, label?: string): Figure {
  const figure = { value: amount.value, text: format(amount.value), records: amount.records };
  return label === undefined ? figure : { ...figure, label };
}

/** „1234,5” in running text, „12 345” from five digits. */
export function plain(value: number): string {
  return formatNumber(value);
}

/** Writes a column of numbers: as soon as one has five digits, four-digit ones are grouped too. */
export function columnFormat(values: readonly number[], decimals = 0): AmountFormat {
  const grouping = values.some((value) => Math.abs(value) >= 10_000) ? 'always' : 'auto';
  return (value) => formatNumber(value, { decimals, grouping });
}

/** A column of decimal hours: „7,50”. */
export function hundredths(value: number): string {
  return formatNumber(value, { decimals: 2, fixed: true });
}

/** A format with its unit: `withUnit('fő')` writes „3 fő”. */
export function withUnit(unit: string): AmountFormat {
  return (value) => formatWithUnit(value, unit);
}

/** Kilometres with their unit: „12,5 km”. */
export function kilometres(value: number): string {
  return formatKilometres(value);
}

/** A ratio: 0.875 is „87,5%”. */
export function percent(ratio: number): string {
  return formatPercent(ratio);
}

/** A ratio in a column, always with one decimal: „17,0%”. */
export function columnPercent(ratio: number): string {
  return formatPercent(ratio, { fixed: true });
}

/** Minutes as „7:05”, hours and minutes: exact in columns, because nothing is rounded. */
export function clockHours(minutes: number): string {
  const [whole, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${minutes < 0 ? MINUS : ''}${whole}:${String(rest).padStart(2, '0')}`;
}

/** Minutes in words: „131 óra 30 perc”, „45 perc”, „8 óra”. */
export function spokenHours(minutes: number): string {
  const [whole, rest] = [Math.floor(minutes / 60), minutes % 60];
  const parts = [
    whole > 0 ? `${formatNumber(whole)}${NBSP}óra` : '',
    rest > 0 || whole === 0 ? `${rest}${NBSP}perc` : '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}

/** What stands in a column where there is nothing to write. */
export const EMPTY_CELL = '–';

/** As `figureOf`, but a dash where the amount is zero: long tables are easier to read. */
export function figureOrDash(amount: Amount, format: AmountFormat = plain, label?: string): Figure | string {
  return amount.value === 0 ? EMPTY_CELL : figureOf(amount, format, label);
}
