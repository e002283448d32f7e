import type { ImportPlan } from '../../../shared/merge/arrivals.ts';
import type { TakenEffect } from '../../../shared/merge/commit.ts';
import { type ArrivalKey, effectOfTaking } from '../../../shared/merge/take-in.ts';
import { sumOf, takenCounts } from '../../../shared/merge/taken-counts.ts';

/** How many records that people see are taken, and how many refused. */
export interface Decision {
  readonly taken: number;
  readonly refused: number;
  /** Taken ones that wait for a choice between two versions. */
  readonly undecided: number;
}

export function decisionOf({ arrivals }: ImportPlan, accepted: ReadonlySet<ArrivalKey>): Decision {
  const effects: Partial<Record<TakenEffect, number>> = {};
  for (const arrival of arrivals) {
    const effect = effectOfTaking(arrival, accepted);
    effects[effect] = (effects[effect] ?? 0) + 1;
  }
  const counts = takenCounts([effects]);
  return { taken: sumOf(counts), refused: effects.refused ?? 0, undecided: counts.conflicting };
}
