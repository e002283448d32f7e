import { hasBidirectionalMark, stripForbiddenInXml } from '../lib/text.ts';
import { DEEPEST, DEEPEST_IN } from './limits.ts';

/** What is wrong with a value of a file: a Hungarian clause, and where in the value. */
export interface Fault {
  readonly what: string;
  /** Names of the members that lead there. */
  readonly path: readonly string[];
}

export function faultIn(what: string, ...path: readonly string[]): Fault {
  return { what, path };
}

const memberName = /^[0-9A-Za-z][0-9A-Za-z+_-]{0,400}$/;
const fieldName = /^[a-z][A-Za-z0-9]{0,40}$/;

/** Names that would reach JavaScript's own objects instead of the data. */
function isReserved(name: string): boolean {
  return name === 'prototype' || name in Object.prototype;
}

/** May a field or a kind of record be called this? */
export function isFieldName(name: string): boolean {
  return fieldName.test(name) && !isReserved(name);
}

/** Nothing but letters, signs and spaces of Latin writing, which are always composed: nearly every text. */
const plainLatin = /^[\t\n\r\u0020-\u007e\u00a0-\u017f\u2013\u2014\u2018-\u201e\u2026]*$/;

/** Composed (NFC), without control characters, lone surrogates and marks that turn the direction round; everything `cleanText` gives is. */
function faultOfText(text: string): Fault | undefined {
  if (plainLatin.test(text)) return undefined;
  if (stripForbiddenInXml(text) !== text) {
    return faultIn('a szövegben vezérlőkarakter vagy csonka karakter áll');
  }
  if (hasBidirectionalMark(text)) return faultIn('a szövegben írásirányt megfordító jel áll');
  return text.normalize('NFC') === text
    ? undefined
    : faultIn('a szöveg ékezetes betűi nem egyben (NFC) állnak');
}

function within(name: string, fault: Fault | undefined): Fault | undefined {
  return fault && faultIn(fault.what, name, ...fault.path);
}

const MOST_NAMES = 2_000;

/** A check that remembers which names were sound: the same few come in every line. */
export function remembering(isSound: (name: string) => boolean): (name: string) => boolean {
  const sound = new Set<string>();
  return (name) => {
    if (sound.has(name)) return true;
    if (!isSound(name)) return false;
    if (sound.size < MOST_NAMES) sound.add(name);
    return true;
  };
}

/** Names of members: short, and none of JavaScript's own. */
export const isMemberName = remembering((name) => memberName.test(name) && !isReserved(name));

/** `left`: levels of nesting that may be, the value being the first. */
function faultOfMembers(value: object, left: number): Fault | undefined {
  for (const [name, member] of Object.entries(value)) {
    if (!isMemberName(name)) return faultIn('nem megengedett mezőnév', name);
    const fault = within(name, faultAt(member, left - 1));
    if (fault) return fault;
  }
  return undefined;
}

function faultOfItems(items: readonly unknown[], left: number): Fault | undefined {
  for (const [index, item] of items.entries()) {
    const fault = within(String(index + 1), faultAt(item, left - 1));
    if (fault) return fault;
  }
  return undefined;
}

function faultAt(value: unknown, left: number): Fault | undefined {
  if (typeof value === 'string') return faultOfText(value);
  if (typeof value === 'number' && !Number.isFinite(value)) return faultIn('túl nagy szám');
  if (typeof value !== 'object' || value === null) return undefined;
  if (left < 1) return faultIn('túl mélyen egymásba ágyazott adat');
  return Array.isArray(value) ? faultOfItems(value, left) : faultOfMembers(value, left);
}

/**
 * The first thing in the parsed JSON of a line that no data file may hold: a dangerous name, a broken text, too deep a nesting.
 */
export function faultOfPlainData(line: Readonly<Record<string, unknown>>): Fault | undefined {
  const { merge, log, ...others } = line;
  return (
    faultAt(others, DEEPEST) ??
    within('merge', faultAt(merge, DEEPEST_IN.merge - 1)) ??
    within('log', faultAt(log, DEEPEST_IN.log - 1))
  );
}

/** Parsed JSON, or nothing if the text is not JSON. Names such as `__proto__` become plain members and change no object. */
export function parseJson(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}

export function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
