import { type Activity, minutesOf } from '../../domain/activity.ts';
import { kilometresOf } from '../../domain/travel.ts';
import { isWithin, type Period } from '../../lib/periods.ts';
import { isProfessional } from '../../programme/activity-groups.ts';
import { type Amount, countOf, referencesTo, sumOf, sumOfTenths } from '../figures.ts';
import { kindsAmong, travelsOf } from '../work-month.ts';
import type { CountyRequest } from './request.ts';

/** What a set of activities amounts to; an occasion of several mentors counts once. */
export interface ActivitySum {
  readonly occasions: Amount;
  /** Different settlements. */
  readonly settlements: Amount;
  readonly participants: Amount;
  readonly women: Amount;
  readonly young: Amount;
  readonly minutes: Amount;
}

export interface KindFigures extends ActivitySum {
  readonly kind: string;
}

export interface MonthFigures extends ActivitySum {
  readonly month: Period;
  readonly kilometres: Amount;
}

export interface ActivityFigures {
  readonly professional: ActivitySum;
  readonly professionalKinds: readonly KindFigures[];
  readonly internal: ActivitySum;
  readonly internalKinds: readonly KindFigures[];
  /** Professional occasions of several mentors. */
  readonly joint: Amount;
  /** One for each month of the period. */
  readonly months: readonly MonthFigures[];
  readonly kilometres: Amount;
}

export function activitySum(activities: readonly Activity[]): ActivitySum {
  const naming = activities.filter((one) => (one.settlements ?? []).length > 0);
  const codes = new Set(naming.flatMap((one) => one.settlements ?? []));
  const sum = (valueOf: (one: Activity) => number | undefined) => sumOf('activity', activities, valueOf);
  return {
    occasions: countOf('activity', activities),
    settlements: { value: codes.size, records: referencesTo('activity', naming) },
    participants: sum((one) => one.participants),
    women: sum((one) => one.women),
    young: sum((one) => one.young),
    minutes: sum(minutesOf),
  };
}

function byKind(activities: readonly Activity[]): readonly KindFigures[] {
  return kindsAmong(activities).map((kind) => ({
    kind,
    ...activitySum(activities.filter((one) => one.kind === kind)),
  }));
}

export function activityFigures(request: CountyRequest): ActivityFigures {
  const { data, period, months, work, professional } = request;
  const internal = work.filter((one) => !isProfessional(one));
  const travels = travelsOf(data, { period });
  return {
    professional: activitySum(professional),
    professionalKinds: byKind(professional),
    internal: activitySum(internal),
    internalKinds: byKind(internal),
    joint: countOf(
      'activity',
      professional.filter((one) => one.mentors.length > 1),
    ),
    months: months.map((month) => ({
      month,
      ...activitySum(professional.filter((one) => isWithin(one.date, month))),
      kilometres: sumOfTenths(
        'travel',
        travels.filter((one) => isWithin(one.date, month)),
        kilometresOf,
      ),
    })),
    kilometres: sumOfTenths('travel', travels, kilometresOf),
  };
}
