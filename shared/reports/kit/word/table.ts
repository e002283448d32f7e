import { strToU8 } from 'fflate';
import type { TableBlock, TableColumn } from '../blocks.ts';
import type { Text } from '../figure.ts';
import { colours, tables } from '../styles.ts';
import type { ByteSink } from './byte-sink.ts';
import { paragraph, paragraphProperties, textRuns } from './paragraphs.ts';
import type { Piece } from './package.ts';
import type { StyleId } from './style-sheet.ts';
import { columnWidths, tableEnd, tableStart } from './table-frame.ts';
import { twips } from './units.ts';

/**
 * The one table writer. Rows go to the file as bytes, one after the other: objects for every cell would cost ten times the time and
 * seven times the memory in a table of twenty thousand rows. The end of a `tied` table stays on one page with what follows it.
 */
export function tablePiece(table: TableBlock, widthMm: number, tied = false): Piece {
  const widths = columnWidths(
    table.columns.map((column) => column.width),
    twips(widthMm),
  );
  return (sink) => {
    sink.xml(tableStart({ widths, rules: allSides, description: table.caption }));
    sink.xml(headerRow(table, widths));
    if (table.rows.length === 0) {
      sink.xml(spanningRow(table.emptyText, widths, { table, quiet: true, keepNext: tied }));
    }
    writeRows({ table, widths, tied }, sink);
    if (table.totals) sink.xml(totalRow(table, widths, { cells: table.totals, keepNext: tied }));
    sink.xml(tableEnd);
  };
}

const allSides = ['top', 'bottom', 'left', 'right', 'insideH', 'insideV'] as const;

interface RowsToWrite {
  readonly table: TableBlock;
  readonly widths: readonly number[];
  readonly tied: boolean;
}

function writeRows({ table, widths, tied }: RowsToWrite, sink: ByteSink): void {
  const columns = table.columns.map((column) => columnParts(table, column));
  const start = strToU8(`<w:tr><w:trPr><w:cantSplit/>${rowHeight(table)}</w:trPr>`);
  for (const [index, row] of table.rows.entries()) {
    const keepNext = staysWithNext(table, index, tied);
    if (row.role === 'group') sink.xml(spanningRow(row.cells[0] ?? '', widths, { table, keepNext: true }));
    else if (row.role === 'total') sink.xml(totalRow(table, widths, { cells: row.cells, keepNext }));
    else if (keepNext) sink.xml(looseRow(table, widths, { cells: row.cells, keepNext }));
    else {
      sink.bytes(start);
      for (const [at, parts] of columns.entries()) writeCell(parts, row.cells[at] ?? '', sink);
      sink.bytes(rowEnd);
    }
  }
}

/** Tables of no more rows are not divided between pages. */
const mostInOnePiece = 5;

/** A sum never stands at the top of a page without one of its rows, nor the signatures without the end of the last table. */
function staysWithNext({ rows, totals }: TableBlock, index: number, tied: boolean): boolean {
  const last = rows.length - 1;
  if (index === last) return totals !== undefined || tied;
  return rows.length <= mostInOnePiece || rows[index + 1]?.role === 'total' || (tied && index === last - 1);
}

/**
 * What surrounds the text of each plain cell of a column, written once for the whole table. Only the head row repeats the widths
 * of the grid: in a table of fixed layout the others follow it, and a long file is a quarter shorter.
 */
interface ColumnParts {
  readonly beforeText: Uint8Array;
  readonly beforeRuns: string;
  readonly empty: Uint8Array;
  readonly noBreak: boolean;
}

const afterText = strToU8('</w:t></w:r></w:p></w:tc>');
const afterRuns = '</w:p></w:tc>';
const rowEnd = strToU8('</w:tr>');

function columnParts(table: TableBlock, column: TableColumn): ColumnParts {
  const properties = paragraphProperties({ style: cellStyle(table, column), align: column.align });
  const beforeRuns = `<w:tc>${table.rowHeightMm ? `<w:tcPr>${middle}</w:tcPr>` : ''}<w:p>${properties}`;
  return {
    beforeRuns,
    beforeText: strToU8(`${beforeRuns}<w:r><w:t>`),
    empty: strToU8(`${beforeRuns}${afterRuns}`),
    noBreak: column.kind !== undefined && column.kind !== 'text',
  };
}

function writeCell(parts: ColumnParts, cell: Text, sink: ByteSink): void {
  const text = simpleText(cell);
  if (text === '') sink.bytes(parts.empty);
  else if (text === undefined) sink.xml(parts.beforeRuns + textRuns(cell) + afterRuns);
  else if (!sink.ordinary(parts.beforeText, text, { after: afterText, noBreak: parts.noBreak })) {
    sink.xml(parts.beforeRuns + textRuns(parts.noBreak ? unbroken(text) : text) + afterRuns);
  }
}

/** The letters of a cell that needs one run only. */
function simpleText(cell: Text): string | undefined {
  if (typeof cell === 'string') return cell;
  return 'value' in cell ? cell.text : undefined;
}

function unbroken(text: string): string {
  return text.replaceAll(' ', '\u00A0');
}

function bodyStyle(table: TableBlock): StyleId {
  return table.dense ? 'CellDense' : 'C';
}

/** Numbers have a style of their own, already set to the right. */
function cellStyle(table: TableBlock, column: TableColumn): StyleId {
  if (column.kind !== 'number') return bodyStyle(table);
  return table.dense ? 'CellNumberDense' : 'N';
}

function alignOf(column: TableColumn): 'start' | 'centre' | 'end' {
  return column.align ?? (column.kind === 'number' ? 'end' : 'start');
}

function cellStart(width: number, further = ''): string {
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${further}</w:tcPr>`;
}

function rowHeight(table: TableBlock): string {
  return table.rowHeightMm ? `<w:trHeight w:val="${twips(table.rowHeightMm)}" w:hRule="atLeast"/>` : '';
}

const shade = `<w:shd w:val="clear" w:color="auto" w:fill="${colours.headFill}"/>`;
const middle = '<w:vAlign w:val="center"/>';

function headerRow(table: TableBlock, widths: readonly number[]): string {
  const style = table.dense ? 'CellHeadDense' : 'CellHead';
  const cells = table.columns.map((column, index) => {
    const align = alignOf(column) === 'start' ? 'start' : 'centre';
    return `${cellStart(widths[index] ?? 0, shade + middle)}${paragraph(column.title, { style, align, keepNext: true })}</w:tc>`;
  });
  return `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${cells.join('')}</w:tr>`;
}

/** One cell across the table: the subheading of a group, or the sentence of an empty table. */
function spanningRow(
  text: Text,
  widths: readonly number[],
  how: { readonly table: TableBlock; readonly quiet?: boolean; readonly keepNext: boolean },
): string {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const span = widths.length > 1 ? `<w:gridSpan w:val="${widths.length}"/>` : '';
  const look = { style: bodyStyle(how.table), bold: !how.quiet, keepNext: how.keepNext };
  return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cellStart(total, span)}${paragraph(text, look)}</w:tc></w:tr>`;
}

const strongRule = `<w:tcBorders><w:top w:val="single" w:sz="${tables.strongRuleEighths}" w:space="0" w:color="${colours.quiet}"/></w:tcBorders>`;

function totalRow(table: TableBlock, widths: readonly number[], row: LooseRow): string {
  return looseRow(table, widths, { ...row, bold: true, further: strongRule });
}

interface LooseRow {
  readonly cells: readonly Text[];
  readonly bold?: boolean;
  readonly keepNext?: boolean;
  readonly further?: string;
}

function looseRow(table: TableBlock, widths: readonly number[], row: LooseRow): string {
  const cells = table.columns.map((column, index) => {
    const cell = row.cells[index] ?? '';
    const text = column.kind === 'number' && typeof cell === 'string' ? unbroken(cell) : cell;
    const look = {
      style: cellStyle(table, column),
      align: column.align,
      bold: row.bold,
      keepNext: row.keepNext,
    };
    return `${cellStart(widths[index] ?? 0, row.further)}${paragraph(text, look)}</w:tc>`;
  });
  return `<w:tr><w:trPr><w:cantSplit/>${rowHeight(table)}</w:trPr>${cells.join('')}</w:tr>`;
}
