import 'fake-indexeddb/auto';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { deleteDatabase } from '../../renderer/data/store/database.ts';
import { type OfficeData, openOffice } from '../../renderer/data/office-data.ts';
import { readArrivals } from '../../renderer/data/exchange/read-arrivals.ts';
import { restore } from '../../renderer/data/keeping/restore.ts';
import { DATA_VERSION } from '../../shared/domain/migrations.ts';
import type { Rows } from '../../shared/exchange/file-content.ts';
import { readFile } from '../../shared/exchange/read-file.ts';
import { writeFile } from '../../shared/exchange/write-file.ts';
import { preselectedOf } from '../../shared/merge/take-in.ts';
import { exampleFile, exampleRows, forged, frame, linesOf } from '../support/data-files.ts';
import { WorkerHere } from '../support/worker-here.ts';

const DATABASE = 'mentoriroda-1';
const by = { person: 'm1', time: '2018-04-06T08:00:00' };
let data: OfficeData;

beforeEach(async () => {
  vi.stubGlobal('Worker', WorkerHere);
  await deleteDatabase(DATABASE);
  const identity = { replica: 'c'.repeat(24), office: frame.sender.office, sample: false };
  await restore(DATABASE, { rows: [], log: [], identity });
  const opened = await openOffice(DATABASE);
  if (!opened.ok) throw new Error(opened.message);
  data = opened.value;
});
afterEach(() => {
  data.close();
  vi.unstubAllGlobals();
});

/** A file as a program of this data version would write it, with a kind and a field this one has never heard of. */
function fromVersion(dataVersion: number, minReader: number) {
  const lines = linesOf(exampleFile(), (payload) => gunzipSync(payload));
  return {
    name: 'ujabb.mentor',
    bytes: forged(lines, (head) => ({ ...head, dataVersion, minReader, app: '9.2.0' })),
  };
}

function handedOn(): Uint8Array {
  const byKind = Map.groupBy(data.workingSet.rows(), ({ kind }) => kind);
  const rows: Rows = new Map([...byKind].map(([kind, ones]) => [kind, ones.map(({ row }) => row)]));
  const file = writeFile({ ...frame, fileId: 'f2' }, { kind: 'exchange', rows });
  if (!file.ok) throw new Error(file.message);
  return file.value;
}

describe('a file of a newer program', () => {
  it('is taken in when it may be read here; what is unknown is kept, stored and handed on as it came', async () => {
    const read = await readArrivals(data, fromVersion(DATA_VERSION + 3, DATA_VERSION));
    if (!read.ok) throw new Error(read.message);
    const { plan } = read.value;
    const taken = await data.takeIn({ ...by, plan, accepted: preselectedOf(plan) });
    expect(taken.ok).toBe(true);
    data.close();
    const again = await openOffice(DATABASE);
    if (!again.ok) throw new Error(again.message);
    data = again.value;
    const onward = readFile(handedOn());
    const rows =
      onward.ok && onward.value.content.kind === 'exchange' ? onward.value.content.rows : new Map();
    const hashes = (all: Rows) =>
      [...all].flatMap(([kind, ones]) => ones.map(({ hash }) => `${kind} ${hash}`)).sort();
    expect(hashes(rows)).toEqual(hashes(exampleRows));
    expect(JSON.stringify([...rows])).toContain('futureField');
    expect([...rows.keys()]).toContain('contact2');
  });

  it('is refused with the version that is needed when it may not be, and nothing changes', async () => {
    const read = await readArrivals(data, fromVersion(DATA_VERSION + 3, DATA_VERSION + 1));
    expect(read).toMatchObject({ ok: false, reason: 'newer' });
    expect(read.ok ? '' : read.message).toContain('9.2.0');
    expect(data.meta().extent.rows).toBe(0);
  });
});
