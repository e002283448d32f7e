import { failure, type Outcome, success } from '../../../shared/lib/outcome.ts';
import type { Commit } from '../../../shared/merge/commit.ts';
import type { CommitRequest, Committed } from './commit.ts';
import { journalLineOf, type JournalQueue } from './journal-link.ts';

/** A commit of more records than this is preceded by a snapshot. */
const LARGE = 50;

/** Why a snapshot comes before a commit. */
export type LargeReason = 'bulk' | 'erasure' | 'import';

/** What stands round every commit. */
export interface Guard {
  readonly queue: JournalQueue;
  readonly beforeLarge: ((reason: LargeReason) => Promise<Outcome<unknown>>) | undefined;
}

/** Commits in the database and then in the journal; first, where there is a reason, a snapshot, without which nothing is written. */
export async function guarded(
  { queue, beforeLarge }: Guard,
  large: LargeReason | undefined,
  write: () => Promise<Outcome<Committed>>,
): Promise<Outcome<Commit>> {
  const status = queue.current();
  if (status.state === 'behind' && status.readOnly && !(await queue.flush())) {
    return failure('readOnly', readOnly(status.message));
  }
  const before = large === undefined ? success(null) : await snapshotBefore({ queue, beforeLarge }, large);
  if (!before.ok) return before;
  const done = await awaited(queue.begin(large === 'import' ? 'long' : undefined), write);
  if (!done.ok) return done;
  const { commit, extent, text } = done.value;
  await queue.add(journalLineOf(commit, extent, text));
  return success(commit);
}

/** The snapshot before a large commit is part of the waiting: whoever closes the program meanwhile is asked. */
export async function snapshotBefore(
  { queue, beforeLarge }: Guard,
  large: LargeReason,
): Promise<Outcome<unknown>> {
  const made = await awaited(queue.begin('long'), async () => (await beforeLarge?.(large)) ?? success(null));
  return made.ok ? made : failure(made.reason, notBefore(made.message));
}

/** Whatever comes of it, also a bug, the waiting ends. */
async function awaited<Value>(
  ended: (lineFollows: boolean) => void,
  work: () => Promise<Outcome<Value>>,
): Promise<Outcome<Value>> {
  let isDone = false;
  try {
    const done = await work();
    isDone = done.ok;
    return done;
  } finally {
    ended(isDone);
  }
}

/** Does so much need a snapshot before it? */
export function isLarge(records: number): boolean {
  return records > LARGE;
}

export function largeReason({ operations }: CommitRequest): LargeReason | undefined {
  if (operations.some((operation) => operation.do === 'erase')) return 'erasure';
  return isLarge(new Set(operations.map(({ kind, id }) => `${kind}/${id}`)).size) ? 'bulk' : undefined;
}

function notBefore(why: string): string {
  return `Nincs mentve: a módosítás előtt biztonsági mentésnek kell készülnie, és ez most nem sikerült. ${why}`;
}

function readOnly(why: string): string {
  return `Nincs mentve: a program most csak olvasható, mert a napló nem írható. ${why} Amit beírt, a képernyőn maradt.`;
}
