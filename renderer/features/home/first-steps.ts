import type { DataSet, KindName } from '../../../shared/domain/dataset.ts';

/** The steps of a new office, in the order that makes sense. */
export const firstSteps = [
  'mentor',
  'mentoredSettlement',
  'assignment',
  'activity',
] as const satisfies readonly KindName[];

export type FirstStep = (typeof firstSteps)[number];

/** The steps of which the office has something of its own: what came from another office is no step of this one. */
export function stepsDone(data: DataSet, office: string): ReadonlySet<FirstStep> {
  return new Set(firstSteps.filter((kind) => data[kind].values().some((one) => one.office === office)));
}

/** The first step of which there is nothing yet; nothing when the office works. */
export function nextFirstStep(done: ReadonlySet<FirstStep>): FirstStep | undefined {
  return firstSteps.find((step) => !done.has(step));
}
