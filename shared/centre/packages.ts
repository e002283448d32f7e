import type { CountyPackage } from '../domain/county-package.ts';
import type { CalendarDate } from '../lib/dates.ts';
import { compareCodeUnits } from '../lib/order.ts';
import type { Period } from '../lib/periods.ts';

/*
[Note: Which extract counts]

A package is in force while its office has sent no newer one of the same scope and nobody has withdrawn it. Newer is what the sender made
later by its own clock; of two made in the same second the one with the higher id. This follows from the records alone, so two PCs of
the centre that took files in apart agree as soon as they have each other's records; the status field only says it to people.

An office may have several packages in force, of different scopes. Then a day counts from the newest package that reaches over it, and
registers, which have no day, from the newest of all.
*/

/** What a package says of itself that decides whether it counts. */
export type Dated = Pick<CountyPackage, 'sender' | 'from' | 'to' | 'madeAt' | 'fileId'>;

/** Order of making: negative if the first is the older one. */
export function compareAge(one: Dated, other: Dated): number {
  return compareCodeUnits(one.madeAt, other.madeAt) || compareCodeUnits(one.fileId, other.fileId);
}

/** From the same office about the same span of days? */
export function isOfSameScope(one: Dated, other: Dated): boolean {
  return one.sender === other.sender && one.from === other.from && one.to === other.to;
}

/** The packages that count, by office and newest first. See [Note: Which extract counts]. */
export function packagesInForce<Package extends Dated & Pick<CountyPackage, 'status'>>(
  packages: Iterable<Package>,
): ReadonlyMap<string, readonly Package[]> {
  const newest = new Map<string, Package>();
  for (const one of packages) {
    if (one.status === 'withdrawn') continue;
    const scope = `${one.sender} ${one.from ?? ''} ${one.to ?? ''}`;
    const known = newest.get(scope);
    if (known === undefined || compareAge(known, one) < 0) newest.set(scope, one);
  }
  const youngestFirst = [...newest.values()].sort((one, other) => compareAge(other, one));
  return Map.groupBy(youngestFirst, ({ sender }) => sender);
}

/** The last month, `YYYY-MM`, in which any of the packages that count tells of an activity. */
export function lastMonth(packages: Iterable<CountyPackage>): string | undefined {
  let last: string | undefined;
  for (const { totals } of [...packagesInForce(packages).values()].flat()) {
    for (const { kind, month = '' } of totals ?? []) {
      if (kind === 'activity' && month > (last ?? '')) last = month;
    }
  }
  return last;
}

/** Does the package speak of this day? One made later than another would hold what the other had of it. */
export function reachesOver({ from, to }: Dated, day: CalendarDate): boolean {
  return (from === undefined || from <= day) && (to === undefined || day <= to);
}

/** How much of a period a package tells of: all of it, a part, nothing. What was made on its last day may lack the evening. */
export function coverageOf(one: Dated, period: Pick<Period, 'from' | 'to'>): 'whole' | 'part' | 'none' {
  const from = one.from ?? '';
  const to = one.to ?? '9999';
  if (from > period.to || to < period.from || one.madeAt.slice(0, 10) < period.from) return 'none';
  return from <= period.from && period.to <= to && period.to < one.madeAt.slice(0, 10) ? 'whole' : 'part';
}
