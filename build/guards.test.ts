import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runTool } from './command.ts';
import { checkLayers } from './layers.ts';
import { projectRoot } from './renderer.config.ts';

const { forbidden } = createRequire(import.meta.url)('../.dependency-cruiser.cjs') as {
  forbidden: readonly { readonly name: string }[];
};

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** A small project of its own under this project's rules, holding just these files. */
function projectOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'mentoriroda-guards-'));
  folders.push(folder);
  symlinkSync(join(projectRoot, 'node_modules'), join(folder, 'node_modules'), 'junction');
  const rules = ['.dependency-cruiser.cjs', 'biome.json', 'knip.json', 'oxlint.json', 'package.json'];
  const types = ['tsconfig.base.json', 'shared/tsconfig.json', 'renderer/tsconfig.json'];
  for (const file of [...rules, ...types]) cpSync(join(projectRoot, file), join(folder, file));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

function importing(path: string): string {
  return `import * as other from '${path}';\nexport const used = other;\n`;
}

const harmless = 'export const value = 1;\n';

describe('the layer rules', () => {
  /** Each rule broken by one file; where a rule forbids several things, by several. */
  const breaches: readonly (readonly [rule: string, file: string, imported: string])[] = [
    ['layer-lib', 'shared/lib/a.ts', '../domain/thing.ts'],
    ['layer-contract', 'shared/contract/a.ts', '../domain/thing.ts'],
    ['layer-domain', 'shared/domain/a.ts', '../gazetteer/thing.ts'],
    ['layer-gazetteer', 'shared/gazetteer/a.ts', '../merge/thing.ts'],
    ['layer-duplicates', 'shared/duplicates/a.ts', '../merge/thing.ts'],
    ['layer-programme', 'shared/programme/a.ts', '../reports/thing.ts'],
    ['layer-merge', 'shared/merge/a.ts', '../exchange/thing.ts'],
    ['layer-reports', 'shared/reports/a.ts', '../exchange/thing.ts'],
    ['layer-exchange', 'shared/exchange/a.ts', '../reports/thing.ts'],
    ['layer-centre', 'shared/centre/a.ts', '../merge/thing.ts'],
    ['layer-sample', 'shared/sample/a.ts', '../reports/thing.ts'],
    ['layer-shell', 'electron/a.ts', '../shared/domain/thing.ts'],
    ['layer-shell', 'electron/handlers/a.ts', '../cli/thing.ts'],
    ['layer-cli', 'electron/cli/a.ts', '../thing.ts'],
    ['layer-platform', 'renderer/platform/a.ts', '../data/thing.ts'],
    ['layer-text', 'renderer/text/a.ts', '../ui/thing.ts'],
    ['layer-data', 'renderer/data/a.ts', '../ui/thing.ts'],
    ['layer-store', 'renderer/data/store/a.ts', '../thing.ts'],
    ['layer-commit', 'renderer/data/commit/a.ts', '../keeping/thing.ts'],
    ['layer-keeping', 'renderer/data/keeping/a.ts', '../thing.ts'],
    ['layer-data-exchange', 'renderer/data/exchange/a.ts', '../folder/thing.ts'],
    ['layer-data-folder', 'renderer/data/folder/a.ts', '../centre/thing.ts'],
    ['layer-data-centre', 'renderer/data/centre/a.ts', '../thing.ts'],
    ['layer-erasing', 'renderer/erasing/a.ts', '../app/thing.ts'],
    ['layer-ui', 'renderer/ui/a.ts', '../data/thing.ts'],
    ['features-are-strangers', 'renderer/features/visits/a.ts', '../calendar/thing.ts'],
    ['features-are-strangers', 'renderer/features/visits/b.ts', '../../app/thing.ts'],
    ['page-and-machine-are-strangers', 'renderer/app/a.ts', '../../electron/thing.ts'],
    ['page-and-machine-are-strangers', 'shared/lib/b.ts', 'electron'],
    ['page-knows-no-node', 'shared/lib/c.ts', 'node:fs'],
    ['page-knows-no-node', 'renderer/app/b.ts', 'fs'],
    ['shared-knows-no-screen', 'shared/reports/b.ts', 'react'],
    ['shared-knows-no-screen', 'shared/domain/b.ts', '@mui/material'],
    ['product-knows-no-test', 'shared/lib/d.ts', '../../tests/thing.ts'],
    ['product-knows-no-test', 'electron/b.ts', './thing.test.ts'],
    ['door-dexie', 'renderer/features/visits/c.ts', 'dexie'],
    ['door-docx', 'shared/reports/monthly/a.ts', 'docx'],
    ['door-uuid', 'shared/domain/c.ts', 'uuid'],
    ['door-age-encryption', 'renderer/data/b.ts', 'age-encryption'],
    ['layer-journal', 'shared/journal/a.ts', '../domain/thing.ts'],
    ['no-circle', 'shared/lib/e.ts', './f.ts'],
    ['no-missing-file', 'shared/lib/g.ts', './nowhere.ts'],
  ];
  const places = [
    ...['lib', 'domain', 'gazetteer', 'merge', 'exchange', 'reports'].map((layer) => `shared/${layer}`),
    ...[
      'data',
      'data/keeping',
      'data/folder',
      'data/centre',
      'ui',
      'app',
      'platform',
      'features/calendar',
    ].map((layer) => `renderer/${layer}`),
    'electron',
    'electron/cli',
    'tests',
  ];
  const clean = Object.fromEntries(places.map((place) => [`${place}/thing.ts`, harmless]));
  let said: string[] = [];

  beforeAll(async () => {
    const planted = Object.fromEntries(breaches.map(([, file, imported]) => [file, importing(imported)]));
    const more = { 'shared/lib/f.ts': importing('./e.ts'), 'electron/thing.test.ts': harmless };
    said = (await checkLayers(projectOf({ ...clean, ...planted, ...more }))).output.split('\n');
  });

  test.each(breaches)('%s catches %s, which imports %s', (rule, file) => {
    expect(said.some((line) => line.startsWith(`${rule}: ${file} → `))).toBe(true);
  });

  test('each has been seen to catch something', () => {
    expect(new Set(breaches.map(([rule]) => rule))).toEqual(new Set(forbidden.map(({ name }) => name)));
  });

  test('let pass what is allowed', async () => {
    const allowed = {
      'shared/reports/kit/a.ts': importing('docx'),
      'shared/reports/monthly/a.ts': importing('../../domain/thing.ts'),
      'shared/exchange/a.ts': importing('../merge/thing.ts'),
      'renderer/data/a.ts': importing('dexie'),
      'renderer/features/visits/a.ts': importing('../../ui/thing.ts'),
      'renderer/app/a.ts': importing('../features/calendar/thing.ts'),
      'electron/cli/a.ts': importing('../../shared/exchange/thing.ts'),
      'shared/lib/a.test.ts': importing('../../tests/thing.ts'),
    };
    expect(await checkLayers(projectOf({ ...clean, ...allowed }))).toMatchObject({ ok: true, output: '' });
  });

  test('fail when they see no file, which the tool itself takes for success', async () => {
    expect(await checkLayers(projectOf({ 'shared/a.txt': '' }))).toMatchObject({ ok: false });
  });
});

describe('the type projects', () => {
  test.each([
    ['shared', 'document.title'],
    ['shared', 'new TextEncoder()'],
    ['shared', 'console.log'],
    ['shared', 'setTimeout'],
    ['shared', 'process.env'],
    ['shared', "Buffer.from('')"],
    ['renderer', 'process.env'],
    ['renderer', "require('fs')"],
  ])('%s does not know %s', async (project, expression) => {
    const folder = projectOf({
      'shared/lib/sound.ts': harmless,
      [`${project}/planted.ts`]: `export const planted = ${expression};\n`,
    });
    const { ok, output } = await runTool('tsc', ['-b', project], folder);
    expect(ok).toBe(false);
    expect(output.split('\n').filter((line) => line.startsWith(`${project}/planted.ts(1,`))).toHaveLength(1);
  });
});

describe('the linter', () => {
  const lines = (count: number, line: string) => `${line}\n`.repeat(count);
  const branches = lines(10, '  if (text.length === count++) return count;');
  /** Each file breaks one rule. */
  const breaches: Readonly<Record<string, readonly [file: string, text: string]>> = {
    'eslint(max-lines)': ['shared/lib/long.ts', `${lines(250, '// a line')}${harmless}`],
    'eslint(max-lines-per-function)': [
      'shared/lib/tall.ts',
      `export function tall(set: Set<number>): void {\n${lines(50, '  set.add(1);')}}\n`,
    ],
    'eslint(max-params)': [
      'shared/lib/wide.ts',
      'export function wide(a: number, b: number, c: number, d: number): number {\n  return a + b + c + d;\n}\n',
    ],
    'eslint(complexity)': [
      'shared/lib/branchy.ts',
      `export function branchy(text: string): number {\n  let count = 0;\n${branches}  return 0;\n}\n`,
    ],
    'import(no-default-export)': ['shared/lib/default.ts', 'export default 1;\n'],
    'typescript(no-explicit-any)': ['shared/lib/any.ts', 'export const loose: any = 1;\n'],
    'typescript(no-floating-promises)': ['shared/lib/floating.ts', `Promise.resolve(1);\n${harmless}`],
    'react(jsx-no-literals)': [
      'renderer/ui/Words.tsx',
      'export function Words() {\n  return <p>Szavak</p>;\n}\n',
    ],
    'eslint(no-restricted-properties)': ['renderer/ui/chance.ts', 'export const chance = Math.random();\n'],
    'eslint(no-restricted-globals)': ['renderer/ui/system.ts', 'export const version = process.version;\n'],
  };
  let said: { readonly code: string; readonly filename: string }[] = [];

  beforeAll(async () => {
    const planted = Object.fromEntries(Object.values(breaches));
    const inShell = { 'electron/shell.ts': breaches['eslint(no-restricted-globals)']?.[1] ?? '' };
    const folder = projectOf({ ...planted, ...inShell });
    const { output } = await runTool('oxlint', ['-c', 'oxlint.json', '--type-aware', '-f', 'json'], folder);
    said = (JSON.parse(output) as { diagnostics: typeof said }).diagnostics;
  });

  test.each(Object.entries(breaches))('%s is caught', (rule, [file]) => {
    const found = said.filter(({ filename }) => filename === file).map(({ code }) => code);
    expect(found).toEqual([rule]);
  });

  test('the shell may use what the page may not', () => {
    expect(said.filter(({ filename }) => filename.startsWith('electron/'))).toEqual([]);
  });
});

test('an export and a file nobody uses are caught', async () => {
  const folder = projectOf({
    'renderer/main.tsx': "import { value } from '../shared/lib/used.ts';\nsetTimeout(() => value);\n",
    'shared/lib/used.ts': `${harmless}export const forgotten = 2;\n`,
    'shared/lib/orphan.ts': harmless,
  });
  const { ok, output } = await runTool('knip', ['--no-progress', '--include', 'files,exports'], folder);
  expect(ok).toBe(false);
  expect(output).toMatch(/Unused files \(1\)\s+shared\/lib\/orphan\.ts/);
  expect(output).toMatch(/Unused exports \(1\)\s+forgotten/);
});

test('a file in another format is caught', async () => {
  const folder = projectOf({ 'shared/lib/loose.ts': 'export const a = "double"\n' });
  const { ok, output } = await runTool('biome', ['format', 'shared'], folder);
  expect(ok).toBe(false);
  expect(output).toContain('loose.ts');
});
