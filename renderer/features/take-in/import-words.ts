import { kindOf } from '../../../shared/domain/dataset.ts';
import { takenCounts } from '../../../shared/merge/taken-counts.ts';
import type { TakenIn } from '../../data/commit/taking-out.ts';
import { importTexts as texts } from '../../text/imports.ts';
import { effectsOfEntry } from '../../ui/change-words.ts';

/** Kinds named of a large import. */
const NAMED = 4;

/** What an import brought: how many new, changed, deleted; of a large one, which stays packed, also which registers most of it fell on. */
export function importWords(entry: Pick<TakenIn, 'changes' | 'packed'>): string {
  const words = texts.counts(takenCounts([effectsOfEntry(entry)]));
  if (entry.packed === undefined) return words;
  const kinds = Object.entries(entry.packed.kinds).sort(([, one], [, other]) => other - one);
  const named = kinds.slice(0, NAMED).map(([kind]) => kindOf(kind)?.plural ?? kind);
  return texts.many(words, named.join(', '), kinds.length > NAMED);
}
