import type { DataSet } from '../domain/dataset.ts';
import { fold } from '../lib/order.ts';

/*
[Note: Counted once in the country]

Two offices may know the same thing under ids of their own. A settlement is one by its KSH code, a consortium by its project number, an
organisation by the first eight digits of its tax number or, where that is missing, by name and seat; a community by name and settlement.
Two organisations with different tax numbers are two, whatever they are called. One without a tax number is the one of its name and seat
that has one, if there is exactly one; where there are several nobody could say which, and it counts for itself. Names are compared
without accents, capitals, quotes and stops.
*/

/** What tells a thing that was counted from the others. */
export interface Thing {
  /** Things of one mark are one. */
  readonly mark: string;
  /** The mark it would have without a tax number, if it has one. */
  readonly named?: string;
}

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
    const named = `o ${nameMark(name, settlement)}`;
    const mark = taxMark(taxNumber);
    return mark === undefined ? { mark: named } : { mark, named };
  }
  const community = data.community.get(key);
  return { mark: community ? `c ${nameMark(community.name, community.settlement)}` : key };
}

/** How many different things there are. See [Note: Counted once in the country]. */
export function countDifferent(things: Iterable<Thing>): number {
  const marks = new Set<string>();
  const known = new Map<string, Set<string>>();
  for (const { mark, named } of things) {
    marks.add(mark);
    if (named !== undefined) known.set(named, (known.get(named) ?? new Set()).add(mark));
  }
  const joined = [...known].filter(([named, ones]) => ones.size === 1 && marks.has(named));
  return marks.size - joined.length;
}
