import { type Activity, minutesOf } from '../../domain/activity.ts';
import type { Mentor } from '../../domain/mentor.ts';
import { type CalendarDate, daysOfRange, weekday } from '../../lib/dates.ts';
import { type Outcome, success } from '../../lib/outcome.ts';
import type { Period } from '../../lib/periods.ts';
import { isOrdinaryWorkday, isPublicHoliday } from '../../lib/public-holidays.ts';
import { type Amount, joinReferences, referencesTo } from '../figures.ts';
import { isEmployedOn, letterheadReferences } from '../letterhead.ts';
import { type MentorMonth, mentorMonthOf } from '../mentor-month.ts';
import type { ReportContext, ReportParameters } from '../report.ts';
import { type Undecided, undecidedAmong } from '../undecided.ts';
import { activitiesOf, isWork, type Stretch, stretchesOf } from '../work-month.ts';
import { chargedParts, projectRatio, weeksOf, workedAmount } from '../working-time.ts';
import { type AbsenceSum, absenceSums } from './absence-sums.ts';

export type DayKind = 'workday' | 'restDay' | 'publicHoliday' | 'notEmployed';

export interface TimesheetDay {
  readonly date: CalendarDate;
  readonly kind: DayKind;
  /** From the first start to the last end of the day, in minutes of the day; nothing if no time was entered. */
  readonly presence: Stretch | undefined;
  /** Minutes of presence that were no work. */
  readonly pause: number;
  readonly worked: Amount;
  readonly charged: Amount;
  readonly absences: readonly Activity[];
  readonly untimed: readonly Activity[];
}

export interface TimesheetWeek extends Pick<Period, 'from' | 'to'> {
  readonly days: readonly TimesheetDay[];
  readonly worked: Amount;
  readonly charged: Amount;
}

export interface TimesheetFigures extends MentorMonth {
  readonly weeks: readonly TimesheetWeek[];
  readonly worked: Amount;
  readonly charged: Amount;
  /** Working time that is not the project's. */
  readonly rest: Amount;
  readonly ratio: number;
  readonly daysWorked: Amount;
  /** Minutes worked on rest days and public holidays. */
  readonly onRestDays: Amount;
  readonly absences: readonly AbsenceSum[];
  /** Workdays with neither work nor absence, up to the day of making: later ones are still ahead. */
  readonly missing: readonly CalendarDate[];
  /** Days with both a whole day's absence and work. */
  readonly contradictory: readonly CalendarDate[];
  readonly untimed: readonly Activity[];
  readonly undecided: readonly Undecided[];
}

/** Every day of a month with the hours worked. Fails where office, mentor or month is missing. */
export function collectTimesheet(
  context: ReportContext,
  parameters: ReportParameters,
): Outcome<TimesheetFigures> {
  const month = mentorMonthOf(context, parameters);
  return month.ok ? success(figuresOf(context, month.value)) : month;
}

function figuresOf(context: ReportContext, request: MentorMonth): TimesheetFigures {
  const { letterhead, mentor, period } = request;
  const activities = activitiesOf(context.data, { period, mentor: mentor.id });
  const days = daysOf(activities, request);
  const worked = total(days.map((day) => day.worked));
  const charged = total(days.map((day) => day.charged));
  return {
    ...request,
    weeks: weeksOf(period).map((week) => weekOf(week, days)),
    worked,
    charged,
    rest: { value: worked.value - charged.value, records: worked.records },
    ratio: projectRatio(mentor),
    ...sumsOfDays(days),
    missing: missingAmong(days, context.now.slice(0, 10)),
    absences: absenceSums(activities),
    untimed: activities.filter((one) => isWork(one) && minutesOf(one) === 0),
    undecided: undecidedAmong(
      context,
      joinReferences(
        letterheadReferences(letterhead),
        referencesTo('mentor', [mentor]),
        referencesTo('activity', activities),
      ),
    ),
  };
}

function daysOf(activities: readonly Activity[], { mentor, period }: MentorMonth): readonly TimesheetDay[] {
  const dates = daysOfRange(period.from, period.to);
  const ofDates = dates.map((date) => activities.filter((one) => one.date === date));
  const worked = ofDates.map(workedAmount);
  const charged = chargedParts(
    worked.map((amount) => amount.value),
    projectRatio(mentor),
  );
  return dates.map((date, index) => ({
    date,
    kind: kindOfDay(date, mentor),
    ...presenceOf(ofDates[index] ?? []),
    worked: worked[index] ?? { value: 0, records: [] },
    charged: { value: charged[index] ?? 0, records: worked[index]?.records ?? [] },
  }));
}

function kindOfDay(date: CalendarDate, mentor: Mentor): DayKind {
  if (!isEmployedOn(mentor, date)) return 'notEmployed';
  if (isPublicHoliday(date)) return 'publicHoliday';
  return weekday(date) > 5 ? 'restDay' : 'workday';
}

function presenceOf(
  ofDay: readonly Activity[],
): Pick<TimesheetDay, 'presence' | 'pause' | 'absences' | 'untimed'> {
  const work = ofDay.filter(isWork);
  const stretches = stretchesOf(work);
  const [first, last] = [stretches.at(0), stretches.at(-1)];
  const presence = first && last ? { from: first.from, to: last.to } : undefined;
  const worked = stretches.reduce((sum, stretch) => sum + stretch.to - stretch.from, 0);
  return {
    presence,
    pause: presence ? presence.to - presence.from - worked : 0,
    absences: ofDay.filter((one) => !isWork(one)),
    untimed: work.filter((one) => minutesOf(one) === 0),
  };
}

function total(amounts: readonly Amount[]): Amount {
  return {
    value: amounts.reduce((sum, amount) => sum + amount.value, 0),
    records: joinReferences(...amounts.map((amount) => amount.records)),
  };
}

function weekOf(week: Pick<Period, 'from' | 'to'>, all: readonly TimesheetDay[]): TimesheetWeek {
  const days = all.filter((day) => week.from <= day.date && day.date <= week.to);
  return {
    ...week,
    days,
    worked: total(days.map((day) => day.worked)),
    charged: total(days.map((day) => day.charged)),
  };
}

function hasWork({ worked, untimed }: TimesheetDay): boolean {
  return worked.value > 0 || untimed.length > 0;
}

function missingAmong(days: readonly TimesheetDay[], today: CalendarDate): readonly CalendarDate[] {
  return days
    .filter((day) => day.date <= today && day.kind === 'workday' && isOrdinaryWorkday(day.date))
    .filter((day) => !hasWork(day) && day.absences.length === 0)
    .map((day) => day.date);
}

function sumsOfDays(
  days: readonly TimesheetDay[],
): Pick<TimesheetFigures, 'daysWorked' | 'onRestDays' | 'contradictory'> {
  const withWork = days.filter(hasWork);
  const resting = withWork.filter((day) => day.kind === 'restDay' || day.kind === 'publicHoliday');
  const records = joinReferences(
    ...withWork.map((day) => day.worked.records),
    ...withWork.map((day) => referencesTo('activity', day.untimed)),
  );
  const isWholeDay = (one: Activity) => minutesOf(one) === 0;
  return {
    daysWorked: { value: withWork.length, records },
    onRestDays: total(resting.map((day) => day.worked)),
    contradictory: withWork.filter((day) => day.absences.some(isWholeDay)).map((day) => day.date),
  };
}
