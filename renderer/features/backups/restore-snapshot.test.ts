import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Kept, KeptSnapshot } from '../../../shared/contract/kept.ts';
import { failure, success } from '../../../shared/lib/outcome.ts';
import { freshRow } from '../../../shared/merge/write.ts';
import type { AnyRecord } from '../../../shared/domain/record.ts';
import { OFFICE, smallOfficeRecords } from '../../../tests/support/small-office.ts';
import { existingDatabases, deleteDatabase } from '../../data/store/database.ts';
import { makeSnapshot } from '../../data/keeping/make-snapshot.ts';
import { type OfficeData, openOffice } from '../../data/office-data.ts';
import { restore } from '../../data/keeping/restore.ts';
import { backupTexts } from '../../text/backups.ts';
import { type Restoring, type RestoreStep, restoreSnapshot } from './restore-snapshot.ts';

const NAME = 'mentoriroda-1';
const REPLICA = 'a'.repeat(24);
const OTHER = 'b'.repeat(24);
const by = { person: '', time: '2018-04-05T09:05:00' };

async function filled(): Promise<OfficeData> {
  const stamp = { dot: `${OTHER}:1`, time: '2018-03-31T12:00:00', person: 'm' };
  const rows = smallOfficeRecords.office.map((record) => ({
    kind: 'office',
    row: freshRow(undefined, record as unknown as AnyRecord, stamp),
  }));
  const identity = { replica: REPLICA, office: OFFICE, sample: false };
  await restore(NAME, { rows, log: [], identity });
  const opened = await openOffice(NAME);
  if (!opened.ok) throw new Error(opened.message);
  return opened.value;
}

const task = (id: string) => ({
  do: 'put' as const,
  kind: 'task' as const,
  id,
  fields: { title: id, due: '2018-04-10', state: 'open' },
});

const opened: OfficeData[] = [];

beforeEach(async () => {
  const request = (_name: string, _options: unknown, work: (lock: object) => unknown) => work({});
  vi.stubGlobal('navigator', { locks: { request } });
  for (const data of opened.splice(0)) data.close();
  for (const name of await existingDatabases()) await deleteDatabase(name);
});

/** An office of which a snapshot was taken, and to which a task came after it. */
async function withSnapshot() {
  const data = await filled();
  opened.push(data);
  await data.commit({ operations: [task('before')], cause: 'entry', ...by });
  const frame = { app: '0.1.0', fileId: 'x', madeAt: by.time, label: '1. számítógép' };
  const made = await makeSnapshot(NAME, frame);
  if (!made.ok) throw new Error(made.message);
  const { bytes, meta } = made.value;
  await data.commit({ operations: [task('after')], cause: 'entry', ...by });
  const snapshot = { id: 's', replica: REPLICA, counter: meta.counter, ...meta.extent, operationsAfter: 1 };
  const steps: RestoreStep[] = [];
  const begun = vi.fn(async () => success(null));
  const restoring: Restoring = {
    shell: {
      lookAtKept: async () => ({ erased: [] }) as unknown as Kept,
      readSnapshot: async () => success({ bytes }),
      readJournal: async () => {
        throw new Error('what came after the snapshot is not wanted');
      },
      beginOffice: begun,
    },
    keeper: { snapshot: async () => success({ id: 'n', counter: 2, shrunkFrom: null, rows: 2, bytes }) },
    snapshot: snapshot as unknown as KeptSnapshot,
    before: NAME,
    label: '1. számítógép',
    onStep: (step) => void steps.push(step),
  };
  return { data, restoring, steps, begun };
}

test('the state of the snapshot stands in a new database under a new identity, the one before stays', async () => {
  const { data, restoring, steps, begun } = await withSnapshot();
  const restored = await restoreSnapshot(restoring);
  expect(restored).toEqual(success('mentoriroda-2'));
  expect(steps).toEqual(['snapshot', 'rebuild', 'fill']);
  const fresh = await openOffice('mentoriroda-2');
  if (!fresh.ok) throw new Error(fresh.message);
  opened.push(fresh.value);
  expect([...fresh.value.workingSet.records('task').keys()]).toEqual(['before']);
  expect(fresh.value.identity.replica).not.toBe(REPLICA);
  expect([...data.workingSet.records('task').keys()]).toEqual(['before', 'after']);
  expect(begun).toHaveBeenCalledWith(expect.objectContaining({ database: 'mentoriroda-2', setAside: true }));
});

test('without a snapshot of what there is now nothing is restored', async () => {
  const { restoring, begun } = await withSnapshot();
  const refusal = failure('noSpace', 'Nincs hely.');
  const restored = await restoreSnapshot({ ...restoring, keeper: { snapshot: async () => refusal } });
  expect(restored).toEqual(refusal);
  expect(begun).not.toHaveBeenCalled();
});

test('a damaged database is no reason against a restore: it has no snapshot, and stays as it is', async () => {
  const { restoring, begun } = await withSnapshot();
  const damaged = failure('damaged', 'Az adattár egy része megsérült.');
  const restored = await restoreSnapshot({ ...restoring, keeper: { snapshot: async () => damaged } });
  expect(restored).toEqual(success('mentoriroda-2'));
  expect(begun).toHaveBeenCalledWith(expect.objectContaining({ setAside: true }));
  expect(await existingDatabases()).toContain(NAME);
});

test('what breaks on the way is said in a sentence', async () => {
  const { restoring } = await withSnapshot();
  const lookAtKept = async () => Promise.reject(new Error('no answer'));
  const restored = await restoreSnapshot({ ...restoring, shell: { ...restoring.shell, lookAtKept } });
  expect(restored).toMatchObject({ ok: false, message: backupTexts.restore.broken });
});

test('a snapshot that was damaged on the disk changes nothing', async () => {
  const { restoring, begun } = await withSnapshot();
  const read = await restoring.shell.readSnapshot({ id: 's' });
  const bytes = read.ok ? read.value.bytes.slice() : new Uint8Array();
  bytes[bytes.length - 20] = (bytes.at(-20) ?? 0) ^ 1;
  const shell = { ...restoring.shell, readSnapshot: async () => success({ bytes }) };
  expect(await restoreSnapshot({ ...restoring, shell })).toMatchObject({ ok: false });
  expect(begun).not.toHaveBeenCalled();
  expect(await existingDatabases()).toEqual([NAME]);
});
