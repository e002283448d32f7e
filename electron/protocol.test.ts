import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isOurs, listPageFiles, type PageFiles } from './page-files.ts';
import { respond } from './protocol.ts';

const folder = mkdtempSync(join(tmpdir(), 'mentoriroda-page-'));
let files: PageFiles;

beforeAll(() => {
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html>');
  writeFileSync(join(folder, 'assets/main.js'), 'export {}');
  writeFileSync(join(folder, 'assets/main.js.map'), '{}');
  files = listPageFiles(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

function ask(address: string, method = 'GET'): Promise<Response> {
  return respond(files, { url: address, method } as Request);
}

test('a built file comes with its type and the security policy', async () => {
  const response = await ask('app://mentoriroda/assets/main.js');
  expect(await response.text()).toBe('export {}');
  expect(response.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8');
  const policy = response.headers.get('Content-Security-Policy');
  expect(policy).toContain("default-src 'none'; script-src 'self';");
  expect(policy).not.toMatch(/unsafe-|https?:/);
});

test('the bare address is that of the start page', async () => {
  expect(await (await ask('app://mentoriroda/')).text()).toBe('<!doctype html>');
});

test.each([
  ['app://mentoriroda/../../etc/passwd'],
  ['app://mentoriroda/%2e%2e/package.json'],
  ['app://mentoriroda/assets/main.js.map'],
  ['app://mentoriroda/assets'],
  ['app://other/index.html'],
])('%s does not exist', async (address) => {
  expect((await ask(address)).status).toBe(404);
});

test('nothing but reading is answered', async () => {
  expect((await ask('app://mentoriroda/index.html', 'POST')).status).toBe(404);
});

test('an address is ours by scheme and host, not by how it begins', () => {
  expect(isOurs('app://mentoriroda/index.html#/x')).toBe(true);
  for (const address of [
    'app://mentoriroda.hu/',
    'app://mentorirodax/',
    'https://mentoriroda/',
    'mentoriroda',
    '',
  ]) {
    expect(isOurs(address)).toBe(false);
  }
});
