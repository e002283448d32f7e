import type { Activity } from '../../domain/activity.ts';
import type { DataSet } from '../../domain/dataset.ts';
import type { Mentor } from '../../domain/mentor.ts';
import type { CalendarDate } from '../../lib/dates.ts';
import { type Outcome, success } from '../../lib/outcome.ts';
import type { Period } from '../../lib/periods.ts';
import { isProfessional } from '../../programme/activity-groups.ts';
import { type IndicatorRow, indicatorTable } from '../../programme/indicator-table.ts';
import { type Evidence, evidenceOf } from '../evidence.ts';
import { type Amount, joinReferences, referencesTo } from '../figures.ts';
import { type KindSum, kindSums } from '../kind-sums.ts';
import { collectLetterhead, type Letterhead, letterheadReferences } from '../letterhead.ts';
import type { ReportContext, ReportParameters } from '../report.ts';
import { mentorOf, monthOf } from '../request.ts';
import { responsibleFor } from '../responsibility.ts';
import { type Undecided, undecidedAmong } from '../undecided.ts';
import { activitiesOf, isWork } from '../work-month.ts';
import { doubledAmount, workedAmount } from '../working-time.ts';
import { type PartnerSums, partnersOf } from './partners.ts';
import { type ProjectProgress, projectsOf } from './projects.ts';
import { type SettlementSums, settlementSums } from './settlement-sums.ts';
import { type Summary, summaryOf } from './summary.ts';
import { type PlannedTask, tasksAhead, tasksBehind } from './tasks.ts';

export interface MonthlyReportFigures {
  readonly letterhead: Letterhead;
  readonly mentor: Mentor;
  readonly period: Period;
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
  const letterhead = collectLetterhead(context, parameters);
  if (!letterhead.ok) return letterhead;
  const mentor = mentorOf(context, parameters);
  if (!mentor.ok) return mentor;
  const period = monthOf(parameters);
  if (!period.ok) return period;
  const request = { letterhead: letterhead.value, mentor: mentor.value, period: period.value };
  return success(figuresOf(context, request));
}

/** What every part of the report is computed from. */
export interface MonthlyRequest {
  readonly data: DataSet;
  readonly mentor: Mentor;
  readonly period: Period;
  /** The day the records were read. */
  readonly today: CalendarDate;
  /** KSH codes the mentor answers for in the period. */
  readonly responsible: ReadonlySet<string>;
  /** Work of the period, absences left out. */
  readonly work: readonly Activity[];
}

function figuresOf(
  context: ReportContext,
  head: Pick<MonthlyReportFigures, 'letterhead' | 'mentor' | 'period'>,
): MonthlyReportFigures {
  const { data } = context;
  const { mentor, period } = head;
  const work = activitiesOf(data, { period, mentor: mentor.id }).filter(isWork);
  const responsible = responsibleFor(data, mentor.id, period);
  const request = { data, mentor, period, today: context.now.slice(0, 10), responsible, work };
  const late = tasksBehind(request);
  const ahead = tasksAhead(request);
  const projects = projectsOf(request);
  return {
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
    undecided: undecidedAmong(
      context,
      joinReferences(
        letterheadReferences(head.letterhead),
        referencesTo('mentor', [mentor]),
        referencesTo('activity', work),
        referencesTo(
          'project',
          projects.map((one) => one.project),
        ),
        referencesTo(
          'task',
          [...late, ...ahead].map((one) => one.task),
        ),
      ),
    ),
  };
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
