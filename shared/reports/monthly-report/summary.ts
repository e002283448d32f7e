import { type Activity, minutesOf } from '../../domain/activity.ts';
import { isProfessional } from '../../programme/activity-groups.ts';
import { type Amount, countOf, referencesTo, sumOf } from '../figures.ts';
import { type KindSum, kindSums } from '../kind-sums.ts';
import type { MonthlyRequest } from './monthly-request.ts';

export interface Summary {
  /** Professional occasions: work with somebody outside the network. */
  readonly occasions: Amount;
  readonly joint: Amount;
  /** Different settlements of the professional occasions. */
  readonly settlements: Amount;
  /** Minutes of the professional occasions, as entered. */
  readonly minutes: Amount;
  /** The professional kinds that took most time: several if they are equal. */
  readonly longest: readonly KindSum[];
  readonly participants: Amount;
  readonly women: Amount;
  readonly young: Amount;
  readonly newcomers: Amount;
}

export function summaryOf({ work }: MonthlyRequest): Summary {
  const professional = work.filter(isProfessional);
  const kinds = kindSums(professional);
  const most = Math.max(0, ...kinds.map((one) => one.minutes.value));
  const persons = (valueOf: (one: Activity) => number | undefined) =>
    sumOf('activity', professional, valueOf);
  return {
    occasions: countOf('activity', professional),
    joint: countOf(
      'activity',
      professional.filter((one) => one.mentors.length > 1),
    ),
    settlements: settlementCount(professional),
    minutes: sumOf('activity', professional, minutesOf),
    longest: most === 0 ? [] : kinds.filter((one) => one.minutes.value === most),
    participants: persons((one) => one.participants),
    women: persons((one) => one.women),
    young: persons((one) => one.young),
    newcomers: persons((one) => one.newcomers),
  };
}

function settlementCount(activities: readonly Activity[]): Amount {
  const naming = activities.filter((one) => (one.settlements ?? []).length > 0);
  const codes = new Set(naming.flatMap((one) => one.settlements ?? []));
  return { value: codes.size, records: referencesTo('activity', naming) };
}
