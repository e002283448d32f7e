import type { KeptSnapshot } from '../../shared/contract/kept.ts';
import { addDays, type CalendarDate, weekday } from '../../shared/lib/dates.ts';
import { compareCodeUnits } from '../../shared/lib/order.ts';

/*
[Note: Which snapshots stay]

The ten latest; besides them the newest of each of the last 14 days, 8 weeks and 12 months that have any, so at most 44. A snapshot with
less than 80 % of the rows of the one before may be the faithful copy of a loss. It never displaces another one, and as long as it is the
newest and nobody has said that so much less is right, none goes at all.
*/

const LATEST = 10;
const DAYS = 14;
const WEEKS = 8;
const MONTHS = 12;

/** Below this number of rows nothing is said about shrinking: the first attempts of a new office come and go. */
const LEAST_ROWS = 20;
const LEAST_SHARE = 0.8;

/** What rotation needs to know of a snapshot. */
export type Rotated = Pick<KeptSnapshot, 'id' | 'madeAt' | 'counter' | 'rows'>;

/** Newest first; in the same second the one with more commits is the newer. */
export function newestFirst<Snapshot extends Rotated>(snapshots: readonly Snapshot[]): Snapshot[] {
  return snapshots.toSorted(
    (one, other) =>
      compareCodeUnits(other.madeAt, one.madeAt) ||
      other.counter - one.counter ||
      compareCodeUnits(other.id, one.id),
  );
}

/** Those that hold much less than the last full one before them, with the number of rows that one had; without the accepted ones. */
export function shrunkFrom(
  snapshots: readonly Rotated[],
  accepted: readonly string[],
): ReadonlyMap<string, number> {
  const shrunk = new Map<string, number>();
  let full = 0;
  for (const { id, rows } of newestFirst(snapshots).toReversed()) {
    if (full >= LEAST_ROWS && rows < full * LEAST_SHARE && !accepted.includes(id)) shrunk.set(id, full);
    else full = rows;
  }
  return shrunk;
}

/** The ids that go, oldest first. See [Note: Which snapshots stay]. */
export function snapshotsToDelete(
  snapshots: readonly Rotated[],
  { accepted, needed }: { readonly accepted: readonly string[]; readonly needed: readonly string[] },
): readonly string[] {
  const sorted = newestFirst(snapshots);
  const shrunk = shrunkFrom(sorted, accepted);
  if (sorted[0] === undefined || shrunk.has(sorted[0].id)) return [];
  const full = sorted.filter(({ id }) => !shrunk.has(id));
  const staying = new Set([
    ...needed,
    ...sorted.slice(0, LATEST).map(({ id }) => id),
    ...full.slice(0, LATEST).map(({ id }) => id),
    ...newestOfEach(full, DAYS, (date) => date),
    ...newestOfEach(full, WEEKS, mondayOf),
    ...newestOfEach(full, MONTHS, (date) => date.slice(0, 7)),
  ]);
  return sorted
    .map(({ id }) => id)
    .filter((id) => !staying.has(id))
    .toReversed();
}

/** ISO weeks begin on Mondays. */
function mondayOf(date: CalendarDate): CalendarDate {
  return addDays(date, 1 - weekday(date));
}

/** The newest of each of the latest `most` spans of time that have any. */
function newestOfEach(
  sorted: readonly Rotated[],
  most: number,
  spanOf: (date: CalendarDate) => string,
): readonly string[] {
  const newest = new Map<string, string>();
  for (const { id, madeAt } of sorted) {
    const span = spanOf(madeAt.slice(0, 10));
    if (!newest.has(span)) newest.set(span, id);
  }
  return [...newest.values()].slice(0, most);
}
