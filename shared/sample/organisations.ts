import type { Organisation } from '../domain/organisation.ts';
import type { Area } from './area.ts';
import { districtByCode, type Settlement } from '../gazetteer/gazetteer.ts';
import { countyName } from '../gazetteer/counties.ts';
import type { Random } from '../lib/random.ts';
import { draftOf, type OrganisationDraft } from './organisation-patterns.ts';
import { branch, sampleId } from './seeds.ts';
import type { Draft } from './sink.ts';
import {
  sampleCivilNumber,
  sampleEmail,
  samplePhone,
  sampleTaxNumber,
  sampleTreasuryNumber,
  sampleWeb,
} from './written-numbers.ts';

type OrganisationType = Organisation['type'];

export type SampleOrganisation = Draft<'organisation'>;

/** How often a village, and how often a town, has one. */
const frequencies: readonly (readonly [OrganisationType, number, number])[] = [
  ['municipality', 1, 1],
  ['jointOffice', 0.17, 0.4],
  ['library', 0.7, 1],
  ['communityCulture', 0.75, 1],
  ['museum', 0.17, 0.6],
  ['school', 0.45, 1],
  ['association', 0.85, 1],
  ['association', 0.35, 0.9],
  ['association', 0.05, 0.7],
  ['foundation', 0.2, 0.7],
  ['informal', 0.12, 0.3],
  ['church', 0.3, 0.6],
  ['nationality', 0.16, 0.4],
  ['company', 0.05, 0.2],
  ['nonprofit', 0.03, 0.4],
];

function frequencyOf(
  settlement: Settlement,
  [type, inVillage, inTown]: (typeof frequencies)[number],
): number {
  if (settlement.status === 'town' || settlement.status === 'countyRankTown') return inTown;
  return settlement.population < 400 && type !== 'municipality' ? inVillage * 0.6 : inVillage;
}

/** About this many organisations for each settlement. */
const ORGANISATIONS_A_SETTLEMENT = 5.4;

/** Counties of towns would have twice the organisations of counties of hamlets: this evens them out. */
export function densityOf(settlements: readonly Settlement[]): number {
  const all = settlements.flatMap((one) => frequencies.map((frequency) => frequencyOf(one, frequency)));
  const certain = all.filter((frequency) => frequency === 1).length;
  const chances = all.reduce((sum, frequency) => sum + frequency, 0) - certain;
  return (settlements.length * ORGANISATIONS_A_SETTLEMENT - certain) / Math.max(1, chances);
}

interface Numbers {
  /** First digits usual in the tax number. */
  readonly tax: string;
  readonly groupCode?: string;
  readonly treasury?: boolean;
  readonly civil?: 'association' | 'foundation';
}

const numbersOf: Readonly<Partial<Record<OrganisationType, Numbers>>> = {
  municipality: { tax: '157', groupCode: '321', treasury: true },
  jointOffice: { tax: '158', groupCode: '322', treasury: true },
  nationality: { tax: '157', groupCode: '371', treasury: true },
  library: { tax: '154', groupCode: '322', treasury: true },
  communityCulture: { tax: '154', groupCode: '322', treasury: true },
  association: { tax: '18', groupCode: '529', civil: 'association' },
  foundation: { tax: '18', groupCode: '569', civil: 'foundation' },
  localActionGroup: { tax: '18', groupCode: '529', civil: 'association' },
  church: { tax: '19', groupCode: '551' },
  company: { tax: '12', groupCode: '113' },
  nonprofit: { tax: '22', groupCode: '572' },
};

const streets = [
  'Fő utca',
  'Kossuth Lajos utca',
  'Petőfi Sándor utca',
  'Rákóczi Ferenc út',
  'Szabadság tér',
  'Dózsa György út',
  'Béke utca',
  'Templom tér',
  'Arany János utca',
  'Iskola utca',
] as const;

export function sampleStreet(random: Random): string {
  return `${random.pick(streets)} ${random.integer(1, 120)}.`;
}

function numbers(random: Random, type: OrganisationType, county: string): Partial<SampleOrganisation> {
  const rule = numbersOf[type];
  if (!rule) return {};
  return {
    ...(rule.groupCode && { groupCode: rule.groupCode }),
    ...(random.chance(0.85) && { taxNumber: sampleTaxNumber(random, rule.tax, county) }),
    ...(rule.treasury && { treasuryNumber: sampleTreasuryNumber(random) }),
    ...(rule.civil && { registrationNumber: sampleCivilNumber(random, county, rule.civil) }),
  };
}

/** The name people would give its mailbox and page. */
const mailboxes: Readonly<Partial<Record<OrganisationType, string>>> = {
  municipality: 'hivatal',
  jointOffice: 'kozoshivatal',
  library: 'konyvtar',
  communityCulture: 'muvelodesihaz',
  museum: 'gyujtemeny',
  school: 'iskola',
  church: 'parokia',
};

function reachable(random: Random, draft: OrganisationDraft, domain: string): Partial<SampleOrganisation> {
  const named = mailboxes[draft.type] ?? 'info';
  return {
    ...(random.chance(0.85) && { phone: samplePhone(random) }),
    ...(random.chance(0.8) && { email: sampleEmail(named, domain) }),
    ...(random.chance(0.4) && { web: sampleWeb(domain) }),
  };
}

/** The full record of an invented organisation. */
function organisationOf(
  random: Random,
  draft: OrganisationDraft,
  settlement: Settlement,
): SampleOrganisation {
  const atHome =
    draft.type === 'municipality' || draft.type === 'library' || draft.type === 'communityCulture';
  return {
    id: sampleId(random, '2016-10-03'),
    ...draft,
    settlement: settlement.ksh,
    ...(settlement.postalCode && { postalCode: settlement.postalCode }),
    street: sampleStreet(random),
    ...numbers(random, draft.type, settlement.county),
    ...reachable(random, draft, atHome ? settlement.name : draft.name.replace(/,.*$/, '')),
  };
}

const culture: ReadonlySet<string> = new Set(['library', 'museum', 'communityCulture']);

/** Institutions of culture are kept up by the municipality; a few of them are run with their community. */
function maintained(all: readonly SampleOrganisation[], random: Random): readonly SampleOrganisation[] {
  const maintainer = all.find((one) => one.type === 'municipality')?.id;
  return all.map((one) => {
    if (!culture.has(one.type) || maintainer === undefined) return one;
    return { ...one, maintainer, ...(random.chance(0.05) && { tags: ['társadalmiasított működés'] }) };
  });
}

/** The organisations of one settlement; `density` makes those that not every place has more or less frequent. */
export function organisationsOf(
  seed: string,
  settlement: Settlement,
  density: number,
): readonly SampleOrganisation[] {
  const random = branch(seed, 'organisations', settlement.ksh);
  const found = new Map<string, SampleOrganisation>();
  for (const one of frequencies) {
    const frequency = frequencyOf(settlement, one);
    if (!random.chance(frequency === 1 ? 1 : frequency * density)) continue;
    const draft = draftOf(one[0], settlement, random);
    if (draft && !found.has(draft.name)) found.set(draft.name, organisationOf(random, draft, settlement));
  }
  return maintained([...found.values()], random);
}

/** The organisations of the whole county, at its seat, and the local action group. */
export function countyOrganisations(seed: string, area: Area): readonly SampleOrganisation[] {
  const random = branch(seed, 'county organisations');
  const name = countyName(area.county, '2018-01-01');
  const centre = area.actionGroup[0] ?? area.seat;
  const district = districtByCode(centre.district ?? '')?.name ?? '';
  const at = (settlement: Settlement, draft: OrganisationDraft) => organisationOf(random, draft, settlement);
  return [
    at(area.seat, { type: 'library', name: `${name} Megyei Könyvtár`, subtype: 'megyei hatókörű könyvtár' }),
    at(area.seat, {
      type: 'museum',
      name: `${name} Megyei Múzeum`,
      subtype: 'megyei hatókörű városi múzeum',
    }),
    at(area.seat, { type: 'authority', name: `Magyar Államkincstár ${name} Megyei Igazgatósága` }),
    at(centre, {
      type: 'authority',
      name: `${name} Megyei Kormányhivatal ${district.replace(/ járás$/, ' Járási Hivatala')}`,
    }),
    at(centre, { type: 'localActionGroup', name: `${centre.name} és Térsége Helyi Akciócsoport Egyesület` }),
    at(area.seat, { type: 'association', name: `${name} Megyei Civil Szervezetek Egyesülete` }),
    at(area.seat, { type: 'association', name: 'Párbeszéd a Közösségekért Egyesület' }),
  ];
}
