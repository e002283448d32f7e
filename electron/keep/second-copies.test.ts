import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { deskMachine, type DeskMachine } from '../../tests/support/desk-machine.ts';
import { secondCopiesHandlers } from './second-copies.ts';
import { stateFile } from './state.ts';

let machine: DeskMachine;

afterEach(() => machine.remove());

async function withPlace() {
  machine = deskMachine();
  const folder = join(machine.documents, 'Pendrive');
  mkdirSync(folder);
  const state = stateFile(machine);
  const secondPlace = { path: folder, label: folder, madeAt: null, secret: null };
  await state.change((before) => ({ ...before, secondPlace }));
  return { folder, shell: secondCopiesHandlers({ machine, state }) };
}

it('tells the copies in the second place and no other file', async () => {
  const { folder, shell } = await withPlace();
  const attachment = `${'a'.repeat(64)}.age`;
  for (const name of [attachment, '2018-04-05_x.mentor', 'családi fotó.jpg', '~1.part']) {
    writeFileSync(join(folder, name), 'tartalom');
  }
  const listed = await shell.listSecondCopies();
  expect(listed.ok && listed.value.toSorted()).toEqual(['2018-04-05_x.mentor', attachment]);
  const read = await shell.readSecondCopy({ name: attachment });
  expect(read.ok && new TextDecoder().decode(read.value.bytes)).toBe('tartalom');
});

it('says whether the folder or only the file is not there', async () => {
  const { folder, shell } = await withPlace();
  expect(await shell.readSecondCopy({ name: 'x.mentor' })).toMatchObject({ ok: false, reason: 'gone' });
  rmSync(folder, { recursive: true });
  expect(await shell.readSecondCopy({ name: 'x.mentor' })).toMatchObject({ reason: 'unreachable' });
  expect(await shell.listSecondCopies()).toMatchObject({ ok: false, reason: 'unreachable' });
});

it('reads nothing when no place is chosen', async () => {
  machine = deskMachine();
  const shell = secondCopiesHandlers({ machine, state: stateFile(machine) });
  expect(await shell.listSecondCopies()).toMatchObject({ ok: false, reason: 'unreachable' });
});

it('a file the disk does not give back is a sentence', async () => {
  const { folder, shell } = await withPlace();
  writeFileSync(join(folder, 'x.mentor'), 'tartalom');
  machine.faults.push({ call: 'readFile', code: 'EIO', times: 1 });
  const read = await shell.readSecondCopy({ name: 'x.mentor' });
  expect(read).toMatchObject({ ok: false, reason: 'unreadable' });
});
