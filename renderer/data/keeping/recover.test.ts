import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Operation } from '../../../shared/merge/commit.ts';
import { isIntact } from '../../../shared/merge/versions.ts';
import { fingerprintOf } from '../../../shared/merge/fingerprint.ts';
import { seededRandom } from '../../../shared/lib/random.ts';
import { rebuiltFrom, takeSnapshot } from '../../../tests/support/kept-desks.ts';
import { type KeptInMemory, keptInMemory } from '../../../tests/support/kept-in-memory.ts';
import { by, contentsOf, freshComputer, hashesOf, OURS, sureOf } from '../../../tests/support/two-desks.ts';
import { checkDatabase } from './check-database.ts';
import { describeDatabase, firstDatabase, type Meta } from '../store/database.ts';
import { inspectDatabase } from '../store/inspect.ts';
import { makeSnapshot } from './make-snapshot.ts';
import { type OfficeData, openOffice } from '../office-data.ts';
import { begin, rebuildOffice, replayed, restoreOffice } from './recover.ts';
import { renewReplica } from '../commit/renew.ts';
import { restore } from './restore.ts';
import { judgeStart } from './start-check.ts';

const identity = { replica: OURS, office: 'o1', sample: false };
const place = {
  replica: 'b'.repeat(24),
  time: '2018-04-06T08:00:00',
  label: 'Gép',
  before: firstDatabase,
};
const SEED = 20180405;

let shell: KeptInMemory;

async function opened(): Promise<OfficeData> {
  return sureOf(await openOffice(firstDatabase, { journal: shell }));
}

/** Random edits of a few tasks: new ones, changes, deletions, and now and then an erasure. */
async function edit(data: OfficeData, count: number, seed: number): Promise<void> {
  const random = seededRandom(seed);
  for (let step = 0; step < count; step += 1) {
    const id = `t${random.integer(1, 12)}`;
    const roll = random.integer(1, 20);
    const put: Operation = { do: 'put', kind: 'task', id, fields: { title: `Teendő ${seed} ${step}` } };
    const operation: Operation =
      roll === 1 ? { do: 'erase', kind: 'task', id } : roll < 4 ? { do: 'delete', kind: 'task', id } : put;
    await data.commit({ ...by, cause: 'entry', operations: [operation] });
  }
}

async function verdictOf(name = firstDatabase) {
  return judgeStart(await shell.lookAtKept(), await inspectDatabase(name));
}

describe('an office that is kept', () => {
  beforeEach(async () => {
    await freshComputer();
    shell = keptInMemory();
    const meta = sureOf(await restore(firstDatabase, { rows: [], log: [], identity }));
    await begin(shell, firstDatabase, { meta, setAside: false });
  });

  it('is rebuilt from any snapshot and the journal record by record, with its whole history', async () => {
    let compared = 0;
    const data = await opened();
    for (let round = 0; round < 8; round += 1) {
      await edit(data, 12, SEED + round);
      if (round % 3 === 0) await takeSnapshot(shell);
    }
    data.close();
    const expected = await contentsOf(firstDatabase);
    const kept = await shell.lookAtKept();
    for (const from of kept.snapshots) {
      const rebuilt = sureOf(await rebuildOffice(shell, { kept, snapshot: from }));
      expect(rebuilt.exact).toBe(true);
      expect(hashesOf(rebuilt.rows)).toEqual(expected.hashes);
      const found = await contentsOf(sureOf(await restoreOffice(shell, rebuilt, place)));
      expect(found.log.filter((line) => line.startsWith(identity.replica))).toEqual(expected.log);
      expect(found.meta).toMatchObject({ replica: place.replica, counter: 1, office: 'o1' });
      expect(found.hashes.filter((line) => !line.startsWith('workplace'))).toEqual(expected.hashes);
      compared += expected.hashes.length;
    }
    expect(kept.snapshots.length).toBe(3);
    expect(compared).toBeGreaterThan(20);
  });

  it('says that no new database can be made where the store does not even name its databases', async () => {
    const data = await opened();
    await edit(data, 3, SEED);
    data.close();
    await takeSnapshot(shell);
    const rebuilt = await rebuiltFrom(shell);
    const { Dexie } = await import('dexie');
    const broken = { databases: () => Promise.reject(new DOMException('broken', 'UnknownError')) };
    Dexie.dependencies.indexedDB = broken as unknown as IDBFactory;
    expect(await restoreOffice(shell, rebuilt, place)).toMatchObject({
      ok: false,
      reason: 'notFilled',
    });
  });

  it('erases again what an old snapshot still knew', async () => {
    const data = await opened();
    await data.commit({
      ...by,
      cause: 'entry',
      operations: [{ do: 'put', kind: 'contact', id: 'c1', fields: { familyName: 'Kitalált' } }],
    });
    await takeSnapshot(shell);
    await data.commit({ ...by, cause: 'erasure', operations: [{ do: 'erase', kind: 'contact', id: 'c1' }] });
    data.close();
    const kept = await shell.lookAtKept();
    const [from] = kept.snapshots;
    if (from === undefined) throw new Error('no snapshot');
    const rebuilt = await rebuildOffice(shell, { kept, snapshot: { ...from, operationsAfter: null } });
    expect(rebuilt.ok).toBe(true);
    expect(JSON.stringify(rebuilt)).not.toContain('Kitalált');
  });

  it('opens what is complete, hands the journal what it lacks, and finds everything else', async () => {
    const data = await opened();
    await edit(data, 5, SEED);
    data.close();
    expect((await verdictOf()).do).toBe('open');
    const lost = shell.lines.splice(-2);
    const again = await opened();
    expect(await again.catchUp(shell.lines.at(-1)?.counter ?? 0)).toBe(true);
    expect(shell.lines.slice(-2).map(({ counter }) => counter)).toEqual(lost.map(({ counter }) => counter));
    expect(shell.lines.at(-1)).toEqual(lost.at(-1));
    again.close();
    shell.lines.push({ ...(shell.lines.at(-1) as (typeof shell.lines)[0]), counter: again.counter() + 1 });
    expect(await verdictOf()).toEqual({ do: 'recover', why: 'behind' });
    expect(await verdictOf('mentoriroda-7')).toEqual({ do: 'recover', why: 'missing' });
    expect(await indexedDB.databases()).toHaveLength(1);
  });

  it('notices one row that went missing and one whose value changed', async () => {
    const data = await opened();
    await edit(data, 8, SEED);
    data.close();
    const database = describeDatabase(firstDatabase);
    await database.open();
    const [first, second] = await database.table('task').toArray();
    await database.table('task').put({ ...first, record: { ...first.record, title: 'Romlott' } });
    const check = await checkDatabase(firstDatabase);
    expect(check).toMatchObject({
      ok: true,
      value: { damaged: [{ kind: 'task', id: first.id }], complete: true },
    });
    expect(
      await makeSnapshot(firstDatabase, { app: '1', fileId: 'f', madeAt: by.time, label: '' }),
    ).toMatchObject({
      ok: false,
      reason: 'damaged',
    });
    const rotten = await opened();
    const onto = await rotten.commit({
      ...by,
      cause: 'entry',
      operations: [{ do: 'put', kind: 'task', id: first.id, fields: { title: 'Új' } }],
    });
    expect(onto).toMatchObject({ ok: false, reason: 'damaged' });
    rotten.close();
    await database.table('task').delete(second.id);
    expect(await openOffice(firstDatabase)).toMatchObject({ ok: false, reason: 'short' });
    database.close();
  });

  it('gives a copied folder an identity of its own', async () => {
    const data = await opened();
    await edit(data, 3, SEED);
    data.close();
    const kept = { ...(await shell.lookAtKept()), copied: true };
    expect(judgeStart(kept, await inspectDatabase(firstDatabase)).do).toBe('renew');
    const meta: Meta = await renewReplica(firstDatabase, 'c'.repeat(24));
    await begin(shell, firstDatabase, { meta, setAside: false });
    shell.lines.length = 0;
    const renewed = await opened();
    const saved = await renewed.commit({
      ...by,
      cause: 'entry',
      operations: [{ do: 'put', kind: 'task', id: 't1', fields: { title: 'Másolat' } }],
    });
    expect(saved).toMatchObject({ ok: true, value: { dot: `${'c'.repeat(24)}:1` } });
    expect(renewed.meta().extent).toEqual(
      fingerprintOf([...renewed.workingSet.rows()].map(({ row }) => row.hash)),
    );
    renewed.close();
  });

  it('says what is not in the journal, stops after three refusals, and takes everything up when it can', async () => {
    const data = await opened();
    const put = (title: string) =>
      data.commit({
        ...by,
        cause: 'entry',
        operations: [{ do: 'put', kind: 'task', id: 't1', fields: { title } }],
      });
    shell.refuse = 4;
    expect((await put('Egy')).ok).toBe(true);
    expect(data.saving.current()).toMatchObject({ state: 'behind', readOnly: false });
    await put('Kettő');
    await put('Három');
    expect(data.saving.current()).toMatchObject({ state: 'behind', readOnly: true });
    expect(await put('Négy')).toMatchObject({ ok: false, reason: 'readOnly' });
    expect(data.workingSet.records('task').get('t1')?.title).toBe('Három');
    expect(await data.saving.flush()).toBe(true);
    expect(data.saving.current()).toEqual({ state: 'safe' });
    expect(shell.lines.map(({ counter }) => counter)).toEqual([1, 2, 3]);
    expect((await put('Öt')).ok).toBe(true);
    expect(shell.lines).toHaveLength(4);
    data.close();
  });

  it('migrates what an older program wrote into the journal, too', async () => {
    const data = await opened();
    await data.commit({
      ...by,
      cause: 'entry',
      operations: [{ do: 'put', kind: 'task', id: 't1', fields: { title: 'Egy' } }],
    });
    await data.commit({
      ...by,
      cause: 'entry',
      operations: [{ do: 'put', kind: 'task', id: 't1', fields: { title: 'Kettő' } }],
    });
    data.close();
    const planted = [
      {
        what: 'A task has a heading.',
        kind: 'task',
        from: ['title'],
        to: ['heading'],
        derive: ({ title }: Readonly<Record<string, unknown>>) => ({ heading: `„${String(title)}”` }),
      },
    ];
    const made = replayed({ rows: [], log: [] }, shell.lines, { erased: [], migrations: planted });
    expect(made.rows.map(({ row }) => row.record['heading'])).toEqual(['„Kettő”']);
    expect(made.rows.every(({ row }) => isIntact(row))).toBe(true);
  });
});
