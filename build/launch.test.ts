import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

let folder: string;
const onWindows = process.platform === 'win32';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mentoriroda-launch-'));
  mkdirSync(join(folder, 'build'));
  cpSync(join(import.meta.dirname, 'launch.mjs'), join(folder, 'build/launch.mjs'));
  put(
    'package-lock.json',
    lock({ a: { version: '1.0.0' }, 'for-windows': { version: '2.0.0', optional: true } }),
  );
  put('package.json', '{}');
  put('hello.ts', 'const words: string[] = process.argv.slice(2);\nconsole.log(`hello ${words.join()}`);\n');
  // In place of npm: notes its arguments and installs what the lock file names, or fails when told to.
  put(
    'npm.js',
    `const fs = require('fs');
fs.writeFileSync('asked', process.argv.slice(2).join(' '));
if (fs.existsSync('broken')) { console.error('no network'); process.exit(1); }
fs.mkdirSync('node_modules', { recursive: true });
fs.copyFileSync('package-lock.json', 'node_modules/.package-lock.json');
console.warn('npm WARN EBADENGINE');`,
  );
  const bin = join(folder, 'node_modules/node/bin');
  mkdirSync(bin, { recursive: true });
  if (onWindows) cpSync(process.execPath, join(bin, 'node.exe'));
  else symlinkSync(process.execPath, join(bin, 'node'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(name: string, text: string): void {
  writeFileSync(join(folder, name), text);
}

function lock(packages: Record<string, { version: string; optional?: boolean }>): string {
  const paths = Object.entries(packages).map(([name, details]) => [`node_modules/${name}`, details]);
  return JSON.stringify({ packages: { '': { name: 'root' }, ...Object.fromEntries(paths) } });
}

function launch(...words: string[]) {
  const environment = {
    ...process.env,
    npm_execpath: join(folder, 'npm.js'),
    npm_node_execpath: process.execPath,
  };
  return spawnSync(process.execPath, [join(folder, 'build/launch.mjs'), 'hello.ts', ...words], {
    encoding: 'utf8',
    env: environment,
  });
}

test('what is installed is left alone, and the script gets its words', () => {
  put('node_modules/.package-lock.json', lock({ a: { version: '1.0.0' } }));
  const { stdout, stderr, status } = launch('--no-open', 'két szó');
  expect([stdout, stderr, status]).toEqual(['hello --no-open,két szó\n', '', 0]);
  expect(existsSync(join(folder, 'asked'))).toBe(false);
});

test.each([
  ['was never installed', null],
  ['has another version', lock({ a: { version: '0.9.0' } })],
  ['is missing', lock({})],
])(
  'packages are installed first when one %s, without a word that looks like an error',
  (_what, installed) => {
    if (installed !== null) put('node_modules/.package-lock.json', installed);
    const { stdout, stderr, status } = launch();
    expect(readFileSync(join(folder, 'asked'), 'utf8')).toMatch(onWindows ? /^install --no-save / : /^ci /);
    expect(stdout).toMatch(/^A csomagok telepítése .*\nhello \n$/);
    expect([stderr, status]).toEqual(['', 0]);
  },
);

test('when installing fails the script is not run and the reason is shown', () => {
  put('broken', '');
  const { stdout, stderr, status } = launch();
  expect(stdout).not.toContain('hello');
  expect(stderr).toContain('no network');
  expect(status).toBe(1);
});

test('the exit code of the script is handed on', () => {
  put('node_modules/.package-lock.json', lock({ a: { version: '1.0.0' } }));
  put('hello.ts', 'process.exitCode = 2;\n');
  expect(launch().status).toBe(2);
});
