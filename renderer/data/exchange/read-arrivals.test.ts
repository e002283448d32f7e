import 'fake-indexeddb/auto';
import { gunzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { encryptWithPassphrase } from '../../../shared/exchange/age.ts';
import { writeFile } from '../../../shared/exchange/write-file.ts';
import { preselectedOf } from '../../../shared/merge/take-in.ts';
import {
  arrived,
  by,
  desk,
  fileOf,
  isWhole,
  leaveDesks,
  OURS,
  put,
  save,
  saveMany,
  sureOf,
  takenIn,
  THEIRS,
  twoDesks,
} from '../../../tests/support/two-desks.ts';
import { exampleFile, forged, linesOf } from '../../../tests/support/data-files.ts';
import type { OfficeData } from '../office-data.ts';
import { readArrivals } from './read-arrivals.ts';

let ours: OfficeData;
let theirs: OfficeData;

beforeEach(async () => {
  ({ ours, theirs } = await twoDesks());
  await save(theirs, put('t1', { title: 'Fórum' }));
});
afterEach(() => leaveDesks(ours, theirs));

/** The file in another kind of container. */
function otherFile(kind: 'backup' | 'extract') {
  const frame = {
    app: '0.1.0',
    fileId: 'f1',
    madeAt: '2018-04-05T10:00:00',
    sender: { replica: THEIRS, office: 'o1', label: 'gép' },
    scope: { type: 'all' as const },
  };
  const bytes =
    kind === 'backup'
      ? writeFile(frame, { kind, rows: new Map(), log: [], counter: 0 })
      : writeFile(frame, { kind, records: new Map() });
  return { name: 'a.mentor', bytes: sureOf(bytes) };
}

async function refusalOf(file: { name: string; bytes: Uint8Array }, passphrase?: string) {
  const read = await readArrivals(ours, file, { passphrase });
  if (read.ok) throw new Error('it was read');
  return read;
}

it('remembers what the file itself calls the sender’s office, and nothing where it does not say', async () => {
  const { plan } = await arrived(ours, fileOf(theirs));
  expect(plan.source).not.toHaveProperty('officeName');
  await save(theirs, put('o2', { name: 'Békés Megyei Mentoriroda', county: '04' }, 'office'));
  expect((await arrived(ours, fileOf(theirs))).plan.source).not.toHaveProperty('officeName');
  await save(theirs, put('o1', { name: 'Heves Megyei Mentoriroda', county: '10' }, 'office'));
  const file = fileOf(theirs);
  const taken = await takenIn(ours, file);
  expect(taken.source?.officeName).toBe('Heves Megyei Mentoriroda');
  expect((await ours.imports())[0]?.source?.officeName).toBe('Heves Megyei Mentoriroda');
});

describe('a file that cannot be taken in', () => {
  it('is refused with a sentence that says what to do', async () => {
    const { bytes, name } = fileOf(theirs);
    const cut = bytes.subarray(0, bytes.length - 20);
    const refusals = [
      [await refusalOf(otherFile('backup')), 'backup', 'Biztonsági mentések'],
      [await refusalOf(otherFile('extract')), 'extract', 'központ'],
      [await refusalOf(fileOf(theirs, { sample: true })), 'sample', 'mintairodában'],
      [await refusalOf({ name, bytes: cut }), 'damaged', 'szerezze be újra'],
      [await refusalOf({ name, bytes: new Uint8Array(10) }), 'notDataFile', 'nem Mentoriroda-adatfájl'],
    ] as const;
    for (const [{ reason, message }, expected, words] of refusals) {
      expect(reason).toBe(expected);
      expect(message).toContain(words);
    }
    expect(ours.counter()).toBe(0);
  });

  it('because a row is not what its hash says, names that row although all other digests are right', async () => {
    const lines = linesOf(exampleFile(), (payload) => gunzipSync(payload));
    const at = lines.findLastIndex((line) => line.includes('"name":"'));
    const spoilt = lines.map((line, index) => (index === at ? line.replace('"name":"', '"name":"X') : line));
    const { reason, message } = await refusalOf({ name: 'a.mentor', bytes: forged(spoilt) });
    expect(reason).toBe('malformed');
    expect(message).toContain('a tétel tartalma eltér az ellenőrző összegétől');
    expect(message).toContain(`${at + 1}. sor`);
    expect((await readArrivals(ours, { name: 'a.mentor', bytes: forged(lines) })).ok).toBe(true);
  });

  it('of a newer program names the version that is needed', async () => {
    const text = new TextDecoder('latin1').decode(fileOf(theirs, { app: '9.1.0' }).bytes);
    const { sha256Hex } = await import('../../../shared/lib/hash.ts');
    const end = text.indexOf('\n');
    const json = text.slice(73, end).replace('"minReader":1', '"minReader":99');
    const bytes = new TextEncoder().encode(`MENTOR1 ${sha256Hex(json)} ${json}\n`);
    const { reason, message } = await refusalOf({ name: 'a.mentor', bytes });
    expect(reason).toBe('newer');
    expect(message).toContain('9.1.0');
  });

  it('that is encrypted asks for the passphrase, says when it is wrong, and opens with the right one', async () => {
    const { name, bytes } = fileOf(theirs);
    const file = { name, bytes: await encryptWithPassphrase(bytes, 'alma körte szilva', 4) };
    expect(await refusalOf(file)).toMatchObject({ reason: 'encrypted' });
    expect(await refusalOf(file, 'alma')).toMatchObject({ reason: 'wrongPassphrase' });
    const read = sureOf(await readArrivals(ours, file, { passphrase: 'alma körte szilva' }));
    expect(read.plan.counts.new).toBe(1);
  });

  it('is left alone as soon as the person says so', async () => {
    const stop = new AbortController();
    const onProgress = () => stop.abort();
    const stopped = await readArrivals(ours, fileOf(theirs), { signal: stop.signal, onProgress });
    expect(stopped).toMatchObject({ ok: false, reason: 'cancelled' });
    const before = await readArrivals(ours, fileOf(theirs), { signal: AbortSignal.abort() });
    expect(before).toMatchObject({ ok: false, reason: 'cancelled' });
  });

  it('of this very PC brings nothing', async () => {
    await save(ours, put('t2', { title: 'Sajátunk' }));
    expect(await refusalOf(fileOf(ours))).toMatchObject({ reason: 'ownFile' });
  });
});

describe('a file of a copy of this PC', () => {
  it('is refused until this PC has an identity of its own; then it is taken in, and nothing is lost', async () => {
    await save(ours, put('t2', { title: 'Közös' }));
    const copy = await desk({ database: 'mentoriroda-3', replica: OURS });
    await save(copy, put('t2', { title: 'Közös' }));
    await save(copy, put('t3', { title: 'A másolaton írva' }));
    await save(copy, put('t2', { notes: 'A másolaton' }));
    await save(ours, put('t4', { title: 'Itt írva' }));
    await save(ours, put('t2', { notes: 'Itt' }));
    const file = fileOf(copy, { fileId: 'f3' });
    copy.close();
    const refused = await refusalOf(file);
    expect(refused.reason).toBe('copyOfThisPc');
    expect(refused.message).toContain('új azonosítót');
    sureOf(await ours.renewReplica({ ...by, label: 'Új gép' }));
    expect(ours.identity.replica).not.toBe(OURS);
    expect(ours.counter()).toBe(1);
    await takenIn(ours, file);
    const tasks = ours.workingSet.records('task');
    expect(['t2', 't3', 't4'].map((id) => tasks.get(id)?.title)).toEqual([
      'Közös',
      'A másolaton írva',
      'Itt írva',
    ]);
    expect([...ours.workingSet.conflicts()]).toEqual(['task/t2']);
    expect(ours.workingSet.records('workplace').get(ours.identity.replica)?.label).toBe('Új gép');
    expect(await isWhole()).toBe(true);
  });
});

describe('a preview', () => {
  it('comes of many portions as of one, and keeps the rows for the receipt', async () => {
    await saveMany(theirs, 1_000);
    const { plan, rows, findings, senderKnown } = await arrived(ours, fileOf(theirs));
    expect([plan.counts.new, rows.length]).toEqual([1_000, 1_000]);
    expect(findings.counts.get('task')).toBe(1_000);
    expect(senderKnown).toBe(false);
    sureOf(await ours.takeIn({ ...by, plan, accepted: preselectedOf(plan) }));
    const again = await arrived(ours, fileOf(theirs));
    expect(again.plan.counts).toEqual({ new: 0, changed: 0, conflicting: 0, deleted: 0, unchanged: 1_000 });
  });
});

describe('what is wrong in a file', () => {
  const person = { name: 'Tóth Ágnes' };
  const assigned = { title: 'Bejárás', due: '2018-04-12', status: 'open' };

  it('is not what it refers to here, but what it refers to nowhere', async () => {
    await save(ours, put('m1', person, 'mentor'));
    await save(
      theirs,
      put('t1', { ...assigned, assignee: 'm1' }),
      put('t2', { ...assigned, assignee: 'm2' }),
    );
    const { findings } = await arrived(ours, fileOf(theirs));
    const nowhere = findings.findings.filter(({ field }) => field === 'assignee');
    expect(nowhere.map(({ id }) => id)).toEqual(['t2']);
    expect(findings.errors).toBe(findings.findings.filter(({ severity }) => severity === 'error').length);
  });
});
