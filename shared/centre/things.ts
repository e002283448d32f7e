import type { DataSet } from '../domain/dataset.ts';
import { fold } from '../lib/order.ts';

/*
[Note: Counted once in the country]

Two offices may know the same thing under ids of their own. A settlement is one by its KSH code, a consortium by its project number, an
organisation by the first eight digits of its tax number or, where either office lacks that, by name and seat; a community by name and
settlement. Names are compared without accents, capitals, quotes and stops. Each thing is carried as its marks; things that share a mark are one.
*/

/** The marks of one thing: what tells that it is the same as another. */
export type Thing = readonly string[];

/** The tribe number: the part of a tax number that stays when the rest changes. */
function taxMark(taxNumber: string | undefined): string | undefined {
  const digits = (taxNumber ?? '').replace(/\D/g, '').slice(0, 8);
  return digits.length === 8 ? `tax ${digits}` : undefined;
}

function nameMark(name: string, settlement: string): string {
  const plain = fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return `${settlement} ${plain}`;
}

/** The marks of what an indicator has counted: the key itself where no office could know it under another one. */
export function thingOf(data: DataSet, key: string): Thing {
  const organisation = data.organisation.get(key);
  if (organisation) {
    const { name, settlement, taxNumber } = organisation;
    const tax = taxMark(taxNumber);
    return [`o ${nameMark(name, settlement)}`, ...(tax === undefined ? [] : [tax])];
  }
  const community = data.community.get(key);
  if (community) return [`c ${nameMark(community.name, community.settlement)}`];
  return [key];
}

/** How many different things there are: those that share a mark, directly or through others, are one. */
export function countDifferent(things: Iterable<Thing>): number {
  const leaders = new Map<string, string>();
  const leaderOf = (mark: string): string => {
    let leader = mark;
    for (let next = leaders.get(leader); next !== undefined && next !== leader; next = leaders.get(leader)) {
      leader = next;
    }
    leaders.set(mark, leader);
    return leader;
  };
  for (const [first, ...others] of things) {
    if (first === undefined) continue;
    const leader = leaderOf(first);
    leaders.set(leader, leader);
    for (const other of others) leaders.set(leaderOf(other), leader);
  }
  return new Set([...leaders.keys()].map(leaderOf)).size;
}
