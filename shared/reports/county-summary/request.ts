import type { Activity } from '../../domain/activity.ts';
import type { DataSet } from '../../domain/dataset.ts';
import type { CalendarDate } from '../../lib/dates.ts';
import { monthsOfPeriod, type Period } from '../../lib/periods.ts';
import { isProfessional } from '../../programme/activity-groups.ts';
import type { ReportContext } from '../report.ts';
import { activitiesOf, isWork } from '../work-month.ts';

/** What every section is computed from. */
export interface CountyRequest {
  /** Work, people and settlements of this office only; partners of others stay findable. */
  readonly data: DataSet;
  readonly period: Period;
  /** One for a month, three for a quarter, twelve for a year. */
  readonly months: readonly Period[];
  /** The day the records were read. */
  readonly today: CalendarDate;
  /** Work of the period, absences left out. */
  readonly work: readonly Activity[];
  /** Of it, work with somebody outside the network. */
  readonly professional: readonly Activity[];
}

type Owned = { readonly office: string };

function ownOnly<Item extends Owned>(records: ReadonlyMap<string, Item>, office: string) {
  return new Map([...records].filter(([, record]) => record.office === office));
}

export function countyRequest(context: ReportContext, period: Period): CountyRequest {
  const { office } = context;
  const data: DataSet = {
    ...context.data,
    mentor: ownOnly(context.data.mentor, office),
    assignment: ownOnly(context.data.assignment, office),
    mentoredSettlement: ownOnly(context.data.mentoredSettlement, office),
    activity: ownOnly(context.data.activity, office),
    travel: ownOnly(context.data.travel, office),
    task: ownOnly(context.data.task, office),
    project: ownOnly(context.data.project, office),
    organisation: ownOnly(context.data.organisation, office),
    community: ownOnly(context.data.community, office),
  };
  const work = activitiesOf(data, { period }).filter(isWork);
  return {
    data,
    period,
    months: monthsOfPeriod(period),
    today: context.now.slice(0, 10),
    work,
    professional: work.filter(isProfessional),
  };
}
