import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { decryptWithPassphrase, encryptWithPassphrase } from '../../../shared/exchange/age.ts';
import { attachmentFileName } from '../../../shared/exchange/folder-names.ts';
import { isEncrypted } from '../../../shared/exchange/recognise-encrypted.ts';
import { sha256Hex } from '../../../shared/lib/hash.ts';
import {
  type CarriedFolder,
  carriedFolder,
  folderPassphrase,
} from '../../../tests/support/carried-folder.ts';
import { folderPc, type FolderPc } from '../../../tests/support/folder-pc.ts';

const bytes = new TextEncoder().encode('jelenléti ív '.repeat(100));
const hash = sha256Hex(bytes);
const name = attachmentFileName(hash);
let offices = 0;
let carried: CarriedFolder;
let here: FolderPc;
let there: FolderPc;

beforeEach(async () => {
  offices += 1;
  carried = carriedFolder(2);
  [here, there] = await Promise.all([pcOf(0), pcOf(1)]);
  there.folder.attachments.set(hash, bytes);
  const picture = { hash, name: 'iv.png', mime: 'image/png', description: 'Jelenléti ív' };
  const id = `kepek-${offices}/programme`;
  await there.data.commit({
    operations: [
      { do: 'put', kind: 'programmeProfile', id, fields: { title: 'Program', pictures: [picture] } },
    ],
    cause: 'entry',
    person: '',
    time: '2018-04-05T09:05:00',
  });
});
afterEach(() => {
  here.data.close();
  there.data.close();
});

function pcOf(index: number): Promise<FolderPc> {
  const folder = carried.views[index];
  if (folder === undefined) throw new Error('one view each');
  return folderPc({ office: `kepek-${offices}`, index, folder });
}

test('an attachment lies in the folder once, encrypted, and comes to the PC that lacks it', async () => {
  await there.driver.look();
  expect(isEncrypted(there.folder.files.get(name)?.bytes ?? bytes)).toBe(true);
  carried.carryAll();
  await here.driver.look();
  expect(here.folder.attachments.get(hash)).toEqual(bytes);
  const before = here.folder.files.get(name);
  await here.look();
  await there.look();
  expect(here.folder.files.get(name)).toBe(before);
});

test('bytes that are not what their name says are not taken, and are looked for again', async () => {
  await there.driver.look();
  carried.carryAll();
  const whole = here.folder.files.get(name)?.bytes ?? bytes;
  here.folder.files.set(name, { bytes: bytes.slice(1), modified: 1 });
  await here.driver.look();
  expect(here.folder.attachments.size).toBe(0);
  here.folder.files.set(name, { bytes: whole, modified: 2 });
  await here.look();
  expect(here.folder.attachments.size).toBe(0);
  here.pass(10 * 60_000);
  await here.look();
  expect(here.folder.attachments.get(hash)).toEqual(bytes);
});

test('one that nobody has any more holds nothing up', async () => {
  there.folder.attachments.clear();
  await there.driver.look();
  expect(there.folder.files.has(name)).toBe(false);
  carried.carryAll();
  await here.driver.look();
  expect(here.data.workingSet.records('programmeProfile').size).toBe(1);
  there.folder.attachments.set(hash, bytes);
  there.pass(10 * 60_000);
  await there.look();
  expect(there.folder.files.has(name)).toBe(true);
});

test('one that lies under another passphrase, or open, or cut off, is left anew by whoever has it', async () => {
  await there.driver.look();
  const lying = async () => {
    const opened = await decryptWithPassphrase(
      there.folder.files.get(name)?.bytes ?? bytes,
      folderPassphrase,
    );
    return opened.ok ? opened.value : opened.reason;
  };
  for (const spoilt of [await encryptWithPassphrase(bytes, 'elgépelt', 1), bytes, bytes.slice(1)]) {
    there.folder.files.set(name, { bytes: spoilt, modified: 1 });
    await there.driver.begin({ passphrase: folderPassphrase, isNew: false });
    expect(await lying()).toEqual(bytes);
  }
});

test('one that lay open is locked by the PC that fetches it', async () => {
  await there.driver.look();
  carried.carryAll();
  here.folder.files.set(name, { bytes, modified: 1 });
  await here.driver.look();
  expect(here.folder.attachments.get(hash)).toEqual(bytes);
  expect(isEncrypted(here.folder.files.get(name)?.bytes ?? bytes)).toBe(true);
});

test('in a folder without a passphrase it lies open', async () => {
  for (const at of [here, there]) at.folder.settings = { ...at.folder.settings, sealed: false };
  await there.driver.look();
  expect(there.folder.files.get(name)?.bytes).toEqual(bytes);
  carried.carryAll();
  await here.driver.look();
  expect(here.folder.attachments.get(hash)).toEqual(bytes);
});
