import { type Activity, minutesOf } from '../../domain/activity.ts';
import type { DataSet } from '../../domain/dataset.ts';
import type { Mentor } from '../../domain/mentor.ts';
import type { Project } from '../../domain/project.ts';
import { kilometresOf, type Travel } from '../../domain/travel.ts';
import type { Outcome } from '../../lib/outcome.ts';
import { success } from '../../lib/outcome.ts';
import type { Period } from '../../lib/periods.ts';
import { type Evidence, evidenceOf } from '../evidence.ts';
import { type Amount, countOf, joinReferences, referencesTo, sumOf, sumOfTenths } from '../figures.ts';
import type { Vehicle } from '../journeys.ts';
import { type KindSum, kindSums } from '../kind-sums.ts';
import { letterheadReferences } from '../letterhead.ts';
import { type MentorMonth, mentorMonthOf } from '../mentor-month.ts';
import { type Meeting, meetingOf } from '../meeting.ts';
import type { ReportContext, ReportParameters } from '../report.ts';
import { type Undecided, undecidedAmong } from '../undecided.ts';
import { activitiesOf, isWork, overlappingPairs, travelsOf } from '../work-month.ts';
import {
  type AbsenceSpan,
  absenceSpans,
  activitiesWithin,
  doubledAmount,
  projectRatio,
  weeksOf,
  workedAmount,
} from '../working-time.ts';

export interface DiaryEntry extends Meeting {
  readonly project: Project | undefined;
  /** Minutes of this entry alone; 0 without times. */
  readonly minutes: number;
  /** Numbers in the list of supporting documents. */
  readonly evidence: readonly number[];
}

export interface WeekSum extends Pick<Period, 'from' | 'to'> {
  readonly minutes: Amount;
}

/** Distances of the month: those of the entries against those of the journeys. */
export interface Distances {
  readonly entered: Amount;
  /** Of the entered ones, those a colleague's journey accounts for. */
  readonly carried: Amount;
  readonly journeys: Amount;
  /** Those of the journeys by vehicle, as far as one was used: each has a paper of its own, but for public transport. */
  readonly byVehicle: readonly { readonly vehicle: Vehicle; readonly way: Amount }[];
  /** Entered minus those of the journeys. */
  readonly gap: Amount;
  /** What of the gap no colleague's journey explains. */
  readonly difference: Amount;
}

export interface WorkDiaryFigures extends MentorMonth {
  readonly entries: readonly DiaryEntry[];
  readonly occasions: Amount;
  /** Minutes as entered, overlaps counted as often as they occur. */
  readonly entered: Amount;
  /** Minutes really worked, the same as in the timesheet. */
  readonly worked: Amount;
  readonly doubled: Amount;
  readonly kinds: readonly KindSum[];
  readonly weeks: readonly WeekSum[];
  readonly ratio: number;
  readonly charged: Amount;
  readonly absences: readonly AbsenceSpan[];
  readonly overlaps: readonly (readonly [Activity, Activity])[];
  readonly untimed: readonly Activity[];
  readonly distances: Distances;
  readonly evidence: readonly Evidence[];
  readonly undecided: readonly Undecided[];
}

/** Everything a mentor did in a month. Fails where office, mentor or month is missing. */
export function collectWorkDiary(
  context: ReportContext,
  parameters: ReportParameters,
): Outcome<WorkDiaryFigures> {
  const month = mentorMonthOf(context, parameters);
  return month.ok ? success(figuresOf(context, month.value)) : month;
}

function figuresOf(context: ReportContext, request: MentorMonth): WorkDiaryFigures {
  const { mentor, period } = request;
  const activities = activitiesOf(context.data, { period, mentor: mentor.id });
  const work = activities.filter(isWork);
  const worked = workedAmount(work);
  const entered = sumOf('activity', work, minutesOf);
  const ratio = projectRatio(mentor);
  const evidence = evidenceOf(activities);
  return {
    ...request,
    entries: activities.map((one) => entryOf(context.data, one, { mentor, evidence })),
    occasions: countOf('activity', work),
    entered,
    worked,
    doubled: doubledAmount(work),
    kinds: kindSums(work),
    weeks: weeksOf(period).map((week) => ({ ...week, minutes: workedAmount(activitiesWithin(work, week)) })),
    ratio,
    charged: { value: Math.round(worked.value * ratio), records: worked.records },
    absences: absenceSpans(activities),
    overlaps: overlappingPairs(work),
    untimed: work.filter((one) => minutesOf(one) === 0),
    distances: distancesOf(context.data, work, request),
    evidence,
    undecided: undecidedAmong(context, referencesOf(context.data, activities, request)),
  };
}

function entryOf(
  data: DataSet,
  activity: Activity,
  whole: { readonly mentor: Mentor; readonly evidence: readonly Evidence[] },
): DiaryEntry {
  return {
    ...meetingOf(data, activity, whole.mentor),
    project: activity.project === undefined ? undefined : data.project.get(activity.project),
    minutes: isWork(activity) ? minutesOf(activity) : 0,
    evidence: whole.evidence.filter((one) => one.activity.id === activity.id).map((one) => one.number),
  };
}

function distancesOf(data: DataSet, work: readonly Activity[], request: MentorMonth): Distances {
  const { mentor, period } = request;
  const all = travelsOf(data, { period });
  const own = all.filter((one) => one.mentor === mentor.id);
  const entered = sumOfTenths('activity', work, (one) => one.kilometres);
  const carriedWork = work.filter((one) => !serves(own, one) && serves(all, one));
  const carried = sumOfTenths('activity', carriedWork, (one) => one.kilometres);
  const journeys = sumOfTenths('travel', own, kilometresOf);
  const records = joinReferences(entered.records, journeys.records);
  const tenths = (amount: Amount) => Math.round(amount.value * 10);
  const gap = tenths(entered) - tenths(journeys);
  return {
    entered,
    carried,
    journeys,
    byVehicle: (['own', 'office', 'public'] as const)
      .map((vehicle) => ({ vehicle, travels: own.filter((one) => one.vehicle === vehicle) }))
      .filter(({ travels }) => travels.length > 0)
      .map(({ vehicle, travels }) => ({ vehicle, way: sumOfTenths('travel', travels, kilometresOf) })),
    gap: { value: gap / 10, records },
    difference: { value: (gap - tenths(carried)) / 10, records },
  };
}

function serves(travels: readonly Travel[], activity: Activity): boolean {
  return travels.some((travel) => (travel.activities ?? []).includes(activity.id));
}

function referencesOf(data: DataSet, activities: readonly Activity[], request: MentorMonth) {
  const { letterhead, mentor, period } = request;
  const travels = travelsOf(data, { period, mentor: mentor.id });
  return joinReferences(
    letterheadReferences(letterhead),
    referencesTo('mentor', [mentor]),
    referencesTo('activity', activities),
    referencesTo('travel', travels),
  );
}
