import { formatNumber } from '../../lib/numbers.ts';
import { capitalised } from '../../lib/text.ts';
import { countryMethod, type CountryPaper, type CountyRow } from '../country.ts';
import { noExtract, sourcesTable } from '../country-sources.ts';
import {
  type Amount,
  type AmountFormat,
  EMPTY_CELL,
  figureOf,
  figureOrDash,
  joinReferences,
  plain,
  withUnit,
} from '../figures.ts';
import { distribution, frameOf, leadSignature, placeAndDate } from '../frame.ts';
import type { Block, ChartBlock, TableBlock } from '../kit/blocks.ts';
import type { Run } from '../kit/figure.ts';
import type { DocumentModel } from '../kit/model.ts';
import { enumeration } from '../sentences.ts';
import { undecidedNote } from '../undecided.ts';
import { resultLines, riskLines } from './judgement.ts';

const inColumn: AmountFormat = (value) => formatNumber(value, { decimals: 1, grouping: 'always' });
const nothing: Amount = { value: 0, records: [] };

export function compose(paper: CountryPaper): DocumentModel {
  const { letterhead, period, words } = paper;
  return {
    ...frameOf(letterhead, {
      id: 'D23',
      name: 'Országos összefoglaló a minisztérium részére',
      period,
      ...(letterhead.lead ? { clerk: letterhead.lead } : {}),
    }),
    blocks: [
      { type: 'heading', level: 1, text: 'Vezetői összefoglaló', numbered: false },
      { type: 'paragraph', text: openingText(paper) },
      { type: 'heading', level: 1, text: 'Kulcsszámok' },
      keyNumbers(paper),
      { type: 'heading', level: 1, text: capitalised(words.each) },
      countiesTable(paper),
      ...occasionsChart(paper),
      { type: 'heading', level: 1, text: 'Eredmények' },
      listOr(resultLines(paper), 'Hálózati célérték egyelőre nem teljesült.'),
      { type: 'heading', level: 1, text: 'Kockázatok' },
      listOr(riskLines(paper), 'Az adatok alapján kockázat nem állapítható meg.'),
      { type: 'heading', level: 1, text: 'Az adatok forrása' },
      sourcesTable(paper),
      { type: 'paragraph', role: 'note', text: countryMethod(words) },
      ...undecidedNote(paper.undecided),
      placeAndDate(letterhead),
      {
        type: 'signatures',
        signatures: [
          leadSignature(letterhead, 'Készítette'),
          { role: 'Jóváhagyta', name: '', post: 'szakmai vezető', dateLine: true },
        ],
      },
      distribution(letterhead),
    ],
  };
}

function rowOf({ indicators }: CountryPaper, code: string) {
  return indicators.find(({ indicator }) => indicator.code === code);
}

/** The country's value of the period or since the programme began. */
function valueOf(paper: CountryPaper, code: string, span: 'period' | 'cumulative' = 'period'): Amount {
  return rowOf(paper, code)?.[span] ?? nothing;
}

function openingText(paper: CountryPaper): readonly Run[] {
  const { counties } = paper;
  const expected = counties.filter(({ state }) => state.expected);
  const sent = expected.filter(({ state }) => state.current.length > 0);
  const missing = expected.filter(({ state }) => state.current.length === 0).map(({ name }) => name);
  const from: readonly Run[] = [
    `Az összefoglaló a hálózat ${formatNumber(expected.length)} megyei irodája közül ${formatNumber(sent.length)} iroda kivonata alapján készült`,
    missing.length === 0 ? '. ' : `; hiányzik: ${enumeration(missing)}. `,
  ];
  if (valueOf(paper, 'I03').value === 0) {
    return [...from, 'A tárgyidőszakban a kivonatok nem tartalmaznak szakmai tevékenységet.'];
  }
  return [
    ...from,
    'A tárgyidőszakban a mentorok személyesen vagy online ',
    figureOf(valueOf(paper, 'I02'), withUnit('települést'), 'Elért települések'),
    ' értek el, ',
    figureOf(
      valueOf(paper, 'I11'),
      withUnit('helyszíni látogatást és személyes tanácsadást'),
      'Látogatások és tanácsadások',
    ),
    ', valamint ',
    figureOf(valueOf(paper, 'I12'), withUnit('közösségi tervezési alkalmat'), 'Közösségi tervezési alkalmak'),
    ' tartottak. A közösségi alkalmakon és rendezvényeken részt vevők együttes létszáma ',
    figureOf(valueOf(paper, 'I14'), withUnit('fő'), 'Résztvevők'),
    '.',
  ];
}

/** What the ministry asks for first. */
const KEYS = ['I01', 'I02', 'I04', 'I06', 'I07', 'I09', 'I10', 'I11', 'I12', 'I13', 'I14', 'I15', 'I17'];

function keyNumbers(paper: CountryPaper): TableBlock {
  const rows = KEYS.flatMap((code) => rowOf(paper, code) ?? []);
  return {
    type: 'table',
    columns: [
      { key: 'name', title: 'Mutató', width: 83 },
      { key: 'unit', title: 'Mértékegység', width: 24, align: 'centre' },
      { key: 'period', title: 'Tárgyidőszak', width: 24, kind: 'number' },
      { key: 'cumulative', title: 'Halmozott', width: 20, kind: 'number' },
      { key: 'target', title: 'Célérték', width: 18, kind: 'number' },
    ],
    rows: rows.map(({ indicator: { name, unit }, period, cumulative, target }) => ({
      cells: [
        name,
        unit,
        figureOf(period, inColumn, `${name}, tárgyidőszak`),
        figureOf(cumulative, inColumn, `${name}, a projekt kezdetétől`),
        target === undefined ? EMPTY_CELL : inColumn(target),
      ],
    })),
    emptyText: 'A programnak nincs indikátora.',
  };
}

const COUNTY_COLUMNS = [
  { code: 'I01', title: 'Bevont település', span: 'cumulative' },
  { code: 'I02', title: 'Elért település', span: 'period' },
  { code: 'I04', title: 'Közösség', span: 'period' },
  { code: 'I07', title: 'Intézmény', span: 'period' },
  { code: 'I10', title: 'Konzorcium', span: 'period' },
  { code: 'I14', title: 'Résztvevő (fő)', span: 'period' },
  { code: 'I17', title: 'Mentor (fő)', span: 'period' },
] as const;

function countiesTable(paper: CountryPaper): TableBlock {
  return {
    type: 'table',
    dense: true,
    columns: [
      { key: 'county', title: paper.words.label, width: 39 },
      ...COUNTY_COLUMNS.map(({ code, title }) => ({ key: code, title, width: 18, kind: 'number' as const })),
    ],
    rows: paper.counties
      .filter(({ state }) => state.current.length > 0)
      .map((county) => ({
        cells: [
          county.name,
          ...COUNTY_COLUMNS.map(({ code, title, span }) =>
            figureOrDash(county[span].get(code) ?? nothing, inColumn, `${title}, ${county.name}`),
          ),
        ],
      })),
    totals: [
      'Ország',
      ...COUNTY_COLUMNS.map(({ code, title, span }) =>
        figureOrDash(valueOf(paper, code, span), inColumn, title),
      ),
    ],
    emptyText: noExtract(paper.words),
  };
}

/** Visits, consultations and planning occasions of each county together; nothing to draw without any. */
function occasionsChart({ counties, words }: CountryPaper): readonly Block[] {
  const shown = counties.filter(({ state }) => state.current.length > 0);
  const occasionsOf = ({ period }: CountyRow): Amount => {
    const both = ['I11', 'I12'].map((code) => period.get(code) ?? nothing);
    return {
      value: both.reduce((sum, { value }) => sum + value, 0),
      records: joinReferences(...both.map(({ records }) => records)),
    };
  };
  if (shown.every((county) => occasionsOf(county).value === 0)) return [];
  const chart: ChartBlock = {
    type: 'chart',
    shape: 'bar',
    title: `A mentori alkalmak száma ${words.each}`,
    categoryTitle: words.label,
    categories: shown.map(({ name }) => name),
    series: [
      {
        name: 'Látogatás, tanácsadás és közösségi tervezés',
        values: shown.map((county) =>
          figureOf(occasionsOf(county), plain, `Mentori alkalmak, ${county.name}`),
        ),
      },
    ],
    alt: `Sávdiagram a helyszíni látogatások, a személyes tanácsadások és a közösségi tervezési alkalmak együttes számáról ${formatNumber(shown.length)} ${words.in}; a számok a diagram alatti táblázatban is szerepelnek.`,
  };
  return [chart];
}

function listOr(items: readonly (readonly Run[])[], otherwise: string): Block {
  return items.length === 0 ? { type: 'paragraph', text: otherwise } : { type: 'list', items };
}
