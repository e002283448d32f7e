import type { Activity } from '../../../shared/domain/activity.ts';
import type { DataSet } from '../../../shared/domain/dataset.ts';
import { kilometresOf } from '../../../shared/domain/travel.ts';
import { settlementByKsh } from '../../../shared/gazetteer/gazetteer.ts';
import { compareCodeUnits } from '../../../shared/lib/order.ts';
import { isWork } from '../../../shared/reports/work-month.ts';
import type { ActivityField, Entry, Values } from './entry-shape.ts';
import { usualMode } from './usual-mode.ts';

/** What is the same at most visits of a settlement. */
const repeatedFields = [
  'kind',
  'mode',
  'mentors',
  'place',
  'project',
  'organisations',
  'communities',
  'contacts',
  'topics',
  'kilometres',
] as const satisfies readonly ActivityField[];

/** The latest by date, then time; one pass, because there are thousands and this is asked while somebody types. */
function latestOf(activities: Iterable<Activity>): Activity | undefined {
  let latest: Activity | undefined;
  for (const one of activities) if (latest === undefined || isLater(one, latest)) latest = one;
  return latest;
}

function isLater(one: Activity, other: Activity): boolean {
  if (one.date !== other.date) return one.date > other.date;
  return compareCodeUnits(`${one.start ?? ''} ${one.id}`, `${other.start ?? ''} ${other.id}`) > 0;
}

/**
 * The last time somebody of this entry was at its first settlement; else the last time anybody was. Without a settlement, the
 * last activity of these people anywhere.
 */
export function lastTime({ id, values }: Pick<Entry, 'id' | 'values'>, data: DataSet): Activity | undefined {
  const { date = '9999-12-31', settlements = [], mentors = [] } = values;
  const [place] = settlements;
  const candidates = [...data.activity.values()]
    .filter((one) => one.id !== id && isWork(one) && one.date <= date)
    .filter((one) => place === undefined || one.settlements?.includes(place));
  const own = latestOf(candidates.filter((one) => one.mentors.some((mentor) => mentors.includes(mentor))));
  return own ?? (place === undefined ? undefined : latestOf(candidates));
}

/** The entry filled as last time, except what the person has already set by hand. */
export function asLastTime(entry: Entry, data: DataSet): Entry {
  const last = lastTime(entry, data);
  if (last === undefined) return entry;
  const names = repeatedFields.filter((name) => !entry.byHand.has(name) && isRepeatable(name, last, entry));
  const again = { ...last, mode: last.mode ?? usualMode(last.kind) };
  const values: Values = Object.fromEntries(names.map((name) => [name, again[name]]));
  const settlements = entry.values.settlements?.length ? entry.values.settlements : last.settlements;
  return {
    ...entry,
    values: { ...entry.values, ...values, settlements },
    repeated: new Set([...entry.repeated, ...names]),
  };
}

/** A colleague's visit tells about the place, not about who goes now; a way is driven once a day. */
function isRepeatable(name: ActivityField, last: Activity, entry: Entry): boolean {
  const people = entry.values.mentors ?? [];
  if (name === 'mentors') return last.mentors.some((mentor) => people.includes(mentor));
  return name !== 'kilometres' || last.date !== entry.values.date;
}

/** Kilometres of the last trip of the same person to the same settlements; nothing if the way of that day is already there. */
export function suggestedKilometres({ id, values }: Entry, data: DataSet): number | undefined {
  const { date, mode, settlements = [], mentors = [] } = values;
  const [mentor] = mentors;
  if (mode !== 'inPerson' || settlements.length === 0 || mentor === undefined) return undefined;
  const trips = [...data.activity.values()]
    .filter((one) => one.id !== id && one.mentors.includes(mentor) && (one.kilometres ?? 0) > 0)
    .filter((one) => isSame(one.settlements ?? [], settlements));
  if (trips.some((one) => one.date === date)) return undefined;
  return latestOf(trips)?.kilometres ?? kilometresOfTravel(mentor, settlements, data);
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((item) => other.includes(item));
}

/** The last travel that touched exactly these settlements besides its start. */
function kilometresOfTravel(
  mentor: string,
  settlements: readonly string[],
  data: DataSet,
): number | undefined {
  const names = settlements.map((ksh) => settlementByKsh(ksh)?.name ?? ksh);
  const travels = [...data.travel.values()]
    .filter((one) => one.mentor === mentor)
    .filter(({ legs }) => {
      const start = legs[0]?.from;
      const stops = new Set(legs.map((leg) => leg.to).filter((to) => to !== start));
      return isSame([...stops], names);
    })
    .sort((one, other) => compareCodeUnits(other.date, one.date));
  const kilometres = travels[0] ? kilometresOf(travels[0]) : 0;
  return kilometres > 0 ? kilometres : undefined;
}
