import { arrivalKey } from '../../../shared/merge/take-in.ts';
import type { ArrivedFile } from '../../data/exchange/read-arrivals.ts';

/** The numbers of a preview, and whether they make up the file. */
export interface FileCounts {
  readonly new: number;
  readonly changed: number;
  readonly conflicting: number;
  readonly deleted: number;
  /** Records with errors, not those that are only unusual; they are among the others too. */
  readonly faulty: number;
  readonly unchanged: number;
  /** Of the unchanged ones, those that came deleted or united and were never here. */
  readonly neverHere: number;
  /** Of the records with errors, those the file changes nothing about. */
  readonly faultyUnchanged: number;
  /** New, changed, conflicting, deleted and unchanged together. */
  readonly sum: number;
  /** Records of the file, as its head says. */
  readonly whole: number;
}

export function countsOf({
  head,
  plan,
  findings,
}: Pick<ArrivedFile, 'head' | 'plan' | 'findings'>): FileCounts {
  const { counts } = plan;
  const faulty = new Set(
    findings.findings.filter(({ severity }) => severity === 'error').map(({ kind, id }) => `${kind}/${id}`),
  );
  const seen = new Set(plan.arrivals.filter(({ effect }) => effect !== 'known').map(arrivalKey));
  // Whatever people would see would be new: it is hidden.
  const hidden = plan.arrivals.filter(({ effect, earlier }) => effect === 'known' && earlier === undefined);
  return {
    ...counts,
    neverHere: hidden.length,
    faulty: faulty.size,
    faultyUnchanged: faulty.difference(seen).size,
    sum: Object.values(counts).reduce((sum: number, count: number) => sum + count, 0),
    whole: Object.values(head.counts).reduce((sum, count) => sum + count, 0),
  };
}
