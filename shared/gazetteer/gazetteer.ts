import { compareHungarian, fold } from '../lib/order.ts';
import type { CountyCode } from './counties.ts';
import { type District, type Gazetteer, readTable, type Settlement } from './read-table.ts';
import { asOf } from './table.ts';
import type { BenefitClass, SettlementStatus } from './table-format.ts';

export type { District, Settlement } from './read-table.ts';
export type { BenefitClass, SettlementStatus } from './table-format.ts';

/** The day the facts are of. A record may be older: codes are lasting, but status, population and district may have differed. */
export const gazetteerDate = asOf;

export const statusNames: Readonly<Record<SettlementStatus, string>> = {
  capital: 'főváros',
  capitalDistrict: 'fővárosi kerület',
  countyRankTown: 'megyei jogú város',
  town: 'város',
  largeVillage: 'nagyközség',
  village: 'község',
};

export const benefitNames: Readonly<Record<BenefitClass, string>> = {
  none: 'nem kedvezményezett',
  beneficiary: 'kedvezményezett',
  toDevelop: 'fejlesztendő',
  complexProgramme: 'komplex programmal fejlesztendő',
};

interface Index extends Gazetteer {
  readonly byKsh: ReadonlyMap<string, Settlement>;
  readonly byName: ReadonlyMap<string, Settlement>;
  readonly byDistrict: ReadonlyMap<string, District>;
  readonly byCounty: ReadonlyMap<CountyCode, readonly Settlement[]>;
  readonly folded: ReadonlyMap<Settlement, string>;
}

let built: Index | undefined;

/** The index is made on first use, not at start: most screens never need it. */
function index(): Index {
  if (built) return built;
  const { settlements, districts } = readTable();
  built = {
    settlements,
    districts,
    byKsh: new Map(settlements.map((settlement) => [settlement.ksh, settlement])),
    byName: new Map(settlements.map((settlement) => [settlement.name, settlement])),
    byDistrict: new Map(districts.map((district) => [district.code, district])),
    byCounty: Map.groupBy(settlements, (settlement) => settlement.county),
    folded: new Map(settlements.map((settlement) => [settlement, fold(settlement.name)])),
  };
  return built;
}

export function settlementByKsh(ksh: string): Settlement | undefined {
  return index().byKsh.get(ksh);
}

/** The settlement of exactly this name; no two settlements of Hungary share one. */
export function settlementByName(name: string): Settlement | undefined {
  return index().byName.get(name.normalize('NFC').trim());
}

export function districtByCode(code: string): District | undefined {
  return index().byDistrict.get(code);
}

/** All 3,155 settlements and the 23 districts of the capital, by district and code. */
export function allSettlements(): readonly Settlement[] {
  return index().settlements;
}

/** The settlements of a county in alphabetical order; for '01' Budapest and its districts. */
export function settlementsOfCounty(county: CountyCode): readonly Settlement[] {
  const settlements = index().byCounty.get(county) ?? [];
  return settlements.toSorted((one, other) => compareHungarian(one.name, other.name));
}

export function districtsOfCounty(county: CountyCode): readonly District[] {
  const districts = index().districts.filter((district) => district.county === county);
  return districts.toSorted((one, other) => compareHungarian(one.name, other.name));
}

/** How well a name answers a search: whole, beginning, beginning of a later word, inside; undefined = not at all. */
function rankName(name: string, wanted: string): number | undefined {
  const at = name.indexOf(wanted);
  if (at < 0) return undefined;
  if (at === 0) return name.length === wanted.length ? 0 : 1;
  return name.includes(` ${wanted}`) || name.includes(`-${wanted}`) ? 2 : 3;
}

function rankNumber(settlement: Settlement, digits: string): number | undefined {
  if (settlement.ksh === digits || settlement.postalCode === digits) return 0;
  return settlement.ksh.startsWith(digits) || settlement.postalCode?.startsWith(digits) ? 1 : undefined;
}

export interface SettlementSearch {
  /** Look only in this county. */
  readonly county?: CountyCode | undefined;
  /** Most answers wanted; 20 when left out. */
  readonly limit?: number;
}

/**
 * Settlements for what a person typed, best first, the larger first among equals. Accents and case do not count
 * („szekesfehervar”); digits are looked for in KSH and postal codes. An empty text finds nothing.
 */
export function findSettlements(text: string, search: SettlementSearch = {}): readonly Settlement[] {
  const wanted = fold(text).trim().replace(/\s+/g, ' ');
  if (wanted === '') return [];
  const { settlements, byCounty, folded } = index();
  const among = search.county === undefined ? settlements : (byCounty.get(search.county) ?? []);
  const isNumber = /^\d+$/.test(wanted);
  const found: { readonly settlement: Settlement; readonly rank: number }[] = [];
  for (const settlement of among) {
    const rank = isNumber ? rankNumber(settlement, wanted) : rankName(folded.get(settlement) ?? '', wanted);
    if (rank !== undefined) found.push({ settlement, rank });
  }
  found.sort(
    (one, other) => one.rank - other.rank || other.settlement.population - one.settlement.population,
  );
  return found.slice(0, search.limit ?? 20).map((answer) => answer.settlement);
}
