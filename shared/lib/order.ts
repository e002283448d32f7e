import { stripNamePrefixes } from './hungarian-names.ts';

/** The one collator: making another costs more than sorting with it. */
const collator = new Intl.Collator('hu', { numeric: true });

/** Hungarian alphabetical order; a total order, so equal-looking texts keep one sequence everywhere. */
export function compareHungarian(one: string, other: string): number {
  return collator.compare(one, other) || compareCodeUnits(one, other);
}

/** The order of code units: fast, for ids and dates, never for what people read. */
export function compareCodeUnits(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** A personal name as it is sorted: without dr., id., ifj., özv., so that „dr. Kovács Béla” stands under K. */
export function nameSortKey(name: string): string {
  return stripNamePrefixes(name);
}

export function compareNames(one: string, other: string): number {
  return compareHungarian(nameSortKey(one), nameSortKey(other)) || compareCodeUnits(one, other);
}

/** A text as search sees it: no accents, no case („Őcsény” and „ocseny” are the same). */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}+/gu, '')
    .toLowerCase();
}
