import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csvOf, readCsv } from '../../shared/exchange/tables/csv.ts';
import { readWorkbook } from '../../shared/exchange/tables/read-workbook.ts';
import { recordsOf } from '../../shared/exchange/tables/records-of.ts';
import type { Table } from '../../shared/exchange/tables/table.ts';
import { tablesOf } from '../../shared/exchange/tables/tables-of.ts';
import { workbookOf } from '../../shared/exchange/tables/workbook.ts';
import { canonicalJson } from '../../shared/lib/canonical-json.ts';
import { sha256Hex } from '../../shared/lib/hash.ts';
import type { Outcome } from '../../shared/lib/outcome.ts';
import { sampleCounty } from '../../shared/sample/county.ts';
import { smallOfficeRecords } from '../../tests/support/small-office.ts';
import { workbookErrors } from '../../tests/support/word-validation.ts';

const main = join(import.meta.dirname, 'main.ts');
const NOW = ['--now', '2018-04-03T16:05:00', '--seed', '1'];
/** Milliseconds a test of several calls may take on a busy PC. */
const SLOW = { timeout: 120_000 };
let folder = '';

interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

function cli(...words: readonly string[]): Promise<Run> {
  return new Promise((resolve) => {
    execFile(process.execPath, [main, ...words], { cwd: folder }, (error, out, err) =>
      resolve({ code: error === null ? 0 : Number(error.code), out, err }),
    );
  });
}

function valueIn<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value;
}

const at = (...names: readonly string[]) => join(folder, ...names);

/** The small office with names somebody wrote to harm whoever opens the table. */
const dangerous = {
  ...smallOfficeRecords,
  organisation: smallOfficeRecords.organisation.map((one, index) =>
    index === 1 ? { ...one, name: "=cmd|' /C calc'!A0", notes: '@SUM(1+9)*cmd\n-2+3' } : one,
  ),
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mentoriroda-tables-'));
  await writeFile(at('data.json'), JSON.stringify(dangerous));
  const packed = await cli('pack', 'data.json', '--out', 'office.mentor', ...NOW);
  expect(packed.err).toBe('');
  await cli('unpack', 'office.mentor', '--out', 'office.json');
}, SLOW.timeout);
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('export', () => {
  it.each(['csv', 'xlsx'])('writes %s that pack reads back to the same records', SLOW, async (format) => {
    const run = await cli('export', '--data', 'office.mentor', '--format', format, '--out', format);
    expect(run).toMatchObject({ code: 0, err: '' });
    expect(run.out).toMatch(/ {2}Kiküldetések – Útvonal: \d+ sor/u);
    const packed = await cli('pack', format, '--out', `${format}.mentor`, ...NOW);
    expect(packed).toMatchObject({ code: 0, err: '' });
    await cli('unpack', `${format}.mentor`, '--out', `${format}.json`);
    expect(await readFile(at(`${format}.json`), 'utf8')).toBe(await readFile(at('office.json'), 'utf8'));
  });

  it('writes a workbook the Open XML SDK finds nothing wrong with', SLOW, async () => {
    const [name = ''] = await readdir(at('xlsx'));
    expect(name).toBe('Nyilvántartások.xlsx');
    expect(await workbookErrors(await readFile(at('xlsx', name)))).toEqual([]);
  });

  it('writes CSV as Excel opens it: a mark of the encoding, Hungarian headings, semicolons, no formulas', async () => {
    const text = await readFile(at('csv', 'Szervezetek.csv'), 'utf8');
    expect(text.startsWith('\ufeffAzonosító;Iroda;Név;')).toBe(true);
    expect(text).toContain(`;'=cmd|' /C calc'!A0;`);
    for (const name of await readdir(at('csv'))) {
      const file = await readFile(at('csv', name), 'utf8');
      expect(file, name).not.toMatch(/;"?[=+\-@\t]/u);
      expect(name).not.toMatch(/[<>:"/\\|?*]/);
    }
  });

  it('does not mix with tables that lie there already, and names the formats there are', SLOW, async () => {
    const again = await cli('export', '--data', 'office.mentor', '--format', 'csv', '--out', 'csv');
    expect(again.code).toBe(2);
    expect(again.err).toContain('A mappában már van táblázat');
    const other = await cli('export', '--data', 'office.mentor', '--format', 'ods', '--out', 'ods');
    expect(other).toMatchObject({ code: 2, out: '', err: 'A formátum (--format) xlsx vagy csv.\n' });
  });
});

describe('the tables of a whole sample county', () => {
  const { records } = sampleCounty({ seed: 11 });
  const tables = tablesOf(new Map(Object.entries(records)));
  const ways = {
    csv: () =>
      tables.map(({ name, ...table }): Table => {
        const [headers = [], ...rows] = valueIn(readCsv(csvOf(table)));
        return { name, headers, rows };
      }),
    xlsx: () => valueIn(readWorkbook(valueIn(workbookOf(tables)))),
  };
  /** One value for all records, whatever their order: the difference of two such lists is more than a test can print. */
  const digest = (read: Readonly<Record<string, readonly object[]>>) =>
    sha256Hex(
      Object.entries(read)
        .flatMap(([kind, ones]) => ones.map((one) => canonicalJson([kind, one])))
        .sort()
        .join(),
    );

  it.each(['csv', 'xlsx'] as const)('read back through %s to the same records', SLOW, (format) => {
    expect(tables.reduce((sum, { rows }) => sum + rows.length, 0)).toBeGreaterThan(11_000);
    expect(digest(valueIn(recordsOf(ways[format]())))).toBe(digest(records));
  });
});

describe('pack from tables', () => {
  it('names the table, the record and the field of what is wrong', SLOW, async () => {
    const path = at('Szervezetek.csv');
    await writeFile(path, 'Név;Típus;Település\nElső;önkormányzat;Földes [03258]\nMásik;varázsló;03258\n');
    const run = await cli('pack', 'Szervezetek.csv', '--out', 'none.mentor');
    expect(run.code).toBe(1);
    await writeFile(path, 'Név;Bűvös szám\nElső;7\n');
    const unknown = await cli('pack', 'Szervezetek.csv', '--out', 'none.mentor');
    expect(unknown).toMatchObject({ code: 1 });
    expect(unknown.err).toContain('„Szervezetek” táblázat: ismeretlen oszlop: „Bűvös szám”');
    await expect(readFile(at('none.mentor'))).rejects.toThrow();
  });
});
