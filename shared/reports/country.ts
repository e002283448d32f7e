import type { CountryFigures, CountryIndicator } from '../centre/country.ts';
import { type CountyState, expectedUntil, matrixOf } from '../centre/matrix.ts';
import { isReceivedAsSent } from '../centre/totals.ts';
import { countyName, type CountyWords, countyWords } from '../gazetteer/counties.ts';
import { failure, type Outcome, success } from '../lib/outcome.ts';
import { monthsOfPeriod, type Period, periodCode } from '../lib/periods.ts';
import type { Indicator } from '../programme/indicator.ts';
import { INDICATORS } from '../programme/indicators.ts';
import { type Amount, joinReferences } from './figures.ts';
import type { RecordReference } from './kit/figure.ts';
import { collectLetterhead, type Letterhead, letterheadReferences } from './letterhead.ts';
import { countyNaming } from './places.ts';
import type { ReportContext, ReportParameters } from './report.ts';
import { periodOf } from './request.ts';
import { type Undecided, undecidedAmong } from './undecided.ts';

/** What every paper of the national centre is made of; behind each number stand the extracts it was counted from. */
export interface CountryPaper {
  readonly letterhead: Letterhead;
  readonly period: Period;
  /** In the order of the table. */
  readonly indicators: readonly CountryRow[];
  readonly counties: readonly CountyRow[];
  /** What a county is called in the paper. */
  readonly words: CountyWords;
  readonly settlements: CountryFigures['settlements'];
  /** Of all extracts in force. */
  readonly behind: readonly RecordReference[];
  readonly undecided: readonly Undecided[];
}

/** One indicator of the country. */
export interface CountryRow {
  readonly indicator: Indicator;
  readonly period: Amount;
  readonly cumulative: Amount;
  /** What the counties' cumulative values add up to. */
  readonly cumulativeSum: Amount;
  readonly target: number | undefined;
}

/** One county: what came of it and what it did. */
export interface CountyRow {
  readonly state: CountyState;
  /** As the county was called at the end of the period, without the word after it. */
  readonly name: string;
  readonly behind: readonly RecordReference[];
  readonly records: Amount;
  readonly receivedAsSent: boolean;
  /** By code of the indicator. */
  readonly period: ReadonlyMap<string, Amount>;
  readonly cumulative: ReadonlyMap<string, Amount>;
}

/** Fails without a period, without the office's data, or where there are no extracts to count. */
export function collectCountry(context: ReportContext, parameters: ReportParameters): Outcome<CountryPaper> {
  const period = periodOf(parameters);
  if (!period.ok) return period;
  const letterhead = collectLetterhead(context, parameters);
  if (!letterhead.ok) return letterhead;
  const { country } = context;
  if (country === undefined || periodCode(country.period) !== periodCode(period.value)) return noCountry;
  const months = monthsOfPeriod(period.value);
  const expected = expectedUntil(letterhead.value.programme, context.now.slice(0, 10));
  const states = matrixOf(context.data.countyPackage.values(), months, expected);
  const counties = states.map((state) => countyRow(state, country));
  const behind = joinReferences(...counties.map((one) => one.behind));
  return success({
    letterhead: letterhead.value,
    period: period.value,
    indicators: country.indicators.flatMap((one) => countryRow(one, counties)),
    counties,
    words: countyWords(countyNaming(letterhead.value.programme, period.value.to)),
    settlements: country.settlements,
    behind,
    undecided: undecidedAmong(context, [...letterheadReferences(letterhead.value), ...behind]),
  });
}

const noCountry = failure(
  'noCountry',
  'Ez a dokumentum a megyei irodák kivonataiból készül, az országos központban. Kérjük, előbb vegyen át kivonatokat az „Országos központ” lapon.',
);

function countyRow(state: CountyState, { offices, indicators, period }: CountryFigures): CountyRow {
  const behind = state.current.map(({ id }) => ({ kind: 'countyPackage', id }));
  const own = offices.flatMap(({ county }, index) => (county === state.code ? [index] : []));
  const valuesOf = (span: 'period' | 'cumulative') =>
    new Map(
      indicators.map(({ code, offices: values }) => {
        const value = own.reduce((sum, index) => sum + (values[index]?.[span] ?? 0), 0);
        return [code, amountOf(value, behind)] as const;
      }),
    );
  return {
    state,
    name: state.county ? countyName(state.county, period.to) : state.code,
    behind,
    records: amountOf(
      state.current.reduce((sum, one) => sum + one.records, 0),
      behind,
    ),
    receivedAsSent: state.current.every(isReceivedAsSent),
    period: valuesOf('period'),
    cumulative: valuesOf('cumulative'),
  };
}

/** A number and the extracts behind it; nought has nothing behind it. */
function amountOf(value: number, behind: readonly RecordReference[]): Amount {
  return { value, records: value === 0 ? [] : behind };
}

function countryRow(one: CountryIndicator, counties: readonly CountyRow[]): readonly CountryRow[] {
  const indicator = INDICATORS.find(({ code }) => code === one.code);
  if (indicator === undefined) return [];
  const behind = (span: 'period' | 'cumulative') =>
    joinReferences(...counties.map((county) => county[span].get(one.code)?.records ?? []));
  return [
    {
      indicator,
      period: { value: one.period.value, records: behind('period') },
      cumulative: { value: one.cumulative.value, records: behind('cumulative') },
      cumulativeSum: { value: one.cumulative.sum, records: behind('cumulative') },
      target: one.target,
    },
  ];
}

/** How the country is counted, for the end of each of its papers. */
export function countryMethod({ one }: CountyWords): string {
  return (
    `Az országos érték az alkalmaknál, a résztvevőknél és az óráknál a ${one}i értékek összege; aki több alkalmon vesz részt, minden alkalommal beleszámít. ` +
    'A településeket, a konzorciumokat, a szervezeteket és a közösségeket az országos érték egyszer számolja akkor is, ha több iroda rögzítette őket: a települést a KSH-kódja, a konzorciumot a projektazonosítója, a szervezetet az adószámának első nyolc jegye – ennek hiányában a neve és a székhelye –, a közösséget a neve és a települése azonosítja. ' +
    `Ezért az országos érték kisebb lehet a ${one}i értékek összegénél. ` +
    'A halmozott érték a projekt kezdetétől a tárgyidőszak utolsó napjáig tart. A személyek számlálása létszámadatokból, nevek nélkül történik.'
  );
}
