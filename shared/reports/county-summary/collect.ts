import { type Activity, minutesOf } from '../../domain/activity.ts';
import { type Outcome, success } from '../../lib/outcome.ts';
import { type Period, previousPeriod } from '../../lib/periods.ts';
import { isProfessional, TRAINING_KINDS } from '../../programme/activity-groups.ts';
import { efop131 } from '../../programme/efop-131.ts';
import { type IndicatorRow, indicatorTable } from '../../programme/indicator-table.ts';
import { type Amount, countOf, joinReferences, referencesTo, sumOf } from '../figures.ts';
import { collectLetterhead, type Letterhead, letterheadReferences } from '../letterhead.ts';
import type { ReportContext, ReportParameters } from '../report.ts';
import { periodOf } from '../request.ts';
import { referencesBehind, type Undecided, undecidedAmong } from '../undecided.ts';
import { activitiesOf } from '../work-month.ts';
import { type ActivityFigures, activityFigures } from './activities.ts';
import { type Consortia, consortiaOf } from './consortia.ts';
import { type Outlook, outlookOf } from './outlook.ts';
import { type PartnerFigures, partnerFigures } from './partners.ts';
import { type CountyRequest, countyRequest } from './request.ts';
import { type SettlementFigures, settlementFigures } from './settlements.ts';
import { type Staff, staffOf } from './staff.ts';

/** Trainings, professional days, workshops and study trips of the period, in order of day. */
export interface TrainingFigures {
  readonly events: readonly Activity[];
  readonly count: Amount;
  readonly minutes: Amount;
  readonly participants: Amount;
}

export interface CountySummaryFigures {
  readonly letterhead: Letterhead;
  readonly period: Period;
  readonly previous: { readonly period: Period; readonly occasions: Amount };
  /** Professional occasions of the period minus those of the one before. */
  readonly change: Amount;
  readonly staff: Staff;
  readonly settlements: SettlementFigures;
  readonly activities: ActivityFigures;
  readonly consortia: Consortia;
  readonly partners: PartnerFigures;
  readonly trainings: TrainingFigures;
  readonly indicators: readonly IndicatorRow[];
  readonly programmeStart: string;
  readonly outlook: Outlook;
  readonly undecided: readonly Undecided[];
}

/** What the office reports of a month, quarter, half-year or year. Fails where office, programme or period is missing. */
export function collect(context: ReportContext, parameters: ReportParameters): Outcome<CountySummaryFigures> {
  const period = periodOf(parameters);
  if (!period.ok) return period;
  const letterhead = collectLetterhead(context, parameters);
  if (!letterhead.ok) return letterhead;
  const request = countyRequest(context, period.value);
  const activities = activityFigures(request);
  const before = previousPeriod(period.value);
  const occasions = countOf(
    'activity',
    activitiesOf(request.data, { period: before }).filter(isProfessional),
  );
  const own = activities.professional.occasions;
  const figures = {
    letterhead: letterhead.value,
    period: period.value,
    previous: { period: before, occasions },
    change: {
      value: own.value - occasions.value,
      records: joinReferences(own.records, occasions.records),
    },
    staff: staffOf(request),
    settlements: settlementFigures(request),
    activities,
    consortia: consortiaOf(request),
    partners: partnerFigures(request),
    trainings: trainingFigures(request),
    indicators: indicatorTable(context.data, context.office, period.value),
    programmeStart: letterhead.value.programme.start ?? efop131.start,
    outlook: outlookOf(request),
  };
  const restsOn = joinReferences(registerReferences(request, letterhead.value), referencesBehind(figures));
  return success({ ...figures, undecided: undecidedAmong(context, restsOn) });
}

function trainingFigures({ professional }: CountyRequest): TrainingFigures {
  const events = professional.filter((one) => TRAINING_KINDS.has(one.kind));
  return {
    events,
    count: countOf('activity', events),
    minutes: sumOf('activity', events, minutesOf),
    participants: sumOf('activity', events, (one) => one.participants),
  };
}

/** The registers the summary rests on, and the period's work and tasks. */
function registerReferences({ data, work }: CountyRequest, letterhead: Letterhead) {
  return joinReferences(
    letterheadReferences(letterhead),
    referencesTo('mentor', data.mentor.values()),
    referencesTo('mentoredSettlement', data.mentoredSettlement.values()),
    referencesTo('assignment', data.assignment.values()),
    referencesTo('project', data.project.values()),
    referencesTo('organisation', data.organisation.values()),
    referencesTo('community', data.community.values()),
    referencesTo('indicatorTarget', data.indicatorTarget.values()),
    referencesTo('activity', work),
    referencesTo('task', data.task.values()),
  );
}
