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
import { formerUnitings } from './former.ts';

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
const part = (data: OfficeData) => partRecords(data, { kind: 'organisation', id: 'o' });

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

describe('uniting the same two in opposite directions on two PCs', () => {
  const own = ({ workingSet }: OfficeData) => ({
    // How much was seen when it was hidden is not shown.
    records: ['k', 'o'].map((id) => ({ ...workingSet.records('organisation').get(id), deleted: undefined })),
    visits: ['t1', 't2', 't3'].map((id) => workingSet.records('activity').get(id)?.organisations),
  });
  const staysUnited = (data: OfficeData, id: string) => {
    const value = { deleted: { seen: data.workingSet.row('organisation', id)?.merge.seen } };
    const decide = { do: 'decide', kind: 'organisation', id, register: 'deleted', value } as const;
    return data.commit({ ...by, cause: 'decision', operations: [decide] });
  };
  const give = (from: OfficeData, to: OfficeData, fileId: string) => takenIn(to, fileOf(from, { fileId }));
  const swap = async () => {
    await give(ours, theirs, 'f3');
    await give(theirs, ours, 'g3');
  };

  /** Ours keeps the house, theirs the other one; each takes something over, and ours says that both stay united. */
  async function uniteBothWays() {
    await save(
      ours,
      put('k', { phone: '+36 1 234 5678' }, 'organisation'),
      put('t2', visit(['k']), 'activity'),
      put('t3', visit(['k', 'o']), 'activity'),
    );
    await give(ours, theirs, 'f2');
    const before = own(ours);
    await unite(ours);
    const fields = { phone: '+36 1 234 5678', name: 'Művelődési Ház' };
    await uniteRecords(theirs, { kind: 'organisation', kept: 'o', other: 'k', fields });
    await swap();
    for (const id of ['k', 'o']) sureOf(await staysUnited(ours, id));
    await give(ours, theirs, 'f4');
    return before;
  }

  it('shows the same one on both, as one entry of the list', async () => {
    await uniteBothWays();
    for (const data of [ours, theirs]) {
      expect([...data.workingSet.records('organisation').keys()]).toEqual(['k']);
      expect(formerUnitings(data.workingSet)).toMatchObject([
        { kept: 'k', others: ['o'], steps: [{ person: 'm1' }, { person: 'm1' }], isBack: false },
      ]);
    }
  });

  it.each([
    ['here', 'o'],
    ['there', 'k'],
  ])('gives both back when parted %s by %s, with their values and links', async (where, id) => {
    const before = await uniteBothWays();
    const [parting, other] = where === 'here' ? [ours, theirs] : [theirs, ours];
    const { fields, links } = await partRecords(parting, { kind: 'organisation', id });
    expect({ fields, links }).toEqual({ fields: [], links: [] });
    expect(own(parting)).toEqual(before);
    await give(parting, other, 'f5');
    for (const data of [ours, theirs]) {
      expect(own(data)).toEqual(before);
      expect(data.workingSet.conflicts().size).toBe(0);
      expect(formerUnitings(data.workingSet)).toEqual([]);
    }
  });

  it('can be taken back to the one entry after parting', async () => {
    const before = await uniteBothWays();
    const united = own(ours);
    const { commit } = await partRecords(ours, { kind: 'organisation', id: 'k' });
    const undone = sureOf(await ours.undo(commit.dot, by));
    expect(own(ours)).toEqual(united);
    expect(formerUnitings(ours.workingSet)).toHaveLength(1);
    sureOf(await ours.undo(undone.dot, by));
    expect(own(ours)).toEqual(before);
  });

  it('stays one entry while people are still asked about the two', async () => {
    await unite(ours);
    await uniteRecords(theirs, { kind: 'organisation', kept: 'o', other: 'k', fields: { phone: '1' } });
    await swap();
    expect([...ours.workingSet.records('organisation').keys()].sort()).toEqual(['k', 'o']);
    expect(formerUnitings(ours.workingSet)).toMatchObject([{ kept: 'k', others: ['o'], isBack: true }]);
    expect(formerUnitings(theirs.workingSet)).toMatchObject([{ kept: 'k', others: ['o'], isBack: true }]);
  });
});
