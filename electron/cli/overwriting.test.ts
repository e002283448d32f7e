import { copyFile, link, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { bytesOf, exampleRows } from '../../tests/support/data-files.ts';
import { smallOfficeRecords } from '../../tests/support/small-office.ts';
import { runCommandLine } from './main.ts';

const bytes = bytesOf({ kind: 'exchange', rows: exampleRows });
let folder = '';

beforeEach(async () => {
  await rm(folder, { recursive: true, force: true });
  folder = await mkdtemp(join(tmpdir(), 'mentoriroda-overwriting-'));
  for (const name of ['x.mentor', 'y.mentor']) await writeFile(at(name), bytes);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

function at(name: string): string {
  return `${folder}/${name}`;
}

interface Run {
  readonly code: number;
  readonly said: string;
}

async function cli(...words: readonly string[]): Promise<Run> {
  const said: string[] = [];
  const take = (text: string) => void said.push(text);
  const code = await runCommandLine(words, { print: take, complain: take });
  return { code, said: said.join('') };
}

/** Refused with a way out, and every file as it was. */
async function expectRefused(words: readonly string[], sentence: RegExp): Promise<void> {
  const before = await contents();
  const { code, said } = await cli(...words);
  expect(said).toMatch(sentence);
  expect(code).toBe(2);
  expect(await contents()).toEqual(before);
}

async function contents(): Promise<readonly (readonly [string, string])[]> {
  const all = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((one) => one.isFile());
  const paths = all.map(({ parentPath, name }) => join(parentPath, name)).sort();
  return Promise.all(paths.map(async (path) => [path, (await readFile(path)).toString('base64')] as const));
}

const OUT =
  /^Az --out kapcsolónál megadott fájl egyúttal bemenet is, .*: .+\. A program semmit sem írt\. Kérjük, az --out kapcsolónál adjon meg másik nevet\.\n$/;
const LOG = /^A --log kapcsolónál megadott fájl .*\. Kérjük, a --log kapcsolónál adjon meg másik nevet\.\n$/;

it('does not unpack, merge or pack a file into itself', async () => {
  await writeFile(at('data.json'), '{}');
  await expectRefused(['unpack', at('y.mentor'), '--out', at('y.mentor')], OUT);
  await expectRefused(['merge', at('x.mentor'), at('y.mentor'), '--out', at('x.mentor')], OUT);
  await expectRefused(['merge', at('x.mentor'), at('y.mentor'), '--out', at('y.mentor')], OUT);
  await expectRefused(['pack', at('data.json'), '--out', at('data.json')], OUT);
});

it('knows the file by another spelling, behind a link, and by another name the disk gives it', async () => {
  await mkdir(at('sub'));
  await symlink(at('y.mentor'), at('to-file.mentor'));
  await symlink(folder, at('sub/back'));
  // As a disk that does not tell upper from lower case would show it.
  await link(at('y.mentor'), at('Y.MENTOR'));
  for (const name of ['./y.mentor', 'sub/../y.mentor', 'to-file.mentor', 'sub/back/y.mentor', 'Y.MENTOR']) {
    await expectRefused(['unpack', at('y.mentor'), '--out', at(name)], OUT);
    await expectRefused(['unpack', at(name), '--out', at('y.mentor')], OUT);
  }
});

it('does not pack a folder of tables into one of them', async () => {
  const exported = await cli('export', '--data', at('x.mentor'), '--format', 'csv', '--out', at('tables'));
  expect(exported.code).toBe(0);
  const [table = ''] = await readdir(at('tables'));
  await expectRefused(['pack', at('tables'), '--out', at(`tables/${table}`)], OUT);
});

it('writes no log over what it reads or makes', async () => {
  await expectRefused(['check', at('x.mentor'), '--log', at('./x.mentor')], LOG);
  await expectRefused(
    ['indicators', '--data', at('x.mentor'), '--period', '2018', '--log', at('x.mentor')],
    LOG,
  );
  await expectRefused(['unpack', at('x.mentor'), '--out', at('new.json'), '--log', at('new.json')], LOG);
});

it('makes no document over the data file, whatever that is called', async () => {
  await writeFile(at('data.json'), JSON.stringify(smallOfficeRecords));
  expect(await cli('pack', at('data.json'), '--out', at('x.mentor'))).toMatchObject({ code: 0 });
  const order = ['report', 'D4', '--period', '2018-Q1', '--out', at('papers')];
  const made = await cli(...order, '--data', at('x.mentor'));
  expect(made.said).toMatch(/^Kész: /);
  const [paper = ''] = await readdir(at('papers'));
  await copyFile(at('x.mentor'), at(`papers/${paper}`));
  await expectRefused(
    [...order, '--data', at(`papers/${paper}`)],
    /^Az elkészülő dokumentum felülírná .* másik mappát\.\n$/,
  );
});

it('says it as one value where that is asked for', async () => {
  const { said } = await cli('unpack', at('y.mentor'), '--out', at('y.mentor'), '--json');
  expect(JSON.parse(said)).toMatchObject({ ok: false, reason: 'use' });
});

it('still writes over a file it does not read, and keeps the log apart', async () => {
  const words = ['unpack', at('x.mentor'), '--out', at('y.mentor'), '--log', at('log.txt')];
  expect(await cli(...words)).toMatchObject({ code: 0 });
  expect((await readFile(at('y.mentor'), 'utf8')).startsWith('{')).toBe(true);
  expect(await readFile(at('log.txt'), 'utf8')).toMatch(/^Kész: /);
});
