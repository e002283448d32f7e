import { KIND_NAMES, type KindName, KINDS } from '../domain/dataset.ts';
import type { Field, WrittenForm } from '../domain/field.ts';
import type { AnyRecord } from '../domain/record.ts';
import { stripNamePrefixes } from '../lib/hungarian-names.ts';
import { fold } from '../lib/order.ts';
import type { Records } from './file-content.ts';

/** Gives the text without the names of known people, e-mail addresses and telephone numbers. */
export type Concealing = (text: string) => string;

/** What stands where a name, an address or a number stood. */
const NAME = '[név]';
const ADDRESS = '[e-mail]';
const NUMBER = '[telefonszám]';

const emailAddress = /[\p{L}\d._%+-]+@[\p{L}\d.-]+\.\p{L}{2,}/gu;
const phoneNumber = /(?:\+36|\b06)[\s/(-]*\d{1,2}[\s/)-]*\d{3}[\s-]?\d{3,4}\b/g;

/** The words of people's names after the first, by the first: folded, so that accents and case do not matter. */
type KnownNames = ReadonlyMap<string, readonly (readonly string[])[]>;

/** Puts the names of everybody these records know by name out of sight, with whatever suffix and with or without accents. */
export function concealing(records: Records): Concealing {
  const known = knownNames(records);
  return (text) => withoutNames(text, known).replace(emailAddress, ADDRESS).replace(phoneNumber, NUMBER);
}

/** The same of these people alone: their names, and what stands in their own records as e-mail address and telephone number. */
export function concealingOnly(kind: KindName, people: readonly AnyRecord[]): Concealing {
  const known = knownNames(new Map([[kind, people]]));
  const addresses = new Set(writtenIn(kind, people, 'email').map(folded));
  const numbers = new Set(writtenIn(kind, people, 'phone').map(digitsOf));
  return (text) =>
    withoutNames(text, known)
      .replace(emailAddress, (found) => (addresses.has(folded(found)) ? ADDRESS : found))
      .replace(phoneNumber, (found) => (numbers.has(digitsOf(found)) ? NUMBER : found));
}

function writtenIn(kind: KindName, people: readonly AnyRecord[], form: WrittenForm): readonly string[] {
  const fields = Object.entries<Field>(KINDS[kind].fields).filter(
    ([, field]) => field.type === 'text' && field.written === form,
  );
  const values = people.flatMap((record) => fields.map(([name]) => record[name]));
  return values.filter((value) => typeof value === 'string');
}

/** „+36 30 123 4567” and „06-30/123-4567” are one number. */
function digitsOf(number: string): string {
  return number.replace(/\D/g, '').replace(/^(?:36|06)/, '');
}

/** Does somebody else bear one of these people's names, so that a text may mean either? */
export function hasNamesake(records: Records, kind: KindName, people: readonly AnyRecord[]): boolean {
  const names = new Set([...namesIn(new Map([[kind, people]]))].map(plainName));
  const ids = new Set(people.map(({ id }) => id));
  const others = new Map([...records].map(([name, ones]) => [name, ones.filter(({ id }) => !ids.has(id))]));
  for (const name of namesIn(others)) if (names.has(plainName(name))) return true;
  return false;
}

function plainName(name: string): string {
  return fold(stripNamePrefixes(name));
}

function knownNames(records: Records): KnownNames {
  const known = new Map<string, string[][]>();
  for (const name of namesIn(records)) {
    const [first, ...others] = wordsOf(stripNamePrefixes(name)).map((word) => word.folded);
    if (first === undefined || others.length === 0) continue;
    const list = known.get(first) ?? [];
    list.push(others);
    known.set(first, list);
  }
  return known;
}

function* namesIn(records: Records): Generator<string> {
  for (const name of KIND_NAMES) {
    const fields = Object.entries<Field>(KINDS[name].fields).filter(([, { isName }]) => isName === true);
    if (fields.length === 0) continue;
    for (const record of records.get(name) ?? []) {
      const parts = fields.map(([field]) => record[field]).filter((part) => typeof part === 'string');
      yield parts.join(' ');
    }
  }
}

interface Word {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(wordPattern)].map(({ 0: word, index }) => ({
    folded: folded(word),
    start: index,
    end: index + word.length,
  }));
}

const wordPattern = /[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*\.?/gu;

/** Words come again and again, and folding one costs more than looking it up; what does not come again is given up. */
const foldedWords = new Map<string, string>();
const MOST_WORDS = 50_000;

function folded(word: string): string {
  const known = foldedWords.get(word);
  if (known !== undefined) return known;
  if (foldedWords.size >= MOST_WORDS) foldedWords.clear();
  const now = fold(word);
  foldedWords.set(word, now);
  return now;
}

function withoutNames(text: string, known: KnownNames): string {
  if (known.size === 0 || text.length < 3) return text;
  const words = wordsOf(text);
  let result = '';
  let from = 0;
  words.forEach((word, index) => {
    const names = word.start < from ? undefined : known.get(word.folded);
    if (names === undefined) return;
    const end = endOfName(words.slice(index + 1), names);
    if (end === undefined) return;
    result += text.slice(from, word.start) + NAME;
    from = end;
  });
  return result + text.slice(from);
}

/** Where the longest of these names ends whose second word follows; the third and the others may be missing. */
function endOfName(following: readonly Word[], names: readonly (readonly string[])[]): number | undefined {
  const lengths = names.map((parts) => {
    const differs = parts.findIndex((part, place) => !isFormOf(following[place]?.folded ?? '', part));
    return differs === -1 ? parts.length : differs;
  });
  return following[Math.max(0, ...lengths) - 1]?.end;
}

/** A suffix may follow a name and lengthen its last vowel (Anna, Annával): folding has taken the accents away. */
function isFormOf(word: string, name: string): boolean {
  return word.startsWith(name) && word.length - name.length <= LONGEST_SUFFIX;
}

const LONGEST_SUFFIX = 7;
