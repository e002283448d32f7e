import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isEncrypted } from '../../../shared/exchange/recognise-encrypted.ts';
import { failure } from '../../../shared/lib/outcome.ts';
import {
  type CarriedFolder,
  carriedFolder,
  folderPassphrase,
} from '../../../tests/support/carried-folder.ts';
import { folderPc, type FolderPc } from '../../../tests/support/folder-pc.ts';

const minute = 60_000;
let offices = 0;
let carried: CarriedFolder;
let here: FolderPc;
let there: FolderPc;

beforeEach(async () => {
  offices += 1;
  carried = carriedFolder(2);
  here = await pcOf(0, `iroda-${offices}`);
  there = await pcOf(1, `iroda-${offices}`);
});
afterEach(() => {
  here.data.close();
  there.data.close();
});

async function pcOf(index: number, office: string): Promise<FolderPc> {
  const folder = carried.views[index];
  if (folder === undefined) throw new Error('one view each');
  return folderPc({ office, index, folder });
}

/** The other PC leaves what it has, and the carrier brings it. */
async function bring(): Promise<void> {
  await there.driver.look();
  carried.carryAll();
}

function never(): never {
  throw new Error('one view each');
}

const titleHere = (id: string) => here.data.workingSet.records('task').get(id)?.title;

describe('what comes through the folder', () => {
  test('is taken in as nobody’s step, told once, and not again', async () => {
    await there.edit('t1', 'Fórum');
    await bring();
    await here.driver.look();
    expect(titleHere('t1')).toBe('Fórum');
    expect(here.receptions).toMatchObject([
      { counts: { new: 1, conflicting: 0 }, source: { label: '2. gép' } },
    ]);
    expect((await here.data.log()).at(-1)).toMatchObject({ cause: 'import', person: '' });
    await here.driver.look();
    expect(here.receptions).toHaveLength(1);
    expect(here.driver.status().pcs).toEqual([
      { replica: '2'.repeat(24), label: '2. gép', madeAt: '2018-04-05T09:05:00', state: 'taken' },
    ]);
  });

  test('waits while a form is open, says so, and comes as soon as it is closed', async () => {
    await there.edit('t1', 'Fórum');
    await bring();
    here.formOpen = true;
    await here.driver.look();
    expect(titleHere('t1')).toBeUndefined();
    expect(here.driver.status().pcs).toMatchObject([{ label: '2. gép', state: 'held' }]);
    here.pass(5_000);
    await here.driver.tick();
    expect(titleHere('t1')).toBeUndefined();
    here.formOpen = false;
    here.pass(5_000);
    await here.driver.tick();
    expect(titleHere('t1')).toBe('Fórum');
    expect(here.driver.status().pcs).toMatchObject([{ state: 'taken' }]);
  });

  test('waits too when the form was opened while it was being taken in', async () => {
    await there.edit('t1', 'Fórum');
    await bring();
    here.duringTakeIn = () => void (here.formOpen = true);
    await here.driver.look();
    expect([titleHere('t1'), here.driver.status().problem]).toEqual([undefined, undefined]);
    expect(here.driver.status().pcs).toMatchObject([{ state: 'held' }]);
  });

  test('of two different values both stay until somebody decides', async () => {
    await there.edit('t1', 'Náluk');
    await here.edit('t1', 'Nálunk');
    await bring();
    await here.driver.look();
    expect(titleHere('t1')).toBe('Nálunk');
    expect(here.data.workingSet.conflicts()).toEqual(new Set(['task/t1']));
    expect(here.receptions).toMatchObject([{ counts: { conflicting: 1 } }]);
  });

  test('of another office is only offered, and no longer once a person has taken it in', async () => {
    const stranger = await pcOf(1, 'masik-iroda');
    await stranger.edit('t1', 'Idegen');
    await stranger.driver.look();
    carried.carryAll();
    await here.driver.look();
    expect(titleHere('t1')).toBeUndefined();
    expect(here.driver.status().offers).toMatchObject([{ why: 'otherOffice', label: '2. gép' }]);
    expect(here.driver.status().pcs).toEqual([]);
    const [file] = [...here.folder.files.entries()].filter(([name]) => name.includes('masik-iroda'));
    await here.accept(file?.[1].bytes ?? new Uint8Array());
    await here.look();
    expect([titleHere('t1'), here.driver.status().offers]).toEqual(['Idegen', []]);
    stranger.data.close();
  });

  test('that lies open in a folder of encrypted files is only offered, because anybody can have put it there', async () => {
    there.folder.settings = { ...there.folder.settings, sealed: false };
    await there.edit('t1', 'Nyitott');
    await bring();
    await here.driver.look();
    expect(titleHere('t1')).toBeUndefined();
    expect(here.driver.status().offers).toMatchObject([{ why: 'notSealed' }]);
    here.folder.settings = { ...here.folder.settings, sealed: false };
    await here.driver.begin({ passphrase: undefined, isNew: true });
    expect(titleHere('t1')).toBe('Nyitott');
  });

  test('under another passphrase is told at once, with its name', async () => {
    there.folder.recallFolderPassphrase = async () => 'egészen más szavak';
    await there.edit('t1', 'Zárt');
    await bring();
    await here.driver.look();
    expect(here.driver.status().troubles).toMatchObject([
      { why: 'locked', name: expect.stringContaining('222') },
    ]);
    expect(here.driver.status().pcs).toMatchObject([{ state: 'unreadable' }]);
  });

  test('of another office under a passphrase of its own is offered, and makes nobody doubt the passphrase here', async () => {
    const stranger = await pcOf(1, 'masik-iroda');
    stranger.folder.recallFolderPassphrase = async () => 'egészen más szavak';
    await stranger.edit('t1', 'Idegen');
    await stranger.driver.look();
    const [[, file]] = [...stranger.folder.files] as [[string, { bytes: Uint8Array; modified: number }]];
    here.folder.files.set('Másik iroda.mentor', { bytes: file.bytes, modified: 1 });
    await here.driver.begin({ passphrase: folderPassphrase, isNew: false });
    expect(here.driver.status()).toMatchObject({ use: 'on', problem: undefined, troubles: [], pcs: [] });
    expect(here.driver.status().offers).toMatchObject([{ name: 'Másik iroda.mentor', why: 'otherSeal' }]);
    expect(here.left()).toBe(1);
    stranger.data.close();
  });

  test('by half is told only after a while, and forgotten when the rest arrives', async () => {
    await there.edit('t1', 'Fórum');
    await there.driver.look();
    carried.carry(1, 0, 'half');
    await here.driver.look();
    expect(here.driver.status().troubles).toEqual([]);
    here.pass(6 * minute);
    await here.driver.look();
    expect(here.driver.status().troubles).toMatchObject([{ why: 'broken' }]);
    carried.carry(1, 0, 'whole');
    await here.look();
    expect(here.driver.status().troubles).toEqual([]);
    expect(titleHere('t1')).toBe('Fórum');
  });

  test('needs one snapshot an hour, not one a minute', async () => {
    await there.edit('t0', 'x');
    await bring();
    await here.driver.look();
    for (const wait of [1, 30, 40]) {
      here.pass(wait * minute);
      await there.edit(`t${wait}`, 'x');
      await bring();
      await here.driver.look();
    }
    expect(here.spared).toEqual([false, true, true, false]);
  });
});

describe('what this PC leaves', () => {
  test('lies there when nobody has saved anything for twenty seconds, and only if something has changed', async () => {
    await here.driver.tick();
    expect(here.left()).toBe(1);
    await here.edit('t1', 'Fórum');
    here.pass(5_000);
    await here.driver.tick();
    here.pass(15_000);
    await here.driver.tick();
    expect(here.left()).toBe(1);
    here.pass(6_000);
    await here.driver.tick();
    expect(here.left()).toBe(2);
    for (let index = 0; index < 5; index += 1) await here.look();
    expect(here.left()).toBe(2);
    expect(here.driver.status().left).toMatchObject({ isCurrent: true });
  });

  test('goes there before the program closes, if it is not there yet; nothing is taken in then', async () => {
    await here.driver.look();
    await here.driver.leaveLast();
    expect(here.left()).toBe(1);
    await there.edit('t2', 'Náluk');
    await bring();
    await here.edit('t1', 'Fórum');
    await here.driver.leaveLast();
    expect([here.left(), titleHere('t2')]).toEqual([2, undefined]);
  });

  test('is left anew when somebody has taken it away or the carrier has cut it', async () => {
    await here.driver.look();
    const [name = ''] = here.folder.files.keys();
    here.folder.files.delete(name);
    await here.look();
    expect(here.folder.files.has(name)).toBe(true);
    here.folder.files.set(name, { bytes: new Uint8Array(7), modified: 1 });
    await here.look();
    expect(here.folder.files.get(name)?.bytes.length).toBeGreaterThan(7);
  });

  test('keeps the one before and gives up the older ones', async () => {
    for (const task of ['a', 'b', 'c', 'd']) {
      await here.edit(task, 'x');
      await here.driver.look();
    }
    expect(here.folder.files.size).toBe(2);
  });

  test('does not answer at once to what only came out of the folder', async () => {
    await here.driver.look();
    await there.edit('t1', 'Fórum');
    await bring();
    await here.look();
    await here.look();
    expect([titleHere('t1'), here.left()]).toEqual(['Fórum', 1]);
    here.pass(15 * minute);
    await here.look();
    expect(here.left()).toBe(2);
  });

  test('is nothing while a copy of this PC uses the folder', async () => {
    const double = await folderPc({
      office: `iroda-${offices}`,
      index: 0,
      folder: carried.views[1] ?? never(),
    });
    await double.edit('t9', 'A másolaté');
    await double.driver.look();
    carried.carryAll();
    for (let index = 0; index < 3; index += 1) await here.look();
    expect(here.driver.status().offers).toMatchObject([{ why: 'copy' }]);
    expect(here.left()).toBe(0);
    double.data.close();
  });

  test('is said not to be there when it could not be left, and follows by itself', async () => {
    here.folder.refuse = failure('noSpace', 'A cseremappában nincs elég szabad hely.');
    await here.driver.look();
    expect(here.driver.status()).toMatchObject({
      left: undefined,
      problem: expect.stringContaining('szabad hely'),
    });
    await here.look();
    expect(here.driver.status()).toMatchObject({ left: { isCurrent: true }, problem: undefined });
  });
});

describe('a passphrase', () => {
  const wrong = 'alma körte szilva barac';

  test('that opens nothing leaves nothing, says so, and is asked for again', async () => {
    await there.edit('t1', 'Fórum');
    await bring();
    here.folder.settings = { ...here.folder.settings, remembered: false };
    await here.driver.begin({ passphrase: wrong, isNew: false });
    expect(here.driver.status()).toMatchObject({ use: 'locked', problem: expect.stringContaining('jelszó') });
    await here.look();
    expect(here.driver.status().problem).toContain('jelszó');
    expect([here.left(), here.folder.files.size]).toEqual([0, 1]);
    await here.driver.unlock(folderPassphrase);
    expect(here.driver.status()).toMatchObject({ use: 'on', problem: undefined });
    expect([titleHere('t1'), here.left()]).toEqual(['Fórum', 1]);
  });

  test('that was to be remembered but opens nothing gives way to the right one, and only to that', async () => {
    await there.edit('t1', 'Fórum');
    await bring();
    here.folder.recallFolderPassphrase = async () => wrong;
    await here.driver.begin({ passphrase: wrong, isNew: false });
    expect(here.driver.status()).toMatchObject({ use: 'locked', passphrase: 'toRemember' });
    await here.driver.unlock('ez sem az');
    expect(here.driver.status()).toMatchObject({ use: 'locked', passphrase: 'toRemember' });
    expect(await here.folder.recallFolderPassphrase()).toBe(wrong);
    await here.driver.unlock(folderPassphrase);
    expect(here.driver.status()).toMatchObject({ use: 'on', passphrase: 'remembered' });
    expect(await here.folder.recallFolderPassphrase()).toBe(folderPassphrase);
    here.restart();
    await here.driver.look();
    expect(here.driver.status()).toMatchObject({ use: 'on', passphrase: 'remembered', problem: undefined });
  });

  test('that this PC is not to remember is not remembered, however right it is', async () => {
    here.folder.settings = { ...here.folder.settings, remembered: false };
    here.folder.recallFolderPassphrase = async () => null;
    await here.driver.begin({ passphrase: folderPassphrase, isNew: true });
    expect(here.driver.status()).toMatchObject({ use: 'on', passphrase: 'typed' });
    here.restart();
    await here.driver.look();
    expect(here.driver.status()).toMatchObject({ use: 'locked', passphrase: 'typed' });
    await here.driver.unlock(folderPassphrase);
    expect(here.driver.status()).toMatchObject({ use: 'on', passphrase: 'typed' });
    expect(here.folder.settings.remembered).toBe(false);
  });

  test('mistyped after a start is found out although nothing new lies there', async () => {
    await bring();
    await here.driver.look();
    await here.edit('t2', 'Nálunk');
    here.restart();
    here.folder.settings = { ...here.folder.settings, remembered: false };
    await here.driver.unlock(wrong);
    expect([here.driver.status().use, here.left()]).toEqual(['locked', 1]);
    await here.driver.leaveLast();
    expect(here.left()).toBe(1);
  });

  test('found here anew need open nothing, and what lay there of this PC goes', async () => {
    for (const at of [here, there]) at.folder.settings = { ...at.folder.settings, sealed: false };
    for (const task of ['a', 'b']) {
      await here.edit(task, 'x');
      await here.driver.look();
    }
    await bring();
    here.folder.settings = { ...here.folder.settings, sealed: true };
    await here.driver.begin({ passphrase: 'egészen más szavak', isNew: true });
    const own = [...here.folder.files].filter(([name]) => name.includes('111'));
    expect(own.map(([, { bytes }]) => isEncrypted(bytes))).toEqual([true]);
    here.pass(6 * minute);
    await here.driver.look();
    expect(here.driver.status().open).toEqual([expect.stringContaining('222')]);
  });
});

describe('the folder itself', () => {
  test('is away since a moment that survives a restart, and back without a word', async () => {
    await here.driver.look();
    here.folder.away = true;
    await here.look();
    const since = here.driver.status().awaySince;
    expect(since).toBeDefined();
    here.restart();
    await here.look();
    expect(here.driver.status()).toMatchObject({ use: 'on', awaySince: since });
    here.folder.away = false;
    await here.look();
    expect(here.driver.status().awaySince).toBeUndefined();
  });

  test('is left alone while it is paused, and after a restore until a person agrees', async () => {
    here.folder.settings = { ...here.folder.settings, paused: true };
    await here.driver.look();
    expect([here.driver.status().use, here.folder.files.size]).toEqual(['paused', 0]);
    here.folder.settings = { ...here.folder.settings, paused: false, replica: 'earlier' };
    await here.driver.look();
    expect([here.driver.status().use, here.folder.files.size]).toEqual(['restored', 0]);
  });

  test('asks for the passphrase where this PC does not remember it, and where Windows cannot read it any more', async () => {
    here.folder.settings = { ...here.folder.settings, remembered: false };
    await here.driver.look();
    expect([here.driver.status().use, here.folder.files.size]).toEqual(['locked', 0]);
    await here.driver.unlock('alma körte szilva barack');
    expect([here.driver.status().use, here.folder.files.size]).toEqual(['on', 1]);
    there.folder.recallFolderPassphrase = async () => null;
    await there.driver.look();
    expect([there.driver.status().use, there.folder.files.size]).toEqual(['locked', 0]);
  });

  test('is none where none is chosen, and a shell that breaks is a sentence', async () => {
    here.folder.lookIntoFolder = async () => null;
    await here.driver.look();
    expect(here.driver.status().use).toBe('off');
    here.folder.lookIntoFolder = () => Promise.reject(new Error('x'));
    await here.driver.look();
    expect(here.driver.status().problem).toMatch(/megszakadt/);
    expect(here.driver.status().isLooking).toBe(false);
  });
});
