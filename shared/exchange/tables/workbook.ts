import { strToU8, zipSync, type Zippable } from 'fflate';
import { formatNumber } from '../../lib/numbers.ts';
import { failure, type Outcome, success } from '../../lib/outcome.ts';
import { isSpreadsheetDate, serialOf, textOf } from './cell.ts';
import { type Cell, isDateCell, sheetName, type Table } from './table.ts';

/** What a sheet may hold. */
const LONGEST_TEXT = 32_767;
const MOST_ROWS = 1_048_576;
/** Of a workbook two minutes or two years old the same bytes are made. */
const ALWAYS = new Date(1980, 0, 1);

/**
 * Tables as an Office Open XML workbook, a sheet each. Texts are typed as texts, so nothing in them is ever a formula. The same tables
 * give the same bytes. Refused with 'tooLarge' if a text or a table is longer than a sheet may hold; the message names it.
 */
export function workbookOf(tables: readonly Table[]): Outcome<Uint8Array, 'tooLarge'> {
  const excess = tables.map(excessOf).find((one) => one !== undefined);
  if (excess !== undefined) return failure('tooLarge', excess);
  const sheets = tables.map((table, index): [string, string] => [
    `xl/worksheets/sheet${index + 1}.xml`,
    sheetXml(table),
  ]);
  const parts: Zippable = Object.fromEntries(
    [...frameParts(tables), ...sheets].map(([name, xml]) => [
      name,
      [strToU8(xml), { level: 6, mtime: ALWAYS }],
    ]),
  );
  return success(zipSync(parts));
}

function excessOf({ name, headers, rows }: Table): string | undefined {
  if (rows.length >= MOST_ROWS) {
    return `„${name}” táblázat: több sora van, mint amennyi egy munkalapra fér (${formatNumber(MOST_ROWS)}).`;
  }
  for (const row of rows) {
    const index = row.findIndex((cell) => typeof cell === 'string' && cell.length > LONGEST_TEXT);
    if (index >= 0) {
      const place = `azonosító: ${textOf(row[0])}, „${headers[index] ?? ''}” oszlop`;
      return `„${name}” táblázat, ${place}: a szöveg hosszabb, mint amennyi egy cellába fér (${formatNumber(LONGEST_TEXT)} karakter). Kérjük, válassza a csv formátumot.`;
    }
  }
  return undefined;
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

function frameParts(tables: readonly Table[]): readonly (readonly [string, string])[] {
  const numbers = tables.map((_, index) => index + 1);
  const sheetTypes = numbers.map(
    (number) =>
      `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${TYPE}.worksheet+xml"/>`,
  );
  const relations = numbers.map(
    (number) =>
      `<Relationship Id="rId${number}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${number}.xml"/>`,
  );
  const sheets = tables.map(
    ({ name }, index) =>
      `<sheet name="${escaped(sheetName(name))}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return [
    [
      '[Content_Types].xml',
      `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${sheetTypes.join('')}</Types>`,
    ],
    [
      '_rels/.rels',
      `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}<Relationship Id="rId${tables.length + 1}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    ],
    ['xl/styles.xml', STYLES],
  ];
}

/** 0 as it is, 1 heading, 2 date, 3 text that must stay one when it is edited. */
const STYLE = { plain: 0, heading: 1, date: 2, text: 3 } as const;
const STYLES = `${DECLARATION}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" quotePrefix="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

function sheetXml({ headers, rows }: Table): string {
  const heading = rowXml(headers, 1, STYLE.heading);
  const body = rows.map((row, index) => rowXml(row, index + 2, STYLE.plain));
  const pane =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
  const columns = `<cols><col min="1" max="${headers.length}" width="22" customWidth="1"/></cols>`;
  return `${DECLARATION}<worksheet xmlns="${MAIN}">${pane}${columns}<sheetData>${heading}${body.join('')}</sheetData><autoFilter ref="A1:${columnName(headers.length - 1)}${rows.length + 1}"/></worksheet>`;
}

function rowXml(cells: readonly Cell[], number: number, style: number): string {
  const filled = cells.map((cell, index) =>
    cell === undefined ? '' : cellXml(cell, `${columnName(index)}${number}`, style),
  );
  return `<row r="${number}">${filled.join('')}</row>`;
}

function cellXml(cell: Exclude<Cell, undefined>, place: string, style: number): string {
  if (typeof cell === 'number') return `<c r="${place}" s="${style}"><v>${cell}</v></c>`;
  if (isDateCell(cell)) {
    return isSpreadsheetDate(cell.date)
      ? `<c r="${place}" s="${STYLE.date}"><v>${serialOf(cell.date)}</v></c>`
      : textXml(cell.date, place, style);
  }
  return textXml(cell, place, style);
}

/** See [Note: Formulas in cells]. */
function textXml(text: string, place: string, style: number): string {
  const shown = style === STYLE.plain && /^[=+\-@'\t\r\d]/.test(text) ? STYLE.text : style;
  return `<c r="${place}" s="${shown}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
}

/** A, B, … Z, AA, … */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

/** Characters XML forbids or would change stand as `_xHHHH_`, as spreadsheets write them. */
function escaped(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, hexadecimal)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function hexadecimal(character: string): string {
  if (character === '\t' || character === '\n') return character;
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}
