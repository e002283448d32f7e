import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { beforeEach, describe, expect, it } from 'vitest';
import { startUp } from '../../renderer/app/start-up.ts';
import { firstDatabase, type Meta } from '../../renderer/data/store/database.ts';
import type { OfficeData } from '../../renderer/data/office-data.ts';
import { begin } from '../../renderer/data/keeping/recover.ts';
import type { Shell } from '../../shared/contract/contract.ts';
import { fingerprintOf } from '../../shared/merge/fingerprint.ts';
import { freshRow } from '../../shared/merge/write.ts';
import { type KeptInMemory, keptInMemory } from '../support/kept-in-memory.ts';
import { by, freshComputer, isWhole, OURS, put, save } from '../support/two-desks.ts';

/** The tables of layout 1, as the first programs made them. */
const LAYOUT_1 =
  'office workplace programmeProfile indicatorTarget mentor assignment mentoredSettlement project projectMember targetArea organisation community contact activity travel task'.split(
    ' ',
  );

const stamp = { dot: `${OURS}:1`, time: by.time, person: 'm1' };
const rowOfTask = (id: string) => freshRow(undefined, { id, office: 'o1', title: `Teendő ${id}` }, stamp);
/** Came from a newer program, whose kind the old one did not know. */
const strange = freshRow(undefined, { id: 'x0', office: 'o1', recipient: 'Központ' }, stamp);

let kept: KeptInMemory;
let shell: Shell;

async function leaveOldDatabase(): Promise<Meta> {
  const rows = ['t1', 't2'].map(rowOfTask);
  const meta: Meta = {
    key: 'identity',
    replica: OURS,
    office: 'o1',
    sample: false,
    counter: 1,
    dataVersion: 1,
    extent: fingerprintOf([...rows, strange].map(({ hash }) => hash)),
    logExtent: fingerprintOf([]),
  };
  const database = new Dexie(firstDatabase);
  const kinds = Object.fromEntries(LAYOUT_1.map((kind) => [kind, 'id']));
  const others = { meta: 'key', strange: '[kind+id]', attachments: 'hash', drafts: 'place' };
  database.version(1).stores({ ...kinds, ...others, changeLog: 'dot, time, *touched' });
  await database.open();
  await database.table('task').bulkPut(rows);
  await database.table('strange').put({ ...strange, kind: 'transfer' });
  await database.table('meta').put(meta);
  database.close();
  return meta;
}

describe('the database of a program that knew fewer kinds of record', () => {
  beforeEach(async () => {
    await freshComputer();
    kept = keptInMemory();
    const about = async () => ({ host: 'electron', version: '0.2.0', journal: true }) as const;
    shell = Object.assign(kept, { about }) as unknown as Shell;
    const meta = await leaveOldDatabase();
    await begin(shell, firstDatabase, { meta, setAside: false });
  });

  async function started(): Promise<OfficeData> {
    const start = await startUp(shell);
    if (start.state !== 'open') throw new Error(`${start.state} ${JSON.stringify(start)}`);
    return start.data;
  }

  it('is opened with every record, and takes the new kinds', async () => {
    const data = await started();
    expect(data.name).toBe(firstDatabase);
    expect([...data.workingSet.records('task').values()].map(({ title }) => title)).toEqual([
      'Teendő t1',
      'Teendő t2',
    ]);
    await save(data, put('x1', { recipient: 'Országos központ', fileId: 'f1' }, 'transfer'));
    data.close();
    const again = await started();
    expect(again.workingSet.records('transfer').get('x1')?.recipient).toBe('Országos központ');
    again.close();
    expect(await isWhole()).toBe(true);
  });

  it('finds among its own kinds what a newer program had sent, and changes it there', async () => {
    const data = await started();
    expect(data.workingSet.records('transfer').get('x0')?.recipient).toBe('Központ');
    await save(data, put('x0', { recipient: 'Országos központ' }, 'transfer'));
    data.close();
    const again = await started();
    expect(again.workingSet.records('transfer').get('x0')?.recipient).toBe('Országos központ');
    expect(again.meta().extent.rows).toBe(4);
    again.close();
  });

  it('has a number by which an older program knows that it must leave it alone', async () => {
    const version = async () =>
      (await indexedDB.databases()).find(({ name }) => name === firstDatabase)?.version;
    expect(await version()).toBe(10);
    (await started()).close();
    expect(await version()).toBe(20);
  });
});
