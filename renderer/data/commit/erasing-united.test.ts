import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { success } from '../../../shared/lib/outcome.ts';
import { conflictsOf } from '../../../shared/merge/conflicts.ts';
import { isUnitedWithErased, unitedInto } from '../../../shared/merge/erase-united.ts';
import { forgetting } from '../../../shared/merge/united.ts';
import { rebuiltFrom, takeSnapshot, twoKeptDesks } from '../../../tests/support/kept-desks.ts';
import type { KeptInMemory } from '../../../tests/support/kept-in-memory.ts';
import {
  arrived,
  by,
  fileOf,
  isWhole,
  leaveDesks,
  part as partRecords,
  partingOf,
  put,
  save,
  sureOf,
  takenIn,
  unite as uniteRecords,
} from '../../../tests/support/two-desks.ts';
import { operationsFor } from '../../features/conflicts/answers.ts';
import { firstDatabase } from '../store/database.ts';
import { type OfficeData, openOffice } from '../office-data.ts';

let shell: KeptInMemory;
let ours: OfficeData;
let theirs: OfficeData;

beforeEach(async () => {
  ({ shell, ours, theirs } = await twoKeptDesks());
});
afterEach(() => leaveDesks(ours, theirs));

const person = (id: string, familyName: string, email: string) =>
  put(id, { familyName, givenName: 'Ilona', basis: 'task', email }, 'contact');

function twice(data: OfficeData) {
  return save(
    data,
    person('k', 'Kitalált', 'egyik@pelda.example'),
    person('o', 'Kitalaltne', 'masik@pelda.example'),
  );
}

const unite = (data: OfficeData, kept: string, other: string) =>
  uniteRecords(data, { kind: 'contact', kept, other, fields: {} });
const UNITED = { kind: 'contact', id: 'o', kept: 'k' } as const;
const part = async (data: OfficeData) => (await partRecords(data, UNITED)).commit;

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
    expect(await isWhole()).toBe(true);
  });

  it('can be neither parted nor undone afterwards', async () => {
    await twice(ours);
    const united = await unite(ours, 'k', 'o');
    await erase(ours, 'k');
    expect(await ours.undo(united.dot, by)).toMatchObject({ ok: false });
    expect(await partingOf(ours, UNITED)).toMatchObject({ reason: 'missing' });
  });

  it('stays when the office is restored from before it', async () => {
    await twice(ours);
    await unite(ours, 'k', 'o');
    await takeSnapshot(shell);
    await erase(ours, 'k');
    expect(JSON.stringify(await rebuiltFrom(shell))).not.toMatch(SAID);
  });
});

/** o is united with k here and edited there: it is shown again, undecided. */
async function contested() {
  await twice(ours);
  await takenIn(theirs, fileOf(ours));
  await unite(ours, 'k', 'o');
  await save(theirs, put('o', { givenName: 'Anna' }, 'contact'));
  await takenIn(ours, fileOf(theirs, { fileId: 'f2' }));
}

/** o is united with k on the other PC, which does not know yet that k is erased. */
async function leftBehind() {
  await twice(ours);
  await takenIn(theirs, fileOf(ours));
  await erase(ours, 'k');
  await unite(theirs, 'k', 'o');
}

/** Answers the card that asks whether o stays. */
async function answer(choice: 'deleted' | 'present') {
  const row = ours.workingSet.row('contact', 'o');
  const conflict = row && conflictsOf(row).find(({ register }) => register === 'deleted');
  if (row === undefined || conflict === undefined) throw new Error('it is asked about');
  const find = (kind: string, id: string) => {
    const record = ours.workingSet.row(kind, id)?.record;
    return record?.erased === true ? undefined : record;
  };
  const open = { ...conflict, key: '', kind: 'contact', row };
  const operations = operationsFor(open, { choice }, { find });
  return sureOf(await ours.commit({ ...by, cause: 'decision', operations }));
}

const shown = (data: OfficeData) => [...data.workingSet.records('contact').keys()];
const nameOf = (data: OfficeData) => data.workingSet.row('contact', 'o')?.record['familyName'];
const isLeft = ({ workingSet }: OfficeData) => {
  const row = workingSet.row('contact', 'o');
  return row !== undefined && isUnitedWithErased('contact', row, workingSet.row);
};
const hasConflict = (data: OfficeData) => data.workingSet.conflicts().has('contact/o');

describe('a record that turns out to lead to an erased one', () => {
  it('is shown on both PCs and named, and erased only when a person does that', async () => {
    await leftBehind();
    await takenIn(ours, fileOf(theirs, { fileId: 'f2' }));
    await takenIn(theirs, fileOf(ours, { fileId: 'f3' }));
    for (const data of [ours, theirs]) {
      expect([shown(data), nameOf(data), isLeft(data)]).toEqual([['o'], 'Kitalaltne', true]);
    }
    await erase(theirs, 'o');
    await takenIn(ours, fileOf(theirs, { fileId: 'f4' }));
    expect(await textOf(ours)).not.toMatch(SAID);
  });

  it('is a record like any other after parting, and can be deleted', async () => {
    await leftBehind();
    await takenIn(ours, fileOf(theirs, { fileId: 'f2' }));
    await part(ours);
    expect([shown(ours), isLeft(ours), ours.workingSet.records('distinctPair').size]).toEqual([
      ['o'],
      false,
      0,
    ]);
    await save(ours, { do: 'delete', kind: 'contact', id: 'o' });
    expect(shown(ours)).toEqual([]);
  });

  it('is left by taking a file out again that had parted them', async () => {
    await twice(ours);
    await unite(ours, 'k', 'o');
    await takenIn(theirs, fileOf(ours));
    await part(theirs);
    const imported = await takenIn(ours, fileOf(theirs, { fileId: 'f2' }));
    await erase(ours, 'k');
    sureOf(await ours.takeOut(imported.dot, { ...by, givenSince: true }));
    await takenIn(theirs, fileOf(ours, { fileId: 'f4' }));
    expect([nameOf(ours), nameOf(theirs)]).toEqual(['Kitalaltne', 'Kitalaltne']);
    expect([shown(ours), isLeft(ours), shown(theirs)]).toEqual([['o'], true, ['o']]);
  });

  it('is left by refusing the parting in a file that also erases the other', async () => {
    await twice(ours);
    await unite(ours, 'k', 'o');
    await takenIn(theirs, fileOf(ours));
    await part(theirs);
    await erase(theirs, 'k');
    const { plan } = await arrived(ours, fileOf(theirs, { fileId: 'f2' }));
    sureOf(await ours.takeIn({ ...by, plan, accepted: new Set() }));
    expect([nameOf(ours), shown(ours)]).toEqual(['Kitalaltne', ['o']]);
  });

  it('is left by undoing that they were parted', async () => {
    await twice(ours);
    await unite(ours, 'k', 'o');
    const parted = await part(ours);
    await erase(ours, 'k');
    sureOf(await ours.undo(parted.dot, by));
    expect([nameOf(ours), shown(ours), isLeft(ours)]).toEqual(['Kitalaltne', ['o'], true]);
  });

  it('is the same whichever file came first', async () => {
    await leftBehind();
    const first = fileOf(theirs, { fileId: 'f2' });
    await part(theirs);
    await takenIn(ours, first);
    await takenIn(theirs, fileOf(ours, { fileId: 'f3' }));
    await takenIn(ours, fileOf(theirs, { fileId: 'f4' }));
    for (const data of [ours, theirs]) expect([nameOf(data), shown(data)]).toEqual(['Kitalaltne', ['o']]);
  });

  it('costs no commit and no snapshot at later saves', async () => {
    ours.close();
    const asked: string[] = [];
    const beforeLarge = async (reason: string) => {
      asked.push(reason);
      return success(null);
    };
    ours = sureOf(await openOffice(firstDatabase, { beforeLarge }));
    await leftBehind();
    await takenIn(ours, fileOf(theirs, { fileId: 'f2' }));
    asked.length = 0;
    const counter = ours.counter();
    for (const title of ['Egy', 'Kettő', 'Három']) await save(ours, put('t1', { title }));
    expect([asked, ours.counter()]).toEqual([[], counter + 3]);
  });
});

describe('a record of which it is asked whether it stays deleted', () => {
  it('can be deleted though the other was erased, and is then deleted like any other', async () => {
    await contested();
    await erase(ours, 'k');
    await answer('deleted');
    expect([shown(ours), nameOf(ours), isLeft(ours), hasConflict(ours)]).toEqual([
      [],
      'Kitalaltne',
      false,
      false,
    ]);
  });

  it('stays united by that answer while the other one is there', async () => {
    await contested();
    await answer('deleted');
    expect(shown(ours)).toEqual(['k']);
    expect(unitedInto('contact', ['k'], ours.workingSet.rows())).toEqual(['o']);
  });

  it('is united with nothing any more once somebody has deleted it on its own sheet', async () => {
    await contested();
    const row = ours.workingSet.row('contact', 'o');
    if (row === undefined) throw new Error('it is shown');
    await save(ours, ...forgetting('contact', row), { do: 'delete', kind: 'contact', id: 'o' });
    expect([shown(ours), hasConflict(ours)]).toEqual([['k'], false]);
    await erase(ours, 'k');
    expect(nameOf(ours)).toBe('Kitalaltne');
  });

  it('is united with nothing any more once it stays: deleted later, it is not erased with the other', async () => {
    await contested();
    await answer('present');
    expect([shown(ours), hasConflict(ours)]).toEqual([['k', 'o'], false]);
    await save(ours, { do: 'delete', kind: 'contact', id: 'o' });
    await erase(ours, 'k');
    expect([shown(ours), nameOf(ours)]).toEqual([[], 'Kitalaltne']);
  });
});
