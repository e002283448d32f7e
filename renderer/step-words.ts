import type { LogEntry } from '../shared/merge/commit.ts';
import type { WorkingSet } from './data/store/working-set.ts';
import { now } from './platform/clock.ts';
import { entryWords, lookupWithDeleted, whenWords } from './ui/change-words.ts';
import { lookupOf } from './ui/lookup.ts';

/** „Feladat felvétele: Fórum (2018. április 5., 9:05)”; taken before a step is taken back: a creation taken back has no name afterwards. */
export function stepWords(entry: LogEntry, workingSet: WorkingSet): string {
  const lookup = lookupWithDeleted(lookupOf(workingSet.dataSet(), now().date), workingSet.row);
  return `${entryWords(entry, lookup)} (${whenWords(entry.time)})`;
}
