import type { Entry, Group } from './arrival-groups.ts';

/** One line of the list: the head of a group, or a record under it. */
export type Node =
  | { readonly type: 'group'; readonly id: string; readonly group: Group; readonly isOpen: boolean }
  | {
      readonly type: 'entry';
      readonly id: string;
      readonly group: Group;
      readonly entry: Entry;
      /** Place within the group, from 1. */
      readonly place: number;
      readonly isOpen: boolean;
    };

/** Groups this small stand open from the beginning; so does the only one, and those that ask for a decision. */
const FEW = 200;

/**
 * The lines of the list in order; the records of a shut group are not among them. `turned` names the groups and records that are shut
 * although they would be open, or open although they would be shut.
 */
export function nodesOf(groups: readonly Group[], turned: ReadonlySet<string>): readonly Node[] {
  return groups.flatMap((group): readonly Node[] => {
    const { name, entries } = group;
    const isAsking = name === 'ours' || name === 'conflicts' || name === 'overruled';
    const isOpen = (isAsking || entries.length <= FEW || groups.length === 1) !== turned.has(name);
    const head: Node = { type: 'group', id: name, group, isOpen };
    if (!isOpen) return [head];
    const lines = entries.map((entry, index): Node => {
      const { key } = entry;
      return { type: 'entry', id: key, group, entry, place: index + 1, isOpen: isAsking !== turned.has(key) };
    });
    return [head, ...lines];
  });
}

/** A member more, or one less. */
export function turned<Member>(set: ReadonlySet<Member>, member: Member): ReadonlySet<Member> {
  return set.symmetricDifference(new Set([member]));
}
