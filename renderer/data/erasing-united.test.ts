import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { prepareParting } from '../../shared/merge/part.ts';
import { prepareUniting } from '../../shared/merge/unite.ts';
import { type KeptInMemory, keptInMemory } from '../../tests/support/kept-in-memory.ts';
import {
  by,
  desk,
  fileOf,
  freshComputer,
  OURS,
  put,
  save,
  sureOf,
  takenIn,
  THEIRS,
} from '../../tests/support/two-desks.ts';
import { checkDatabase, isSound } from './check-database.ts';
import { firstDatabase } from './database.ts';
import { makeSnapshot } from './make-snapshot.ts';
import { type OfficeData, openOffice } from './office-data.ts';
import { begin, rebuildOffice } from './recover.ts';

let shell: KeptInMemory;
let ours: OfficeData;
let theirs: OfficeData;

beforeEach(async () => {
  await freshComputer();
  shell = keptInMemory();
  ours = await desk({ database: firstDatabase, replica: OURS }, { journal: shell });
  await begin(shell, firstDatabase, { meta: ours.meta(), setAside: false });
  theirs = await desk({ database: 'mentoriroda-2', replica: THEIRS });
});
afterEach(() => {
  ours.close();
  theirs.close();
  vi.unstubAllGlobals();
});

const person = (id: string, familyName: string, email: string) =>
  put(id, { familyName, givenName: 'Ilona', basis: 'task', email }, 'contact');

function twice(data: OfficeData) {
  return save(
    data,
    person('k', 'Kitalált', 'egyik@pelda.example'),
    person('o', 'Kitalaltne', 'masik@pelda.example'),
  );
}

async function unite(data: OfficeData, kept: string, other: string) {
  const all = { lookUp: data.workingSet.row, rows: () => data.workingSet.rows() };
  const { operations } = sureOf(prepareUniting({ kind: 'contact', kept, other, fields: {} }, all));
  return sureOf(await data.commit({ ...by, cause: 'unite', operations }));
}

async function erase(data: OfficeData, id: string) {
  const operations = [{ do: 'erase', kind: 'contact', id }] as const;
  return sureOf(await data.commit({ ...by, cause: 'erasure', operations }));
}

const SAID = /Kitalált|Kitalaltne|pelda\.example/;

/** Everything rows and history still say. */
async function textOf(data: OfficeData): Promise<string> {
  return JSON.stringify([[...data.workingSet.rows()], await data.log()]);
}

describe('erasing a person whose records were united', () => {
  it('empties all of them in rows and history with one commit, and the shell is told of each', async () => {
    await twice(ours);
    await unite(ours, 'k', 'o');
    const { changes } = await erase(ours, 'k');
    expect(changes.map(({ id }) => id).sort()).toEqual(['k', 'o']);
    expect(await textOf(ours)).not.toMatch(SAID);
    const kept = await shell.lookAtKept();
    expect([...kept.erased].sort()).toEqual(['contact/k', 'contact/o']);
    const checked = await checkDatabase(firstDatabase);
    expect(checked.ok && isSound(checked.value)).toBe(true);
  });

  it('can be neither parted nor undone afterwards', async () => {
    await twice(ours);
    const united = await unite(ours, 'k', 'o');
    await erase(ours, 'k');
    expect(await ours.undo(united.dot, by)).toMatchObject({ ok: false });
    const all = { lookUp: ours.workingSet.row, rows: () => ours.workingSet.rows() };
    const history = await ours.history.of('contact', 'k');
    expect(prepareParting({ kind: 'contact', id: 'o', history }, all)).toMatchObject({ reason: 'missing' });
  });

  it('cannot be hidden behind the erased one again by undoing that they were parted', async () => {
    await twice(ours);
    await unite(ours, 'k', 'o');
    const all = { lookUp: ours.workingSet.row, rows: () => ours.workingSet.rows() };
    const history = await ours.history.of('contact', 'k');
    const { operations } = sureOf(prepareParting({ kind: 'contact', id: 'o', history }, all));
    const parted = sureOf(await ours.commit({ ...by, cause: 'part', operations }));
    await erase(ours, 'k');
    expect(await ours.undo(parted.dot, by)).toMatchObject({ ok: false, reason: 'missing' });
    expect(ours.workingSet.row('contact', 'o')?.record['familyName']).toBe('Kitalaltne');
  });

  it('reaches what another PC has united meanwhile, on both', async () => {
    await twice(ours);
    await takenIn(theirs, fileOf(ours));
    await erase(ours, 'k');
    await unite(theirs, 'k', 'o');
    await takenIn(ours, fileOf(theirs, { fileId: 'f2' }));
    expect(await textOf(ours)).not.toMatch(SAID);
    await takenIn(theirs, fileOf(ours, { fileId: 'f3' }));
    expect(await textOf(theirs)).not.toMatch(SAID);
    const counters = [ours.counter(), theirs.counter()];
    await save(ours, put('t1', { title: 'Egy' }));
    expect([ours.counter(), theirs.counter()]).toEqual([(counters[0] ?? 0) + 1, counters[1]]);
  });

  it('stays when the office is restored from before it', async () => {
    await twice(ours);
    await unite(ours, 'k', 'o');
    const frame = { app: '0.1.0', fileId: 's', madeAt: by.time, label: 'Gép' };
    const { bytes, meta } = sureOf(await makeSnapshot(firstDatabase, frame));
    const { replica, counter, extent } = meta;
    await shell.saveSnapshot({ bytes, reason: 'start', madeAt: by.time, replica, counter, ...extent });
    await erase(ours, 'k');
    const kept = await shell.lookAtKept();
    const [snapshot] = kept.snapshots;
    if (snapshot === undefined) throw new Error('a snapshot was made');
    const office = sureOf(await rebuildOffice(shell, { kept, snapshot }));
    expect(JSON.stringify(office)).not.toMatch(SAID);
  });

  it('reaches what an older program has left behind, with the next commit', async () => {
    await twice(ours);
    await unite(ours, 'k', 'o');
    const hidden = ours.workingSet.row('contact', 'o');
    await erase(ours, 'k');
    if (hidden) ours.workingSet.take([{ kind: 'contact', row: hidden }]);
    ours.close();
    ours = sureOf(await openOffice(firstDatabase));
    await save(ours, put('t1', { title: 'Egy' }));
    expect(await textOf(ours)).not.toMatch(SAID);
  });
});
