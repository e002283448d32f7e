import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { startUp } from '../../renderer/app/start-up.ts';
import { checkDatabase, readContents } from '../../renderer/data/keeping/check-database.ts';
import { describeDatabase, firstDatabase, type Meta } from '../../renderer/data/store/database.ts';
import { openOffice } from '../../renderer/data/office-data.ts';
import { begin } from '../../renderer/data/keeping/recover.ts';
import { restore } from '../../renderer/data/keeping/restore.ts';
import type { Shell } from '../../shared/contract/contract.ts';
import { failure } from '../../shared/lib/outcome.ts';
import { type KeptInMemory, keptInMemory } from '../support/kept-in-memory.ts';
import { by as person, freshComputer, OURS, sureOf } from '../support/two-desks.ts';

vi.mock(import('../../shared/domain/migrations.ts'), async (original) => {
  const real = await original();
  const MIGRATIONS = [
    {
      what: 'A task has a subject.',
      kind: 'task',
      from: ['title'],
      to: ['subject'],
      derive: ({ title }: Readonly<Record<string, unknown>>) =>
        typeof title === 'string' ? { subject: `T: ${title}` } : undefined,
    },
  ];
  return { ...real, MIGRATIONS, DATA_VERSION: real.versionAfter(MIGRATIONS) };
});

const identity = { replica: OURS, office: 'o1', sample: false };
const by = { ...person, cause: 'entry' } as const;
const TASKS = 30;
const first = {
  ...by,
  operations: [
    { do: 'put', kind: 'workplace', id: identity.replica, fields: { label: '1. számítógép' } } as const,
  ],
};
/** The founding is the first commit. */
const COMMITS = TASKS + 1;

let kept: KeptInMemory;
let shell: Shell;

/** The database of an older program: the office at data version 1, begun and worked with. */
async function leaveOldDatabase(): Promise<void> {
  const meta = sureOf(await restore(firstDatabase, { rows: [], log: [], identity, first }));
  const database = describeDatabase(firstDatabase);
  await database.open();
  const old: Meta = { ...meta, dataVersion: 1 };
  await database.meta.put(old);
  database.close();
  await begin(shell, firstDatabase, { meta: old, setAside: false });
  const data = sureOf(await openOffice(firstDatabase, { journal: shell }));
  for (let n = 1; n <= TASKS; n += 1) {
    const operations = [{ do: 'put', kind: 'task', id: `t${n}`, fields: { title: `Teendő ${n}` } }] as const;
    await data.commit({ ...by, operations });
  }
  data.close();
}

const contentsOf = async (name: string) => sureOf(await readContents(name));

describe('a newer program on the data of an older one', () => {
  beforeEach(async () => {
    await freshComputer();
    kept = keptInMemory();
    const about = async () => ({ host: 'electron', version: '0.2.0', journal: true }) as const;
    shell = Object.assign(kept, { about }) as unknown as Shell;
    await leaveOldDatabase();
  });

  it('fills a new database, keeps the PC’s identity and counter, and leaves the old one as it was', async () => {
    const before = await contentsOf(firstDatabase);
    const start = await startUp(shell);
    if (start.state !== 'open') throw new Error(`${start.state} ${JSON.stringify(start)}`);
    expect(start.database).not.toBe(firstDatabase);
    expect(start.data.identity.replica).toBe(identity.replica);
    expect(start.data.counter()).toBe(COMMITS);
    const tasks = [...start.data.workingSet.records('task').values()];
    expect(tasks).toHaveLength(TASKS);
    expect(tasks.every((task) => (task as { subject?: string }).subject === `T: ${task.title}`)).toBe(true);
    const next = await start.data.commit({
      ...by,
      operations: [{ do: 'put', kind: 'task', id: 't1', fields: { title: 'Újra' } }],
    });
    expect(next.ok && next.value.dot).toBe(`${identity.replica}:${COMMITS + 1}`);
    start.data.close();
    expect(await contentsOf(firstDatabase)).toEqual(before);
    const after = await contentsOf(start.database);
    expect(after.log).toHaveLength(COMMITS + 1);
    expect(after.meta.dataVersion).toBe(2);
    expect(await checkDatabase(start.database)).toMatchObject({
      ok: true,
      value: { damaged: [], damagedEntries: 0, complete: true, logComplete: true },
    });
    expect(kept.snapshots.map(({ reason }) => reason)).toContain('migration');
  });

  it('leaves the old database in use when the snapshot before it cannot be kept', async () => {
    const before = await contentsOf(firstDatabase);
    const refusing = { ...shell, saveSnapshot: async () => failure('noSpace', 'Nincs elég szabad hely.') };
    expect(await startUp(refusing as Shell)).toMatchObject({ state: 'refused' });
    expect((await kept.lookAtKept()).office?.database).toBe(firstDatabase);
    expect(await contentsOf(firstDatabase)).toEqual(before);
  });

  it('leaves the old database in use when the shell cannot switch, and succeeds the next time', async () => {
    const before = await contentsOf(firstDatabase);
    const refusing = { ...shell, beginOffice: async () => failure('failed', 'A lemez nem írható.') };
    expect(await startUp(refusing as Shell)).toMatchObject({ state: 'refused' });
    expect((await kept.lookAtKept()).office?.database).toBe(firstDatabase);
    expect(await contentsOf(firstDatabase)).toEqual(before);
    const again = await startUp(shell);
    expect(again.state).toBe('open');
    if (again.state === 'open') {
      expect(again.data.workingSet.records('task').size).toBe(TASKS);
      again.data.close();
    }
  });

  it('leads to recovery where the old database is damaged, instead of to a page without a way on', async () => {
    const database = describeDatabase(firstDatabase);
    await database.open();
    await database.changeLog.delete(`${identity.replica}:2`);
    database.close();
    expect(await startUp(shell)).toMatchObject({ state: 'recover', why: 'short', database: firstDatabase });
  });
});
