import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { extractOfCounty } from '../../tests/support/small-country.ts';
import { runCommandLine } from './main.ts';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mentoriroda-country-'));
  writeFileSync(join(folder, 'hajdu.mentor'), extractOfCounty(0));
  writeFileSync(join(folder, 'bekes.mentor'), extractOfCounty(1));
  const old = { fileId: 'regi', madeAt: '2018-01-02T08:00:00' };
  writeFileSync(join(folder, 'regi.mentor'), extractOfCounty(1, old));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function report(
  id: string,
  files: readonly string[],
  words: readonly string[] = ['--period', '2018-Q1'],
) {
  let said = '';
  const say = (text: string) => {
    said += text;
  };
  const call = ['report', id, ...files.map((file) => join(folder, file)), ...words];
  const fixed = ['--out', folder, '--now', '2018-04-03T16:05:00', '--text'];
  const code = await runCommandLine([...call, ...fixed], { print: say, complain: say });
  return { code, said };
}

const textOf = (name: string) => readFileSync(join(folder, `${name}, 2018. I. negyedév.txt`), 'utf8');

it('makes the summary of the country out of the extracts named, in whatever order, an old one left out', async () => {
  expect(await report('D23', ['hajdu.mentor', 'bekes.mentor'])).toMatchObject({ code: 0 });
  const text = textOf('Országos összefoglaló a minisztérium részére');
  expect(text).toMatch(/18 megyei irodája közül 2 iroda kivonata/);
  expect(text).toMatch(/Ország +\| +5 \| +8 \|/);
  expect(await report('D23', ['regi.mentor', 'bekes.mentor', 'hajdu.mentor'])).toMatchObject({ code: 0 });
  expect(textOf('Országos összefoglaló a minisztérium részére')).toBe(text);
});

const wrong: Readonly<
  Record<string, readonly [id: string, files: readonly string[], words: readonly string[], said: RegExp]>
> = {
  'no extract named': ['D23', [], ['--period', '2018-Q1'], /megyei kivonatokat/],
  'no period': ['D4O', ['hajdu.mentor'], [], /--period/],
  'files after a paper of one office': ['D4', ['hajdu.mentor'], ['--period', '2018-Q1'], /Felesleges szó/],
};

it.each(Object.entries(wrong))('says what is wrong with %s', async (_, [id, files, words, sentence]) => {
  const { code, said } = await report(id, files, words);
  expect(code).toBe(2);
  expect(said).toMatch(sentence);
});
