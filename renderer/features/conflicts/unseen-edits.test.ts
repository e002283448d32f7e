import { beforeEach, afterEach, expect, it } from 'vitest';
import 'fake-indexeddb/auto';
import { conflictsOf } from '../../../shared/merge/conflicts.ts';
import { fileOf, leaveDesks, put, save, takenIn, twoDesks } from '../../../tests/support/two-desks.ts';
import type { OfficeData } from '../../data/office-data.ts';
import type { OpenConflict } from '../../data/open-conflicts.ts';
import { unseenEdits } from './unseen-edits.ts';

let ours: OfficeData;
let theirs: OfficeData;

/** We delete an organisation while they edit its address, once or more. */
beforeEach(async () => {
  ({ ours, theirs } = await twoDesks());
  await save(ours, put('s1', { name: 'Könyvtár', postalCode: '5137' }, 'organisation'));
  await takenIn(theirs, fileOf(ours));
  await save(ours, { do: 'delete', kind: 'organisation', id: 's1' });
});
afterEach(() => leaveDesks(ours, theirs));

async function fieldsAt(data: OfficeData, withHistory = true): Promise<readonly string[]> {
  const row = data.workingSet.row('organisation', 's1');
  const [found] = row ? conflictsOf(row) : [];
  const conflict = { ...found, kind: 'organisation', row } as OpenConflict;
  const history = withHistory ? await data.history.of('organisation', 's1') : undefined;
  return unseenEdits(conflict, history).flatMap(({ fields }) => fields);
}

it('names the one field of the address that was edited, where it was deleted and where it was edited', async () => {
  await save(theirs, put('s1', { street: 'Fő út 1.' }, 'organisation'));
  const [fromUs, fromThem] = [fileOf(ours, { fileId: 'f2' }), fileOf(theirs, { fileId: 'f3' })];
  await takenIn(ours, fromThem);
  await takenIn(theirs, fromUs);
  expect(await fieldsAt(ours)).toEqual(['street']);
  expect(await fieldsAt(theirs)).toEqual(['street']);
});

it('names what was edited one after the other, and a field that was emptied', async () => {
  await save(theirs, put('s1', { street: 'Fő út 1.' }, 'organisation'));
  await save(theirs, put('s1', { postalCode: undefined }, 'organisation'));
  await takenIn(theirs, fileOf(ours, { fileId: 'f2' }));
  expect(await fieldsAt(theirs)).toEqual(['postalCode', 'street']);
});

it('names all that is filled in where the history does not tell', async () => {
  await save(theirs, put('s1', { street: 'Fő út 1.' }, 'organisation'));
  await takenIn(theirs, fileOf(ours, { fileId: 'f2' }));
  expect(await fieldsAt(theirs, false)).toEqual(['postalCode', 'street']);
});
