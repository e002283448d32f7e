import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { app, safeStorage, state } from '../tests/support/electron-stand-in.ts';
import { deskMachine } from '../tests/support/desk-machine.ts';
import { realMachine } from './real-machine.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mentoriroda-real-'));
  state.keys = true;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function machineIn(place: string) {
  const { desk, remove } = deskMachine();
  remove();
  return realMachine({ app, safeStorage, desk, folder: place, setUnsaved: () => undefined } as never);
}

test('a folder has the same marker at every start, and a copy of it another one', () => {
  const [one, copy] = [join(folder, 'one'), join(folder, 'copy')];
  for (const place of [one, copy]) mkdirSync(place);
  expect(machineIn(one).marker).toMatch(/^[0-9a-f]{32}$/);
  expect(machineIn(one).marker).toBe(machineIn(one).marker);
  expect(machineIn(copy).marker).not.toBe(machineIn(one).marker);
});

test('a secret comes back to the account that wrote it, and to nobody else', async () => {
  const { secrets } = machineIn(folder);
  const bytes = await secrets.encrypt('öt szó jelmondat');
  expect(bytes).not.toBeNull();
  expect(await secrets.decrypt(bytes as Uint8Array)).toBe('öt szó jelmondat');
  state.keys = false;
  expect(await secrets.decrypt(bytes as Uint8Array)).toBeNull();
  expect(await secrets.encrypt('öt szó jelmondat')).toBeNull();
});

test('a failing key store is no error', async () => {
  const broken = { ...safeStorage, decryptStringAsync: () => Promise.reject(new Error('no key')) };
  const { desk, remove } = deskMachine();
  remove();
  const parts = { app, safeStorage: broken, desk, folder, setUnsaved: () => undefined };
  expect(await realMachine(parts as never).secrets.decrypt(new Uint8Array([1]))).toBeNull();
});
