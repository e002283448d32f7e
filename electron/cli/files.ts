import { randomUUID } from 'node:crypto';
import * as files from 'node:fs/promises';
import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { LARGEST_FILE } from '../../shared/exchange/limits.ts';
import { type MentorFile, readFile } from '../../shared/exchange/read-file.ts';
import { failure, type Outcome, success } from '../../shared/lib/outcome.ts';
import { formatNumber } from '../../shared/lib/numbers.ts';
import { errorCode } from '../machine.ts';
import { writeWhole } from '../whole-file.ts';
import { misused, refused, type Result } from './command.ts';
import { type Opened, opened } from './passphrase.ts';

type Reading<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly result: Result };

/** The bytes of an input file; what is missing or a folder is wrong use. */
export async function readInput(path: string): Promise<Reading<Uint8Array>> {
  try {
    const { size } = await files.stat(path);
    if (size > LARGEST_FILE) {
      const megabytes = formatNumber(LARGEST_FILE / 1024 / 1024);
      const message = `A fájl nagyobb a megengedettnél (${megabytes} MB): ${path}`;
      return { ok: false, result: refused({ reason: 'tooLarge', message }) };
    }
    return { ok: true, value: await files.readFile(path) };
  } catch (error) {
    const message =
      errorCode(error) === 'ENOENT' ? `Nincs ilyen fájl: ${path}` : `A fájl nem olvasható: ${path}`;
    return { ok: false, result: misused(message) };
  }
}

/** A data file, checked; an encrypted one is opened first, and keeps its passphrase at hand. */
export async function readMentorFile(
  path: string,
): Promise<Reading<MentorFile & Pick<Opened, 'passphrase'>>> {
  const input = await readInput(path);
  if (!input.ok) return input;
  const plain = await opened(input.value, path);
  if (!plain.ok) return unreadable(path, plain);
  const file = readFile(plain.value.bytes);
  if (!file.ok) return unreadable(path, file);
  return { ok: true, value: { ...file.value, passphrase: plain.value.passphrase } };
}

function unreadable(
  path: string,
  { reason, message }: { readonly reason: string; readonly message: string },
) {
  return { ok: false as const, result: refused({ reason, message: `${path}: ${message}` }) };
}

/** Writes the file whole or not at all. */
export async function writeOutput(path: string, bytes: Uint8Array): Promise<Outcome<string>> {
  const target = resolve(path);
  const written = await writeWhole({ files, newToken: randomUUID, wait }, target, bytes);
  return written.ok ? success(target) : failure(written.reason, `${written.message} (${target})`);
}

/** Makes the folder and what leads to it. */
export async function makeFolder(path: string): Promise<Outcome<string>> {
  try {
    await files.mkdir(path, { recursive: true });
    return success(resolve(path));
  } catch {
    return failure('failed', `A mappa nem hozható létre: ${path}`);
  }
}
