import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Database, deleteDatabase, describeDatabase, firstDatabase } from './database.ts';
import { type Drafts, draftsOf } from './drafts.ts';

let database: Database;
let drafts: Drafts;

beforeEach(async () => {
  await deleteDatabase(firstDatabase);
  database = describeDatabase(firstDatabase);
  await database.open();
  drafts = draftsOf(database);
});
afterEach(() => database.close());

const draft = (place: string, typedAt = '2018-04-05T09:05:00') => ({
  place,
  typedAt,
  content: { title: place },
});

describe('drafts', () => {
  it('come back as they were typed, emptied fields included', async () => {
    await drafts.keep({ ...draft('a'), content: { values: { phone: undefined, name: 'Kör' } } });
    const read = await draftsOf(database).read('a');
    expect(read?.content).toEqual({ values: { phone: undefined, name: 'Kör' } });
    expect(read?.content).toHaveProperty('values.phone', undefined);
  });

  it('are listed with the newest first', async () => {
    await drafts.keep(draft('older', '2018-04-05T09:05:00'));
    await drafts.keep(draft('newest', '2018-04-06T08:00:00'));
    await drafts.keep(draft('middle', '2018-04-05T10:00:00'));
    expect((await drafts.list()).map(({ place }) => place)).toEqual(['newest', 'middle', 'older']);
  });

  it('stay forgotten when they are forgotten while they are still being written', async () => {
    const keeping = drafts.keep(draft('a'));
    await drafts.forget('a');
    expect((await keeping).ok).toBe(true);
    expect(await drafts.list()).toEqual([]);
  });

  it('say that they could not be kept, and the next one can', async () => {
    const unwritable = { ...draft('a'), content: () => 'no copy of a function' };
    expect((await drafts.keep(unwritable)).ok).toBe(false);
    expect((await drafts.keep(draft('b'))).ok).toBe(true);
    expect((await drafts.list()).map(({ place }) => place)).toEqual(['b']);
  });
});
