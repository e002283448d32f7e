import type { TwiceKind } from '../domain/merged-away.ts';
import type { AnyRecord } from '../domain/record.ts';
import { compareStrength, type Likeness } from './likeness.ts';
import { compareNamed, type IsTheirOwn, keysOfNamed, type Named, namedOf, reached } from './named.ts';
import { comparePersons, keysOfPerson, type Person, personOf } from './persons.ts';

/** Two records of a kind that look like the same thing; the lower id first. */
export interface DuplicatePair extends Likeness {
  readonly kind: TwiceKind;
  readonly one: string;
  readonly other: string;
}

/** A record that looks like the one asked about. */
export interface LikeRecord extends Likeness {
  readonly id: string;
}

/** The records of a kind, put by under the keys they are compared by. */
export interface DuplicateIndex {
  /** All pairs, the surest first; the same whatever the order of the records was. */
  pairs(): readonly DuplicatePair[];
  /** What looks like this record, which need not be among them; the surest first. */
  like(record: AnyRecord): readonly LikeRecord[];
}

/** How the records of a kind are taken apart, put by and set against each other. */
interface Comparing<Profile extends Profiled> {
  profile(record: AnyRecord): Profile;
  keys(profile: Profile): readonly string[];
  /** How two of them are compared, knowing all. */
  among(all: readonly Profile[]): (one: Profile, other: Profile) => Likeness | undefined;
}

interface Profiled {
  readonly record: AnyRecord;
}

/**
 * Records under a key that more than this many share are not all set against each other: such a key says nothing. Those of a name or
 * of a public number say all.
 */
const MOST_OF_A_KEY = 250;
const ALWAYS = /^(?:name|letters|taxNumber|treasuryNumber|registrationNumber)=/;

/** Makes the index of the visible records of a kind; 20,000 organisations take well under a second. */
export function duplicateIndex(kind: TwiceKind, records: Iterable<AnyRecord>): DuplicateIndex {
  const sorted = [...records].sort((one, other) => (one.id < other.id ? -1 : one.id > other.id ? 1 : 0));
  return kind === 'contact' ? indexOf(kind, sorted, persons) : indexOf(kind, sorted, named);
}

/** Pairs of a kind that look like the same thing. */
export function findDuplicates(kind: TwiceKind, records: Iterable<AnyRecord>): readonly DuplicatePair[] {
  return duplicateIndex(kind, records).pairs();
}

const named: Comparing<Named> = {
  profile: namedOf,
  keys: keysOfNamed,
  among(all) {
    const holders = new Map<string, number>();
    for (const { others } of all) {
      for (const name of reached) {
        const key = `${name}=${others[name]}`;
        holders.set(key, (holders.get(key) ?? 0) + 1);
      }
    }
    // An address that many share, such as that of an office, says nothing of one.
    const isTheirOwn: IsTheirOwn = (name, value) => (holders.get(`${name}=${value}`) ?? 0) <= 3;
    return (one, other) => compareNamed(one, other, isTheirOwn);
  },
};

const persons: Comparing<Person> = {
  profile: personOf,
  keys: keysOfPerson,
  among(all) {
    const bearers = Map.groupBy(all, ({ key }) => key);
    // A name is rare if only the two that are compared bear it.
    const isRare = (one: Person, other: Person) =>
      (bearers.get(one.key) ?? []).every(
        ({ record: { id } }) => id === one.record.id || id === other.record.id,
      );
    return (one, other) => comparePersons(one, other, isRare(one, other));
  },
};

function indexOf<Profile extends Profiled>(
  kind: TwiceKind,
  records: readonly AnyRecord[],
  { profile: take, keys, among }: Comparing<Profile>,
): DuplicateIndex {
  const profiles = records.map(take);
  const compare = among(profiles);
  const byKey = new Map<string, number[]>();
  profiles.forEach((profile, place) => {
    for (const key of keys(profile)) {
      const places = byKey.get(key);
      if (places === undefined) byKey.set(key, [place]);
      else places.push(place);
    }
  });
  return {
    pairs: () => [...pairsOf(kind, profiles, { byKey, compare })].sort(bySurety),
    like(record) {
      const asked = take(record);
      const places = new Set(keys(asked).flatMap((key) => byKey.get(key) ?? []));
      const found = [...places].flatMap((place): readonly LikeRecord[] => {
        const other = profiles[place];
        const likeness = other && other.record.id !== record.id ? compare(asked, other) : undefined;
        return other && likeness ? [{ ...likeness, id: other.record.id }] : [];
      });
      return found.sort(
        (one, other) => compareStrength(one.strength, other.strength) || (one.id < other.id ? -1 : 1),
      );
    },
  };
}

interface Keyed<Profile> {
  readonly byKey: ReadonlyMap<string, readonly number[]>;
  compare(one: Profile, other: Profile): Likeness | undefined;
}

function* pairsOf<Profile extends Profiled>(
  kind: TwiceKind,
  profiles: readonly Profile[],
  { byKey, compare }: Keyed<Profile>,
): Iterable<DuplicatePair> {
  const seen = new Set<number>();
  for (const [key, places] of byKey) {
    for (const [first, second] of couples(places, ALWAYS.test(key))) {
      const couple = first * profiles.length + second;
      const [one, other] = [profiles[first], profiles[second]];
      if (seen.has(couple) || one === undefined || other === undefined) continue;
      seen.add(couple);
      const likeness = compare(one, other);
      if (likeness !== undefined) yield { kind, one: one.record.id, other: other.record.id, ...likeness };
    }
  }
}

/** Every two of them; of very many under a telling key each with the next one, under any other none. */
function* couples(places: readonly number[], isTelling: boolean): Iterable<readonly [number, number]> {
  const isMany = places.length > MOST_OF_A_KEY;
  if (isMany && !isTelling) return;
  for (let first = 0; first < places.length; first += 1) {
    const last = isMany ? Math.min(first + 2, places.length) : places.length;
    for (let second = first + 1; second < last; second += 1) {
      yield [places[first] as number, places[second] as number];
    }
  }
}

function bySurety(one: DuplicatePair, other: DuplicatePair): number {
  const names = `${one.one} ${one.other}` < `${other.one} ${other.other}` ? -1 : 1;
  return compareStrength(one.strength, other.strength) || names;
}
