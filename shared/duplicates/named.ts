import type { AnyRecord } from '../domain/record.ts';
import { type Likeness, reasonText, type Strength } from './likeness.ts';
import { type NameRelation, relateNames } from './name-relation.ts';
import { distance } from './slips.ts';
import { isThing, type NameWords, nameWords, plainOf } from './words.ts';

/** An organisation or a community as it is compared. */
export interface Named {
  readonly record: AnyRecord;
  readonly settlement: string;
  /** The name, and the short one if there is. */
  readonly names: readonly NameWords[];
  /** Numbers of public registers, digits only. */
  readonly numbers: Readonly<Partial<Record<PublicNumber, string>>>;
  /** What else may be the same: e-mail, telephone, address and the like. */
  readonly others: Readonly<Partial<Record<Support, string>>>;
}

export type PublicNumber = 'taxNumber' | 'treasuryNumber' | 'registrationNumber';
export type Support = 'email' | 'phone' | 'web' | 'street' | 'host' | 'leader';

const publicNumbers: readonly PublicNumber[] = ['taxNumber', 'treasuryNumber', 'registrationNumber'];
/** By these somebody is reached: two seldom share them. */
export const reached: readonly Support[] = ['email', 'phone', 'web'];
const supports: readonly Support[] = ['email', 'phone', 'web', 'street', 'host', 'leader'];

export function namedOf(record: AnyRecord): Named {
  const settlement = textIn(record, 'settlement');
  const names = [textIn(record, 'name'), textIn(record, 'shortName')].filter((name) => plainOf(name) !== '');
  return {
    record,
    settlement,
    names: names.map((name) => nameWords(name, settlement)),
    numbers: present(publicNumbers.map((name) => [name, digitsOf(textIn(record, name), 6)])),
    others: present([
      ['email', emailOf(record)],
      ['phone', phoneOf(record)],
      ['web', plainOf(textIn(record, 'web').replace(/^(https?:\/\/)?(www\.)?/i, ''))],
      ['street', plainOf(textIn(record, 'street'))],
      ['host', textIn(record, 'host')],
      ['leader', textIn(record, 'leader')],
    ]),
  };
}

export function textIn(record: AnyRecord, field: string): string {
  const value = record[field];
  return typeof value === 'string' ? value : '';
}

function present<Name extends string>(
  entries: readonly (readonly [Name, string])[],
): Readonly<Partial<Record<Name, string>>> {
  return Object.fromEntries(entries.filter(([, value]) => value !== '')) as Partial<Record<Name, string>>;
}

/** Digits only; too few of them are a slip of the pen. */
function digitsOf(text: string, least: number): string {
  const digits = text.replace(/\D/g, '');
  return digits.length >= least ? digits : '';
}

export function emailOf(record: AnyRecord): string {
  return textIn(record, 'email').trim().toLowerCase();
}

/** The last eight digits: with and without 06 and +36 it is the same telephone. */
export function phoneOf(record: AnyRecord): string {
  return digitsOf(textIn(record, 'phone'), 8).slice(-8);
}

/** Does nobody but these two (and at most one more) have this e-mail, telephone or web address? */
export type IsTheirOwn = (support: Support, value: string) => boolean;

/** Why two of a kind look like the same thing, or nothing. */
export function compareNamed(one: Named, other: Named, isTheirOwn: IsTheirOwn): Likeness | undefined {
  const same = publicNumbers.filter((name) => isShared(one.numbers[name], other.numbers[name]));
  const relation = bestRelation(one, other);
  if (same.length > 0) return byNumber(same, relation, [one, other]);
  if (relation === undefined) return undefined;
  const facts = factsOf(one, other);
  const own = reached.filter(
    (name) => facts.shared.includes(name) && isTheirOwn(name, one.others[name] ?? ''),
  );
  const strength = facts.isSamePlace
    ? strengthHere(relation, facts)
    : strengthElsewhere(relation, facts, own.length);
  if (strength === undefined) return undefined;
  const reasons = [
    relationReason(relation, one, other),
    facts.isSamePlace ? reasonText.settlement : reasonText.otherSettlement,
    ...facts.shared.map((name) => reasonText[name]),
    ...(facts.isNumberSlip ? [reasonText.taxNumberSlip] : []),
    ...(facts.isNumberOther ? [reasonText.otherTaxNumber] : []),
    ...(facts.isTypeOther ? [reasonText.otherType] : []),
  ];
  return { strength, reasons };
}

function isShared(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && one === other;
}

function byNumber(
  same: readonly PublicNumber[],
  relation: NameRelation | undefined,
  [one, other]: readonly [Named, Named],
): Likeness {
  const reasons = same.map((name) => reasonText[name]);
  const place = one.settlement === other.settlement ? reasonText.settlement : reasonText.otherSettlement;
  if (relation === undefined) return { strength: 'likely', reasons: [...reasons, place] };
  return { strength: 'certain', reasons: [...reasons, relationReason(relation, one, other), place] };
}

const relations: readonly NameRelation[] = ['same', 'slip', 'part', 'weakPart'];

/** The closest of all ways to set their names against each other; two short names alone say too little. */
function bestRelation(one: Named, other: Named): NameRelation | undefined {
  const found = one.names.flatMap((name, place) =>
    other.names.map((another, at) => (place + at > 1 ? undefined : relateNames(name, another))),
  );
  return relations.find((relation) => found.includes(relation));
}

interface Facts {
  readonly isSamePlace: boolean;
  readonly shared: readonly Support[];
  readonly isNumberSlip: boolean;
  readonly isNumberOther: boolean;
  readonly isTypeOther: boolean;
  readonly isPlaceBound: boolean;
  /** Both say more than what kind of thing they are. */
  readonly isTelling: boolean;
}

function factsOf(one: Named, other: Named): Facts {
  const numbers = publicNumbers.filter((name) => one.numbers[name] && other.numbers[name]);
  const isNumberSlip = numbers.some(
    (name) => distance(one.numbers[name] ?? '', other.numbers[name] ?? '') === 1,
  );
  const isTelling = [one, other].every(({ names }) => (names[0]?.own.size ?? 0) > 0);
  return {
    isSamePlace: one.settlement === other.settlement,
    shared: supports.filter((name) => isShared(one.others[name], other.others[name])),
    isNumberSlip,
    isNumberOther: numbers.length > 0 && !isNumberSlip,
    isPlaceBound: PLACE_BOUND.has(textIn(one.record, 'type')),
    isTypeOther: isOther(one, other, 'type') || isOther(one, other, 'kind'),
    isTelling,
  };
}

function isOther(one: Named, other: Named, field: string): boolean {
  const [first, second] = [textIn(one.record, field), textIn(other.record, field)];
  return first !== '' && second !== '' && first !== second;
}

/** By how the names belong together: on its own, with something else that is the same, and the same two if the types differ. */
const strengths: Readonly<Record<NameRelation, readonly (Strength | undefined)[]>> = {
  same: ['certain', 'certain', 'likely', 'likely'],
  slip: ['likely', 'certain', 'possible', 'possible'],
  part: ['likely', 'likely', 'possible', 'likely'],
  weakPart: ['possible', 'likely', undefined, undefined],
};

function strengthHere(relation: NameRelation, facts: Facts): Strength | undefined {
  if (facts.isNumberOther) return relation === 'same' ? 'possible' : undefined;
  const isSupported = facts.isNumberSlip || facts.shared.some((name) => name !== 'host');
  return strengths[relation][(facts.isTypeOther ? 2 : 0) + (isSupported ? 1 : 0)];
}

/** These belong to their place: the school of another village is another school. */
const PLACE_BOUND: ReadonlySet<string> = new Set([
  'municipality',
  'jointOffice',
  'nationality',
  'library',
  'museum',
  'communityCulture',
  'school',
  'church',
]);

/** Every village has its „Művelődési Ház”: elsewhere a name counts only together with something that is theirs alone. */
function strengthElsewhere(relation: NameRelation, facts: Facts, own: number): Strength | undefined {
  if (own === 0 || facts.isNumberOther || facts.isTypeOther || !facts.isTelling) return undefined;
  if (facts.isPlaceBound) return relation === 'same' && own > 1 ? 'possible' : undefined;
  if (relation === 'same') return 'likely';
  return relation === 'slip' ? 'possible' : undefined;
}

function relationReason(relation: NameRelation, one: Named, other: Named): string {
  if (relation !== 'same') return reasonText[relation];
  if (textIn(one.record, 'name') === textIn(other.record, 'name')) return reasonText.sameName;
  const [first, second] = [one.names[0]?.plain ?? '', other.names[0]?.plain ?? ''];
  if (first === second) return reasonText.sameLetters;
  const sorted = (plain: string) => plain.split(' ').sort().join(' ');
  return sorted(first) === sorted(second) ? reasonText.otherOrder : reasonText.shortForms;
}

/** Under which keys it is looked for: two records are compared if they share one. */
export function keysOfNamed({ settlement, names, numbers, others }: Named): readonly string[] {
  const keys = new Set<string>();
  for (const [name, number] of Object.entries(numbers)) keys.add(`${name}=${number}`);
  for (const name of reached) {
    if (others[name] !== undefined) keys.add(`${name}=${others[name]}`);
  }
  for (const { words, key, plain } of names) {
    keys.add(`name=${settlement} ${key}`);
    keys.add(`letters=${settlement} ${plain.replaceAll(' ', '')}`);
    keys.add(`things=${settlement} ${words.filter(isThing).join(' ')}`);
    for (const word of words) {
      if (isThing(word)) continue;
      keys.add(`begins=${settlement} ${word.slice(0, 4)}`);
      keys.add(`ends=${settlement} ${word.slice(-4)}`);
    }
    // A name of one word may be short for any that names the same thing.
    for (const thing of words.filter(isThing)) keys.add(`thing=${settlement} ${thing}`);
  }
  return [...keys];
}
