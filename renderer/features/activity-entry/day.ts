import { type Activity, minutesOf } from '../../../shared/domain/activity.ts';
import type { DataSet } from '../../../shared/domain/dataset.ts';
import type { CalendarDate, ClockTime } from '../../../shared/lib/dates.ts';
import { activitiesOf, overlappingPairs } from '../../../shared/reports/work-month.ts';
import type { Entry, World } from './entry-shape.ts';

/** A person's activities of one day, in order of the hour. */
export function activitiesOfDay(data: DataSet, mentor: string, date: CalendarDate): readonly Activity[] {
  return activitiesOf(data, { period: { from: date, to: date }, mentor });
}

/** Whose day an activity is written into: the person at the PC who takes part in it, else the first who does. */
export function ownerOf(mentors: readonly string[], person: string | undefined): string | undefined {
  return person !== undefined && mentors.includes(person) ? person : mentors[0];
}

/** When the last activity of the owner's day ended: the next one begins then. */
export function previousEnd({ id, values }: Entry, { data, person }: World): ClockTime | undefined {
  const { date, mentors = [] } = values;
  const owner = ownerOf(mentors, person);
  if (date === undefined || owner === undefined) return undefined;
  return activitiesOfDay(data, owner, date)
    .filter((one) => one.id !== id && minutesOf(one) > 0)
    .map((one) => one.end)
    .reduce((latest, end) => (latest === undefined || (end ?? '') > latest ? end : latest), undefined);
}

/** Somebody who would be at two places at once. */
export interface Clash {
  readonly mentor: string;
  readonly other: Activity;
}

/** Activities of the same people at the same time as this one. */
export function clashesOf(one: Activity, data: DataSet): readonly Clash[] {
  return (one.mentors ?? []).flatMap((mentor) =>
    activitiesOfDay(data, mentor, one.date)
      .filter((other) => other.id !== one.id && overlappingPairs([one, other]).length > 0)
      .map((other) => ({ mentor, other })),
  );
}
