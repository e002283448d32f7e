import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { keptInMemory } from '../../tests/support/kept-in-memory.ts';
import type { Kept } from '../../shared/contract/kept.ts';
import { deleteDatabase, describeDatabase, existingDatabases } from '../data/store/database.ts';
import { begin } from '../data/keeping/recover.ts';
import { restore } from '../data/keeping/restore.ts';
import { forgetLeftOvers, leftOvers } from './forget-databases.ts';

const OWN = 'a'.repeat(24);
const OTHER = 'b'.repeat(24);
const LATER = 'mentoriroda-4';

let kept: Kept;
const inUse = {
  name: 'mentoriroda-3',
  identity: { replica: OWN, office: 'o1', sample: false },
  counter: () => 9,
};

async function fill(name: string, replica: string, counter: number) {
  const identity = { replica, office: 'o1', sample: false };
  const made = await restore(name, { rows: [], log: [], identity, counter });
  if (!made.ok) throw new Error(made.message);
  return made.value;
}

beforeEach(async () => {
  for (const name of await existingDatabases()) await deleteDatabase(name);
  const memory = keptInMemory();
  const meta = await fill(inUse.name, OWN, 9);
  await begin(memory, inUse.name, { meta, setAside: false });
  kept = await memory.lookAtKept();
  await fill('mentoriroda-0', OTHER, 1);
  await fill('mentoriroda-2', OTHER, 1);
});

test('what a crash left behind the database in use goes; the sample and those before it stay', async () => {
  await fill(LATER, OTHER, 1);
  const empty = describeDatabase('mentoriroda-12');
  await empty.open();
  empty.close();
  const left = await leftOvers(kept, inUse);
  expect([...left].sort()).toEqual(['mentoriroda-12', LATER]);
  await forgetLeftOvers(left);
  expect([...(await existingDatabases())].sort()).toEqual([
    'mentoriroda-0',
    'mentoriroda-2',
    'mentoriroda-3',
  ]);
});

test('a migration that was not finished left an earlier state of this PC', async () => {
  await fill(LATER, OWN, 9);
  expect(await leftOvers(kept, inUse)).toEqual([LATER]);
});

test.each<[string, string, number, (found: Kept) => Kept]>([
  ['one that was worked in', OTHER, 2, (found) => found],
  ['one of this PC that is further', OWN, 10, (found) => found],
  [
    'one that has a snapshot',
    OTHER,
    1,
    (found) => ({ ...found, snapshots: [{ replica: OTHER }] as unknown as Kept['snapshots'] }),
  ],
  [
    'any, where the folder is in trouble',
    OTHER,
    1,
    (found) => ({ ...found, trouble: 'A mappa nem írható.' }),
  ],
  [
    'any, where the journal is not whole',
    OTHER,
    1,
    (found) => ({ ...found, journal: { ...found.journal, state: 'damaged' } }),
  ],
  ['any, where nothing says which is in use', OTHER, 1, (found) => ({ ...found, office: null })],
])('stays: %s', async (...[, replica, counter, but]) => {
  await fill(LATER, replica, counter);
  expect(await leftOvers(but(kept), inUse)).toEqual([]);
});
