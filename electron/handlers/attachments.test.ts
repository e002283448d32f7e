import { createHash } from 'node:crypto';
import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type DeskMachine, deskMachine } from '../../tests/support/desk-machine.ts';
import { attachmentHandlers } from './attachments.ts';

let machine: DeskMachine;
let attachments: ReturnType<typeof attachmentHandlers>;

beforeEach(() => {
  machine = deskMachine();
  attachments = attachmentHandlers(machine);
});
afterEach(() => machine.remove());

const bytes = new Uint8Array([137, 80, 78, 71]);
const hash = createHash('sha256').update(bytes).digest('hex');

function file(): string {
  return join(machine.dataFolder, 'attachments', hash);
}

test('bytes once put come back under their hash', async () => {
  expect(await attachments.putAttachment({ hash, bytes })).toEqual({ ok: true, value: null });
  expect(await attachments.getAttachment({ hash })).toEqual(Buffer.from(bytes));
});

test('bytes are written once', async () => {
  await attachments.putAttachment({ hash, bytes });
  const first = statSync(file()).ino;
  await attachments.putAttachment({ hash, bytes });
  expect(statSync(file()).ino).toBe(first);
  expect(readdirSync(join(machine.dataFolder, 'attachments'))).toEqual([hash]);
});

test('bytes under a hash that is not theirs are a bug and are not kept', async () => {
  await expect(attachments.putAttachment({ hash: '0'.repeat(64), bytes })).rejects.toThrow(
    'not those of the hash',
  );
  expect(await attachments.getAttachment({ hash: '0'.repeat(64) })).toBeNull();
});

test('a damaged file counts as missing, and putting it again heals it', async () => {
  await attachments.putAttachment({ hash, bytes });
  writeFileSync(file(), 'PNG?');
  expect(await attachments.getAttachment({ hash })).toBeNull();
  expect(await attachments.putAttachment({ hash, bytes })).toMatchObject({ ok: true });
  expect(await attachments.getAttachment({ hash })).not.toBeNull();
});

test('a full disk is said, and nothing stays behind', async () => {
  machine.faults.push({ call: 'sync', code: 'ENOSPC', times: 1 });
  expect(await attachments.putAttachment({ hash, bytes })).toMatchObject({ ok: false, reason: 'noSpace' });
  expect(readdirSync(join(machine.dataFolder, 'attachments'))).toEqual([]);
});
