import { describe, expect, it } from 'vitest';
import type { DataSet } from '../../../shared/domain/dataset.ts';
import { OFFICE, PLACES, smallOffice } from '../../../tests/support/small-office.ts';
import { collectSettlement, sumsOf, yearTable } from './collect.ts';

const data = smallOffice();
const at = (ksh: string, records: DataSet = data) => collectSettlement(records, ksh, OFFICE);
const ids = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id);

describe('the file of a settlement', () => {
  it('holds what belongs to it and nothing of its neighbours', () => {
    const foldes = at(PLACES.foldes);
    expect(foldes.mentored?.involvement).toBe('top531');
    expect(ids(foldes.organisations)).toEqual(['szervezet-foldes', 'szervezet-konyvtar']);
    expect(ids(foldes.communities)).toEqual(['kozosseg-oszirozsa']);
    expect(ids(foldes.contacts)).toEqual(['kapcsolat-jegyzo', 'kapcsolat-konyvtaros']);
    expect(foldes.projects.map(({ project }) => project.id)).toEqual(['projekt-sarret']);
    expect(foldes.projects[0]?.areas.map(({ name }) => name)).toEqual(['Földes, Sáp és Tetétlen']);
    expect(foldes.activities.every((one) => one.settlements?.includes(PLACES.foldes))).toBe(true);
  });

  it('finds a project by the seat of its leader where no area is drawn', () =>
    expect(at(PLACES.barand).projects).toMatchObject([{ project: { id: 'projekt-barand' }, areas: [] }]));

  it('lists activities latest first', () => {
    const days = at(PLACES.foldes).activities.map(({ date }) => date);
    expect(days).toEqual(days.toSorted().reverse());
    expect(days.length).toBeGreaterThan(1);
  });

  it('keeps a next step until it has become a task', () => {
    const [first] = at(PLACES.foldes).nextSteps;
    if (first === undefined) throw new Error('the small office has a next step here');
    const task = {
      id: 't',
      office: OFFICE,
      title: 'Lépés',
      due: '2018-04-10',
      status: 'done',
      activity: first.id,
    };
    const followed = { ...data, task: new Map([['t', task]]) } as unknown as DataSet;
    expect(ids(at(PLACES.foldes, followed).nextSteps)).not.toContain(first.id);
  });

  it('is empty for a settlement the office has nothing to do with', () =>
    expect(at('20473')).toMatchObject({
      mentored: undefined,
      assignments: [],
      activities: [],
      contacts: [],
    }));
});

describe('sums', () => {
  const some = [
    {
      date: '2018-03-01',
      kind: 'visit',
      mentors: ['a', 'b'],
      start: '09:00',
      end: '10:30',
      kilometres: 12.1,
    },
    { date: '2018-04-01', kind: 'forum', mentors: ['a'], start: '09:00', end: '10:00', kilometres: 0.2 },
    { date: '2017-12-01', kind: 'visit', mentors: ['a'], participants: 7 },
  ] as unknown as Parameters<typeof sumsOf>[0];

  it('count a joint visit once as an occasion and for each mentor as time', () =>
    expect(sumsOf(some)).toEqual({ occasions: 3, minutes: 240, kilometres: 12.3, participants: 7 }));

  it('stand by kind and year', () =>
    expect(yearTable(some)).toEqual({
      years: ['2018', '2017'],
      rows: [
        { kind: 'visit', counts: [1, 1], all: 2 },
        { kind: 'forum', counts: [1, 0], all: 1 },
      ],
      totals: [2, 1],
    }));
});
