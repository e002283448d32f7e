import type { Organisation } from '../domain/organisation.ts';
import type { Settlement } from '../gazetteer/gazetteer.ts';
import { settlementNameForms } from '../gazetteer/settlement-names.ts';
import type { Random } from '../lib/random.ts';

type OrganisationType = Organisation['type'];

/** An organisation to be invented: what it is called and what its registers say of it. */
export interface OrganisationDraft {
  readonly type: OrganisationType;
  readonly name: string;
  readonly subtype?: string;
}

const rankWords = {
  capital: 'Főváros',
  capitalDistrict: 'Kerület',
  countyRankTown: 'Megyei Jogú Város',
  town: 'Város',
  largeVillage: 'Nagyközség',
  village: 'Község',
} as const;

/** „Község” in „Apátfalva Község Önkormányzata”. */
function rankWord(settlement: Settlement): string {
  return rankWords[settlement.status];
}

/** „Községi” or „Városi”, as institutions call themselves. */
function rankAdjective(settlement: Settlement): string {
  return settlement.status === 'village' || settlement.status === 'largeVillage' ? 'Községi' : 'Városi';
}

const dropsItsVowel = /(?:falv|ház|lak|telk|halm)[ae]$/;

/**
 * „Apátfalvi”: only where no usage can decide otherwise, that is not for other names ending in -a or -e, nor for names of
 * several words.
 */
function certainAdjective(name: string): string | undefined {
  if (name.includes(' ') || name.includes('-')) return undefined;
  if (/[ae]$/.test(name) && !dropsItsVowel.test(name)) return undefined;
  const { adjective } = settlementNameForms(name);
  return adjective.charAt(0).toUpperCase() + adjective.slice(1);
}

/** „Apátfalváért”: -ért has one form, and only a final -a and -e changes before it. */
function forIt(name: string): string {
  return `${name.replace(/a$/, 'á').replace(/e$/, 'é')}ért`;
}

const namesakes = [
  'Arany János',
  'Ady Endre',
  'Petőfi Sándor',
  'Móra Ferenc',
  'Kölcsey Ferenc',
  'Vörösmarty Mihály',
  'Kodály Zoltán',
  'Jókai Mór',
  'Dózsa György',
  'Széchenyi István',
  'Mikszáth Kálmán',
  'Bessenyei György',
  'Tompa Mihály',
  'Gárdonyi Géza',
] as const;
const flowers = [
  'Napraforgó',
  'Búzavirág',
  'Rozmaring',
  'Őszirózsa',
  'Nefelejcs',
  'Muskátli',
  'Pipacs',
  'Ibolya',
] as const;

/** Ways of naming; those that need the -i adjective are left out where it is not certain. */
interface Naming {
  readonly name: string;
  readonly adjective: string | undefined;
  readonly rank: string;
  readonly random: Random;
}

function namingOf(settlement: Settlement, random: Random): Naming {
  return {
    name: settlement.name,
    adjective: certainAdjective(settlement.name),
    rank: rankAdjective(settlement),
    random,
  };
}

function one(naming: Naming, always: readonly string[], withAdjective: readonly string[]): string {
  const { adjective } = naming;
  const all = adjective ? [...always, ...withAdjective.map((tail) => tail.replace('~', adjective))] : always;
  return naming.random.pick(all);
}

const patterns: Readonly<Partial<Record<OrganisationType, (naming: Naming) => OrganisationDraft>>> = {
  library(naming) {
    const { rank, random } = naming;
    const name = one(
      naming,
      [`${random.pick(namesakes)} ${rank} Könyvtár`],
      [`~ ${rank} Könyvtár`, `~ ${rank} Könyvtár`],
    );
    return { type: 'library', name, subtype: rank === 'Városi' ? 'városi könyvtár' : 'KSZR-szolgáltatóhely' };
  },
  museum(naming) {
    const local = one(
      naming,
      [`Tájház, ${naming.name}`, `Helytörténeti Gyűjtemény, ${naming.name}`],
      ['~ Tájház', '~ Helytörténeti Gyűjtemény'],
    );
    return {
      type: 'museum',
      name: local,
      subtype: local.includes('Tájház') ? 'tájház' : 'közérdekű muzeális gyűjtemény',
    };
  },
  communityCulture(naming) {
    const name = one(
      naming,
      [
        `${naming.random.pick(namesakes)} Művelődési Ház`,
        `Integrált Közösségi és Szolgáltató Tér, ${naming.name}`,
      ],
      ['~ Közösségi Ház', '~ Művelődési Ház'],
    );
    if (name.startsWith('Integrált')) return { type: 'communityCulture', name, subtype: 'IKSZT' };
    return {
      type: 'communityCulture',
      name,
      subtype: name.endsWith('Közösségi Ház') ? 'közösségi színtér' : 'művelődési ház',
    };
  },
  school(naming) {
    const kindergarten = naming.random.chance(0.3);
    const name = kindergarten
      ? `${naming.random.pick(flowers)} Óvoda`
      : one(naming, [`${naming.random.pick(namesakes)} Általános Iskola`], ['~ Általános Iskola']);
    return { type: 'school', name, subtype: kindergarten ? 'óvoda' : 'általános iskola' };
  },
  association(naming) {
    const { name, random } = naming;
    const plain = [
      `${forIt(name)} Egyesület`,
      `Összefogás ${forIt(name)} Egyesület`,
      `${name} Polgárőr Egyesület`,
      `${name} Önkéntes Tűzoltó Egyesület`,
      `${random.pick(flowers)} Hagyományőrző Egyesület`,
      `${random.pick(flowers)} Nyugdíjas Egyesület`,
      `${name} Községi Sportegyesület`.replace('Községi', naming.rank),
      `Nők ${forIt(name)} Egyesület`,
    ];
    const named = [
      '~ Népdalkör Egyesület',
      '~ Faluszépítő Egyesület'.replace('Falu', naming.rank === 'Városi' ? 'Város' : 'Falu'),
      '~ Horgászegyesület',
      '~ Kertbarátok Egyesülete',
      '~ Ifjúsági Egyesület',
      '~ Nagycsaládosok Egyesülete',
    ];
    return { type: 'association', name: one(naming, plain, named) };
  },
  foundation(naming) {
    const { name, random } = naming;
    const all = [
      `${name} Jövőjéért Alapítvány`,
      `${name} Gyermekeiért Alapítvány`,
      `${name} Kultúrájáért Közalapítvány`,
      `${random.pick(flowers)} Közösségi Alapítvány`,
      `Tiszta Forrás ${forIt(name)} Alapítvány`,
    ];
    return { type: 'foundation', name: random.pick(all) };
  },
  informal(naming) {
    const name = one(
      naming,
      [`${forIt(naming.name)} Baráti Kör`, `${naming.random.pick(flowers)} Baráti Kör`],
      ['~ Baráti Kör'],
    );
    return { type: 'informal', name };
  },
  church(naming) {
    const plain = [`Református Egyházközség, ${naming.name}`, `Római Katolikus Plébánia, ${naming.name}`];
    const named = ['~ Református Egyházközség', '~ Római Katolikus Plébánia', '~ Evangélikus Egyházközség'];
    const name = one(naming, plain, named);
    return { type: 'church', name, subtype: name.includes('Plébánia') ? 'plébánia' : 'egyházközség' };
  },
  company: ({ random }) => ({
    type: 'company',
    name: `${random.pick(['Agro', 'Mező', 'Tér', 'Major', 'Kert', 'Liget'])}-${random.pick(['Forrás', 'Völgy', 'Hidas', 'Szorgalom', 'Udvar'])} Kft.`,
  }),
  nonprofit: ({ name }) => ({ type: 'nonprofit', name: `${name} Településüzemeltetési Nonprofit Kft.` }),
  nationality: ({ name, random }) => ({
    type: 'nationality',
    name: `${name} ${random.pick(['Roma', 'Roma', 'Roma', 'Német', 'Szlovák'])} Nemzetiségi Önkormányzat`,
  }),
};

/** Invents an organisation of a type that villages have; undefined if the name would need a guess. */
export function draftOf(
  type: OrganisationType,
  settlement: Settlement,
  random: Random,
): OrganisationDraft | undefined {
  if (type === 'municipality')
    return { type, name: `${settlement.name} ${rankWord(settlement)} Önkormányzata` };
  if (type === 'jointOffice') {
    const adjective = certainAdjective(settlement.name);
    return adjective ? { type, name: `${adjective} Közös Önkormányzati Hivatal` } : undefined;
  }
  return patterns[type]?.(namingOf(settlement, random));
}
