import type { AnyRecord } from '../../shared/domain/record.ts';
import { allSettlements, type Settlement } from '../../shared/gazetteer/gazetteer.ts';
import { type Random, seededRandom } from '../../shared/lib/random.ts';
import { organisationsOf } from '../../shared/sample/organisations.ts';

export interface Planted {
  readonly records: readonly AnyRecord[];
  /** `<lower id>/<higher id>` of every organisation that stands there twice, and how the second was written. */
  readonly planted: ReadonlyMap<string, string>;
}

interface PlantRequest {
  readonly seed: number;
  /** Records altogether. */
  readonly count: number;
  readonly twice: number;
}

/** The organisations of as many settlements as needed, some of them a second time as another person would have entered them. */
export function plantedOrganisations({ seed, count, twice }: PlantRequest): Planted {
  const random = seededRandom(seed);
  const wanted = count - twice;
  const own: AnyRecord[] = [];
  const used = new Set<string>();
  // The whole country at its usual density has some 16,000.
  const density = wanted > 12_000 ? 2 : 1;
  for (const settlement of random.shuffle(allSettlements())) {
    if (own.length >= wanted) break;
    for (const one of organisationsOf(`${seed}`, settlement, density)) own.push(real(one, settlement, used));
  }
  own.length = Math.min(wanted, own.length);
  const again = random.shuffle(own).slice(0, twice);
  const planted = new Map<string, string>();
  const copies = again.map((record) => {
    const { fields, how } = enteredAgain(record, random);
    const id = `${record.id.slice(0, 14)}7${random.integer(100, 999)}-8000-${String(random.integer(0, 999_999_999_999)).padStart(12, '0')}`;
    const pair = id < record.id ? `${id}/${record.id}` : `${record.id}/${id}`;
    planted.set(pair, how);
    return { ...fields, id, office: 'o' };
  });
  return { records: random.shuffle([...own, ...copies]), planted };
}

/** Invented numbers and mailboxes repeat over the country; of real ones each belongs to one. */
function real(invented: object, { ksh }: Settlement, used: Set<string>): AnyRecord {
  const entries = Object.entries(invented as AnyRecord).flatMap(([field, value]) => {
    if (field === 'email' || field === 'web') return [[field, `${ksh}.${String(value)}`]];
    if (!field.endsWith('Number')) return [[field, value]];
    if (used.has(`${field} ${String(value)}`)) return [];
    used.add(`${field} ${String(value)}`);
    return [[field, value]];
  });
  return { office: 'o', ...Object.fromEntries(entries) };
}

type Change = (name: string, random: Random, place: Settlement | undefined) => string;

const shorter: readonly (readonly [string, string])[] = [
  ['Önkormányzata', 'Önk.'],
  ['Önkormányzat', 'Önk.'],
  ['Művelődési Ház', 'Műv. Ház'],
  ['Közösségi Ház', 'Köz. Ház'],
  ['Általános Iskola', 'Ált. Isk.'],
  ['Könyvtár', 'Kvt.'],
  ['Egyesület', 'Egy.'],
  ['Egyesület', 'Egyes.'],
  ['Közalapítvány', 'Közalapítv.'],
  ['Alapítvány', 'Alapítv.'],
  ['Református Egyházközség', 'Ref. Egyházk.'],
  ['Római Katolikus Plébánia', 'R. K. Plébánia'],
  ['Nemzetiségi', 'Nemz.'],
  ['Hagyományőrző', 'Hagyományő.'],
  ['Nonprofit Kft.', 'Nonprofit Korlátolt Felelősségű Társaság'],
  ['Integrált Közösségi és Szolgáltató Tér', 'IKSZT'],
  ['Önkéntes Tűzoltó Egyesület', 'ÖTE'],
  ['Közös Önkormányzati Hivatal', 'Közös Önk. Hiv.'],
  ['Gyűjtemény', 'Gyűjt.'],
];

/** How people write a name that stands in the register already. */
const changes: Readonly<Record<string, Change>> = {
  abbreviated: (name, random) => {
    const fitting = shorter.filter(([long]) => name.includes(long));
    if (fitting.length === 0) return name.toLowerCase();
    const [long, short] = random.pick(fitting);
    return name.replace(long, short);
  },
  'no accents': (name) => name.normalize('NFD').replace(/\p{Mn}/gu, ''),
  capitals: (name) => name.toUpperCase(),
  'other order': (name, random) => {
    const words = name.split(' ');
    return words.length < 3
      ? name.toLowerCase()
      : [...words.slice(-1), ...words.slice(0, -1)].join(random.pick([' ', ', ', ' ']));
  },
  slip: (name, random) => {
    const places = [...name].flatMap((letter, at) => (/\p{L}/u.test(letter) && at > 1 ? [at] : []));
    const at = random.pick(places);
    const way = random.integer(0, 2);
    if (way === 0) return name.slice(0, at) + name.slice(at + 1);
    if (way === 1) return name.slice(0, at) + name[at] + name.slice(at);
    return name.slice(0, at - 1) + name.charAt(at) + name.charAt(at - 1) + name.slice(at + 1);
  },
  'without the place': (name, _, place) => {
    const short =
      place === undefined ? name : name.replace(`${place.name} `, '').replace(`, ${place.name}`, '');
    return short.length > 6 ? short : name;
  },
  'rank left out': (name) => name.replace(/ (Község|Nagyközség|Város|Községi|Városi)(?= )/u, ''),
  'without the form': (name) => name.replace(/ (Egyesület|Alapítvány)$/u, ''),
  'namesake left out': (name) =>
    name.replace(/^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+ (?=Művelődési|Községi|Városi)/u, ''),
  apart: (name) => name.replace(/(?<=\p{Ll})(egyesület|klub|iskola|ház)/u, ' $1'),
  nothing: (name) => name,
};

/** Most people do not know the numbers of an organisation, and some write another telephone. */
function enteredAgain(record: AnyRecord, random: Random): { readonly fields: object; readonly how: string } {
  const place = allSettlements().find(({ ksh }) => ksh === record['settlement']);
  const ways = random.shuffle(Object.keys(changes)).slice(0, random.integer(1, 2));
  const name = ways.reduce((now, way) => changes[way]?.(now, random, place) ?? now, String(record['name']));
  const kept = Object.entries(record).filter(([field]) => {
    if (field === 'name' || field === 'type' || field === 'settlement') return true;
    if (field === 'taxNumber') return random.chance(0.3);
    if (field === 'registrationNumber' || field === 'treasuryNumber') return random.chance(0.15);
    return random.chance(0.4);
  });
  return { fields: { ...Object.fromEntries(kept), name }, how: ways.join(' + ') };
}
