import {
  fieldNames,
  isSameValue,
  type RecordEntry,
  type RecordHistory,
  registersOfChange,
} from './history.ts';
import { type Dot, fieldsOf, type Row } from './versions.ts';

/*
[Note: Taking back]

To take a commit back is a new commit that writes the earlier values and says which one it `undoes`. Of every register there is a pile
of the commits whose values stand on each other. A commit that takes back the topmost puts it aside; a commit that takes back *that* one
puts it on the pile again; any other commit is laid on top and makes what was put aside unreachable. So the steps n, n−1, n−2 … can
be taken back one after the other, over restarts, and each be done again; and whatever somebody wrote since blocks what lies under it.

The change log does not see everything: a merge can bring a version of another PC. Therefore the version the record shows must be
that of the last entry of the log which wrote the register; where it is not, nothing is taken back.
*/

/** What lies on each other in one register. */
export interface Pile {
  readonly standing: Dot[];
  readonly aside: { readonly commit: Dot; readonly by: Dot }[];
  /** The last entry that wrote the register. */
  last: RecordEntry | undefined;
}

export type Piles = ReadonlyMap<string, Pile>;

/** The piles of every register the log has seen written. See [Note: Taking back]. */
export function pilesOf({ kind, entries }: RecordHistory): Piles {
  const piles = new Map<string, Pile>();
  for (const entry of entries) {
    for (const register of registersOfChange(kind, entry)) {
      const pile = piles.get(register) ?? { standing: [], aside: [], last: undefined };
      piles.set(register, pile);
      if (entry.undoes === undefined || !move(pile, entry.undoes, entry.dot)) {
        pile.standing.push(entry.dot);
        pile.aside.length = 0;
      }
      pile.last = entry;
    }
  }
  return piles;
}

/** Puts the commit aside, or puts back what it had put aside; answers whether it was there to be taken back. */
function move({ standing, aside }: Pile, commit: Dot, by: Dot): boolean {
  const again = aside.at(-1);
  if (standing.at(-1) === commit) {
    standing.pop();
    aside.push({ commit, by });
    return true;
  }
  if (again?.by !== commit) return false;
  aside.pop();
  standing.push(again.commit);
  return true;
}

/**
 * Is what the record shows what this entry wrote? Versions of an import, and of one that was taken out exactly, keep the dots of their
 * authors: there the values tell.
 */
export function shows(row: Row, register: string, entry: RecordEntry): boolean {
  const { dot, cause, exact, before, after } = entry;
  if (row.merge.registers[register]?.[0]?.dot === dot) return true;
  const logged = new Set(fieldNames(before, after));
  const read = fieldsOf(register).filter((field) => logged.has(field));
  const keepsDots = cause === 'import' || exact !== undefined;
  return keepsDots && read.every((field) => isSameValue(row.record[field], after[field]));
}
