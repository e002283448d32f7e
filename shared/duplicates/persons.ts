import type { AnyRecord } from '../domain/record.ts';
import { type Likeness, reasonText, type Strength } from './likeness.ts';
import { emailOf, phoneOf, textIn } from './named.ts';
import { isSlip } from './slips.ts';
import { plainOf } from './words.ts';

/** A person as compared: no titles, no accents. */
export interface Person {
  readonly record: AnyRecord;
  readonly family: string;
  readonly given: string;
  /** All parts of the name in one order, whichever field they stand in. */
  readonly key: string;
  readonly email: string;
  readonly phone: string;
}

export function personOf(record: AnyRecord): Person {
  const family = bare(textIn(record, 'familyName'));
  const given = bare(textIn(record, 'givenName'));
  return { record, family, given, key: keyOf(family, given), email: emailOf(record), phone: phoneOf(record) };
}

/** Titles stand in a field of their own, but people type them before the name all the same. */
function bare(name: string): string {
  return plainOf(name)
    .split(' ')
    .filter((part) => !['dr', 'id', 'ifj', 'ozv', 'prof'].includes(part))
    .join(' ');
}

function keyOf(family: string, given: string): string {
  return `${family} ${given}`.trim().split(' ').sort().join(' ');
}

type Relation = 'same' | 'swapped' | 'familySlip' | 'givenSlip' | 'part' | 'sameGivenName';

function relate(one: Person, other: Person): Relation | undefined {
  const isFamily = one.family === other.family;
  const isGiven = one.given === other.given;
  if (isFamily && isGiven) return 'same';
  if (one.key === other.key) return 'swapped';
  if (isGiven && isSlip(one.family, other.family)) return 'familySlip';
  if (isFamily && isSlip(one.given, other.given)) return 'givenSlip';
  return relatePart(one, other);
}

function relatePart(one: Person, other: Person): Relation | undefined {
  if (isPart(one.key, other.key) || isPart(other.key, one.key)) return 'part';
  return one.given === other.given && one.given !== '' ? 'sameGivenName' : undefined;
}

/** „Kovács Anna” beside „Kovács Anna Mária”. */
function isPart(less: string, more: string): boolean {
  const rest = more.split(' ');
  const words = less.split(' ');
  return words.length >= 2 && words.length < rest.length && words.every((word) => rest.includes(word));
}

interface Links {
  readonly email: boolean;
  readonly phone: boolean;
  readonly organisation: boolean;
  readonly community: boolean;
  readonly settlement: boolean;
  /** They are known to belong to different places or organisations. */
  readonly apart: boolean;
}

function linksOf(one: Person, other: Person): Links {
  const same = (field: string) =>
    textIn(one.record, field) !== '' && textIn(one.record, field) === textIn(other.record, field);
  const differ = (field: string) =>
    textIn(one.record, field) !== '' && textIn(other.record, field) !== '' && !same(field);
  return {
    email: one.email !== '' && one.email === other.email,
    phone: one.phone !== '' && one.phone === other.phone,
    organisation: same('organisation'),
    community: same('community'),
    settlement: same('settlement'),
    apart: differ('settlement'),
  };
}

/** Why two contacts look like one person, or nothing; `isRare` tells whether nobody else bears such a name. */
export function comparePersons(one: Person, other: Person, isRare: boolean): Likeness | undefined {
  const relation = relate(one, other);
  if (relation === undefined) return undefined;
  const links = linksOf(one, other);
  const strength = strengthOf(relation, links, isRare);
  if (strength === undefined) return undefined;
  const shared = linkNames.filter((name) => links[name]);
  const isByName = (relation === 'same' || relation === 'swapped') && isRare && shared.length === 0;
  const reasons = [
    nameReason(relation, one, other),
    ...shared.map((name) => reasonText[name]),
    ...(isByName ? [reasonText.rareName] : []),
    ...(links.apart ? [reasonText.otherSettlement] : []),
  ];
  return { strength, reasons };
}

type Link = 'email' | 'phone' | 'organisation' | 'community' | 'settlement';

const linkNames: readonly Link[] = ['email', 'phone', 'organisation', 'community', 'settlement'];

/** What a link makes of names that are not quite the same; the first that they have counts. */
const strengths: Readonly<
  Record<Exclude<Relation, 'same' | 'swapped'>, Readonly<Partial<Record<Link, Strength>>>>
> = {
  familySlip: {
    email: 'certain',
    phone: 'certain',
    organisation: 'likely',
    community: 'likely',
    settlement: 'possible',
  },
  givenSlip: { email: 'certain', phone: 'likely', organisation: 'possible', community: 'possible' },
  part: {
    email: 'likely',
    phone: 'likely',
    organisation: 'likely',
    community: 'likely',
    settlement: 'possible',
  },
  sameGivenName: { email: 'possible' },
};

function strengthOf(relation: Relation, links: Links, isRare: boolean): Strength | undefined {
  if (relation === 'same' || relation === 'swapped') return strengthOfName(links, isRare);
  const telling = linkNames.find((name) => links[name] && strengths[relation][name] !== undefined);
  return telling && strengths[relation][telling];
}

function strengthOfName(links: Links, isRare: boolean): Strength | undefined {
  if (links.email || links.phone) return 'certain';
  if (links.organisation || links.community) return links.apart ? 'likely' : 'certain';
  if (links.settlement) return isRare ? 'likely' : 'possible';
  return isRare && !links.apart ? 'possible' : undefined;
}

function nameReason(relation: Relation, one: Person, other: Person): string {
  if (relation === 'swapped') return reasonText.swapped;
  if (relation === 'part') return reasonText.part;
  if (relation === 'sameGivenName') return reasonText.sameGivenName;
  if (relation !== 'same') return reasonText.slip;
  const written = ({ record }: Person) => `${textIn(record, 'familyName')} ${textIn(record, 'givenName')}`;
  return written(one) === written(other) ? reasonText.sameName : reasonText.sameLetters;
}

/** Under which keys a person is looked for: two are compared if they share one. */
export function keysOfPerson({ family, given, key, email, phone }: Person): readonly string[] {
  const keys = [`name=${key}`];
  if (email !== '') keys.push(`email=${email}`);
  if (phone !== '') keys.push(`phone=${phone}`);
  if (family !== '' && given !== '') {
    keys.push(`given=${given} ${family.slice(0, 3)}`, `given=${given} ${family.slice(-3)}`);
    keys.push(`family=${family} ${given.slice(0, 3)}`, `family=${family} ${given.slice(-3)}`);
    for (const part of given.split(' ')) keys.push(`part=${family.split(' ')[0]} ${part}`);
  }
  return [...new Set(keys)];
}
