import * as files from 'node:fs/promises';
import { extname, join } from 'node:path';
import { readCsv } from '../../shared/exchange/tables/csv.ts';
import { readWorkbook } from '../../shared/exchange/tables/read-workbook.ts';
import { type PlainRecords, recordsOf } from '../../shared/exchange/tables/records-of.ts';
import type { Table } from '../../shared/exchange/tables/table.ts';
import { type Outcome, success } from '../../shared/lib/outcome.ts';
import { utf8Of } from './utf8.ts';
import { refused, type Result } from './command.ts';
import { readInput } from './files.ts';

type Reading<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly result: Result };

const endings: ReadonlySet<string> = new Set(['.csv', '.xlsx']);

/** Is this the name of a table a spreadsheet saves? */
export function isTableFile(name: string): boolean {
  return endings.has(extname(name).toLowerCase());
}

/** The tables at a path, if it is a folder of them or one of them; nothing if it is something else. */
export async function tablePaths(path: string): Promise<readonly string[] | undefined> {
  const stat = await files.stat(path).catch(() => undefined);
  if (stat?.isDirectory() !== true) return isTableFile(path) ? [path] : undefined;
  const names = (await files.readdir(path)).filter((name) => isTableFile(name) && !name.startsWith('~$'));
  return names.sort().map((name) => join(path, name));
}

/** The plain records of tables, or a refusal that names the file. */
export async function readTables(paths: readonly string[]): Promise<Reading<PlainRecords>> {
  const tables: Table[] = [];
  for (const path of paths) {
    const input = await readInput(path);
    if (!input.ok) return input;
    const read =
      extname(path).toLowerCase() === '.xlsx' ? readWorkbook(input.value) : csvTable(path, input.value);
    if (!read.ok) return { ok: false, result: unreadable(read, `${path}: `) };
    tables.push(...read.value);
  }
  const records = recordsOf(tables);
  return records.ok ? records : { ok: false, result: unreadable(records, '') };
}

function unreadable({ reason, message }: { reason: string; message: string }, place: string): Result {
  return refused({ reason, message: `Az adatfájl nem készült el. ${place}${message}` });
}

function csvTable(path: string, bytes: Uint8Array): Outcome<readonly Table[]> {
  const text = utf8Of(bytes);
  if (text === undefined) {
    return { ok: false, reason: 'csv', message: 'a fájl nem UTF-8 kódolású szöveg.' };
  }
  const lines = readCsv(text);
  if (!lines.ok) return lines;
  const [headers = [], ...rows] = lines.value;
  const name = path.replace(/^.*[/\\]/, '').replace(/\.csv$/i, '');
  return success([{ name, headers, rows }]);
}
