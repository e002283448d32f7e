import { addDays, type CalendarDate, dateParts, daysOfRange, weekday } from '../lib/dates.ts';
import { isOrdinaryWorkday } from '../lib/public-holidays.ts';
import type { Random } from '../lib/random.ts';

/** Days of rest and days of work that the minister's yearly decrees exchanged, as far as they touch the years of the network. */
const movedRestDays = new Set(
  '2016-10-31 2018-03-16 2018-04-30 2018-10-22 2018-11-02 2018-12-24 2018-12-31 2019-08-19'.split(' '),
);
const movedWorkdays = new Set(
  '2016-10-15 2018-03-10 2018-04-21 2018-10-13 2018-11-10 2018-12-01 2018-12-15 2019-08-10'.split(' '),
);

export function isWorkday(day: CalendarDate): boolean {
  return movedWorkdays.has(day) || (isOrdinaryWorkday(day) && !movedRestDays.has(day));
}

/** The day itself if people work on it, otherwise the next one. */
export function workdayFrom(day: CalendarDate): CalendarDate {
  let found = day;
  while (!isWorkday(found)) found = addDays(found, 1);
  return found;
}

/** Közösségek Hete: Monday to Sunday. */
const communityWeeks = [
  ['2017-05-08', '2017-05-14'],
  ['2018-05-07', '2018-05-13'],
  ['2019-05-06', '2019-05-12'],
] as const;

export function isCommunityWeek(day: CalendarDate): boolean {
  return communityWeeks.some(([from, to]) => from <= day && day <= to);
}

/** The first day people work in the week: the office meets on it. */
export function isMeetingDay(day: CalendarDate): boolean {
  const monday = addDays(day, 1 - weekday(day));
  return isWorkday(day) && daysOfRange(monday, addDays(day, -1)).every((earlier) => !isWorkday(earlier));
}

export type AbsenceReason = 'holiday' | 'sick' | 'training';

function addRun(absences: Map<CalendarDate, AbsenceReason>, from: CalendarDate, run: Run): void {
  for (const day of daysOfRange(from, addDays(from, run.days - 1)).filter(isWorkday))
    absences.set(day, run.reason);
}

interface Run {
  readonly days: number;
  readonly reason: AbsenceReason;
}

/** A mentor's absences of a year: summer and Christmas holidays, a few single days, a few days of illness. */
export function absencesOfYear(random: Random, year: number): ReadonlyMap<CalendarDate, AbsenceReason> {
  const absences = new Map<CalendarDate, AbsenceReason>();
  const day = (month: number, number: number) =>
    `${year}-${String(month).padStart(2, '0')}-${String(number).padStart(2, '0')}`;
  addRun(absences, day(random.integer(7, 8), random.pick([2, 9, 16])), { days: 17, reason: 'holiday' });
  if (random.chance(0.5)) addRun(absences, day(8, random.integer(20, 24)), { days: 5, reason: 'holiday' });
  addRun(absences, day(12, random.pick([21, 23, 27])), { days: 9, reason: 'holiday' });
  addRun(absences, day(random.pick([3, 4, 5, 10]), random.integer(3, 24)), { days: 5, reason: 'holiday' });
  if (random.chance(0.8))
    addRun(absences, day(random.integer(1, 3), random.integer(5, 22)), { days: 4, reason: 'sick' });
  if (random.chance(0.2))
    addRun(absences, day(random.integer(4, 6), random.integer(5, 22)), { days: 2, reason: 'training' });
  return absences;
}

/** The months from a first one on, as 'YYYY-MM'. */
export function monthsFrom(first: string, count: number): readonly string[] {
  const { year, month } = dateParts(`${first}-01`);
  return Array.from({ length: count }, (_, index) => {
    const number = year * 12 + month - 1 + index;
    return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`;
  });
}
