import { ACTIVITY_KINDS, type ActivityKind } from '../domain/activity-kinds.ts';
import { type Activity, minutesOf } from '../domain/activity.ts';
import type { DataSet } from '../domain/dataset.ts';
import type { Task } from '../domain/task.ts';
import type { Travel } from '../domain/travel.ts';
import type { CalendarDate, ClockTime } from '../lib/dates.ts';
import { compareCodeUnits } from '../lib/order.ts';
import { isWithin, type Period } from '../lib/periods.ts';

/** Whose records, of which days; without a mentor those of everybody. */
export interface Selection {
  readonly period: Pick<Period, 'from' | 'to'>;
  readonly mentor?: string;
}

/** Activities of the period in order of day and hour; one of several mentors belongs to each of them. Absences included. */
export function activitiesOf(data: DataSet, selection: Selection): readonly Activity[] {
  const { period, mentor } = selection;
  return [...data.activity.values()]
    .filter((one) => isWithin(one.date, period) && (mentor === undefined || one.mentors.includes(mentor)))
    .sort(inOrder);
}

function inOrder(one: Activity, other: Activity): number {
  const key = (activity: Activity) =>
    [activity.date, activity.start ?? '99:99', activity.end ?? '', activity.id].join(' ');
  return compareCodeUnits(key(one), key(other));
}

/** Journeys of the period in order of day. */
export function travelsOf(data: DataSet, selection: Selection): readonly Travel[] {
  const { period, mentor } = selection;
  const key = (travel: Travel) => `${travel.date} ${travel.legs[0]?.departure ?? ''} ${travel.id}`;
  return [...data.travel.values()]
    .filter((one) => isWithin(one.date, period) && (mentor === undefined || one.mentor === mentor))
    .sort((one, other) => compareCodeUnits(key(one), key(other)));
}

/** Tasks due in the period, in order of their deadline; withdrawn ones left out. */
export function tasksDue(data: DataSet, selection: Selection): readonly Task[] {
  const { period, mentor } = selection;
  return [...data.task.values()]
    .filter((one) => one.status !== 'withdrawn' && isWithin(one.due, period))
    .filter((one) => mentor === undefined || one.assignee === mentor)
    .sort(byDeadline);
}

/** Tasks still open whose deadline is before the day, the oldest first. */
export function tasksLate(data: DataSet, day: CalendarDate, mentor?: string): readonly Task[] {
  return [...data.task.values()]
    .filter((one) => (one.status === 'open' || one.status === 'inProgress') && one.due < day)
    .filter((one) => mentor === undefined || one.assignee === mentor)
    .sort(byDeadline);
}

function byDeadline(one: Task, other: Task): number {
  return compareCodeUnits(`${one.due} ${one.id}`, `${other.due} ${other.id}`);
}

export function isWork(one: Pick<Activity, 'kind'>): boolean {
  return one.kind !== 'absence';
}

/** Hungarian name of a kind of activity: „Helyszíni látogatás”. */
export function kindName(kind: string): string {
  return Object.hasOwn(ACTIVITY_KINDS, kind) ? ACTIVITY_KINDS[kind as ActivityKind] : ACTIVITY_KINDS.other;
}

/** Kinds in the order of the register, as far as they occur among the activities. */
export function kindsAmong(activities: readonly Activity[]): readonly string[] {
  const occurring = new Set<string>(activities.map((one) => one.kind));
  const known = Object.keys(ACTIVITY_KINDS).filter((kind) => occurring.has(kind));
  return [...known, ...[...occurring].filter((kind) => !Object.hasOwn(ACTIVITY_KINDS, kind)).sort()];
}

/** Minutes of a day between which work was done. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

function minuteOfDay(time: ClockTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

/** The times of the activities of one day as stretches that neither touch nor overlap, in order. */
export function stretchesOf(ofOneDay: readonly Pick<Activity, 'start' | 'end'>[]): readonly Stretch[] {
  const timed = ofOneDay
    .filter((one) => minutesOf(one) > 0)
    .map((one) => ({ from: minuteOfDay(one.start ?? ''), to: minuteOfDay(one.end ?? '') }))
    .sort((one, other) => one.from - other.from || one.to - other.to);
  return timed.reduce<readonly Stretch[]>((joined, next) => {
    const last = joined.at(-1);
    if (last === undefined || next.from > last.to) return [...joined, next];
    return [...joined.slice(0, -1), { from: last.from, to: Math.max(last.to, next.to) }];
  }, []);
}

/** The activities by their day, days in order. */
function byDay(activities: readonly Activity[]): ReadonlyMap<CalendarDate, readonly Activity[]> {
  const days = Map.groupBy(activities, (one) => one.date);
  return new Map([...days].sort(([one], [other]) => compareCodeUnits(one, other)));
}

/**
 * Working time of ONE person in minutes: on each day the union of the times, so that two activities at the same hour count once.
 * Absences and activities without times add nothing.
 */
export function workedMinutes(activities: readonly Activity[]): number {
  return [...byDay(activities.filter(isWork)).values()]
    .flatMap((ofDay) => stretchesOf(ofDay))
    .reduce((sum, stretch) => sum + stretch.to - stretch.from, 0);
}

/** The sum of the entries' own times in minutes; larger than `workedMinutes` where entries overlap. */
export function enteredMinutes(activities: readonly Activity[]): number {
  return activities.filter(isWork).reduce((sum, one) => sum + minutesOf(one), 0);
}

/** Pairs of entries of one person that claim the same minutes. */
export function overlappingPairs(
  activities: readonly Activity[],
): readonly (readonly [Activity, Activity])[] {
  return [...byDay(activities.filter(isWork)).values()].flatMap((ofDay) =>
    ofDay.flatMap((one, index) =>
      ofDay
        .slice(index + 1)
        .filter((other) => shareMinutes(one, other))
        .map((other) => [one, other] as const),
    ),
  );
}

function shareMinutes(one: Activity, other: Activity): boolean {
  if (minutesOf(one) === 0 || minutesOf(other) === 0) return false;
  return (one.start ?? '') < (other.end ?? '') && (other.start ?? '') < (one.end ?? '');
}
