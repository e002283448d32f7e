import type { DataSet, KindName } from '../../../shared/domain/dataset.ts';

/** The steps of a new office, in the order that makes sense. */
export const firstSteps = [
  'mentor',
  'mentoredSettlement',
  'assignment',
  'activity',
] as const satisfies readonly KindName[];

export type FirstStep = (typeof firstSteps)[number];

/** The first step of which there is nothing yet; nothing when the office works. */
export function nextFirstStep(data: DataSet): FirstStep | undefined {
  return firstSteps.find((kind) => data[kind].size === 0);
}
