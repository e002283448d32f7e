import { roundTo } from '../lib/numbers.ts';
import type { Period } from '../lib/periods.ts';
import { INDICATORS } from '../programme/indicators.ts';
import type { OfficeFacts, OfficeIndicator, OfficeValue, SettlementFacts } from './office-facts.ts';
import { countDifferent } from './things.ts';

/** A value of the whole country. */
export interface CountryValue {
  readonly value: number;
  /** What the offices' values add up to; more than `value` where two offices know the same thing. */
  readonly sum: number;
}

/** One indicator of the programme over all offices. */
export interface CountryIndicator {
  readonly code: string;
  readonly period: CountryValue;
  readonly cumulative: CountryValue;
  /** Target of the network. */
  readonly target?: number;
  /** Of each office in the order of `CountryFigures.offices`. */
  readonly offices: readonly { readonly period: number; readonly cumulative: number }[];
}

/** One settlement over all offices. */
export interface CountrySettlement extends Omit<SettlementFacts, 'involvement' | 'since'> {
  /** Counties whose office works there. */
  readonly counties: readonly string[];
  readonly involved: boolean;
}

export interface CountryFigures {
  readonly period: Period;
  readonly offices: readonly { readonly office: string; readonly county: string; readonly name: string }[];
  readonly indicators: readonly CountryIndicator[];
  readonly settlements: readonly CountrySettlement[];
}

export interface NamedFacts extends OfficeFacts {
  readonly name: string;
}

/** The country out of its offices: sums where occasions, persons and hours are counted, each thing once elsewhere; see [Note: Counted once in the country]. */
export function countryFigures(offices: readonly NamedFacts[], period: Period): CountryFigures {
  const ordered = offices.toSorted((one, other) =>
    one.county < other.county ? -1 : one.county > other.county ? 1 : one.office < other.office ? -1 : 1,
  );
  const indicators = INDICATORS.map(({ code, networkTarget }): CountryIndicator => {
    const own = ordered.map(({ indicators: rows }) => rows.find((row) => row.code === code));
    return {
      code,
      period: together(own, 'period'),
      cumulative: together(own, 'cumulative'),
      ...(networkTarget !== undefined && { target: networkTarget }),
      offices: own.map((one) => ({ period: one?.period.value ?? 0, cumulative: one?.cumulative.value ?? 0 })),
    };
  });
  return {
    period,
    offices: ordered.map(({ office, county, name }) => ({ office, county, name })),
    indicators,
    settlements: settlementsOf(ordered),
  };
}

function together(
  own: readonly (OfficeIndicator | undefined)[],
  span: 'period' | 'cumulative',
): CountryValue {
  const values = own.flatMap((one): readonly OfficeValue[] => (one ? [one[span]] : []));
  // Hours have one decimal each.
  const sum = roundTo(
    values.reduce((total, { value }) => total + value, 0),
    1,
  );
  const things = values.flatMap((one) => one.things ?? []);
  return { sum, value: things.length === 0 ? sum : countDifferent(things) };
}

function settlementsOf(offices: readonly OfficeFacts[]): readonly CountrySettlement[] {
  const all = offices.flatMap(({ county, settlements }) => settlements.map((one) => ({ county, ...one })));
  return [...Map.groupBy(all, ({ ksh }) => ksh)]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([ksh, ones]) => {
      const total = (read: (one: SettlementFacts) => number) => ones.reduce((sum, one) => sum + read(one), 0);
      const last = ones
        .flatMap((one) => one.last ?? [])
        .sort()
        .at(-1);
      return {
        ksh,
        counties: [...new Set(ones.map(({ county }) => county))],
        involved: ones.some(({ involvement }) => involvement !== undefined && involvement !== 'contact'),
        occasions: total((one) => one.occasions),
        participants: total((one) => one.participants),
        organisations: total((one) => one.organisations),
        communities: total((one) => one.communities),
        ...(last !== undefined && { last }),
      };
    });
}
