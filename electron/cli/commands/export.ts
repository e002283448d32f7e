import * as files from 'node:fs/promises';
import { join } from 'node:path';
import { visibleRecords } from '../../../shared/exchange/check.ts';
import type { FileContent } from '../../../shared/exchange/file-content.ts';
import { csvOf } from '../../../shared/exchange/tables/csv.ts';
import type { Table } from '../../../shared/exchange/tables/table.ts';
import { tablesOf } from '../../../shared/exchange/tables/tables-of.ts';
import { workbookOf } from '../../../shared/exchange/tables/workbook.ts';
import { formatNumber } from '../../../shared/lib/numbers.ts';
import { type Outcome, success } from '../../../shared/lib/outcome.ts';
import { conflictsOf } from '../../../shared/merge/conflicts.ts';
import { type Call, type Command, done, misused, refused, type Result, textOf } from '../command.ts';
import { makeFolder, readMentorFile, writeOutput } from '../files.ts';
import { isTableFile } from '../table-input.ts';

export const exportTables: Command = {
  name: 'export',
  words: [],
  summary:
    'Minden nyilvántartást táblázatba ír, amelyet a „pack” parancs ugyanazokká a tételekké olvas vissza. Törölt tétel és változatadat nincs benne.',
  options: {
    data: { type: 'string', value: 'F.mentor', help: 'Az adatfájl.', required: true },
    format: {
      type: 'string',
      value: 'xlsx|csv',
      help: 'Egy munkafüzet minden nyilvántartással, vagy nyilvántartásonként egy CSV-fájl.',
      required: true,
    },
    out: {
      type: 'string',
      value: 'MAPPA',
      help: 'A mappa, amelyben még nincs táblázat; ha kell, elkészül.',
      required: true,
    },
  },
  run: runExport,
};

/** One file to be written. */
interface Sheet {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const formats: Readonly<Record<string, (tables: readonly Table[]) => Outcome<readonly Sheet[]>>> = {
  xlsx(tables) {
    const workbook = workbookOf(tables);
    return workbook.ok ? success([{ name: 'Nyilvántartások.xlsx', bytes: workbook.value }]) : workbook;
  },
  csv: (tables) =>
    success(tables.map((table) => ({ name: `${table.name}.csv`, bytes: Buffer.from(csvOf(table)) }))),
};

async function runExport(call: Call): Promise<Result> {
  const format = formats[textOf(call, 'format') ?? ''];
  if (format === undefined) return misused('A formátum (--format) xlsx vagy csv.');
  const file = await readMentorFile(textOf(call, 'data') ?? '');
  if (!file.ok) return file.result;
  const { content } = file.value;
  const tables = tablesOf(content.kind === 'extract' ? content.records : visibleRecords(content.rows));
  const sheets = format(tables);
  if (!sheets.ok) return refused({ reason: sheets.reason, message: sheets.message });
  const written = await writeSheets(sheets.value, textOf(call, 'out') ?? '');
  return written.ok ? summaryOf(written.value, tables, openIn(content)) : misused(written.message);
}

async function writeSheets(sheets: readonly Sheet[], path: string): Promise<Outcome<readonly string[]>> {
  const folder = await emptyFolder(path);
  if (!folder.ok) return folder;
  const written: string[] = [];
  for (const { name, bytes } of sheets) {
    const output = await writeOutput(join(folder.value, name), bytes);
    if (!output.ok) return output;
    written.push(output.value);
  }
  return success(written);
}

/** Tables of an earlier export would be read back together with these. */
async function emptyFolder(path: string): Promise<Outcome<string>> {
  const folder = await makeFolder(path);
  if (!folder.ok) return folder;
  const found = (await files.readdir(folder.value)).find(isTableFile);
  if (found === undefined) return folder;
  const message = `A mappában már van táblázat (${found}). Kérjük, adjon meg üres mappát: ${path}`;
  return { ok: false, reason: 'failed', message };
}

function openIn(content: FileContent): number {
  if (content.kind === 'extract') return 0;
  const rows = [...content.rows.values()].flat();
  return rows.reduce((sum, row) => sum + conflictsOf(row).length, 0);
}

function summaryOf(written: readonly string[], tables: readonly Table[], conflicts: number): Result {
  const lines = [
    ...written.map((path) => `Kész: ${path}`),
    ...tables.map(({ name, rows }) => `  ${name}: ${formatNumber(rows.length)} sor`),
  ];
  if (conflicts > 0) {
    lines.push(
      `Eldöntetlen ütközések: ${formatNumber(conflicts)}. A táblázatban a küldőnél látható változat áll.`,
    );
  }
  const counts = Object.fromEntries(tables.map(({ name, rows }) => [name, rows.length]));
  return done(lines, { files: written, rows: counts, conflicts });
}
