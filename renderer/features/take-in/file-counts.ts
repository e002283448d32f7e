import type { ArrivedFile } from '../../data/read-arrivals.ts';

/** The numbers of a preview, and whether they make up the file. */
export interface FileCounts {
  readonly new: number;
  readonly changed: number;
  readonly conflicting: number;
  readonly deleted: number;
  /** Records with findings; they are among the others too. */
  readonly faulty: number;
  readonly unchanged: number;
  /** New, changed, conflicting and deleted, in this order. */
  readonly parts: readonly number[];
  /** The parts and what is unchanged. */
  readonly sum: number;
  /** Records of the file, as its head says. */
  readonly whole: number;
}

export function countsOf({
  head,
  plan,
  findings,
}: Pick<ArrivedFile, 'head' | 'plan' | 'findings'>): FileCounts {
  const { unchanged, ...counts } = plan.counts;
  const parts = [counts.new, counts.changed, counts.conflicting, counts.deleted];
  return {
    ...counts,
    faulty: new Set(findings.findings.map(({ kind, id }) => `${kind}/${id}`)).size,
    unchanged,
    parts,
    sum: parts.reduce((sum, part) => sum + part, unchanged),
    whole: Object.values(head.counts).reduce((sum, count) => sum + count, 0),
  };
}
