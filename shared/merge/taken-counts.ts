import type { LogEntry, LoggedChange, TakenEffect } from './commit.ts';
import { DELETED } from './versions.ts';

/*
[Note: Counting what a file did]

A file has one set of numbers wherever they stand: on the button, in the list of files taken in, in the history, in the question whether
to take it out again and in the message about the folder. Every record counts that a person sees something of, the sender's office and
receipts too; what only moves counters counts nowhere, and neither does what was refused. What came of each record is noted in the
commit when the file is taken in, so that the numbers stay the same when somebody is erased later and nothing else of them is left.
*/

/** How many records a file brought, changed and so on. See [Note: Counting what a file did]. */
export type TakenCounts = Readonly<Record<(typeof COUNTED)[number], number>>;

export const COUNTED = ['new', 'changed', 'conflicting', 'deleted', 'erased'] as const;

/** What came of the records of a file, by how many. */
export type EffectCounts = Readonly<Partial<Record<TakenEffect, number>>>;

/** What taking a file in did to this record; told by the change itself where an older program did not note it. */
export function effectOf({ effect, earlier, before, after }: LoggedChange): TakenEffect {
  if (effect !== undefined) return effect;
  if (after['erased'] === true) return 'erased';
  const isDeleted = after[DELETED] !== undefined;
  const isUnseen = Object.keys({ ...before, ...after }).length === 0;
  // What came into being deleted had been deleted before it came, or was refused.
  if (isUnseen || (earlier === undefined && isDeleted)) return 'known';
  if (earlier === undefined) return 'new';
  return isDeleted ? 'deleted' : 'changed';
}

/** Does anybody see what taking the file in did to this record? */
export function isCounted(change: LoggedChange): boolean {
  const effect = effectOf(change);
  return effect !== 'known' && effect !== 'refused';
}

export function effectsOf(changes: LogEntry['changes']): EffectCounts {
  const counts: Partial<Record<TakenEffect, number>> = {};
  for (const change of changes) {
    const effect = effectOf(change);
    counts[effect] = (counts[effect] ?? 0) + 1;
  }
  return counts;
}

/** The numbers of files taken in, together. */
export function takenCounts(effects: Iterable<EffectCounts>): TakenCounts {
  const all = [...effects];
  const sum = (name: TakenEffect) => all.reduce((so, one) => so + (one[name] ?? 0), 0);
  return Object.fromEntries(COUNTED.map((name) => [name, sum(name)])) as TakenCounts;
}

export function sumOf(counts: TakenCounts): number {
  return COUNTED.reduce((sum, name) => sum + counts[name], 0);
}
