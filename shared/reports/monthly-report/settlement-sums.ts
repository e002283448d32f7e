import type { Activity } from '../../domain/activity.ts';
import { compareHungarian } from '../../lib/order.ts';
import { type Amount, countOf, sumOf } from '../figures.ts';
import { inNameOrder } from '../places.ts';

export interface SettlementSum {
  /** KSH code; nothing for work that belongs to no settlement. */
  readonly settlement: string | undefined;
  readonly occasions: Amount;
  readonly participants: Amount;
  /** The most frequent first. */
  readonly topics: readonly string[];
}

export interface SettlementSums {
  readonly rows: readonly SettlementSum[];
  readonly occasions: Amount;
  readonly participants: Amount;
  /** Occasions of several settlements: in each of their rows, once in the sum. */
  readonly shared: Amount;
}

/** Work by settlement in alphabetical order, work without settlement last. */
export function settlementSums(work: readonly Activity[]): SettlementSums {
  const codes = inNameOrder(work.flatMap((one) => one.settlements ?? []));
  const elsewhere = work.filter((one) => (one.settlements ?? []).length === 0);
  const rows = codes.map((code) =>
    sumFor(
      code,
      work.filter((one) => (one.settlements ?? []).includes(code)),
    ),
  );
  return {
    rows: elsewhere.length === 0 ? rows : [...rows, sumFor(undefined, elsewhere)],
    occasions: countOf('activity', work),
    participants: sumOf('activity', work, (one) => one.participants),
    shared: countOf(
      'activity',
      work.filter((one) => (one.settlements ?? []).length > 1),
    ),
  };
}

function sumFor(settlement: string | undefined, activities: readonly Activity[]): SettlementSum {
  return {
    settlement,
    occasions: countOf('activity', activities),
    participants: sumOf('activity', activities, (one) => one.participants),
    topics: topicsOf(activities),
  };
}

function topicsOf(activities: readonly Activity[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const topic of activities.flatMap((one) => one.topics ?? [])) {
    counts.set(topic, (counts.get(topic) ?? 0) + 1);
  }
  return [...counts]
    .sort(([one, often], [other, seldom]) => seldom - often || compareHungarian(one, other))
    .map(([topic]) => topic);
}
