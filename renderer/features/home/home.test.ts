import { describe, expect, it } from 'vitest';
import type { DataSet } from '../../../shared/domain/dataset.ts';
import { OFFICE, PLACES, smallOffice } from '../../../tests/support/small-office.ts';
import { nextFirstStep, stepsDone } from './first-steps.ts';
import { monthInView, monthlyPapers, owedOn } from './owed.ts';
import { dueTasks, monthState, neglectedSettlements } from './person-state.ts';

const data = smallOffice();
const SZUCS = 'mentor-szucs';
const szucs = data.mentor.get(SZUCS);
if (szucs === undefined) throw new Error('the small office has this mentor');

function withRecords(kind: keyof DataSet, ...records: readonly object[]): DataSet {
  const full = records.map((record, index) => [
    `${kind}${index}`,
    { id: `${kind}${index}`, office: OFFICE, ...record },
  ]);
  return { ...data, [kind]: new Map(full as [string, never][]) };
}

describe('tasks of a person', () => {
  const task = (due: string, more = {}) => ({ title: due, due, assignee: SZUCS, status: 'open', ...more });
  const tasks = withRecords(
    'task',
    task('2018-04-01'),
    task('2018-03-01', { status: 'inProgress' }),
    task('2018-04-05'),
    task('2018-04-12'),
    task('2018-04-13'),
    task('2018-04-02', { status: 'done' }),
    task('2018-04-03', { assignee: 'mentor-voros' }),
  );

  it('are late, due today or in the next seven days; done ones and those of others are not there', () => {
    const { late, today, soon } = dueTasks(tasks, SZUCS, '2018-04-05');
    expect(late.map(({ due }) => due)).toEqual(['2018-03-01', '2018-04-01']);
    expect(today.map(({ due }) => due)).toEqual(['2018-04-05']);
    expect(soon.map(({ due }) => due)).toEqual(['2018-04-12']);
  });
});

describe('settlements not visited for long', () => {
  const visit = (date: string, settlement: string, more = {}) => ({
    date,
    kind: 'visit',
    mode: 'inPerson',
    mentors: ['mentor-voros'],
    settlements: [settlement],
    ...more,
  });
  const records = withRecords(
    'activity',
    visit('2018-04-01', PLACES.foldes),
    visit('2018-01-10', PLACES.tetetlen),
    visit('2018-04-02', PLACES.tetetlen, { kind: 'remoteConsultation', mode: 'phone' }),
    visit('2018-05-01', PLACES.sap),
  );
  const on = (records: DataSet, weeks: number) =>
    neglectedSettlements(records, { office: OFFICE, mentor: SZUCS }, { today: '2018-04-05', weeks }).map(
      ({ ksh, days }) => [ksh, days],
    );

  it('are counted from the last meeting of anybody, or from the assignment; a call is no meeting', () =>
    expect(on(records, 6)).toEqual([
      [PLACES.tetetlen, 85],
      [PLACES.sap, 80],
      [PLACES.barand, 52],
    ]));

  it('stay away when the weeks are more', () => expect(on(records, 12)).toEqual([[PLACES.tetetlen, 85]]));

  it('leave out what is paused, and what belongs to others', () => {
    const paused = new Map(
      [...data.mentoredSettlement].map(([id, one]) => [id, { ...one, status: 'paused' as const }] as const),
    );
    expect(on({ ...records, mentoredSettlement: paused }, 1)).toEqual([]);
    expect(on(records, 1).some(([ksh]) => ksh === PLACES.kaba)).toBe(false);
  });

  describe('where the file of another office was taken in', () => {
    const OTHER = 'iroda-jnsz';
    const add = (to: DataSet, kind: keyof DataSet, record: { readonly id: string }): DataSet => ({
      ...to,
      [kind]: new Map([...(to[kind] as ReadonlyMap<string, object>), [record.id, record]]) as never,
    });
    const theirs = [
      ['mentor', { ...szucs, id: 'mentor-kitalalt' }],
      ['mentoredSettlement', { id: 'x', settlement: '13578', involvement: 'other', status: 'active' }],
      ['mentoredSettlement', { id: 'y', settlement: PLACES.sap, involvement: 'other', status: 'paused' }],
      ['assignment', { id: 'x', mentor: 'mentor-kitalalt', settlement: '13578', role: 'responsible' }],
      ['assignment', { id: 'y', mentor: 'mentor-kitalalt', settlement: PLACES.sap, role: 'responsible' }],
      ['activity', { id: 'x', ...visit('2018-04-01', PLACES.sap), mentors: ['mentor-kitalalt'] }],
    ] as const;
    const taken = theirs.reduce(
      (all, [kind, record]) => add(all, kind, { from: '2017-01-01', ...record, office: OTHER } as never),
      records,
    );
    const ofAll = (records: DataSet) =>
      neglectedSettlements(records, { office: OFFICE, mentor: undefined }, { today: '2018-04-05', weeks: 6 });

    it('are those of our own office alone, and what others did there is no visit of ours', () => {
      expect(ofAll(taken)).toEqual(ofAll(records));
      expect(on(taken, 6)).toEqual(on(records, 6));
      expect(ofAll(records).map(({ ksh }) => ksh)).toContain(PLACES.sap);
    });

    it('count a meeting one of ours took part in, even if the others wrote it down', () => {
      const together = { ...visit('2018-04-01', PLACES.sap), mentors: [SZUCS], id: 'z', office: OTHER };
      expect(on(add(taken, 'activity', together), 6).map(([ksh]) => ksh)).toEqual([
        PLACES.tetetlen,
        PLACES.barand,
      ]);
    });

    it('hold for the head of the office also what nobody answers for, from its involvement', () => {
      const assignment = new Map([...taken.assignment].filter(([, one]) => one.settlement !== PLACES.sap));
      const [first] = ofAll({ ...taken, assignment }).filter(({ ksh }) => ksh === PLACES.sap);
      expect(first).toEqual({ ksh: PLACES.sap, mentor: undefined, last: undefined, days: 80 });
      expect(on({ ...taken, assignment }, 6).map(([ksh]) => ksh)).not.toContain(PLACES.sap);
    });
  });
});

describe('a month', () => {
  const records = withRecords(
    'activity',
    {
      date: '2018-03-01',
      kind: 'visit',
      mentors: [SZUCS],
      settlements: [PLACES.sap],
      start: '08:00',
      end: '10:00',
      kilometres: 10.1,
    },
    { date: '2018-03-01', kind: 'administration', mentors: [SZUCS], start: '09:00', end: '12:00' },
    {
      date: '2018-03-02',
      kind: 'forum',
      mentors: [SZUCS, 'x'],
      settlements: [PLACES.sap],
      kilometres: 0.2,
      participants: 9,
    },
    { date: '2018-03-05', kind: 'absence', absence: 'sick', mentors: [SZUCS] },
    { date: '2018-03-06', kind: 'visit', mentors: ['x'], start: '08:00', end: '10:00' },
  );
  const state = monthState(records, szucs, { from: '2018-03-01', to: '2018-03-31', today: '2018-03-09' });

  it('sums time without counting an hour twice, occasions outside the office, and way', () =>
    expect(state).toMatchObject({
      minutes: 240,
      occasions: 2,
      settlements: 1,
      kilometres: 10.3,
      participants: 9,
    }));

  it('names the working days before today without a word, and what is still missing', () => {
    expect(state.emptyDays).toEqual(['2018-03-06', '2018-03-07', '2018-03-08']);
    expect(state.untimed.map(({ kind }) => kind)).toEqual(['forum']);
    expect(state.unproved.map(({ kind }) => kind)).toEqual(['forum']);
  });

  it('does not count what is planned for the days after today', () => {
    const when = { from: '2018-03-01', to: '2018-03-31', today: '2018-03-01' };
    expect(monthState(records, szucs, when)).toMatchObject({ occasions: 1, participants: 0, untimed: [] });
  });

  it('is the one before until the tenth, for the head of the office', () => {
    expect(monthInView('2018-04-10')).toMatchObject({ from: '2018-03-01', to: '2018-03-31' });
    expect(monthInView('2018-04-11')).toMatchObject({ from: '2018-04-01' });
    expect(monthInView('2018-01-01')).toMatchObject({ from: '2017-12-01' });
  });

  it('begins with the employment', () => {
    const late = { ...szucs, start: '2018-03-07' };
    const { emptyDays } = monthState(records, late, {
      from: '2018-03-01',
      to: '2018-03-31',
      today: '2018-03-09',
    });
    expect(emptyDays).toEqual(['2018-03-07', '2018-03-08']);
  });
});

describe('the monthly papers', () => {
  it('are those of the last month until the fifth, then those of this month', () => {
    expect(owedOn('2018-04-05')).toMatchObject({ due: '2018-04-05', month: { from: '2018-03-01' } });
    expect(owedOn('2018-04-06')).toMatchObject({ due: '2018-05-05', month: { to: '2018-04-30' } });
    expect(owedOn('2018-01-03')).toMatchObject({ due: '2018-01-05', month: { from: '2017-12-01' } });
    expect(owedOn('2018-12-20')).toMatchObject({ due: '2019-01-05' });
  });

  it('ask for the papers of a vehicle only if it was used', () => {
    const { month } = owedOn('2018-04-05');
    const ids = (vehicle: string | undefined) => {
      const travels = vehicle === undefined ? [] : [{ mentor: SZUCS, date: '2018-03-02', vehicle, legs: [] }];
      return monthlyPapers(withRecords('travel', ...travels), SZUCS, month).map(({ id }) => id);
    };
    expect(ids(undefined)).toEqual(['D1', 'D2', 'D9']);
    expect(ids('own')).toEqual(['D1', 'D2', 'D9', 'D10a', 'D10b']);
    expect(ids('office')).toEqual(['D1', 'D2', 'D9', 'D10c']);
  });
});

it('a new office is led from mentors to settlements, assignments and its first activity', () => {
  const fresh = {
    ...data,
    mentor: new Map(),
    mentoredSettlement: new Map(),
    assignment: new Map(),
    activity: new Map(),
  };
  const next = (records: DataSet) => nextFirstStep(stepsDone(records, OFFICE));
  expect(next(fresh)).toBe('mentor');
  expect(next({ ...fresh, mentor: data.mentor })).toBe('mentoredSettlement');
  expect(next({ ...data, activity: new Map() })).toBe('activity');
  expect(next(data)).toBeUndefined();
  expect(nextFirstStep(stepsDone(data, 'another office')), 'what came from elsewhere').toBe('mentor');
});
