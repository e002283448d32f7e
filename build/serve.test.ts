import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer, get, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { browserCommand, electronBinary, isOlder } from './machine.ts';
import { serve } from './serve.ts';

const folder = mkdtempSync(join(tmpdir(), 'mentoriroda-serve-'));
writeFileSync(join(folder, 'index.html'), '<!doctype html>');
const servers: Server[] = [];

afterEach(() => servers.splice(0).forEach((server) => server.close()));
afterAll(() => rmSync(folder, { recursive: true }));

/** An address nobody listens at. */
async function freeAddress(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${port}`;
}

async function serving(address: string): Promise<void> {
  const result = await serve(folder, address);
  if (result.state !== 'serving') throw new Error(result.state);
  servers.push(result.server);
}

describe('serving the page', () => {
  test('gives the built files with the security policy', async () => {
    const address = await freeAddress();
    await serving(address);
    const response = await fetch(`${address}/?x=1`);
    expect(await response.text()).toBe('<!doctype html>');
    expect(response.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
    expect((await fetch(`${address}/package.json`)).status).toBe(404);
    expect((await fetch(address, { method: 'POST' })).status).toBe(404);
  });

  test('turns away a foreign name that leads to this machine', async () => {
    const address = await freeAddress();
    await serving(address);
    const status = await new Promise((resolve) =>
      get(address, { headers: { host: 'example.org' } }, (response) => resolve(response.statusCode)),
    );
    expect(status).toBe(404);
  });

  test('recognises itself at the address, and a stranger', async () => {
    const address = await freeAddress();
    await serving(address);
    expect(await serve(folder, address)).toEqual({ state: 'alreadyServing' });
    const elsewhere = await freeAddress();
    const stranger = createServer((_request, response) => response.end('hello'));
    servers.push(stranger);
    await new Promise<void>((resolve) =>
      stranger.listen(Number(new URL(elsewhere).port), '127.0.0.1', resolve),
    );
    expect(await serve(folder, elsewhere)).toEqual({ state: 'taken' });
  });
});

describe('the machine', () => {
  test('Electron is there only when its program is', () => {
    const electron = join(folder, 'electron');
    mkdirSync(join(electron, 'dist'), { recursive: true });
    expect(electronBinary(electron, {})).toBeNull();
    writeFileSync(join(electron, 'path.txt'), 'electron.exe');
    expect(electronBinary(electron, {})).toBeNull();
    writeFileSync(join(electron, 'dist/electron.exe'), '');
    expect(electronBinary(electron, {})).toBe(join(electron, 'dist/electron.exe'));
    expect(electronBinary(electron, { ELECTRON_OVERRIDE_DIST_PATH: '/nowhere' })).toBeNull();
  });

  test('Windows opens an address without a command line that would need quoting', () => {
    expect(browserCommand('win32', 'http://127.0.0.1:47811')).toEqual({
      program: 'rundll32',
      words: ['url.dll,FileProtocolHandler', 'http://127.0.0.1:47811'],
    });
    expect(browserCommand('linux', 'http://x').program).toBe('xdg-open');
  });

  test('a product is out of date when a source is newer, but not for a test', () => {
    const sources = join(folder, 'sources');
    mkdirSync(sources);
    const at = (name: string, seconds: number) => {
      const path = join(sources, '..', name);
      writeFileSync(path, '');
      utimesSync(path, seconds, seconds);
      return path;
    };
    const product = at('product', 2000);
    at('sources/a.ts', 1000);
    expect(isOlder(product, [sources])).toBe(false);
    at('sources/a.test.ts', 3000);
    expect(isOlder(product, [sources])).toBe(false);
    at('sources/b.ts', 3000);
    expect(isOlder(product, [sources])).toBe(true);
    expect(isOlder(join(folder, 'missing'), [])).toBe(true);
  });
});
