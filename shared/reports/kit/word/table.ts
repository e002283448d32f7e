import type { TableBlock, TableColumn, TableRow } from '../blocks.ts';
import { xmlText } from '../clean-text.ts';
import type { Text } from '../figure.ts';
import { colours, tables } from '../styles.ts';
import { type CellStyle, paragraph, paragraphProperties, textRuns } from './cells.ts';
import { columnWidths, tableEnd, tableStart } from './table-frame.ts';
import { twips } from './units.ts';

/**
 * The one table writer. Rows are written as text, a few hundred at a time: objects for every cell would cost ten times the time
 * and seven times the memory in a table of twenty thousand rows.
 */
export function* tableXml(table: TableBlock, widthMm: number): Generator<string> {
  const widths = columnWidths(
    table.columns.map((column) => column.width),
    twips(widthMm),
  );
  yield tableStart({
    widths,
    rules: ['top', 'bottom', 'left', 'right', 'insideH', 'insideV'],
    description: table.caption,
  });
  yield headerRow(table, widths);
  if (table.rows.length === 0) yield spanningRow(table.emptyText, widths, { table, quiet: true });
  yield* bodyRows(table, widths);
  if (table.totals) yield totalRow(table, widths, table.totals);
  yield tableEnd;
}

const rowsAtOnce = 200;

function* bodyRows(table: TableBlock, widths: readonly number[]): Generator<string> {
  const columns = table.columns.map((column, index) => columnParts(table, column, widths[index] ?? 0));
  const start = `<w:tr><w:trPr><w:cantSplit/>${rowHeight(table)}</w:trPr>`;
  const last = table.rows.length - 1;
  let xml = '';
  for (const [index, row] of table.rows.entries()) {
    if (row.role === 'group') xml += spanningRow(row.cells[0] ?? '', widths, { table });
    else if (row.role === 'total') xml += totalRow(table, widths, row.cells);
    else if (index === last && table.totals) xml += keptRow(table, widths, row);
    else xml += plainRow(start, columns, row.cells);
    if (index % rowsAtOnce === rowsAtOnce - 1) {
      yield xml;
      xml = '';
    }
  }
  yield xml;
}

/** What surrounds the text of each plain cell of a column, written once for the whole table. */
interface ColumnParts {
  readonly beforeText: string;
  readonly beforeRuns: string;
  readonly empty: string;
  readonly noBreak: boolean;
}

const afterText = '</w:t></w:r></w:p></w:tc>';
const afterRuns = '</w:p></w:tc>';

function columnParts(table: TableBlock, column: TableColumn, width: number): ColumnParts {
  const beforeRuns = `${cellStart(width)}<w:p>${paragraphProperties({ style: bodyStyle(table), align: alignOf(column) })}`;
  return {
    beforeRuns,
    beforeText: `${beforeRuns}<w:r><w:t xml:space="preserve">`,
    empty: `${beforeRuns}${afterRuns}`,
    noBreak: column.kind !== undefined && column.kind !== 'text',
  };
}

function plainRow(start: string, columns: readonly ColumnParts[], cells: readonly Text[]): string {
  let xml = start;
  for (let index = 0; index < columns.length; index += 1) {
    const parts = columns[index] as ColumnParts;
    xml += plainCell(parts, cells[index] ?? '');
  }
  return `${xml}</w:tr>`;
}

function plainCell(parts: ColumnParts, cell: Text): string {
  const text = simpleText(cell);
  if (text === undefined || text.includes('\n')) return `${parts.beforeRuns}${textRuns(cell)}${afterRuns}`;
  if (text === '') return parts.empty;
  return `${parts.beforeText}${xmlText(parts.noBreak ? unbroken(text) : text)}${afterText}`;
}

/** The letters of a cell that needs one run only. */
function simpleText(cell: Text): string | undefined {
  if (typeof cell === 'string') return cell;
  return 'value' in cell ? cell.text : undefined;
}

function unbroken(text: string): string {
  return text.replaceAll(' ', '\u00A0');
}

function bodyStyle(table: TableBlock): CellStyle {
  return table.dense ? 'TableDense' : 'TableText';
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
  const style = table.dense ? 'TableHeadDense' : 'TableHead';
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
  how: { readonly table: TableBlock; readonly quiet?: boolean },
): string {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const span = widths.length > 1 ? `<w:gridSpan w:val="${widths.length}"/>` : '';
  const look = { style: bodyStyle(how.table), bold: !how.quiet, keepNext: !how.quiet };
  return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cellStart(total, span)}${paragraph(text, look)}</w:tc></w:tr>`;
}

const strongRule = `<w:tcBorders><w:top w:val="single" w:sz="${tables.strongRuleEighths}" w:space="0" w:color="${colours.quiet}"/></w:tcBorders>`;

function totalRow(table: TableBlock, widths: readonly number[], cells: readonly Text[]): string {
  return looseRow(table, widths, { cells, bold: true, further: strongRule });
}

/** The last row before the totals goes to the next page with them. */
function keptRow(table: TableBlock, widths: readonly number[], row: TableRow): string {
  return looseRow(table, widths, { cells: row.cells, keepNext: true });
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
    const look = { style: bodyStyle(table), align: alignOf(column), bold: row.bold, keepNext: row.keepNext };
    return `${cellStart(widths[index] ?? 0, row.further)}${paragraph(text, look)}</w:tc>`;
  });
  return `<w:tr><w:trPr><w:cantSplit/>${rowHeight(table)}</w:trPr>${cells.join('')}</w:tr>`;
}
