import { type CalendarDate, daysBetween } from '../lib/dates.ts';
import { sha256Hex } from '../lib/hash.ts';
import { type Random, seededRandom } from '../lib/random.ts';

/** A generator of its own for one part of the sample: what is drawn in one part never shifts another. */
export function branch(...labels: readonly (string | number)[]): Random {
  return seededRandom(Number.parseInt(sha256Hex(labels.join('/')).slice(0, 8), 16));
}

const MILLISECONDS_A_DAY = 86_400_000;

function hexOf(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0');
}

/** The first millisecond of a day since 1970; the same days come up thousands of times. */
const midnights = new Map<CalendarDate, number>();

function midnightOf(day: CalendarDate): number {
  const known = midnights.get(day);
  if (known !== undefined) return known;
  const found = daysBetween('1970-01-01', day) * MILLISECONDS_A_DAY;
  midnights.set(day, found);
  return found;
}

/**
 * An id of the form of a UUIDv7 whose time is a moment of the given day and whose random part comes from the generator:
 * the same on every machine, and in the order of days.
 */
export function sampleId(random: Random, day: CalendarDate): string {
  const time = hexOf(midnightOf(day) + random.integer(0, MILLISECONDS_A_DAY - 1), 12);
  const chance = hexOf(random.integer(0, 0xfff), 3);
  const variant = hexOf(0x8000 + random.integer(0, 0x3fff), 4);
  const tail = hexOf(random.integer(0, 0xffffff), 6) + hexOf(random.integer(0, 0xffffff), 6);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${chance}-${variant}-${tail}`;
}

/** The id of an invented PC: 24 hexadecimal digits. */
export function sampleReplica(...labels: readonly (string | number)[]): string {
  return sha256Hex(['replica', ...labels].join('/')).slice(0, 24);
}

export interface Weighted<Item> {
  readonly item: Item;
  readonly weight: number;
}

/** One of the items, the heavier the likelier. */
export function pickWeighted<Item>(random: Random, items: readonly Weighted<Item>[]): Item {
  const total = items.reduce((sum, { weight }) => sum + weight, 0);
  let rest = random.next() * total;
  for (const { item, weight } of items) {
    rest -= weight;
    if (rest < 0) return item;
  }
  const last = items.at(-1);
  if (last === undefined) throw new Error('nothing to pick from');
  return last.item;
}

/** Deals items in random order and starts anew only when all were dealt: no item comes back too soon. */
export function dealer<Item>(random: Random, items: readonly Item[]): () => Item {
  let hand: Item[] = [];
  return () => {
    if (hand.length === 0) hand = random.shuffle(items);
    const item = hand.pop();
    if (item === undefined) throw new Error('nothing to deal');
    return item;
  };
}
