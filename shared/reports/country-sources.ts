import type { CountyState, MonthState } from '../centre/matrix.ts';
import type { CountyWords } from '../gazetteer/counties.ts';
import { formatDateShort, formatMonth } from '../lib/dates.ts';
import { columnFormat, EMPTY_CELL, figureOf } from './figures.ts';
import type { TableBlock } from './kit/blocks.ts';
import type { CountryPaper } from './country.ts';

const lacking: Readonly<Record<MonthState['state'], string>> = {
  arrived: '',
  outside: '',
  empty: 'nincs benne tevékenység',
  part: 'a hónap vége előtt készült',
  missing: 'hiányzik',
};

/** „teljes”, or the months that are not: „2018. március: hiányzik”. */
function coverageText({ months }: CountyState): string {
  const gaps = months.filter(({ state }) => lacking[state] !== '');
  const expected = months.filter(({ state }) => state !== 'outside');
  if (gaps.length === 0) return 'teljes';
  if (gaps.length === expected.length && gaps.every(({ state }) => state === 'missing')) return 'hiányzik';
  return gaps.map(({ month, state }) => `${formatMonth(month.from)}: ${lacking[state]}`).join('; ');
}

/** Does a month of the period lack data? A month without any work is unusual, but may be true. */
export function isIncomplete({ months }: CountyState): boolean {
  return months.some(({ state }) => state === 'missing' || state === 'part');
}

/** What stands in the place of a table of no county. */
export function noExtract({ from }: CountyWords): string {
  return `Egyetlen ${from} sem érkezett kivonat.`;
}

/** Which county's data are in the paper, how old they are, and whether all that was sent has arrived. */
export function sourcesTable({ counties, words }: CountryPaper): TableBlock {
  const count = columnFormat(counties.map(({ records }) => records.value));
  const total = counties.reduce((sum, { records }) => sum + records.value, 0);
  const behind = counties.flatMap((one) => one.behind);
  return {
    type: 'table',
    columns: [
      { key: 'county', title: words.label, width: 36 },
      { key: 'made', title: 'Kivonat készült', width: 26, kind: 'date' },
      { key: 'arrived', title: 'Átvétel', width: 26, kind: 'date' },
      { key: 'records', title: 'Tételek', width: 20, kind: 'number' },
      { key: 'equal', title: 'Küldött = kapott', width: 22, align: 'centre' },
      { key: 'coverage', title: 'A tárgyidőszak adatai', width: 35 },
    ],
    rows: counties.map(({ state, name, records, receivedAsSent }) => {
      const [newest] = state.current;
      return {
        cells: [
          name,
          newest ? formatDateShort(newest.madeAt.slice(0, 10)) : EMPTY_CELL,
          newest ? formatDateShort(newest.date) : EMPTY_CELL,
          newest ? figureOf(records, count, `${name}: tételek`) : EMPTY_CELL,
          newest ? (receivedAsSent ? 'egyezik' : 'eltér') : EMPTY_CELL,
          coverageText(state),
        ],
      };
    }),
    totals: [
      'Összesen',
      '',
      '',
      total === 0 ? EMPTY_CELL : figureOf({ value: total, records: behind }, count, 'Tételek összesen'),
    ],
    emptyText: noExtract(words),
  };
}
