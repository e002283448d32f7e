import { type Activity, minutesOf } from '../../../shared/domain/activity.ts';
import type { DataSet } from '../../../shared/domain/dataset.ts';
import type { CalendarDate, ClockTime } from '../../../shared/lib/dates.ts';
import { activitiesOf, overlappingPairs } from '../../../shared/reports/work-month.ts';
import type { Entry } from './entry-shape.ts';

/** A person's activities of one day, in order of the hour. */
export function activitiesOfDay(data: DataSet, mentor: string, date: CalendarDate): readonly Activity[] {
  return activitiesOf(data, { period: { from: date, to: date }, mentor });
}

/** When the last activity of the day ended for those who take part in this one: their next begins then. */
export function previousEnd({ id, values }: Entry, data: DataSet): ClockTime | undefined {
  const { date, mentors = [] } = values;
  if (date === undefined) return undefined;
  return mentors
    .flatMap((mentor) => activitiesOfDay(data, mentor, date))
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
