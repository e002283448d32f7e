import { ONE_OF_A_KIND, TELLING_WORDS } from './known-words.ts';
import { distance, isSlip } from './slips.ts';
import { isLegalForm, isThing, type NameWords } from './words.ts';

/**
 * How two names of the same place belong together. 'same': the same words; 'slip': but for typing slips; 'part': one says less, and
 * what it leaves out tells nothing apart; 'weakPart': one says less.
 */
export type NameRelation = 'same' | 'slip' | 'part' | 'weakPart';

interface Alignment {
  readonly shared: readonly string[];
  readonly slips: number;
  readonly onlyOne: readonly string[];
  readonly onlyOther: readonly string[];
}

/** Which words of two names are the same, which only nearly, and which stand in one of them. */
function align(one: readonly string[], other: readonly string[]): Alignment {
  const rest = [...other];
  const shared: string[] = [];
  const open: string[] = [];
  for (const word of one) {
    const at = rest.indexOf(word);
    if (at < 0) open.push(word);
    else shared.push(...rest.splice(at, 1));
  }
  let slips = 0;
  const onlyOne: string[] = [];
  for (const word of open) {
    const at = rest.findIndex((another) => isInitial(word, another) || isSlip(word, another));
    if (at < 0) onlyOne.push(word);
    else {
      const [met = ''] = rest.splice(at, 1);
      if (!isInitial(word, met)) slips += 1;
      shared.push(met.length > word.length ? met : word);
    }
  }
  return { shared, slips, onlyOne, onlyOther: rest };
}

/** „s” for „sandor”. */
function isInitial(one: string, other: string): boolean {
  if (/\d/.test(one + other)) return false;
  return (one.length === 1 && other.startsWith(one)) || (other.length === 1 && one.startsWith(other));
}

/** How two names belong together, or nothing. */
export function relateNames(one: NameWords, other: NameWords): NameRelation | undefined {
  if (one.key === other.key || together(one) === together(other)) return 'same';
  return relateWords(one, other, align(one.words, other.words));
}

function relateWords(one: NameWords, other: NameWords, aligned: Alignment): NameRelation | undefined {
  const { shared, slips, onlyOne, onlyOther } = aligned;
  if (slips > 2) return undefined;
  if (onlyOne.length === 0 && onlyOther.length === 0) return slips === 0 ? 'same' : 'slip';
  if (onlyOne.length > 0 && onlyOther.length > 0) {
    return isOneSlip([one, other], [onlyOne, onlyOther]) ? 'slip' : undefined;
  }
  if (shared.length === 0) return undefined;
  return relatePart({ shared, missing: [...onlyOne, ...onlyOther], own: one.own });
}

/** „nyugdijas klub” is „nyugdijasklub”, however it was parted. */
function together({ plain }: NameWords): string {
  return plain.replaceAll(' ', '');
}

/** One slip in a long word that could not be taken apart for it: „horgaszegeysulet”. */
function isOneSlip(names: readonly [NameWords, NameWords], rests: readonly (readonly string[])[]): boolean {
  const [one, other] = names;
  const isLong = rests.every((rest) => rest.join('').length >= 8);
  const isTelling = rests.flat().some((word) => TELLING_WORDS.has(word) || /\d/.test(word));
  return isLong && !isTelling && distance(one.spelled, other.spelled) === 1;
}

interface Part {
  readonly shared: readonly string[];
  readonly missing: readonly string[];
  readonly own: ReadonlySet<string>;
}

function relatePart({ shared, missing, own }: Part): NameRelation | undefined {
  if (missing.every(isLegalForm)) return shared.some((word) => !isThing(word)) ? 'part' : undefined;
  if (missing.some((word) => TELLING_WORDS.has(word) || /^\d+$/.test(word))) return undefined;
  const isOnlyOne = shared.some((word) => ONE_OF_A_KIND.has(word)) && !missing.some(isThing);
  if (isOnlyOne) return 'part';
  const isTrade = shared.some((word) => TELLING_WORDS.has(word)) && shared.some(isThing);
  return missing.length <= 2 && (isTrade || shared.some((word) => own.has(word))) ? 'weakPart' : undefined;
}
