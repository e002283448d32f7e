import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Operation } from '../../shared/merge/commit.ts';
import { preselectedOf } from '../../shared/merge/take-in.ts';
import { writeFile } from '../../shared/exchange/write-file.ts';
import { type ArrivingQuestion, readArriving } from './arriving-file.ts';
import { deleteDatabase } from './database.ts';
import { type OfficeData, openOffice } from './office-data.ts';
import { readArrivals } from './read-arrivals.ts';
import { restore } from './restore.ts';

const OURS = 'a'.repeat(24);
const THEIRS = 'b'.repeat(24);
const by = { person: 'm1', time: '2018-04-05T09:05:00' };

/** Answers as the worker does, on this thread. */
class WorkerHere extends EventTarget {
  postMessage(question: ArrivingQuestion): void {
    const say = (data: unknown) => this.dispatchEvent(new MessageEvent('message', { data }));
    void readArriving(question, {
      head: (head) => say({ head }),
      progress: (progress) => say({ progress }),
      rows: (rows) => say({ rows }),
    }).then((read) => say({ read }));
  }
  terminate(): void {}
}

async function office(database: string, replica: string): Promise<OfficeData> {
  await deleteDatabase(database);
  await restore(database, { rows: [], log: [], identity: { replica, office: 'o1', sample: false } });
  const opened = await openOffice(database);
  if (!opened.ok) throw new Error(opened.message);
  return opened.value;
}

const put = (id: string, fields: Record<string, unknown>): Operation => ({
  do: 'put',
  kind: 'task',
  id,
  fields,
});
const save = (data: OfficeData, ...operations: Operation[]) =>
  data.commit({ ...by, cause: 'entry', operations });

function fileOf(data: OfficeData, fileId = 'f1') {
  const rows = Map.groupBy(data.workingSet.rows(), ({ kind }) => kind);
  const written = writeFile(
    {
      app: '0.1.0',
      fileId,
      madeAt: '2018-04-05T10:00:00',
      sender: { replica: data.identity.replica, office: 'o1', label: 'A másik gép' },
      scope: { type: 'all' },
    },
    { kind: 'exchange', rows: new Map([...rows].map(([kind, ones]) => [kind, ones.map(({ row }) => row)])) },
  );
  if (!written.ok) throw new Error(written.message);
  return { name: 'a.mentor', bytes: written.value };
}

async function arrived(data: OfficeData, file: ReturnType<typeof fileOf>) {
  const read = await readArrivals(data, file);
  if (!read.ok) throw new Error(read.message);
  return read.value;
}

let ours: OfficeData;
let theirs: OfficeData;

beforeEach(async () => {
  vi.stubGlobal('Worker', WorkerHere);
  ours = await office('mentoriroda-1', OURS);
  theirs = await office('mentoriroda-2', THEIRS);
});
afterEach(() => {
  ours.close();
  theirs.close();
  vi.unstubAllGlobals();
});

describe('taking a file in', () => {
  it('writes what the preview said, as one commit, which the list of imports names', async () => {
    await save(theirs, put('t1', { title: 'Fórum' }), put('t2', { title: 'Bejárás' }));
    const { plan, takenBefore } = await arrived(ours, fileOf(theirs));
    expect(plan.counts).toMatchObject({ new: 2, changed: 0 });
    expect(takenBefore).toBeUndefined();
    const taken = await ours.takeIn({ ...by, plan, accepted: preselectedOf(plan) });
    expect(taken).toMatchObject({ ok: true, value: { cause: 'import', dot: `${OURS}:1` } });
    expect(ours.workingSet.records('task').get('t1')?.title).toBe('Fórum');
    const again = await arrived(ours, fileOf(theirs));
    expect(again.plan.arrivals).toEqual([]);
    expect(again.takenBefore?.dot).toBe(`${OURS}:1`);
    expect(await ours.imports()).toMatchObject([
      { count: 2, takenBackBy: undefined, source: { fileId: 'f1' } },
    ]);
  });

  it('takes it out again as if it had never come', async () => {
    await save(theirs, put('t1', { title: 'Fórum' }));
    const { plan } = await arrived(ours, fileOf(theirs));
    const taken = await ours.takeIn({ ...by, plan, accepted: preselectedOf(plan) });
    if (!taken.ok) throw new Error(taken.message);
    const out = await ours.takeOut(taken.value.dot, { ...by, givenSince: false });
    expect(out).toMatchObject({ ok: true, value: { staying: [] } });
    expect([...ours.workingSet.rows()]).toEqual([]);
    expect(ours.meta().extent.rows).toBe(0);
    expect(await ours.imports()).toMatchObject([{ takenBackBy: `${OURS}:2` }]);
  });
});
