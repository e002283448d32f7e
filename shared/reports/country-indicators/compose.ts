import type { CountyWords } from '../../gazetteer/counties.ts';
import { formatDateShort } from '../../lib/dates.ts';
import { formatNumber, formatSigned, roundTo } from '../../lib/numbers.ts';
import { formatPeriod } from '../../lib/periods.ts';
import { efop131 } from '../../programme/efop-131.ts';
import { countryMethod, type CountryPaper, type CountryRow } from '../country.ts';
import { noExtract, sourcesTable } from '../country-sources.ts';
import { type AmountFormat, EMPTY_CELL, figureOf, figureOrDash } from '../figures.ts';
import { distribution, frameOf, leadSignature, placeAndDate } from '../frame.ts';
import type { Block, TableBlock, TableRow } from '../kit/blocks.ts';
import type { RecordReference, Text } from '../kit/figure.ts';
import type { DocumentModel } from '../kit/model.ts';
import { undecidedNote } from '../undecided.ts';

const inColumn: AmountFormat = (value) => formatNumber(value, { decimals: 1, grouping: 'always' });

export function compose(paper: CountryPaper): DocumentModel {
  const { letterhead, period, words } = paper;
  const blocks: readonly Block[] = [
    { type: 'heading', level: 1, text: 'Az indikátorok országos teljesülése' },
    indicatorsTable(paper),
    { type: 'paragraph', role: 'note', text: countryMethod(words) },
    { type: 'heading', level: 1, text: `A tárgyidőszak értékei ${words.each}` },
    countiesTable(paper, 'period'),
    { type: 'heading', level: 1, text: `A halmozott értékek ${words.each}` },
    countiesTable(paper, 'cumulative'),
    { type: 'orientation', orientation: 'portrait' },
    { type: 'heading', level: 1, text: 'Az adatok forrása' },
    sourcesTable(paper),
    ...undecidedNote(paper.undecided),
    placeAndDate(letterhead),
    {
      type: 'signatures',
      signatures: [
        leadSignature(letterhead, 'Készítette'),
        { role: 'Ellenőrizte', name: '', post: 'szakmai vezető', dateLine: true },
        { role: 'Jóváhagyta', name: '', post: 'projektmenedzser', dateLine: true },
      ],
    },
    distribution(letterhead),
  ];
  return {
    ...frameOf(letterhead, {
      id: 'D4O',
      name: 'Országos indikátortábla',
      period,
      orientation: 'landscape',
      ...(letterhead.lead ? { clerk: letterhead.lead } : {}),
    }),
    blocks,
  };
}

function indicatorsTable({ indicators, period, behind, words }: CountryPaper): TableBlock {
  return {
    type: 'table',
    dense: true,
    columns: [
      { key: 'code', title: 'Azonosító', width: 18, align: 'centre' },
      { key: 'name', title: 'Indikátor neve', width: 68 },
      { key: 'unit', title: 'Mértékegység', width: 23, align: 'centre' },
      { key: 'target', title: 'Célérték', width: 17, kind: 'number' },
      { key: 'targetDate', title: 'Céldátum', width: 24, kind: 'date' },
      { key: 'period', title: 'Tárgyidőszaki tényérték', width: 25, kind: 'number' },
      { key: 'cumulative', title: 'Halmozott tényérték', width: 22, kind: 'number' },
      { key: 'sum', title: `A ${words.sum}`, width: 20, kind: 'number' },
      { key: 'deviation', title: 'Eltérés', width: 17, kind: 'number' },
      { key: 'fulfilment', title: 'Teljesülés (%)', width: 18, kind: 'number' },
    ],
    rows: indicators.map(
      (row): TableRow => ({
        cells: [...indicatorCells(row, formatPeriod(period), words), ...comparedCells(row, behind)],
      }),
    ),
    emptyText: 'A programnak nincs indikátora.',
  };
}

function indicatorCells(row: CountryRow, period: string, words: CountyWords): readonly Text[] {
  const { indicator, target, cumulative } = row;
  const { name } = indicator;
  return [
    indicator.code,
    name,
    indicator.unit,
    target === undefined ? EMPTY_CELL : inColumn(target),
    target === undefined ? EMPTY_CELL : formatDateShort(efop131.end),
    figureOf(row.period, inColumn, `${name}, ${period}`),
    figureOf(cumulative, inColumn, `${name}, a projekt kezdetétől`),
    figureOf(row.cumulativeSum, inColumn, `${name}, a ${words.sum}`),
  ];
}

/** Behind what is missing stand all extracts: it is in none of them. */
function comparedCells(
  { indicator, target, cumulative: { value } }: CountryRow,
  records: readonly RecordReference[],
): readonly Text[] {
  if (target === undefined) return [EMPTY_CELL, EMPTY_CELL];
  const signed: AmountFormat = (one) => formatSigned(one, { decimals: 1, grouping: 'always' });
  const perCent: AmountFormat = (ratio) => formatNumber(ratio * 100, { decimals: 1, fixed: true });
  return [
    figureOf({ value: roundTo(value - target, 1), records }, signed, indicator.name),
    target === 0 ? EMPTY_CELL : figureOf({ value: value / target, records }, perCent, indicator.name),
  ];
}

/** Counties down, indicators across by their codes; the last line is the country's value, not the sum. */
function countiesTable(paper: CountryPaper, span: 'period' | 'cumulative'): TableBlock {
  const { counties, indicators, words } = paper;
  const labelOf = (name: string, county: string) => `${name}, ${county}`;
  return {
    type: 'table',
    dense: true,
    columns: [
      { key: 'county', title: words.label, width: 44 },
      ...indicators.map(({ indicator: { code } }) => ({
        key: code,
        title: code,
        width: 12,
        kind: 'number' as const,
      })),
    ],
    rows: counties
      .filter(({ state }) => state.current.length > 0)
      .map((county) => ({
        cells: [
          county.name,
          ...indicators.map(({ indicator: { code, name } }) =>
            figureOrDash(
              county[span].get(code) ?? { value: 0, records: [] },
              inColumn,
              labelOf(name, county.name),
            ),
          ),
        ],
      })),
    totals: [
      'Ország',
      ...indicators.map((row) => figureOrDash(row[span], inColumn, labelOf(row.indicator.name, 'ország'))),
    ],
    emptyText: noExtract(words),
  };
}
