import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { isIntact } from '../../shared/merge/versions.ts';
import type { Operation } from '../../shared/merge/commit.ts';
import { deleteDatabase, describeDatabase, existingDatabases, firstDatabase } from './store/database.ts';
import { type OfficeData, openOffice } from './office-data.ts';
import { restore } from './keeping/restore.ts';

const identity = { replica: 'aaaaaaaaaaaaaaaaaaaaaaaa', office: 'o1', sample: false };
const by = { person: 'm1', time: '2018-04-05T09:05:00' };

async function opened(): Promise<OfficeData> {
  const outcome = await openOffice(firstDatabase);
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value;
}

const put = (id: string, fields: Record<string, unknown>, kind = 'task'): Operation => ({
  do: 'put',
  kind,
  id,
  fields,
});
const save = (data: OfficeData, ...operations: Operation[]) =>
  data.commit({ ...by, cause: 'entry', operations });

describe('an opened office', () => {
  beforeEach(async () => {
    await deleteDatabase(firstDatabase);
    await restore(firstDatabase, { rows: [], log: [], identity });
  });

  it('has after a restart exactly what was acknowledged, with intact hashes and one counter per commit', async () => {
    const data = await opened();
    await save(data, put('t1', { title: 'Fórum előkészítése', due: '2018-04-10', status: 'open' }));
    await save(
      data,
      put('t2', { title: 'Jelenléti ív pótlása' }),
      put('t1', { status: 'done', statusDate: '2018-04-06' }),
    );
    const before = [...data.workingSet.rows()];
    data.close();
    const again = await opened();
    expect([...again.workingSet.rows()]).toEqual(before);
    expect(before.every(({ row }) => isIntact(row))).toBe(true);
    expect(again.workingSet.records('task').get('t1')).toMatchObject({
      status: 'done',
      title: 'Fórum előkészítése',
    });
    expect((await again.log()).map(({ dot }) => dot)).toEqual([
      `${identity.replica}:1`,
      `${identity.replica}:2`,
    ]);
  });

  it('refuses a commit as a whole and names the record and the field', async () => {
    const data = await opened();
    const outcome = await save(data, put('t1', { title: 'Jó' }), put('t2', { due: 7 }));
    expect(outcome).toMatchObject({ ok: false, reason: 'form' });
    expect(outcome.ok ? '' : outcome.message).toContain('Határidő');
    expect(data.workingSet.records('task').size).toBe(0);
    expect(await data.log()).toEqual([]);
  });

  it('takes back a creation, a change and a deletion, each by a new commit', async () => {
    const data = await opened();
    const created = await save(data, put('t1', { title: 'Egy' }));
    const changed = await save(data, put('t1', { title: 'Kettő' }));
    if (!created.ok || !changed.ok) throw new Error('not saved');
    await data.undo(changed.value.dot, by);
    expect(data.workingSet.records('task').get('t1')?.title).toBe('Egy');
    const deleted = await data.commit({
      ...by,
      cause: 'entry',
      operations: [{ do: 'delete', kind: 'task', id: 't1' }],
    });
    expect(data.workingSet.records('task').has('t1')).toBe(false);
    if (!deleted.ok) throw new Error('not deleted');
    await data.undo(deleted.value.dot, by);
    expect(data.workingSet.records('task').get('t1')?.title).toBe('Egy');
    expect(await data.log()).toHaveLength(5);
  });

  it('does not take back what was changed since', async () => {
    const data = await opened();
    const first = await save(data, put('t1', { title: 'Egy' }));
    await save(data, put('t1', { title: 'Kettő' }));
    const undone = await data.undo(first.ok ? first.value.dot : '', by);
    expect(undone).toMatchObject({ ok: false, reason: 'changedSince' });
    expect(data.workingSet.records('task').get('t1')?.title).toBe('Kettő');
  });

  it('does not take back the beginning of a record that was filled in further', async () => {
    const data = await opened();
    const first = await save(data, put('t1', { title: 'Egy' }));
    await save(data, put('t1', { notes: 'Egyeztetve.' }));
    const undone = await data.undo(first.ok ? first.value.dot : '', by);
    expect(undone).toMatchObject({ ok: false, reason: 'changedSince' });
    expect(data.workingSet.records('task').get('t1')).toMatchObject({ title: 'Egy', notes: 'Egyeztetve.' });
  });

  it('says that what cannot be written down was not saved', async () => {
    const data = await opened();
    const outcome = await save(data, put('x1', { length: Number.NaN }, 'goodPractice'));
    expect(outcome).toMatchObject({ ok: false, reason: 'notSaved' });
    expect(await data.log()).toEqual([]);
  });

  it('is never filled over, and the sample is', async () => {
    const data = await opened();
    await save(data, put('t1', { title: 'Egy' }));
    data.close();
    const again = await restore(firstDatabase, { rows: [], log: [], identity });
    expect(again).toMatchObject({ ok: false, reason: 'occupied' });
    expect((await opened()).workingSet.records('task').get('t1')?.title).toBe('Egy');
    const sample = { rows: [], log: [], identity: { ...identity, sample: true } };
    expect((await restore(firstDatabase, sample)).ok).toBe(true);
  });

  it('begins with its first commit or not at all', async () => {
    await deleteDatabase(firstDatabase);
    const first = { ...by, cause: 'setUp', operations: [put('o1', { name: 'Iroda' }, 'office')] } as const;
    const wrong = { ...first, operations: [put('o1', { name: 7 }, 'office')] };
    expect(await restore(firstDatabase, { rows: [], log: [], identity, first: wrong })).toMatchObject({
      reason: 'form',
    });
    expect(await existingDatabases()).toEqual([]);
    await restore(firstDatabase, { rows: [], log: [], identity, first });
    const data = await opened();
    expect(data.workingSet.records('office').get('o1')?.name).toBe('Iroda');
    expect((await data.log()).map(({ dot }) => dot)).toEqual([`${identity.replica}:1`]);
    expect((await save(data, put('t1', { title: 'Egy' }))).ok).toBe(true);
    expect(data.counter()).toBe(2);
  });

  it('erases a person from the record and from the log, and keeps the id', async () => {
    const data = await opened();
    await save(data, put('c1', { familyName: 'Kitalált', givenName: 'Ilona' }, 'contact'));
    await data.commit({ ...by, cause: 'erasure', operations: [{ do: 'erase', kind: 'contact', id: 'c1' }] });
    expect(JSON.stringify([...data.workingSet.rows()])).not.toContain('Kitalált');
    expect(JSON.stringify(await data.log())).not.toContain('Kitalált');
    expect(data.workingSet.row('contact', 'c1')?.record.erased).toBe(true);
  });

  it('stops when a second writer has raised the counter, and writes nothing', async () => {
    const data = await opened();
    const other = describeDatabase(firstDatabase);
    await other.open();
    await other.meta.update('identity', { counter: 7 });
    const outcome = await save(data, put('t1', { title: 'Egy' }));
    expect(outcome).toMatchObject({ ok: false, reason: 'notSaved' });
    expect(await other.table('task').count()).toBe(0);
    expect(data.workingSet.records('task').size).toBe(0);
    other.close();
  });

  it('never touches a database that a newer program has made', async () => {
    await deleteDatabase(firstDatabase);
    const request = indexedDB.open(firstDatabase, 990);
    const made = await new Promise<IDBDatabase>((resolve) => {
      request.onsuccess = () => resolve(request.result);
    });
    made.close();
    const outcome = await openOffice(firstDatabase);
    expect(outcome).toMatchObject({ ok: false, reason: 'newer' });
    const still = (await indexedDB.databases()).find(({ name }) => name === firstDatabase);
    expect(still?.version).toBe(990);
  });

  it('gives the log oldest first beyond ten commits', async () => {
    const data = await opened();
    for (let number = 1; number <= 12; number += 1) await save(data, put('t1', { title: `Cím ${number}` }));
    expect((await data.log()).map(({ dot }) => Number(dot.split(':')[1]))).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
    ]);
  });

  it('keeps rows of kinds it does not know and hands them on', async () => {
    const data = await opened();
    await save(data, put('x1', { colour: 'zöld' }, 'goodPractice'));
    data.close();
    const rows = [...(await opened()).workingSet.rows()];
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ kind: 'goodPractice', row: { record: { id: 'x1', colour: 'zöld' } } });
  });
});
