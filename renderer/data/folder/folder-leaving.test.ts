import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { carriedFolder } from '../../../tests/support/carried-folder.ts';
import { folderPc } from '../../../tests/support/folder-pc.ts';

test('with an erasure the older file of records goes too, for the person stands in it', async () => {
  const [folder] = carriedFolder(1).views;
  if (folder === undefined) throw new Error('one view');
  const pc = await folderPc({ office: 'kiurites', index: 0, folder });
  const look = async () => {
    await pc.driver.look();
    return [...folder.files.keys()].filter((name) => name.endsWith('.mentor')).length;
  };
  await pc.edit('t1', 'Egy');
  await look();
  await pc.edit('t1', 'Kettő');
  expect(await look()).toBe(2);
  const erased = await pc.data.commit({
    operations: [{ do: 'erase', kind: 'task', id: 't1' }],
    cause: 'entry',
    person: '',
    time: '2018-04-05T09:05:00',
  });
  expect(erased.ok).toBe(true);
  expect(await look()).toBe(1);
  await pc.edit('t2', 'Három');
  expect(await look()).toBe(2);
  pc.data.close();
});
