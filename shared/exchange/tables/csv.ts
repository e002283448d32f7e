import { formatNumber } from '../../lib/numbers.ts';
import { failure, type Outcome, success } from '../../lib/outcome.ts';
import { textOf } from './cell.ts';
import type { Table } from './table.ts';

/*
[Note: Formulas in cells]

A spreadsheet that opens a CSV file takes a text beginning with = + - @, a tab or a carriage return for a formula, which may call out or
run programs. Such a text gets an apostrophe before it, which the spreadsheet takes for the mark of a text and our reader takes off
again; a text that has apostrophes there already gets one more, so that none is lost. In workbooks cells have a type instead.
*/

const GUARDED = /^'*[=+\-@\t\r]/;
const MARKED = /^'+[=+\-@\t\r]/;

export function guarded(text: string): string {
  return GUARDED.test(text) ? `'${text}` : text;
}

export function unguarded(text: string): string {
  return MARKED.test(text) ? text.slice(1) : text;
}

const SEPARATOR = ';';
const BYTE_ORDER_MARK = '\ufeff';

/** A table as CSV as Excel reads it in Hungary: semicolons, a byte order mark, CRLF after every line. */
export function csvOf({ headers, rows }: Omit<Table, 'name'>): string {
  const lines = [headers, ...rows.map((row) => row.map(textOf))];
  const text = lines.map((line) => `${line.map(quoted).join(SEPARATOR)}\r\n`).join('');
  return BYTE_ORDER_MARK + text;
}

function quoted(text: string): string {
  const safe = guarded(text);
  return /[;"\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The lines of a CSV file; commas or tabs between the cells are recognised by the first line. */
export function readCsv(text: string): Outcome<readonly (readonly string[])[], 'csv'> {
  const body = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
  const separator = separatorIn(body);
  const lines: string[][] = [];
  let line: string[] = [];
  for (const cell of cellsIn(body, separator)) {
    if (cell === undefined) {
      return failure('csv', `A ${formatNumber(lines.length + 1)}. sor nem olvasható: hibás idézőjel.`);
    }
    line.push(unguarded(cell.text));
    if (cell.end === separator) continue;
    lines.push(line);
    line = [];
  }
  return success(line.length > 0 ? [...lines, line] : lines);
}

function separatorIn(body: string): string {
  const [first = ''] = body.split(/\r?\n/, 1);
  return [SEPARATOR, '\t', ','].find((one) => first.includes(one)) ?? SEPARATOR;
}

interface ReadCell {
  readonly text: string;
  /** What stands after it: the separator, a line end, or nothing at the end of the file. */
  readonly end: string;
}

/** Cell by cell: quoted with doubled quotes inside, or bare. `undefined` where neither fits. */
function* cellsIn(body: string, separator: string): Generator<ReadCell | undefined, void> {
  const pattern = `(?:"([^"]*(?:""[^"]*)*)"|([^${separator}\\r\\n"]*))(${separator}|\\r\\n|\\n|\\r|$)`;
  const cell = new RegExp(pattern, 'y');
  while (cell.lastIndex < body.length) {
    const found = cell.exec(body);
    if (found === null) return yield undefined;
    const [, quotedText, bare = '', end = ''] = found;
    yield { text: quotedText?.replaceAll('""', '"') ?? bare, end };
  }
}
