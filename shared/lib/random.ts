/** Numbers that only look random: the same seed gives the same sequence on every machine. Not for secrets or ids. */
export interface Random {
  /** A number from 0 (included) to 1 (excluded). */
  readonly next: () => number;
  /** A whole number from `least` to `most`, both included. */
  readonly integer: (least: number, most: number) => number;
  /** One of the items; throws if there is none. */
  readonly pick: <Item>(items: readonly Item[]) => Item;
  /** True with the given probability (0–1). */
  readonly chance: (probability: number) => boolean;
  /** The items in a new order, in a new array. */
  readonly shuffle: <Item>(items: readonly Item[]) => Item[];
}

/** Mulberry32 by Tommy Ettinger: 32 bits of state, good enough for sample data and tests. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Makes a generator from a whole-number seed. */
export function seededRandom(seed: number): Random {
  const next = mulberry32(seed);
  const integer = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  const pick = <Item>(items: readonly Item[]): Item => {
    if (items.length === 0) throw new Error('nothing to pick from');
    return items[integer(0, items.length - 1)] as Item;
  };
  const shuffle = <Item>(items: readonly Item[]): Item[] => {
    const order = [...items];
    for (let last = order.length - 1; last > 0; last -= 1) {
      const other = integer(0, last);
      [order[last], order[other]] = [order[other] as Item, order[last] as Item];
    }
    return order;
  };
  return { next, integer, pick, chance: (probability) => next() < probability, shuffle };
}
