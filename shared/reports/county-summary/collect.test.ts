import { describe, expect, test } from 'vitest';
import { OFFICE, periodFrom, smallOffice, smallOfficeContext } from '../../../tests/support/small-office.ts';
import type { Activity } from '../../domain/activity.ts';
import type { DataSet } from '../../domain/dataset.ts';
import { collect, type CountySummaryFigures } from './collect.ts';

function figuresFor(code: string, data: DataSet = smallOffice()): CountySummaryFigures {
  const made = collect(smallOfficeContext({ data }), { period: periodFrom(code) });
  if (!made.ok) throw new Error(made.message);
  return made.value;
}

/** The same counted by hand: one walk over the activities, nothing shared with the report. */
function byHand(data: DataSet, from: string, to: string) {
  const inner = [
    'officeMeeting',
    'networkMeeting',
    'conference',
    'administration',
    'travel',
    'absence',
    'other',
  ];
  const places = new Set<string>();
  let [occasions, participants, minutes] = [0, 0, 0];
  for (const one of data.activity.values()) {
    if (one.date < from || one.date > to || inner.includes(one.kind)) continue;
    occasions += 1;
    participants += one.participants ?? 0;
    for (const place of one.settlements ?? []) places.add(place);
    const [start, end] = [one.start, one.end].map((time) => {
      const [hour, minute] = (time ?? '0:0').split(':').map(Number);
      return (hour ?? 0) * 60 + (minute ?? 0);
    });
    minutes += (end ?? 0) - (start ?? 0);
  }
  return { occasions, participants, minutes, settlements: places.size };
}

describe('activities', () => {
  test.each([
    ['2018-03', '2018-03-01', '2018-03-31'],
    ['2018-Q1', '2018-01-01', '2018-03-31'],
    ['2018', '2018-01-01', '2018-12-31'],
  ])('of %s are what a count by hand gives', (code, from, to) => {
    const { professional } = figuresFor(code).activities;
    expect({
      occasions: professional.occasions.value,
      participants: professional.participants.value,
      minutes: professional.minutes.value,
      settlements: professional.settlements.value,
    }).toEqual(byHand(smallOffice(), from, to));
    expect(professional.occasions.records).toHaveLength(professional.occasions.value);
  });

  test('occasions of several mentors stand with each of them and once in the sum', () => {
    const { staff, activities } = figuresFor('2018-03');
    const ofMentors = staff.members.reduce((sum, one) => sum + one.professional.occasions.value, 0);
    expect(activities.joint.value).toBe(3);
    expect(ofMentors).toBe(activities.professional.occasions.value + activities.joint.value);
  });

  test('months add up to the period in occasions and people, not in settlements', () => {
    const { months, professional } = figuresFor('2018-Q1').activities;
    const sum = (part: 'occasions' | 'participants' | 'minutes') =>
      months.reduce((all, one) => all + one[part].value, 0);
    expect(months).toHaveLength(3);
    expect(sum('occasions')).toBe(professional.occasions.value);
    expect(sum('participants')).toBe(professional.participants.value);
    expect(sum('minutes')).toBe(professional.minutes.value);
    expect(months.map((one) => one.settlements.value)).toEqual([0, 1, 8]);
    expect(professional.settlements.value).toBe(8);
  });

  test('records of another office do not count', () => {
    const data = smallOffice();
    const foreign: Activity = {
      id: 'idegen',
      office: 'iroda-bekes',
      date: '2018-03-05',
      kind: 'forum',
      mentors: ['mentor-idegen'],
      settlements: ['12256'],
      participants: 100,
    };
    const both = { ...data, activity: new Map([...data.activity, [foreign.id, foreign]]) };
    expect(figuresFor('2018-03', both).activities).toEqual(figuresFor('2018-03').activities);
  });
});

describe('staff and settlements', () => {
  test('who came or left in the period is named, and nobody else', () => {
    const data = smallOffice();
    const mentor = new Map(
      [...data.mentor].map(([id, one]) => [id, id === 'mentor-szucs' ? { ...one, end: '2018-03-15' } : one]),
    );
    const changed: DataSet = { ...data, mentor };
    const { staff } = figuresFor('2018-Q1', changed);
    expect(staff.joined.map((one) => one.id)).toEqual(['mentor-voros']);
    expect(staff.left.map((one) => one.id)).toEqual(['mentor-szucs']);
    expect(staff.atEnd.value).toBe(2);
    expect(staff.members).toHaveLength(3);
  });

  test('the mentor of a settlement is who answers for it on the last day', () => {
    const data = smallOffice();
    const assignment = new Map(data.assignment);
    const old = data.assignment.get('kijeloles-03258');
    if (!old) throw new Error('no assignment');
    assignment.set(old.id, { ...old, to: '2018-03-19' });
    assignment.set('uj', {
      id: 'uj',
      office: OFFICE,
      mentor: 'mentor-ori',
      settlement: '03258',
      role: 'responsible',
      from: '2018-03-20',
    });
    const { settlements } = figuresFor('2018-03', { ...data, assignment });
    const foldes = settlements.rows.find((one) => one.record.settlement === '03258');
    expect(foldes?.mentors.map((one) => one.id)).toEqual(['mentor-ori']);
  });

  test('contact alone is not involvement, and a settlement involved later is not listed', () => {
    const { settlements } = figuresFor('2018-01');
    expect(settlements.rows.map((one) => one.name)).toEqual(['Földes', 'Kaba', 'Sáp', 'Tetétlen']);
    expect(settlements.newlyInvolved.records).toEqual([
      { kind: 'mentoredSettlement', id: `${OFFICE}/26116` },
    ]);
    expect(figuresFor('2018-03').settlements.contactNames).toEqual(['Nagyrábé']);
  });
});

test('a late milestone is one that was not done by the end of the period, or by today while the period runs', () => {
  const late = (code: string, now: string) => {
    const made = collect(smallOfficeContext({ now }), { period: periodFrom(code) });
    return made.ok ? made.value.consortia.consortia[0]?.lateMilestones.value : made.message;
  };
  expect(late('2018-02', '2018-04-03T16:05:00')).toBe(0);
  expect(late('2018-03', '2018-04-03T16:05:00')).toBe(1);
  expect(late('2018', '2018-04-03T16:05:00')).toBe(1);
  expect(late('2018', '2019-01-04T09:00:00')).toBe(2);
});

test('a new community is new once', () => {
  expect(figuresFor('2018-03').partners.communitiesTotal.special.value).toBe(2);
  expect(figuresFor('2018-04').partners.communitiesTotal.special.value).toBe(0);
});

test('the change is the difference to the period before', () => {
  const { previous, change } = figuresFor('2018-03');
  expect(previous.period.from).toBe('2018-02-01');
  expect([previous.occasions.value, change.value]).toEqual([1, 18]);
});
