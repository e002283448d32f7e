import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type DeskMachine, deskMachine } from '../../tests/support/desk-machine.ts';
import { patience } from '../whole-file.ts';
import { fileHandlers } from './files.ts';

let machine: DeskMachine;
let files: ReturnType<typeof fileHandlers>;

beforeEach(() => {
  machine = deskMachine();
  files = fileHandlers(machine);
});
afterEach(() => machine.remove());

const bytes = new TextEncoder().encode('tartalom');
const report = { kind: 'report', name: 'Havi beszámoló: március', bytes } as const;

function onDisk(name: string): string {
  return readFileSync(join(machine.documents, name), 'utf8');
}

/** Saves once and hands back the token, whatever came of it. */
async function savedToken(): Promise<string> {
  const outcome = await files.saveFile(report);
  if (outcome === null) throw new Error('cancelled');
  return outcome.ok ? outcome.value.token : outcome.token;
}

describe('saving', () => {
  test('suggests a proper name and writes what was given', async () => {
    const outcome = await files.saveFile(report);
    expect(outcome).toMatchObject({ ok: true, value: { name: 'Havi beszámoló- március.docx' } });
    expect(machine.questions[0]).toMatchObject({ label: 'Word-dokumentum', extensions: ['docx'] });
    expect(onDisk('Havi beszámoló- március.docx')).toBe('tartalom');
    expect(readdirSync(machine.documents)).toHaveLength(1);
  });

  test('writes nothing when the person cancels', async () => {
    machine.answers.push(null);
    expect(await files.saveFile(report)).toBeNull();
    expect(readdirSync(machine.documents)).toEqual([]);
  });

  test('waits for a virus scanner that lets go after a moment', async () => {
    machine.faults.push({ call: 'rename', code: 'EPERM', times: 3 });
    expect(await files.saveFile(report)).toMatchObject({ ok: true });
  });

  test.each([
    ['open', 'EACCES', 'readOnly'],
    ['open', 'EROFS', 'readOnly'],
    ['open', 'ENOENT', 'failed'],
    ['writeFile', 'ENOSPC', 'noSpace'],
    ['writeFile', 'EIO', 'failed'],
    ['sync', 'ENOSPC', 'noSpace'],
    ['sync', 'EIO', 'failed'],
    ['readFile', 'EIO', 'failed'],
    ['rename', 'EBUSY', 'fileOpen'],
    ['rename', 'EIO', 'failed'],
  ] as const)(
    'after %s failed with %s says %s and leaves the old file as it was',
    async (call, code, reason) => {
      writeFileSync(join(machine.documents, 'régi.docx'), 'régi');
      machine.answers.push('régi.docx');
      machine.faults.push({ call, code, times: 100 });
      expect(await files.saveFile(report)).toMatchObject({
        ok: false,
        reason,
        message: expect.stringMatching(/\.$/),
      });
      expect(readdirSync(machine.documents)).toEqual(['régi.docx']);
      expect(onDisk('régi.docx')).toBe('régi');
    },
  );

  test('notices a disk that gives back something else than it was given', async () => {
    const flipped = (byte: number, place: number) => (place === 3 ? byte ^ 1 : byte);
    const readFile = async (path: string) => (await machine.files.readFile(path)).map(flipped);
    files = fileHandlers({ ...machine, files: { ...machine.files, readFile } });
    expect(await files.saveFile(report)).toMatchObject({ ok: false, reason: 'failed' });
    expect(readdirSync(machine.documents)).toEqual([]);
  });
});

describe('saving over a file that Word holds', () => {
  test('can be tried again at the same place without asking', async () => {
    writeFileSync(join(machine.documents, 'beszámoló.docx'), 'régi');
    machine.answers.push('beszámoló.docx');
    machine.faults.push({ call: 'rename', code: 'EBUSY', times: patience.length + 1 });
    const token = await savedToken();
    expect(onDisk('beszámoló.docx')).toBe('régi');
    const outcome = await files.saveFile({ ...report, token });
    expect(outcome).toEqual({ ok: true, value: { token, name: 'beszámoló.docx' } });
    expect(onDisk('beszámoló.docx')).toBe('tartalom');
    expect(machine.questions).toHaveLength(1);
  });

  test('can be saved beside it under the first free number', async () => {
    writeFileSync(join(machine.documents, 'beszámoló.docx'), 'régi');
    writeFileSync(join(machine.documents, 'beszámoló (2).docx'), 'másik');
    machine.answers.push('beszámoló.docx');
    machine.faults.push({ call: 'rename', code: 'EBUSY', times: patience.length + 1 });
    const token = await savedToken();
    const outcome = await files.saveFile({ ...report, token, numbered: true });
    expect(outcome).toMatchObject({ ok: true, value: { name: 'beszámoló (3).docx' } });
    expect(onDisk('beszámoló.docx')).toBe('régi');
    expect(onDisk('beszámoló (2).docx')).toBe('másik');
    expect(onDisk('beszámoló (3).docx')).toBe('tartalom');
  });
});

test('a name typed without its extension gets it, and never hits a file nobody was asked about', async () => {
  machine.answers.push('rövid', 'rövid');
  expect(await files.saveFile(report)).toMatchObject({ value: { name: 'rövid.docx' } });
  expect(await files.saveFile(report)).toMatchObject({ value: { name: 'rövid (2).docx' } });
});

describe('a saved file', () => {
  test('can be shown and opened', async () => {
    const token = await savedToken();
    expect(await files.showSaved({ token })).toEqual({ ok: true, value: null });
    expect(await files.openSaved({ token })).toEqual({ ok: true, value: null });
    const path = join(machine.documents, 'Havi beszámoló- március.docx');
    expect([machine.shown, machine.opened]).toEqual([[path], [path]]);
  });

  test('that is no longer there is said to be gone', async () => {
    const token = await savedToken();
    machine.remove();
    expect(await files.openSaved({ token })).toMatchObject({ ok: false, reason: 'gone' });
    expect(await files.showSaved({ token })).toMatchObject({ ok: false, reason: 'gone' });
  });

  test('cannot be opened when it was never written, even if something is there', async () => {
    writeFileSync(join(machine.documents, 'idegen.docx'), 'idegen');
    machine.answers.push('idegen.docx');
    machine.faults.push({ call: 'rename', code: 'EBUSY', times: patience.length + 1 });
    const token = await savedToken();
    expect(await files.openSaved({ token })).toMatchObject({ ok: false, reason: 'gone' });
    expect(machine.opened).toEqual([]);
  });

  test('is known only by a token this program gave', async () => {
    await expect(files.openSaved({ token: '/etc/passwd' })).rejects.toThrow('unknown token');
  });
});

describe('opening', () => {
  test('hands over the name and the bytes of the chosen file', async () => {
    writeFileSync(join(machine.documents, 'szolnok.mentor'), 'MENTOR1');
    machine.answers.push('szolnok.mentor');
    const outcome = await files.openFile({ kind: 'dataFile' });
    expect(outcome).toMatchObject({ ok: true, value: { name: 'szolnok.mentor' } });
    expect(outcome?.ok && new TextDecoder().decode(outcome.value.bytes)).toBe('MENTOR1');
  });

  test('hands over nothing when the person cancels', async () => {
    machine.answers.push(null);
    expect(await files.openFile({ kind: 'picture' })).toBeNull();
  });

  test('hands over several files, each with what came of it', async () => {
    writeFileSync(join(machine.documents, 'baranya.mentor'), 'MENTOR1');
    machine.answers.push('baranya.mentor\nnincs.mentor', null);
    const chosen = await files.openFiles({ kind: 'dataFile' });
    expect(chosen?.map(({ name, read }) => [name, read.ok])).toEqual([
      ['baranya.mentor', true],
      ['nincs.mentor', false],
    ]);
    expect(await files.openFiles({ kind: 'dataFile' })).toBeNull();
  });

  test('refuses a picture of more than 20 MB without reading it', async () => {
    writeFileSync(join(machine.documents, 'nagy.png'), new Uint8Array(20 * 1024 * 1024 + 1));
    machine.answers.push('nagy.png');
    machine.faults.push({ call: 'readFile', code: 'EIO', times: 1 });
    expect(await files.openFile({ kind: 'picture' })).toMatchObject({
      reason: 'tooLarge',
      message: expect.stringContaining('20 MB'),
    });
  });

  test('asks for a picture or a PDF as evidence, and saves a PDF again as one', async () => {
    writeFileSync(join(machine.documents, 'ív.pdf'), bytes);
    machine.answers.push('ív.pdf', 'ív másolata');
    expect(await files.openFile({ kind: 'evidence' })).toMatchObject({ ok: true, value: { name: 'ív.pdf' } });
    expect(machine.questions[0]).toMatchObject({ extensions: ['png', 'jpg', 'jpeg', 'pdf'] });
    expect(await files.saveFile({ kind: 'pdf', name: 'ív', bytes })).toMatchObject({
      value: { name: 'ív másolata.pdf' },
    });
    expect(onDisk('ív másolata.pdf')).toBe('tartalom');
  });

  test('says so when the file cannot be read', async () => {
    machine.answers.push('nincs.png');
    expect(await files.openFile({ kind: 'picture' })).toMatchObject({ ok: false, reason: 'unreadable' });
  });
});
