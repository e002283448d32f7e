import { fold } from './order.ts';

/** Marks that may stand before the first sound and are not read out. */
const openingMarks = /^[\s„”"“'’»«([{]+/u;

/** Read as words although the general rule would spell them out, or spelled out although they look like words. */
const readAsWord = new Set(['MÁK', 'LEADER', 'NAIH', 'SWOT']);
const spelledOut = new Set(['FSZEK', 'RRF']);

/** Consonants whose letter names begin with a vowel (ef, el, em, en, er, es, iksz, ipszilon), digraphs included. */
const vowelNamedLetters = /^[FLMNRSXY]/;
const digraphStart = /^(?:CS|DZ|GY|LY|NY|SZ|TY|ZS)/;

function startsWithVowelSound(word: string): boolean {
  return /^(?:[aeiou]|y(?![aeiou]))/.test(fold(word));
}

/** „az” before numbers whose leading group is read egy… (exactly 1) or öt…; „egymillió” and „ezer” follow from it. */
function numberTakesAz(digits: string): boolean {
  const group = digits.slice(0, digits.length % 3 === 0 ? 3 : digits.length % 3);
  return group === '1' || group.startsWith('5');
}

const romanValues: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };

function romanNumber(text: string): number {
  const values = Array.from(text, (letter) => romanValues[letter] ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}

/** True if capital letters can be read out as a word: consonant and vowel alternate early, or the word is long. */
function looksPronounceable(capitals: string): boolean {
  const sounds = fold(capitals.replace(digraphStart, 'B'));
  return /^[^aeiou][aeiou]/.test(sounds)
    ? capitals.length >= 3
    : capitals.length >= 5 && /[aeiou]/.test(sounds);
}

function acronymTakesAz(capitals: string): boolean {
  if (startsWithVowelSound(capitals)) return true;
  const asWord = readAsWord.has(capitals) || (looksPronounceable(capitals) && !spelledOut.has(capitals));
  return !asWord && vowelNamedLetters.test(capitals);
}

/** The digits of a number at the start, without group spaces; a Roman ordinal (with its full stop) becomes digits. */
function leadingNumber(text: string): string | undefined {
  const digits = /^\d+(?:[\s\u00A0\u202F]\d{3}(?!\d))*/.exec(text);
  if (digits) return digits[0].replace(/\D/g, '');
  const roman = /^([IVXLCDM]+)\.(?!\p{L})/u.exec(text)?.[1];
  return roman && String(romanNumber(roman));
}

function wordTakesAz(word: string): boolean {
  if (word.length === 1) return acronymTakesAz(word.toUpperCase());
  const capitals = /^\p{Lu}{2,}(?!\p{Ll})/u.exec(word)?.[0];
  return capitals ? acronymTakesAz(capitals) : startsWithVowelSound(word);
}

function takesAz(text: string): boolean {
  const bare = text.replace(openingMarks, '');
  const number = leadingNumber(bare);
  return number ? numberTakesAz(number) : wordTakesAz(/^\p{L}*/u.exec(bare)?.[0] ?? '');
}

/**
 * The definite article by pronunciation: vowel sounds take „az”; numbers, Roman ordinals and acronyms by the way they
 * are read („az 5”, „a 10”, „az I.”, „az NGM”, „a NAV”); opening quotes and brackets are skipped.
 */
export function article(text: string): 'a' | 'az' {
  return takesAz(text) ? 'az' : 'a';
}

/** The text with its article: „az Apátfalva”; with `capital` for the start of a sentence: „Az Apátfalva”. */
export function withArticle(text: string, options: { readonly capital?: boolean } = {}): string {
  const word = article(text);
  return `${options.capital ? word.charAt(0).toUpperCase() + word.slice(1) : word} ${text}`;
}

export type NumberSuffix = 'with' | 'in' | 'into' | 'outOf' | 'onto' | 'from' | 'to' | 'of' | 'object';
type Harmony = 'back' | 'front' | 'rounded';

/** How the last spoken piece of a number takes suffixes: harmony, -val/-vel and the object. */
const spokenTails: Readonly<Record<string, readonly [Harmony, string, string]>> = {
  0: ['back', 'val', 't'],
  1: ['front', 'gyel', 'et'],
  2: ['rounded', 'vel', 't'],
  3: ['back', 'mal', 'at'],
  4: ['front', 'gyel', 'et'],
  5: ['rounded', 'tel', 'öt'],
  6: ['back', 'tal', 'ot'],
  7: ['front', 'tel', 'et'],
  8: ['back', 'cal', 'at'],
  9: ['front', 'cel', 'et'],
  10: ['front', 'zel', 'et'],
  20: ['back', 'szal', 'at'],
  30: ['back', 'cal', 'at'],
  40: ['front', 'nel', 'et'],
  50: ['front', 'nel', 'et'],
  60: ['back', 'nal', 'at'],
  70: ['front', 'nel', 'et'],
  80: ['back', 'nal', 'at'],
  90: ['front', 'nel', 'et'],
  100: ['back', 'zal', 'at'],
  1000: ['front', 'rel', 'et'],
  1_000_000: ['back', 'val', 't'],
  1_000_000_000: ['back', 'dal', 'ot'],
};

/** The key of the piece a number ends in when read out: 1200 ends in „száz”, 10 000 in „ezer”. */
function spokenTail(value: number): number {
  if (value === 0 || value % 10 !== 0) return value % 10;
  if (value % 100 !== 0) return value % 100;
  return [100, 1000, 1_000_000, 1_000_000_000].findLast((scale) => value % scale === 0) ?? 100;
}

const suffixForms: Readonly<
  Record<Exclude<NumberSuffix, 'with' | 'object'>, readonly [string, string, string]>
> = {
  in: ['ban', 'ben', 'ben'],
  into: ['ba', 'be', 'be'],
  outOf: ['ból', 'ből', 'ből'],
  onto: ['ra', 're', 're'],
  from: ['tól', 'től', 'től'],
  to: ['hoz', 'hez', 'höz'],
  of: ['nak', 'nek', 'nek'],
};

/** The suffix (with its hyphen) of a whole number from 0 to 10^12: 3 'with' is „-mal”, 2018 'in' is „-ban”. */
export function numberSuffix(value: number, suffix: NumberSuffix): string {
  const [harmony, instrumental, object] = spokenTails[spokenTail(value)] ?? ['front', 'vel', 't'];
  if (suffix === 'with') return `-${instrumental}`;
  if (suffix === 'object') return `-${object}`;
  return `-${suffixForms[suffix][{ back: 0, front: 1, rounded: 2 }[harmony]]}`;
}
