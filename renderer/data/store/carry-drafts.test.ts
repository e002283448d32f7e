import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { carryDrafts } from './carry-drafts.ts';
import { deleteDatabase, describeDatabase, existingDatabases } from './database.ts';

const [before, after] = ['mentoriroda-1', 'mentoriroda-2'];
const draft = { place: 'anna|task/uj|1', typedAt: '2018-04-05T09:05:00', content: { title: 'Levél' } };

async function made(name: string, drafts: readonly (typeof draft)[] = []) {
  const database = describeDatabase(name);
  await database.open();
  await database.drafts.bulkPut([...drafts]);
  database.close();
}

async function draftsIn(name: string) {
  const database = describeDatabase(name);
  await database.open();
  const all = await database.drafts.toArray();
  database.close();
  return all;
}

beforeEach(async () => {
  await deleteDatabase(before);
  await deleteDatabase(after);
});

describe('what was half typed', () => {
  it('goes along into the database that takes the place of another, and stays in the one before', async () => {
    await made(before, [draft]);
    await made(after);
    await carryDrafts(before, after);
    expect(await draftsIn(after)).toEqual([draft]);
    expect(await draftsIn(before)).toEqual([draft]);
  });

  it('is nothing where the one before is gone, and makes nothing new there', async () => {
    await made(after);
    await carryDrafts(before, after);
    expect(await draftsIn(after)).toEqual([]);
    expect(await existingDatabases()).toEqual([after]);
  });

  it('is nothing where the one before knows no drafts', async () => {
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.open(before, 3);
      request.addEventListener('upgradeneeded', () => void request.result.createObjectStore('meta'));
      request.addEventListener('success', () => resolve(request.result.close()));
      request.addEventListener('error', () => reject(request.error ?? new Error('not made')));
    });
    await made(after);
    await carryDrafts(before, after);
    expect(await draftsIn(after)).toEqual([]);
    expect((await indexedDB.databases()).find(({ name }) => name === before)?.version).toBe(3);
  });
});
