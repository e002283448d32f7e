import { type Activity, minutesOf } from '../domain/activity.ts';
import type { Mentor } from '../domain/mentor.ts';
import { addDays, type CalendarDate, weekday } from '../lib/dates.ts';
import { isWithin, type Period } from '../lib/periods.ts';
import { isOrdinaryWorkday } from '../lib/public-holidays.ts';
import { type Amount, referencesTo, sumOf } from './figures.ts';
import { enteredMinutes, isWork, overlappingPairs, workedMinutes } from './work-month.ts';

/** Working time of one person: overlapping entries once, with the activities behind it. Minutes. */
export function workedAmount(activities: readonly Activity[]): Amount {
  const timed = activities.filter((one) => isWork(one) && workedMinutes([one]) > 0);
  return { value: workedMinutes(timed), records: referencesTo('activity', timed) };
}

/** Minutes entered more than once, because entries of one person overlap. */
export function doubledAmount(activities: readonly Activity[]): Amount {
  const overlapping = overlappingPairs(activities).flat();
  return {
    value: enteredMinutes(activities) - workedMinutes(activities),
    records: referencesTo('activity', overlapping),
  };
}

/**
 * The part of a mentor's working time that is charged to the programme's project: the hours a week agreed in the contract
 * (`projectShare`) over all weekly hours. Without such an agreement the whole time is the project's.
 */
export function projectRatio(mentor: Pick<Mentor, 'weeklyHours' | 'projectShare'>): number {
  const { projectShare, weeklyHours } = mentor;
  if (projectShare === undefined || weeklyHours === 0) return 1;
  return Math.min(1, projectShare / weeklyHours);
}

/**
 * Splits whole minutes by a ratio so that the parts add up to the part of the sum: each part is the growth of the rounded
 * running total, never a rounding of its own.
 */
export function chargedParts(minutes: readonly number[], ratio: number): readonly number[] {
  let before = 0;
  return minutes.map((part) => {
    const upTo = before + part;
    const charged = Math.round(upTo * ratio) - Math.round(before * ratio);
    before = upTo;
    return charged;
  });
}

/** Weeks from Monday to Sunday, cut off at the ends of the period. */
export function weeksOf(period: Pick<Period, 'from' | 'to'>): readonly Pick<Period, 'from' | 'to'>[] {
  const weeks: Pick<Period, 'from' | 'to'>[] = [];
  for (let from = period.from; from <= period.to; ) {
    const sunday = addDays(from, 7 - weekday(from));
    const to = sunday < period.to ? sunday : period.to;
    weeks.push({ from, to });
    from = addDays(to, 1);
  }
  return weeks;
}

/** An absence of one or more days in a row; days off between them do not break the row. */
export interface AbsenceSpan {
  readonly reason: string | undefined;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** Whole days; 0 where the absence took some hours only. */
  readonly days: Amount;
  /** Length of an absence of some hours, in minutes; 0 for whole days. */
  readonly minutes: Amount;
}

type Run = readonly [Activity, ...Activity[]];

/** Absences joined into spans of the same reason; an absence of some hours stands alone. */
export function absenceSpans(activities: readonly Activity[]): readonly AbsenceSpan[] {
  const runs = activities
    .filter((one) => !isWork(one))
    .reduce<readonly Run[]>((joined, one) => {
      const last = joined.at(-1);
      return last && continues(last, one) ? [...joined.slice(0, -1), [...last, one]] : [...joined, [one]];
    }, []);
  return runs.map(spanOf);
}

function spanOf(run: Run): AbsenceSpan {
  const [first] = run;
  const whole = run.filter((one) => minutesOf(one) === 0);
  return {
    reason: first.absence,
    from: first.date,
    to: run.at(-1)?.date ?? first.date,
    days: { value: new Set(whole.map((one) => one.date)).size, records: referencesTo('activity', whole) },
    minutes: sumOf('activity', run, minutesOf),
  };
}

function continues(run: Run, next: Activity): boolean {
  const last = run.at(-1);
  const wholeDays = minutesOf(next) === 0 && run.every((one) => minutesOf(one) === 0);
  if (!last || !wholeDays || run[0].absence !== next.absence) return false;
  return last.date === next.date || noWorkdayBetween(last.date, next.date);
}

function noWorkdayBetween(from: CalendarDate, to: CalendarDate): boolean {
  for (let day = addDays(from, 1); day < to; day = addDays(day, 1)) {
    if (isOrdinaryWorkday(day)) return false;
  }
  return true;
}

/** Activities of the days in the span. */
export function activitiesWithin(
  activities: readonly Activity[],
  span: Pick<Period, 'from' | 'to'>,
): readonly Activity[] {
  return activities.filter((one) => isWithin(one.date, span));
}
