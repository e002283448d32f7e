import { type Activity, minutesOf } from '../../../shared/domain/activity.ts';
import type { DataSet } from '../../../shared/domain/dataset.ts';
import type { Mentor } from '../../../shared/domain/mentor.ts';
import type { Task } from '../../../shared/domain/task.ts';
import { addDays, type CalendarDate, daysBetween, daysOfRange } from '../../../shared/lib/dates.ts';
import { compareCodeUnits } from '../../../shared/lib/order.ts';
import type { Period } from '../../../shared/lib/periods.ts';
import { isOrdinaryWorkday } from '../../../shared/lib/public-holidays.ts';
import { GATHERING_KINDS, isMeeting, isProfessional } from '../../../shared/programme/activity-groups.ts';
import { activitiesOf, isWork, tasksLate, workedMinutes } from '../../../shared/reports/work-month.ts';

/** Open tasks of one person by when they are due. */
export interface DueTasks {
  readonly late: readonly Task[];
  readonly today: readonly Task[];
  /** In the seven days after today. */
  readonly soon: readonly Task[];
}

export function dueTasks(data: DataSet, mentor: string, today: CalendarDate): DueTasks {
  const week = addDays(today, 7);
  const open = [...data.task.values()]
    .filter(({ status, assignee }) => (status === 'open' || status === 'inProgress') && assignee === mentor)
    .sort((one, other) => compareCodeUnits(`${one.due} ${one.id}`, `${other.due} ${other.id}`));
  return {
    late: tasksLate(data, today, mentor),
    today: open.filter(({ due }) => due === today),
    soon: open.filter(({ due }) => due > today && due <= week),
  };
}

/** A settlement of the office and when somebody of the office last met anybody there. */
export interface Neglected {
  readonly ksh: string;
  /** Nothing where nobody answers for it. */
  readonly mentor: string | undefined;
  /** Nothing where there has been no meeting since the assignment (since the involvement where nobody answers for it). */
  readonly last: CalendarDate | undefined;
  readonly days: number;
}

/** Whose settlements: of one mentor, or, without one, all of the office. */
export interface Whose {
  readonly office: string;
  readonly mentor: string | undefined;
}

/**
 * Settlements of the office where nobody of it has met anybody for so many weeks, the longest first: those the mentor answers for, or, without a mentor, all,
 * with who answers for them. Paused and closed ones are left out, and so is everything of other offices; before the first meeting the days count from the
 * assignment, or from the involvement.
 */
export function neglectedSettlements(
  data: DataSet,
  whose: Whose,
  { today, weeks }: { readonly today: CalendarDate; readonly weeks: number },
): readonly Neglected[] {
  const meetings = lastMeetings(data, whose.office, today);
  return answeredFor(data, whose, today)
    .flatMap(({ from, ...one }): readonly Neglected[] => {
      const last = meetings.get(one.ksh);
      const since = last ?? from;
      return since === undefined ? [] : [{ ...one, last, days: daysBetween(since, today) }];
    })
    .filter(({ days }) => days >= weeks * 7)
    .sort((one, other) => other.days - one.days || compareCodeUnits(one.ksh, other.ksh));
}

type Answered = Pick<Neglected, 'ksh' | 'mentor'> & { readonly from: CalendarDate | undefined };

function answeredFor(data: DataSet, { office, mentor }: Whose, today: CalendarDate): readonly Answered[] {
  const own = [...data.mentoredSettlement.values()].filter(
    (one) => one.office === office && one.status !== 'paused' && one.status !== 'closed',
  );
  const active = new Set(own.map(({ settlement }) => settlement));
  const assigned = [...data.assignment.values()]
    .filter((one) => one.office === office && one.from <= today && today <= (one.to ?? today))
    .filter((one) => (mentor === undefined ? one.role === 'responsible' : one.mentor === mentor))
    .map((one) => ({ ksh: one.settlement, mentor: one.mentor, from: one.from }))
    .filter(({ ksh }) => active.has(ksh));
  if (mentor !== undefined) return assigned;
  const answered = new Set(assigned.map(({ ksh }) => ksh));
  const left = own.filter(({ settlement }) => !answered.has(settlement));
  return [
    ...assigned,
    ...left.map(({ settlement, since }) => ({ ksh: settlement, mentor: undefined, from: since })),
  ];
}

/** The last day somebody of the office met anybody in each settlement, whichever office wrote it down. */
function lastMeetings(data: DataSet, office: string, today: CalendarDate): ReadonlyMap<string, CalendarDate> {
  const last = new Map<string, CalendarDate>();
  for (const one of data.activity.values()) {
    if (one.date > today || !isMeeting(one) || !isOfOffice(one, office, data)) continue;
    for (const ksh of one.settlements ?? []) {
      if ((last.get(ksh) ?? '') < one.date) last.set(ksh, one.date);
    }
  }
  return last;
}

function isOfOffice(activity: Activity, office: string, { mentor }: DataSet): boolean {
  return activity.office === office || activity.mentors.some((id) => mentor.get(id)?.office === office);
}

/** A mentor's month so far: what is planned for the days after today is not counted. */
export interface MonthState {
  readonly minutes: number;
  /** Professional occasions with somebody outside the network. */
  readonly occasions: number;
  readonly settlements: number;
  readonly kilometres: number;
  readonly participants: number;
  /** Working days before today on which nothing is recorded. */
  readonly emptyDays: readonly CalendarDate[];
  /** Work without a start or an end: it adds nothing to the working time. */
  readonly untimed: readonly Activity[];
  /** Gatherings without a supporting document. */
  readonly unproved: readonly Activity[];
}

type Span = Pick<Period, 'from' | 'to'>;

export function monthState(data: DataSet, mentor: Mentor, when: Span & { today: CalendarDate }): MonthState {
  const to = when.to < when.today ? when.to : when.today;
  const all = activitiesOf(data, { period: { from: when.from, to }, mentor: mentor.id });
  const work = all.filter(isWork);
  const professional = work.filter(isProfessional);
  const sum = (valueOf: (one: Activity) => number) => work.reduce((total, one) => total + valueOf(one), 0);
  return {
    minutes: workedMinutes(all),
    occasions: professional.length,
    settlements: new Set(professional.flatMap((one) => one.settlements ?? [])).size,
    kilometres: sum((one) => Math.round((one.kilometres ?? 0) * 10)) / 10,
    participants: sum((one) => one.participants ?? 0),
    emptyDays: emptyDays(all, mentor, when),
    untimed: work.filter((one) => minutesOf(one) === 0),
    unproved: work.filter((one) => GATHERING_KINDS.has(one.kind) && !one.attachments?.length),
  };
}

function emptyDays(
  activities: readonly Activity[],
  mentor: Mentor,
  when: Span & { readonly today: CalendarDate },
): readonly CalendarDate[] {
  const recorded = new Set(activities.map(({ date }) => date));
  const from = mentor.start > when.from ? mentor.start : when.from;
  const to = [when.to, addDays(when.today, -1), mentor.end ?? when.to].sort()[0] ?? when.to;
  return daysOfRange(from, to).filter((day) => isOrdinaryWorkday(day) && !recorded.has(day));
}
