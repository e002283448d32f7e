import type { ImportPlan } from '../../../shared/merge/arrivals.ts';
import { type ArrivalKey, arrivalKey, canBeRefused } from '../../../shared/merge/take-in.ts';

/** How many records that people see are taken, and how many refused. */
export interface Decision {
  readonly taken: number;
  readonly refused: number;
  /** Taken ones that wait for a choice between two versions. */
  readonly undecided: number;
}

export function decisionOf({ arrivals }: ImportPlan, accepted: ReadonlySet<ArrivalKey>): Decision {
  const seen = arrivals.filter(({ effect }) => effect !== 'known');
  const taken = seen.filter((arrival) => !canBeRefused(arrival) || accepted.has(arrivalKey(arrival)));
  return {
    taken: taken.length,
    refused: seen.length - taken.length,
    undecided: taken.filter(({ effect }) => effect === 'conflicting').length,
  };
}
