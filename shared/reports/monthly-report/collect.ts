import type { Activity } from '../../domain/activity.ts';
import { type Outcome, success } from '../../lib/outcome.ts';
import { isProfessional } from '../../programme/activity-groups.ts';
import { type IndicatorRow, indicatorTable } from '../../programme/indicator-table.ts';
import { type Evidence, evidenceOf } from '../evidence.ts';
import { type Amount, joinReferences, referencesTo } from '../figures.ts';
import { type KindSum, kindSums } from '../kind-sums.ts';
import { letterheadReferences } from '../letterhead.ts';
import { type MentorMonth, mentorMonthOf } from '../mentor-month.ts';
import type { ReportContext, ReportParameters } from '../report.ts';
import { responsibleFor } from '../responsibility.ts';
import { referencesBehind, type Undecided, undecidedAmong } from '../undecided.ts';
import { activitiesOf, isWork } from '../work-month.ts';
import { doubledAmount, workedAmount } from '../working-time.ts';
import type { MonthlyRequest } from './monthly-request.ts';
import { type PartnerSums, partnersOf } from './partners.ts';
import { type ProjectProgress, projectsOf } from './projects.ts';
import { type SettlementSums, settlementSums } from './settlement-sums.ts';
import { type Summary, summaryOf } from './summary.ts';
import { type PlannedTask, tasksAhead, tasksBehind } from './tasks.ts';

export interface MonthlyReportFigures extends MentorMonth {
  readonly summary: Summary;
  readonly settlements: SettlementSums;
  readonly kinds: readonly KindSum[];
  /** Overlapping entries once. */
  readonly worked: Amount;
  /** Minutes entered more than once. */
  readonly doubled: Amount;
  readonly projects: readonly ProjectProgress[];
  readonly partners: PartnerSums;
  /** Activities with a result or a next step. */
  readonly results: readonly Activity[];
  readonly late: readonly PlannedTask[];
  readonly ahead: readonly PlannedTask[];
  readonly indicators: readonly IndicatorRow[];
  readonly evidence: readonly Evidence[];
  readonly undecided: readonly Undecided[];
}

/** What a mentor reports about a month. Fails where office, mentor or month is missing. */
export function collectMonthlyReport(
  context: ReportContext,
  parameters: ReportParameters,
): Outcome<MonthlyReportFigures> {
  const month = mentorMonthOf(context, parameters);
  return month.ok ? success(figuresOf(context, month.value)) : month;
}

function figuresOf(context: ReportContext, head: MentorMonth): MonthlyReportFigures {
  const { data } = context;
  const { mentor, period } = head;
  const work = activitiesOf(data, { period, mentor: mentor.id }).filter(isWork);
  const responsible = responsibleFor(data, mentor.id, period);
  const request = { data, mentor, period, today: context.now.slice(0, 10), responsible, work };
  const late = tasksBehind(request);
  const ahead = tasksAhead(request);
  const projects = projectsOf(request);
  const figures = {
    ...head,
    summary: summaryOf(request),
    settlements: settlementSums(work),
    kinds: kindSums(work),
    worked: workedAmount(work),
    doubled: doubledAmount(work),
    projects,
    partners: partnersOf(data, work.filter(isProfessional)),
    results: work.filter((one) => (one.result ?? one.nextStep) !== undefined),
    late,
    ahead,
    indicators: mentorIndicators(context, request),
    evidence: evidenceOf(work),
  };
  const tasks = [...late, ...ahead].map((one) => one.task);
  const undecided = undecidedAmong(
    context,
    joinReferences(
      letterheadReferences(head.letterhead),
      referencesTo('mentor', [mentor]),
      referencesTo('activity', work),
      referencesTo(
        'project',
        projects.map((one) => one.project),
      ),
      referencesTo('task', tasks),
      referencesBehind(figures),
    ),
  );
  return { ...figures, undecided };
}

/** Indicators that speak of the office as a whole, not of one mentor's work: involved settlements, employed mentors. */
const OFFICE_INDICATORS: ReadonlySet<string> = new Set(['I01', 'I17']);

/** The programme's indicators counted over the mentor's own activities, as far as there is anything to count. */
function mentorIndicators(context: ReportContext, { data, mentor, period }: MonthlyRequest) {
  const own = [...data.activity].filter(([, one]) => one.mentors.includes(mentor.id));
  return indicatorTable({ ...data, activity: new Map(own) }, context.office, period)
    .filter((row) => !OFFICE_INDICATORS.has(row.indicator.code))
    .filter((row) => row.cumulative.value !== 0 || row.period.value !== 0);
}
