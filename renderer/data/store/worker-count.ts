/**
 * How many workers to divide work among: a core is left to the page, but even the smallest PC gets two, because the page itself has
 * little to do meanwhile.
 */
export function workerCount(most: number): number {
  return Math.max(2, Math.min(most, navigator.hardwareConcurrency - 1));
}
