import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type KeptInMemory, keptInMemory } from '../../tests/support/kept-in-memory.ts';
import type { Shell } from '../../shared/contract/contract.ts';
import type { Kept } from '../../shared/contract/kept.ts';
import { failure } from '../../shared/lib/outcome.ts';
import type { CommitRequest } from '../data/commit/commit.ts';
import { describeDatabase, firstDatabase } from '../data/store/database.ts';
import * as officeData from '../data/office-data.ts';
import { begin } from '../data/keeping/recover.ts';
import { renewReplica } from '../data/commit/renew.ts';
import { restore } from '../data/keeping/restore.ts';
import { startTexts } from '../text/start.ts';
import { dueReason } from './due-snapshot.ts';
import { startUp } from './start-up.ts';

const REPLICA = 'a'.repeat(24);
const RENEWED = 'b'.repeat(24);
const identity = { replica: REPLICA, office: 'o1', sample: false };
const by = { person: '', time: '2018-04-05T09:05:00', cause: 'setUp' } as const;

let kept: KeptInMemory;
let shell: Shell;
let opened: officeData.OfficeData | undefined;

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  const { Dexie } = await import('dexie');
  Dexie.dependencies.indexedDB = globalThis.indexedDB;
  const request = (_name: string, _options: unknown, work: (lock: object) => unknown) => work({});
  vi.stubGlobal('navigator', { locks: { request } });
  kept = keptInMemory();
  const about = async () => ({ host: 'electron', version: '0.1.0', journal: true }) as const;
  shell = Object.assign(kept, { about }) as unknown as Shell;
  await leaveOffice();
});
afterEach(() => {
  opened?.close();
  opened = undefined;
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const put = (kind: string, id: string, fields: Record<string, unknown>): CommitRequest => ({
  ...by,
  operations: [{ do: 'put', kind, id, fields }],
});

/** An office with one commit, its founding. */
async function leaveOffice(): Promise<void> {
  const first = put('workplace', REPLICA, { label: 'Az iroda gépe' });
  const made = await restore(firstDatabase, { rows: [], log: [], identity, first });
  if (!made.ok) throw new Error(made.message);
  await begin(shell, firstDatabase, { meta: made.value, setAside: false });
}

async function started() {
  const start = await startUp(shell);
  if (start.state !== 'open') throw new Error(JSON.stringify(start));
  opened = start.data;
  return start;
}

const workplace = (data: officeData.OfficeData, replica: string) =>
  data.workingSet.records('workplace').get(replica);

test('an office that is as it must be is opened without a commit of its own', async () => {
  const { data } = await started();
  expect(data.counter()).toBe(1);
  expect(kept.lines).toEqual([]);
});

test('a copied folder goes on as a workplace of its own, called like the one before', async () => {
  const lookAtKept = async () => ({ ...(await kept.lookAtKept()), copied: true });
  shell = { ...shell, lookAtKept };
  const { data } = await started();
  expect(data.identity.replica).not.toBe(REPLICA);
  expect(workplace(data, data.identity.replica)?.label).toBe('Az iroda gépe');
});

test('a workplace that a crash kept from being written is written at the next start', async () => {
  const meta = await renewReplica(firstDatabase, RENEWED);
  await begin(shell, firstDatabase, { meta, setAside: false });
  const { data } = await started();
  expect(workplace(data, RENEWED)?.label).toBe(startTexts.workplace);
  expect(kept.lines.map(({ replica, counter }) => `${replica}:${counter}`)).toEqual([`${RENEWED}:1`]);
});

test('a journal that cannot begin anew is told of', async () => {
  const office = await officeData.openOffice(firstDatabase);
  if (!office.ok) throw new Error(office.message);
  await office.value.commit(put('task', 't1', { title: 'Fórum' }));
  office.value.close();
  await emptyHistory();
  const beginOffice = async () => failure('noSpace', 'Nincs elég szabad hely.');
  shell = { ...shell, beginOffice };
  const start = await started();
  expect(start.kept).toMatchObject({ due: 'begin', kept: { trouble: 'Nincs elég szabad hely.' } });
});

async function emptyHistory(): Promise<void> {
  const database = describeDatabase(firstDatabase);
  await database.open();
  await database.changeLog.clear();
  database.close();
}

test('a journal with a gap does not take an office back that was restored elsewhere meanwhile', async () => {
  const start = await started();
  await begin(shell, 'mentoriroda-2', { meta: { ...start.data.meta(), replica: RENEWED }, setAside: true });
  const appendJournal = async () => failure('behind', 'A naplóból hiányzik egy módosítás.');
  Object.assign(kept, { appendJournal });
  await start.data.commit(put('task', 't1', { title: 'Fórum' }));
  expect(start.data.saving.current()).toMatchObject({ state: 'behind', message: startTexts.replaced });
  expect((await kept.lookAtKept()).office?.database).toBe('mentoriroda-2');
});

test('a store that does not open within a minute leads to recovery', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const hanging = vi.spyOn(officeData, 'openOffice').mockReturnValue(new Promise(() => undefined));
  const starting = startUp(shell);
  await vi.waitFor(() => expect(hanging).toHaveBeenCalled());
  await vi.advanceTimersByTimeAsync(61_000);
  expect(await starting).toMatchObject({ state: 'recover', why: 'unreadable', database: firstDatabase });
  hanging.mockRestore();
});

test('a snapshot is due at a start when the newest is older than twenty hours, or from a clock that was wrong', () => {
  const newest = { replica: REPLICA, operationsAfter: 0, madeAt: '2018-04-05T12:00:00' };
  const found = {
    programChanged: false,
    office: { replica: REPLICA },
    snapshots: [newest],
  } as unknown as Kept;
  expect(dueReason(found, '2018-04-06T07:59:00')).toBeUndefined();
  expect(dueReason(found, '2018-04-06T08:01:00')).toBe('start');
  expect(dueReason(found, '2018-04-05T11:59:00')).toBe('start');
});

test('a snapshot is due at once where the newest is of the database before a rebuild', () => {
  const newest = { replica: 'b'.repeat(24), operationsAfter: 0, madeAt: '2018-04-05T12:00:00' };
  const found = {
    programChanged: false,
    office: { replica: REPLICA },
    snapshots: [newest],
  } as unknown as Kept;
  expect(dueReason(found, '2018-04-05T12:01:00')).toBe('begin');
});
