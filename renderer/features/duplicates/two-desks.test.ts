import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  by,
  fileOf,
  leaveDesks,
  part as partRecords,
  put,
  save,
  sureOf,
  takenIn,
  twoDesks,
  unite as uniteRecords,
} from '../../../tests/support/two-desks.ts';
import { firstDatabase } from '../../data/store/database.ts';
import { type OfficeData, openOffice } from '../../data/office-data.ts';

let ours: OfficeData;
let theirs: OfficeData;

const house = (name: string, more = {}) => ({ name, type: 'communityCulture', settlement: '11235', ...more });
const visit = (organisations: readonly string[]) => ({
  date: '2018-04-05',
  kind: 'visit',
  mentors: ['m1'],
  organisations,
});
const unite = (data: OfficeData) =>
  uniteRecords(data, {
    kind: 'organisation',
    kept: 'k',
    other: 'o',
    fields: { email: 'haz@pelda.example' },
  });
const part = (data: OfficeData) => partRecords(data, { kind: 'organisation', id: 'o', kept: 'k' });

const seen = ({ workingSet }: OfficeData) => ({
  names: [...workingSet.records('organisation').values()].map(({ name }) => name).sort(),
  email: workingSet.records('organisation').get('k')?.email,
  visits: [...workingSet.records('activity').values()]
    .map(({ id, organisations }) => [id, organisations])
    .sort(),
});

beforeEach(async () => {
  ({ ours, theirs } = await twoDesks());
  await save(
    ours,
    put('k', house('Művelődési Ház'), 'organisation'),
    put('o', house('Műv. Ház', { email: 'haz@pelda.example' }), 'organisation'),
    put('t1', visit(['o']), 'activity'),
  );
  await takenIn(theirs, fileOf(ours));
});
afterEach(() => leaveDesks(ours, theirs));

describe('uniting on one PC, with files between it and another', () => {
  it('comes to the other PC, where it can be parted, fields included, and comes back so', async () => {
    const before = seen(ours);
    await unite(ours);
    await save(theirs, put('t2', visit(['o']), 'activity'));
    await takenIn(theirs, fileOf(ours, { fileId: 'f2' }));
    const united = {
      names: ['Művelődési Ház'],
      email: 'haz@pelda.example',
      visits: [
        ['t1', ['k']],
        ['t2', ['k']],
      ],
    };
    expect(seen(theirs)).toEqual(united);
    const { fields, links } = await part(theirs);
    expect({ fields, links }).toEqual({ fields: [], links: [] });
    await takenIn(ours, fileOf(theirs, { fileId: 'f3' }));
    expect(seen(ours)).toEqual({
      ...before,
      visits: [
        ['t1', ['o']],
        ['t2', ['o']],
      ],
    });
    expect(ours.workingSet.conflicts().size).toBe(0);
  });

  it('can be undone and done again like every step, and so can the parting', async () => {
    const before = seen(ours);
    const uniting = await unite(ours);
    const united = seen(ours);
    const undone = sureOf(await ours.undo(uniting.dot, by));
    expect(seen(ours)).toEqual(before);
    sureOf(await ours.undo(undone.dot, by));
    expect(seen(ours)).toEqual(united);
    const parting = await part(ours);
    expect(seen(ours)).toEqual(before);
    sureOf(await ours.undo(parting.commit.dot, by));
    expect(seen(ours)).toEqual(united);
  });

  it('is the same after the program was started again', async () => {
    await unite(ours);
    const united = seen(ours);
    await save(ours, put('t3', visit(['o']), 'activity'));
    ours.close();
    ours = sureOf(await openOffice(firstDatabase));
    expect(seen(ours)).toEqual({ ...united, visits: [...united.visits, ['t3', ['k']]] });
  });
});
