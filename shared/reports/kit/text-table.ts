import type { TableBlock, TableColumn, TableRow } from './blocks.ts';
import { cleanText } from './clean-text.ts';
import type { Text } from './figure.ts';
import { plainText } from './runs.ts';

/** A column is drawn no wider than this; a longer text runs on. */
const widest = 40;

function cellText(cell: Text | undefined): string {
  return cleanText(plainText(cell ?? '')).replaceAll('\n', ' / ');
}

function columnWidth(column: TableColumn, index: number, rows: readonly (readonly string[])[]): number {
  let width = column.title.length;
  for (const row of rows) width = Math.max(width, row[index]?.length ?? 0);
  return Math.min(widest, width);
}

/** A table as lines, cells parted by „ | ”, numbers on the right. */
export function textTable(table: TableBlock): readonly string[] {
  const texts = table.rows.map((row) => table.columns.map((_, index) => cellText(row.cells[index])));
  const totals = table.totals && table.columns.map((_, index) => cellText(table.totals?.[index]));
  const plain = texts.filter((_, index) => table.rows[index]?.role !== 'group');
  const widths = table.columns.map((column, index) =>
    columnWidth(column, index, totals ? [...plain, totals] : plain),
  );
  const line = (cells: readonly string[]): string =>
    table.columns
      .map((column, index) => {
        const cell = cells[index] ?? '';
        const width = widths[index] ?? 0;
        return column.kind === 'number' ? cell.padStart(width) : cell.padEnd(width);
      })
      .join(' | ');
  const rule = widths.map((width) => '-'.repeat(width)).join('-+-');
  const row = (source: TableRow, cells: readonly string[]): string =>
    source.role === 'group' ? `» ${cells[0] ?? ''}` : line(cells);
  return [
    line(table.columns.map((column) => cleanText(column.title))),
    rule,
    ...(table.rows.length === 0 ? [table.emptyText] : []),
    ...table.rows.map((source, index) => row(source, texts[index] ?? [])),
    ...(totals ? [rule, line(totals)] : []),
  ];
}
