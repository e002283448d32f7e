import { formatDateShort } from '../../lib/dates.ts';
import { formatNumber, formatSigned, NBSP } from '../../lib/numbers.ts';
import type { IndicatorRow } from '../../programme/indicator-table.ts';
import { type AmountFormat, EMPTY_CELL, figureOf, joinReferences } from '../figures.ts';
import type { TableBlock, TableColumn, TableRow } from '../kit/blocks.ts';
import type { RecordReference, Text } from '../kit/figure.ts';

interface Column {
  readonly head: TableColumn;
  readonly cell: (row: IndicatorRow, index: number) => Text;
}

/** How the numbers of one table are written: four-digit ones are grouped as soon as any has five digits. */
interface Writing {
  readonly plain: AmountFormat;
  readonly signed: AmountFormat;
  readonly perCent: AmountFormat;
  readonly period: string;
}

function writingFor(rows: readonly IndicatorRow[], period: string): Writing {
  const values = rows.flatMap((row) => [row.period.value, row.cumulative.value, row.target ?? 0]);
  const grouping = values.some((value) => Math.abs(value) >= 10_000) ? 'always' : 'auto';
  const format = { decimals: 1, grouping } as const;
  return {
    plain: (value) => formatNumber(value, format),
    signed: (value) => formatSigned(value, format),
    perCent: (ratio) => formatNumber(ratio * 100, { decimals: 1, fixed: true }),
    period,
  };
}

function targetReference(row: IndicatorRow): readonly RecordReference[] {
  return row.targetRecord === undefined ? [] : [{ kind: 'indicatorTarget', id: row.targetRecord }];
}

const names: readonly Column[] = [
  {
    head: { key: 'number', title: 'Sorszám', width: 16, align: 'centre' },
    cell: (_, index) => `${index + 1}.`,
  },
  { head: { key: 'name', title: 'Indikátor neve', width: 40 }, cell: (row) => row.indicator.name },
  {
    head: { key: 'unit', title: 'Mértékegység', width: 23, align: 'centre' },
    cell: (row) => row.indicator.unit,
  },
];

/** What the office set itself. */
function targetColumns(writing: Writing): readonly Column[] {
  const given = (row: IndicatorRow, value: number | undefined): Text =>
    value === undefined
      ? EMPTY_CELL
      : figureOf({ value, records: targetReference(row) }, writing.plain, row.indicator.name);
  return [
    {
      head: { key: 'baseline', title: 'Bázisérték', width: 20, kind: 'number' },
      cell: (row) => given(row, row.baseline),
    },
    {
      head: { key: 'target', title: 'Célérték', width: 17, kind: 'number' },
      cell: (row) => given(row, row.target),
    },
    {
      head: { key: 'targetDate', title: 'Céldátum', width: 22, kind: 'date' },
      cell: (row) => (row.targetDate === undefined ? EMPTY_CELL : formatDateShort(row.targetDate)),
    },
  ];
}

/** What the records give. */
function actualColumns(writing: Writing): readonly Column[] {
  return [
    {
      head: { key: 'period', title: 'Tárgyidőszaki tényérték', width: 25, kind: 'number' },
      cell: (row) => figureOf(row.period, writing.plain, `${row.indicator.name}, ${writing.period}`),
    },
    {
      head: { key: 'cumulative', title: 'Halmozott tényérték', width: 20, kind: 'number' },
      cell: (row) => figureOf(row.cumulative, writing.plain, `${row.indicator.name}, a projekt kezdetétől`),
    },
  ];
}

/** How the two compare. */
function comparisonColumns(writing: Writing): readonly Column[] {
  const compared = (row: IndicatorRow, value: number | undefined, format: AmountFormat): Text => {
    if (value === undefined) return EMPTY_CELL;
    const records = joinReferences(targetReference(row), row.cumulative.records);
    return figureOf({ value, records }, format, row.indicator.name);
  };
  return [
    {
      head: { key: 'deviation', title: 'Eltérés', width: 15, kind: 'number' },
      cell: (row) => compared(row, row.deviation, writing.signed),
    },
    {
      head: { key: 'fulfilment', title: 'Teljesülés (%)', width: 20, kind: 'number' },
      cell: (row) => compared(row, row.fulfilment, writing.perCent),
    },
  ];
}

function noteOf(row: IndicatorRow): string {
  const { networkTarget, unit } = row.indicator;
  const network =
    networkTarget === undefined ? '' : `Hálózati célérték: ${formatNumber(networkTarget)}${NBSP}${unit}.`;
  return [row.note ?? '', network].filter((part) => part !== '').join(' ') || EMPTY_CELL;
}

const proof: readonly Column[] = [
  {
    head: { key: 'source', title: 'Adatforrás / igazoló dokumentum', width: 36 },
    cell: (row) => row.indicator.source,
  },
  { head: { key: 'note', title: 'Megjegyzés', width: 24 }, cell: noteOf },
];

/**
 * The indicator table itself; it needs a page on its side. `period` is the period in words, for the titles of the lists behind
 * the numbers.
 */
export function indicatorBlock(rows: readonly IndicatorRow[], period: string): TableBlock {
  const writing = writingFor(rows, period);
  const columns = [
    ...names,
    ...targetColumns(writing),
    ...actualColumns(writing),
    ...comparisonColumns(writing),
    ...proof,
  ];
  return {
    type: 'table',
    dense: true,
    columns: columns.map((column) => column.head),
    rows: rows.map((row, index): TableRow => ({ cells: columns.map((column) => column.cell(row, index)) })),
    emptyText: 'A programnak nincs indikátora.',
  };
}
