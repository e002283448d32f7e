import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { takeSnapshot } from '../../../tests/support/kept-desks.ts';
import { keptInMemory, type KeptInMemory } from '../../../tests/support/kept-in-memory.ts';
import type { Operation } from '../../../shared/merge/commit.ts';
import { checkDatabase } from './check-database.ts';
import { deleteDatabase, describeDatabase, firstDatabase } from '../store/database.ts';
import { openOffice } from '../office-data.ts';
import { planRepair, repair } from './repair.ts';
import { restore } from './restore.ts';

const identity = { replica: 'aaaaaaaaaaaaaaaaaaaaaaaa', office: 'o1', sample: false };
const by = { person: 'm1', time: '2018-04-05T09:05:00', cause: 'entry' } as const;
const put = (kind: string, id: string, fields: Record<string, unknown>): Operation => ({
  do: 'put',
  kind,
  id,
  fields,
});

let shell: KeptInMemory;

/** Changes what lies on the disk behind everybody's back. */
async function rot(
  table: string,
  key: string,
  change: (row: Record<string, unknown>) => unknown,
): Promise<void> {
  const database = describeDatabase(firstDatabase);
  await database.open();
  await database.table(table).put(change(await database.table(table).get(key)));
  database.close();
}

const rotted = (row: Record<string, unknown>) => ({
  ...row,
  record: { ...(row['record'] as object), title: 'F#rum' },
});

async function checked() {
  const outcome = await checkDatabase(firstDatabase);
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value;
}

async function planned() {
  const plan = await planRepair(shell, firstDatabase);
  if (!plan.ok) throw new Error(plan.message);
  return plan.value;
}

beforeEach(async () => {
  await deleteDatabase(firstDatabase);
  await restore(firstDatabase, { rows: [], log: [], identity });
  shell = keptInMemory();
  const opened = await openOffice(firstDatabase, { journal: shell });
  if (!opened.ok) throw new Error(opened.message);
  const data = opened.value;
  await data.commit({
    ...by,
    operations: [put('task', 't1', { title: 'Fórum' }), put('task', 't2', { title: 'Képzés' })],
  });
  await takeSnapshot(shell);
  await data.commit({ ...by, operations: [put('task', 't1', { title: 'Fórum előkészítése' })] });
  await data.commit({ ...by, operations: [put('task', 't3', { title: 'Levél' })] });
  data.close();
});

describe('repair of single rows', () => {
  it('puts back exactly the row that was written, out of snapshot and journal, and nothing else changes', async () => {
    const before = await checked();
    await rot('task', 't1', rotted);
    await rot('task', 't2', rotted);
    await rot('task', 't3', rotted);
    expect((await checked()).damaged.map(({ id }) => id)).toEqual(['t1', 't2', 't3']);

    const plan = await planned();
    expect(plan.lost).toEqual([]);
    const done = await repair(firstDatabase, plan);
    expect(done.ok && done.value.map(({ row }) => row.record['title'])).toEqual([
      'Fórum előkészítése',
      'Képzés',
      'Levél',
    ]);
    expect(await checked()).toEqual(before);
    const opened = await openOffice(firstDatabase);
    expect(opened.ok && opened.value.counter()).toBe(3);
    if (opened.ok) opened.value.close();
  });

  it('gives back nothing for a row whose hash itself has rotted', async () => {
    await rot('task', 't2', (row) => ({ ...row, hash: 'f'.repeat(32) }));
    const plan = await planned();
    expect(plan.rows).toEqual([]);
    expect(plan.lost.map(({ row }) => row.id)).toEqual(['t2']);
    expect((await checked()).complete).toBe(false);
  });

  it('leaves a row alone that has become another one since', async () => {
    await rot('task', 't2', rotted);
    const plan = await planned();
    await rot('task', 't2', (row) => ({ ...row, hash: 'f'.repeat(32) }));
    const done = await repair(firstDatabase, plan);
    expect(done).toEqual({ ok: true, value: [] });
  });

  it('puts damaged and missing entries of the history back', async () => {
    const { replica } = identity;
    await rot('changeLog', `${replica}:1`, (row) => ({ ...row, person: 'nobody' }));
    const database = describeDatabase(firstDatabase);
    await database.open();
    await database.changeLog.delete(`${replica}:3`);
    database.close();
    expect(await checked()).toMatchObject({ damagedEntries: 1, logComplete: false });

    const plan = await planned();
    expect(plan).toMatchObject({ rows: [], lost: [], lostEntries: 0 });
    await repair(firstDatabase, plan);
    expect(await checked()).toMatchObject({ damagedEntries: 0, logComplete: true });
  });

  it('says what cannot come back when there is no snapshot that can be read', async () => {
    await rot('task', 't1', rotted);
    shell.snapshots.length = 0;
    const plan = await planned();
    expect(plan.rows).toEqual([]);
    expect(plan.lost).toHaveLength(1);
  });
});
