import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { builtinModules, createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { compileFunction, runInNewContext } from 'node:vm';
import { extractFile, listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { channels } from '../shared/contract/channels.ts';
import * as standIn from '../tests/support/electron-stand-in.ts';
import { buildIfStale } from './build.ts';
import { runTool } from './command.ts';
import { projectRoot } from './renderer.config.ts';
import { makeStandInDistribution } from './stand-in-distribution.ts';

const folder = mkdtempSync(join(tmpdir(), 'mentoriroda-pack-'));
const dist = join(projectRoot, 'dist');
const { version } = createRequire(import.meta.url)('electron/package.json') as { version: string };

beforeAll(buildIfStale);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each([
  { platform: 'linux', flag: '--linux', unpacked: 'linux-unpacked', program: 'mentoriroda' },
  { platform: 'win32', flag: '--win', unpacked: 'win-unpacked', program: 'Mentoriroda.exe' },
] as const)('packed for $platform', ({ platform, flag, unpacked, program }) => {
  const output = join(folder, platform);
  const archive = join(output, unpacked, 'resources/app.asar');

  beforeAll(async () => {
    const distribution = join(folder, `electron-${platform}`);
    makeStandInDistribution(distribution, platform, version);
    const words = [flag, 'dir', '--x64', '--publish', 'never'];
    const places = [`-c.electronDist=${distribution}`, `-c.directories.output=${output}`];
    const result = await runTool('electron-builder', [...words, ...places]);
    if (!result.ok) throw new Error(result.output);
  });

  test('the archive holds the built program, whole, and nothing else', () => {
    const packed = listPackage(archive, { isPack: false }).map((path) => path.replaceAll('\\', '/').slice(1));
    const built = ['main.cjs', 'preload.cjs', 'cli.cjs'].map((name) => `dist/electron/${name}`);
    const page = filesUnder(join(dist, 'renderer')).map((path) => `dist/renderer/${path}`);
    const files = packed.filter((path) => /\.[a-z0-9]+$/.test(path));
    expect(files.toSorted()).toEqual(['package.json', ...built, ...page].toSorted());
    expect(extractFile(archive, 'dist/electron/main.cjs')).toEqual(
      readFileSync(join(dist, 'electron/main.cjs')),
    );
  });

  test('the program it starts is in it', () => {
    const description = JSON.parse(extractFile(archive, 'package.json').toString()) as { main: string };
    expect(description).toMatchObject({ main: 'dist/electron/main.cjs', name: 'mentoriroda' });
    expect(extractFile(archive, description.main).length).toBeGreaterThan(1000);
  });

  test('the fuses are set as electron-builder.yml says', async () => {
    const wire = await getCurrentFuseWire(join(output, unpacked, program));
    const state = (on: boolean) => (on ? FuseState.ENABLE : FuseState.DISABLE);
    expect(wire).toMatchObject({
      [FuseV1Options.RunAsNode]: state(false),
      [FuseV1Options.EnableCookieEncryption]: state(true),
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: state(false),
      [FuseV1Options.EnableNodeCliInspectArguments]: state(false),
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: state(true),
      [FuseV1Options.OnlyLoadAppFromAsar]: state(true),
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: state(false),
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: state(false),
    });
  });

  test('of the languages of Chromium only ours are left', () => {
    expect(readdirSync(join(output, unpacked, 'locales')).toSorted()).toEqual(['en-US.pak', 'hu.pak']);
  });
});

describe('the bundles', () => {
  test.each(['main', 'preload', 'cli'])('%s.cjs needs nothing that is not in Electron', (name) => {
    const code = readFileSync(join(dist, `electron/${name}.cjs`), 'utf8');
    const needed = [...code.matchAll(/\brequire\(\s*["'`]([^"'`]+)["'`]\s*\)/g)].map(
      (match) => match[1] ?? '',
    );
    const known = ['electron', ...builtinModules, ...builtinModules.map((module) => `node:${module}`)];
    expect(needed.filter((module) => !known.includes(module))).toEqual([]);
  });

  test('the preload is under 1 kB and runs with what a sandboxed preload may load', async () => {
    const code = readFileSync(join(dist, 'electron/preload.cjs'), 'utf8');
    expect(Buffer.byteLength(code)).toBeLessThan(1024);
    const invoked: unknown[] = [];
    const exposed: Record<string, Record<string, (input?: unknown) => unknown>> = {};
    const electron = {
      contextBridge: { exposeInMainWorld: (name: string, api: never) => void (exposed[name] = api) },
      ipcRenderer: { invoke: (...words: unknown[]) => invoked.push(words) },
    };
    const allowed = { electron, events: {}, timers: {}, url: {} };
    runInNewContext(code, {
      exports: {},
      require: (name: string) => {
        if (!Object.hasOwn(allowed, name)) throw new Error(`a sandboxed preload cannot load ${name}`);
        return Reflect.get(allowed, name) as unknown;
      },
    });
    const bridge = exposed.mentoriroda ?? {};
    expect(Object.keys(bridge)).toEqual([...channels]);
    bridge.openSaved?.({ token: 't' });
    expect(invoked).toEqual([['mentoriroda:openSaved', { token: 't' }]]);
  });
});

describe('the built shell', () => {
  const file = join(dist, 'electron/main.cjs');
  const words = process.argv;

  beforeEach(() => {
    standIn.calls.length = 0;
    vi.stubEnv('XDG_DATA_HOME', folder);
    vi.stubEnv('LOCALAPPDATA', folder);
  });
  afterEach(() => {
    process.argv = words;
    vi.unstubAllEnvs();
  });

  /** Runs main.cjs as Electron would, with a stand-in for Electron itself, until it has made that call. */
  async function started(call: string): Promise<unknown[]> {
    const needs = createRequire(file);
    const given = ['require', '__dirname', '__filename'];
    const run = compileFunction(readFileSync(file, 'utf8'), given, { filename: file }) as (
      ...words: unknown[]
    ) => void;
    run((name: string) => (name === 'electron' ? standIn : needs(name)), dirname(file), file);
    return vi.waitFor(() => {
      const made = standIn.calls.find(({ name }) => name === call);
      if (made === undefined) throw new Error(`${call} was not called`);
      return [...made.with];
    });
  }

  test('opens the page it was packed with, and its preload', async () => {
    expect(await started('loadURL')).toEqual(['app://mentoriroda/index.html']);
    const [, respond] = await started('protocol.handle');
    const response = await (respond as (request: Request) => Promise<Response>)(
      new Request('app://mentoriroda/index.html'),
    );
    expect(await response.text()).toBe(readFileSync(join(dist, 'renderer/index.html'), 'utf8'));
    expect(standIn.windows[0]?.options.webPreferences).toMatchObject({
      preload: join(dist, 'electron/preload.cjs'),
    });
  });

  test('with --cli runs a command and opens nothing', async () => {
    process.argv = ['Mentoriroda.exe', '--cli', '--help'];
    const said = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    expect(await started('exit')).toEqual([0]);
    said.mockRestore();
    expect(standIn.calls.map(({ name }) => name)).toEqual(['exit']);
  });
});

function filesUnder(root: string): string[] {
  return readdirSync(root, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}
