import type { OpenConflict } from '../../data/open-conflicts.ts';
import type { Lookup } from '../../ui/lookup.ts';
import type { Operation } from '../../../shared/merge/commit.ts';
import { type Answer, operationsFor, sameAnswer } from './answers.ts';
import { type Here, sideOf } from './sides.ts';
import { isAboutUniting } from './united.ts';

/** A conflict with the sides its versions come from, in their order. */
interface Sided {
  readonly conflict: OpenConflict;
  readonly sides: readonly string[];
}

/** Which conflicts can be answered alike: the same field of the same register, written on the same sides. */
export interface Alike {
  /** The conflicts alike to this one, itself among them. */
  countOf(conflict: OpenConflict): number;
  /** What answers this one and, if asked, all alike. */
  operations(conflict: OpenConflict, answer: Answer, all: boolean): readonly Operation[];
}

export function alikeAmong(conflicts: readonly OpenConflict[], here: Here, lookup: Lookup): Alike {
  const groups = new Map<string, Sided[]>();
  const groupOf = new Map<string, readonly Sided[]>();
  for (const conflict of conflicts) {
    const sides = conflict.versions.map((version) => sideOf(version, here, lookup));
    const name = groupName(conflict, sides, isAboutUniting(conflict, lookup));
    const group = groups.get(name) ?? [];
    groups.set(name, group);
    group.push({ conflict, sides });
    groupOf.set(conflict.key, group);
  }
  const own = (conflict: OpenConflict) => groupOf.get(conflict.key) ?? [];
  return {
    countOf: (conflict) => own(conflict).length,
    operations(conflict, answer, all) {
      const first = own(conflict).find((one) => one.conflict === conflict);
      if (!all || first === undefined || answer.choice === 'other')
        return operationsFor(conflict, answer, lookup);
      return own(conflict).flatMap(({ conflict: other, sides }) => {
        const same = sameAnswer(answer, { from: first.sides, to: sides });
        return same === undefined ? [] : operationsFor(other, same, lookup);
      });
    },
  };
}

/** Where two versions come from one side, "the same" would not say which: such a conflict is alike to none. */
function groupName(
  { key, kind, register }: OpenConflict,
  sides: readonly string[],
  isUniting: boolean,
): string {
  const isClear = new Set(sides).size === sides.length;
  return isClear ? [kind, register, String(isUniting), ...sides.toSorted()].join('\n') : key;
}
