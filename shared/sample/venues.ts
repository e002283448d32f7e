import type { SampleOrganisation } from './organisations.ts';

/** Where people meet: as written into the form, and in the locative for running text. */
export interface Venue {
  readonly place: string;
  readonly locative: string;
}

const everywhere: readonly Venue[] = [
  { place: 'polgármesteri hivatal', locative: 'a polgármesteri hivatalban' },
  { place: 'közösségi terem', locative: 'a közösségi teremben' },
];

/** By the subtype of the organisation. */
const venues: Readonly<Record<string, Venue>> = {
  'művelődési ház': { place: 'művelődési ház', locative: 'a művelődési házban' },
  'közösségi színtér': { place: 'közösségi ház', locative: 'a közösségi házban' },
  IKSZT: {
    place: 'integrált közösségi és szolgáltató tér',
    locative: 'az integrált közösségi és szolgáltató térben',
  },
  'KSZR-szolgáltatóhely': { place: 'könyvtár', locative: 'a könyvtárban' },
  'városi könyvtár': { place: 'könyvtár', locative: 'a könyvtárban' },
  'általános iskola': { place: 'általános iskola', locative: 'az általános iskolában' },
  óvoda: { place: 'óvoda', locative: 'az óvodában' },
  tájház: { place: 'tájház', locative: 'a tájházban' },
  'közérdekű muzeális gyűjtemény': {
    place: 'helytörténeti gyűjtemény',
    locative: 'a helytörténeti gyűjteményben',
  },
  plébánia: { place: 'plébánia', locative: 'a plébánián' },
  egyházközség: { place: 'gyülekezeti ház', locative: 'a gyülekezeti házban' },
};

/** The places of a settlement where people can meet. */
export function venuesOf(organisations: readonly SampleOrganisation[]): readonly Venue[] {
  return [...everywhere, ...organisations.flatMap(({ subtype = '' }) => venues[subtype] ?? [])];
}
