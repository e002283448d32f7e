import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { attachmentFileName, claimedHash } from '../../../shared/exchange/folder-names.ts';
import { sha256Hex } from '../../../shared/lib/hash.ts';
import type { Operation } from '../../../shared/merge/commit.ts';
import {
  type CarriedFolder,
  carriedFolder,
  folderPassphrase,
} from '../../../tests/support/carried-folder.ts';
import { folderPc, type FolderPc } from '../../../tests/support/folder-pc.ts';

const bytes = new TextEncoder().encode('jelenléti ív '.repeat(100));
const hash = sha256Hex(bytes);
const name = attachmentFileName(hash);
const copy = `${hash} (conflicted copy).csatolt`;
const paper = { hash, name: 'iv.png', mime: 'image/png', size: bytes.length };
let offices = 0;
let carried: CarriedFolder;
let here: FolderPc;
let there: FolderPc;

/** An activity with a paper lies in the folder and on both PCs. */
beforeEach(async () => {
  offices += 1;
  carried = carriedFolder(2);
  [here, there] = await Promise.all([pcOf(0), pcOf(1)]);
  here.folder.attachments.set(hash, bytes);
  await write(here, put('a1', { date: '2018-04-05', kind: 'visit', attachments: [paper] }));
  await exchange();
  await exchange();
  expect([here, there].map(lies)).toEqual([true, true]);
});
afterEach(() => {
  here.data.close();
  there.data.close();
});

function pcOf(index: number): Promise<FolderPc> {
  const folder = carried.views[index];
  if (folder === undefined) throw new Error('one view each');
  return folderPc({ office: `kiurites-${offices}`, index, folder });
}

function put(id: string, fields: Record<string, unknown>): Operation {
  return { do: 'put', kind: 'activity', id, fields };
}

const erase: Operation = { do: 'erase', kind: 'activity', id: 'a1' };

async function write({ data }: FolderPc, ...operations: Operation[]): Promise<void> {
  const by = { person: '', time: '2018-04-05T09:05:00' };
  const done = await data.commit({ operations, cause: 'entry', ...by });
  if (!done.ok) throw new Error(done.message);
}

/** Both look, and what they have left is carried. */
async function exchange(): Promise<void> {
  for (const pc of [here, there]) {
    pc.pass(31 * 60_000);
    await pc.look();
    carried.carryAll();
  }
}

function lies({ folder }: FolderPc): boolean {
  return folder.files.has(name);
}

test('what only an erased record had is taken away by the PC that erases, and by each that takes the erasure in', async () => {
  here.folder.files.set(copy, { bytes, modified: 1 });
  await write(here, erase);
  await here.driver.look();
  expect([here, there].map(lies)).toEqual([false, true]);
  expect([...here.folder.files.keys()].filter((one) => claimedHash(one) !== undefined)).toEqual([]);
  carried.carryAll();
  await there.driver.look();
  expect(lies(there)).toBe(false);
  await exchange();
  await exchange();
  expect([here, there].map(lies)).toEqual([false, false]);
});

test('one that has not taken the erasure in leaves it again, and takes it away when it has', async () => {
  await write(here, erase);
  await here.driver.look();
  there.folder.files.delete(name);
  await there.look();
  expect(lies(there)).toBe(true);
  carried.carryAll();
  await there.look();
  expect(lies(there)).toBe(false);
  here.pass(60_000);
  await here.look();
  expect(lies(here)).toBe(false);
});

test('when the folder is away it goes at the next look, also after a restart and another passphrase', async () => {
  here.folder.away = true;
  await write(here, erase);
  await here.driver.look();
  expect(lies(here)).toBe(true);
  here.restart();
  here.folder.away = false;
  await here.driver.begin({ passphrase: folderPassphrase, isNew: true });
  expect(lies(here)).toBe(false);
});

test('what a living record names stays, and goes with the last one', async () => {
  await write(here, put('a2', { date: '2018-04-06', kind: 'visit', attachments: [paper] }));
  await write(here, erase);
  await exchange();
  await exchange();
  expect([here, there].map(lies)).toEqual([true, true]);
  await write(here, { do: 'erase', kind: 'activity', id: 'a2' });
  await exchange();
  await exchange();
  expect([here, there].map(lies)).toEqual([false, false]);
});

test('what was only taken out of a record, or deleted with it, stays until the record is erased', async () => {
  await write(here, put('a1', { attachments: [] }));
  await exchange();
  expect(lies(here)).toBe(true);
  await write(here, put('a1', { attachments: [paper] }), { do: 'delete', kind: 'activity', id: 'a1' });
  await exchange();
  expect(lies(here)).toBe(true);
  await write(here, erase);
  await exchange();
  expect(lies(here)).toBe(false);
});

test('a version that nobody has decided about counts, though it is not the one that is shown', async () => {
  await write(here, put('a1', { attachments: [{ ...paper, hash: sha256Hex(bytes.slice(1)) }] }));
  await write(there, put('a1', { attachments: [{ ...paper, name: 'másik.png' }] }));
  await exchange();
  await exchange();
  await write(here, put('a3', { date: '2018-04-06', kind: 'visit' }), {
    do: 'erase',
    kind: 'activity',
    id: 'a3',
  });
  await exchange();
  expect([here, there].map(lies)).toEqual([true, true]);
});

test('nothing goes while a file waits that may name it, and what that brings is there', async () => {
  await write(there, put('a2', { date: '2018-04-06', kind: 'visit', attachments: [paper] }));
  await there.driver.look();
  carried.carryAll();
  const [arriving] = [...there.folder.files].filter(([one]) => one.endsWith('.mentor')).slice(-1);
  if (arriving === undefined) throw new Error('it was left');
  here.folder.files.set(arriving[0], { bytes: arriving[1].bytes.slice(0, 99), modified: 5 });
  await write(here, erase);
  await here.driver.look();
  expect(lies(here)).toBe(true);
  here.folder.files.set(arriving[0], { bytes: arriving[1].bytes, modified: 6 });
  await exchange();
  await exchange();
  expect(here.data.workingSet.row('activity', 'a2')?.record['attachments']).toEqual([paper]);
  expect([here, there].map(lies)).toEqual([true, true]);
});

test('what lies there and no record here has ever named is nobody’s to take away', async () => {
  const foreign = attachmentFileName('0f'.repeat(32));
  here.folder.files.set(foreign, { bytes, modified: 1 });
  await write(here, erase);
  await exchange();
  expect([here.folder.files.has(foreign), lies(here)]).toEqual([true, false]);
});

test('the older file of records goes with an erasure too, for the person stands in it', async () => {
  await here.edit('t1', 'Egy');
  await here.driver.look();
  const own = () =>
    [...here.folder.files].filter(([one, { modified }]) => modified < 0 && one.endsWith('.mentor'));
  expect(own()).toHaveLength(2);
  await write(here, erase);
  await here.driver.look();
  expect(own()).toHaveLength(1);
  await here.edit('t1', 'Kettő');
  await here.driver.look();
  expect(own()).toHaveLength(2);
});
