import { settlementByKsh } from '../gazetteer/gazetteer.ts';
import { settlementNameForms } from '../gazetteer/settlement-names.ts';
import { fold } from '../lib/order.ts';
import { EMPTY_WORDS, LEGAL_FORMS, PHRASES, SHORT_FORMS, TELLING_WORDS, THINGS } from './known-words.ts';
import { isSlip } from './slips.ts';

/** A name taken apart: what two ways of writing the same name have in common. */
export interface NameWords {
  /** Without accents, case and punctuation, as written. */
  readonly plain: string;
  /** Every word in its full form, sorted, without the name of the place and words that say nothing. */
  readonly words: readonly string[];
  /** The words together: the same for two ways of writing one name. */
  readonly key: string;
  /** The same words as written one after the other, without spaces: a slip may have kept a compound together. */
  readonly spelled: string;
  /** Words that belong to this name alone: no kind of thing, no trade, nothing made of the place's name. */
  readonly own: ReadonlySet<string>;
}

const possessives = new Set(['a', 'e', 'ja', 'je', 'ai', 'ei', 'jai', 'jei', 'i']);

/** The thing a word names, without a possessive ending: „egyesulete” is „egyesulet”. */
function thingIn(word: string): string | undefined {
  if (THINGS.has(word)) return word;
  for (let length = 1; length <= 3; length += 1) {
    const stem = word.slice(0, -length);
    const ending = word.slice(-length);
    if (THINGS.has(stem) && possessives.has(ending) && (ending !== 'i' || stem.length > 4)) return stem;
  }
  return undefined;
}

/** Endings of compounds, long ones first. */
const endings = [...THINGS]
  .filter((thing) => thing.length >= 3 && thing !== 'ter' && thing !== 'zrt' && thing !== 'kft')
  .sort((one, other) => other.length - one.length || (one < other ? -1 : 1));

const partedWords = new Map<string, readonly string[]>();

/** „sportegyesulete” is „sport” and „egyesulet”. */
function parted(word: string): readonly string[] {
  const known = partedWords.get(word);
  if (known !== undefined) return known;
  const parts = part(word);
  partedWords.set(word, parts);
  return parts;
}

function part(word: string): readonly string[] {
  const thing = thingIn(word);
  if (thing !== undefined) return [thing];
  for (const ending of endings) {
    const at = word.lastIndexOf(ending);
    if (at < 3 || word === 'egyhaz') continue;
    if (thingIn(word.slice(at)) === ending) return [word.slice(0, at), ending];
  }
  return [word];
}

function fullWords(plain: string): readonly string[] {
  const spelled = PHRASES.reduce((text, [written, short]) => text.replace(written, short), plain);
  return spelled
    .split(' ')
    .filter((word) => word !== '')
    .flatMap((word) => SHORT_FORMS.get(word) ?? parted(word));
}

const placeWords = new Map<string, ReadonlySet<string>>();

/** What the name of a settlement looks like inside other names: „apatfalva”, „apatfalvi”. */
function wordsOfPlace(ksh: string): ReadonlySet<string> {
  const known = placeWords.get(ksh);
  if (known !== undefined) return known;
  const name = settlementByKsh(ksh)?.name;
  const words = new Set<string>();
  if (name !== undefined) {
    for (const part of plainOf(name).split(' ')) words.add(part);
    words.add(plainOf(settlementNameForms(name).adjective));
    words.add(`${fold(name)}i`);
  }
  placeWords.set(ksh, words);
  return words;
}

/** No accents, no case, no punctuation; one space between words. */
export function plainOf(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** A name taken apart; the words of its own place are left out. */
export function nameWords(name: string, ksh: string | undefined): NameWords {
  const plain = plainOf(name);
  const place = ksh === undefined ? new Set<string>() : wordsOfPlace(ksh);
  const all = fullWords(plain);
  const telling = all.filter((word) => !isEmpty(word, place));
  const inOrder = telling.length > 0 ? telling : all;
  const words = inOrder.toSorted();
  const own = words.filter(
    (word) => !THINGS.has(word) && !TELLING_WORDS.has(word) && !isOfPlace(word, place),
  );
  return { plain, words, key: words.join(' '), spelled: inOrder.join(''), own: new Set(own) };
}

const longEmptyWords = [...EMPTY_WORDS].filter((word) => word.length > 5);

/** Says nothing of the thing, also where it is mistyped. */
function isEmpty(word: string, place: ReadonlySet<string>): boolean {
  if (EMPTY_WORDS.has(word) || place.has(word)) return true;
  if (THINGS.has(word) || word.length < 5) return false;
  for (const name of place) if (isSlip(word, name)) return true;
  return isEmptySlip(word);
}

/** Few words make up most names, so what was found of each is kept. */
const emptySlips = new Map<string, boolean>();

function isEmptySlip(word: string): boolean {
  const known = emptySlips.get(word);
  if (known !== undefined) return known;
  const is = longEmptyWords.some((empty) => isSlip(word, empty));
  emptySlips.set(word, is);
  return is;
}

/** „kotelekert” in Kőtelek. */
function isOfPlace(word: string, place: ReadonlySet<string>): boolean {
  for (const name of place) if (name.length >= 4 && word.startsWith(name.slice(0, -1))) return true;
  return false;
}

export function isThing(word: string): boolean {
  return THINGS.has(word);
}

export function isLegalForm(word: string): boolean {
  return LEGAL_FORMS.has(word);
}
