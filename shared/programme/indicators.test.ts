import { describe, expect, test } from 'vitest';
import { recount } from '../../tests/support/indicator-recount.ts';
import { manyRecords } from '../../tests/support/many-records.ts';
import { dataSetOf } from '../domain/dataset.ts';
import { parsePeriod, type Period } from '../lib/periods.ts';
import { scopeOf } from './indicator.ts';
import { indicatorTable } from './indicator-table.ts';
import { INDICATORS } from './indicators.ts';

function period(code: string): Period {
  const parsed = parsePeriod(code);
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.value;
}

const office = 'office-1';
const base = { office };
const programmeStart = '2016-09-16';

interface Occasion {
  readonly id: string;
  readonly [field: string]: unknown;
}

/** An office with these activities and the few other records a rule needs. */
function dataWith(activities: readonly Occasion[], others: Parameters<typeof dataSetOf>[0] = {}) {
  const activity = activities.map((one) => ({
    date: '2018-03-05',
    kind: 'visit',
    mentors: ['m1'],
    ...base,
    ...one,
  }));
  return dataSetOf({ ...others, activity });
}

function valueOf(code: string, data: ReturnType<typeof dataWith>, when = '2018-03') {
  const row = indicatorTable(data, office, period(when)).find((one) => one.indicator.code === code);
  if (!row) throw new Error(`no indicator ${code}`);
  return row;
}

describe('settlements', () => {
  const visits = dataWith([
    { id: 'a1', settlements: ['11111', '22222'] },
    { id: 'a2', settlements: ['11111'], mentors: ['m1', 'm2'] },
    { id: 'a3', settlements: ['33333'], mode: 'phone' },
    { id: 'a4', settlements: ['44444'], kind: 'remoteConsultation' },
    { id: 'a5', settlements: ['55555'], kind: 'administration' },
    { id: 'a6', settlements: ['66666'], mode: 'online', kind: 'forum' },
    { id: 'a7', settlements: ['77777'], date: '2018-02-28' },
  ]);

  test('are reached only where people met, each once, online meetings included', () => {
    const reached = valueOf('I02', visits);
    expect(reached.period.distinct).toEqual(['11111', '22222', '66666']);
    expect(reached.period.value).toBe(3);
    expect(reached.period.records.map((one) => one.id)).toEqual(['a1', 'a2', 'a6']);
    expect(reached.cumulative.value).toBe(4);
  });

  test('are contacted by telephone and consultation too, but not by office work', () => {
    expect(valueOf('I03', visits).period.distinct).toEqual(['11111', '22222', '33333', '44444', '66666']);
  });

  test('are involved by the register alone, in the period of their day', () => {
    const mentoredSettlement = [
      { id: 's1', ...base, settlement: '11111', involvement: 'top531', since: '2018-03-01' },
      { id: 's2', ...base, settlement: '22222', involvement: 'contact', since: '2018-03-01' },
      { id: 's3', ...base, settlement: '33333', involvement: 'other', since: '2017-06-01' },
      { id: 's4', ...base, settlement: '44444', involvement: 'sample' },
    ];
    const involved = valueOf('I01', dataWith([], { mentoredSettlement }));
    expect(involved.period.records).toEqual([{ kind: 'mentoredSettlement', id: 's1' }]);
    expect(involved.cumulative.distinct).toEqual(['11111', '33333', '44444']);
  });
});

describe('occasions and people', () => {
  test('a visit of three mentors is one occasion, and so are its participants', () => {
    const data = dataWith([
      { id: 'a1', mentors: ['m1', 'm2', 'm3'] },
      { id: 'a2', kind: 'forum', mentors: ['m1', 'm2'], participants: 40 },
    ]);
    expect(valueOf('I11', data).period.value).toBe(1);
    expect(valueOf('I12', data).period.value).toBe(1);
    expect(valueOf('I14', data).period.value).toBe(40);
  });

  test('training hours are rounded once, after the minutes are summed', () => {
    const short = { kind: 'training', start: '09:00', end: '09:10' };
    const data = dataWith([
      { id: 'a1', ...short },
      { id: 'a2', ...short },
      { id: 'a3', ...short },
    ]);
    expect(valueOf('I15', data).period.value).toBe(0.5);
  });
});

describe('communities and consortia', () => {
  test('a new community counts in the period of its first activity only', () => {
    const community = [
      { id: 'c1', ...base, name: 'Új kör', kind: 'circle', settlement: '11111', isNew: true },
      { id: 'c2', ...base, name: 'Régi kör', kind: 'circle', settlement: '11111' },
    ];
    const data = dataWith(
      [
        { id: 'a1', communities: ['c1', 'c2'], date: '2018-02-10' },
        { id: 'a2', communities: ['c1'] },
      ],
      { community },
    );
    expect(valueOf('I05', data, '2018-02').period.value).toBe(1);
    expect(valueOf('I05', data, '2018-03').period.value).toBe(0);
    expect(valueOf('I05', data, '2018-03').cumulative.value).toBe(1);
    expect(valueOf('I04', data, '2018-02').period.value).toBe(2);
  });

  test('a consortium two offices support is one for the network and needs to have won', () => {
    const number = { call: 'top531', projectNumber: 'TOP-5.3.1-16-HB1-2017-00001', title: 'Közös' };
    const project = [
      { id: 'p1', office, ...number },
      { id: 'p2', office: 'office-2', ...number },
      { id: 'p3', office, call: 'clld', title: 'Beadott', status: 'submitted' },
    ];
    const data = dataWith(
      [
        { id: 'a1', project: 'p1' },
        { id: 'a2', project: 'p2', office: 'office-2' },
        { id: 'a3', project: 'p3' },
      ],
      { project },
    );
    const consortia = indicatorTable(data, undefined, period('2018-03')).find(
      (one) => one.indicator.code === 'I10',
    );
    expect(consortia?.period.value).toBe(1);
    expect(consortia?.period.records.map((one) => one.id)).toEqual(['p1', 'p2']);
    expect(valueOf('I10', data).period.records.map((one) => one.id)).toEqual(['p1']);
  });
});

describe('targets', () => {
  test('deviation and fulfilment compare the cumulative value; without a target both are absent', () => {
    const target = { ...base, baseline: 0, baselineDate: '2016-09-16', target: 5, targetDate: '2019-09-15' };
    const indicatorTarget = [
      { id: `${office}/I02`, indicator: 'I02', ...target },
      { id: `${office}/I11`, indicator: 'I11', ...base, target: 0 },
    ];
    const data = dataWith([{ id: 'a1', settlements: ['11111', '22222'] }], { indicatorTarget });
    expect(valueOf('I02', data)).toMatchObject({
      deviation: -3,
      fulfilment: 0.4,
      baselineDate: '2016-09-16',
    });
    expect(valueOf('I11', data)).toMatchObject({ deviation: 1 });
    expect(valueOf('I11', data)).not.toHaveProperty('fulfilment');
    expect(valueOf('I03', data)).not.toHaveProperty('deviation');
  });
});

describe('a second count by another script', () => {
  const spans = [
    { from: '2018-03-01', to: '2018-03-31', cumulative: false },
    { from: '2018-01-01', to: '2018-12-31', cumulative: false },
    { from: programmeStart, to: '2018-06-30', cumulative: true },
    { from: programmeStart, to: '2019-09-15', cumulative: true },
  ];
  const questions = spans.flatMap((span) =>
    [undefined, 'office-0', 'office-1'].map((owner) => ({ office: owner, ...span })),
  );

  test.each([11, 2018, 531])('agrees on every indicator for seed %i', (seed) => {
    const records = manyRecords(seed, 1500);
    const data = dataSetOf(records);
    for (const question of questions) {
      const { office: owner, ...span } = question;
      const scope = scopeOf(data, owner, span);
      const measured = Object.fromEntries(INDICATORS.map((one) => [one.code, one.measure(scope).value]));
      expect(measured, JSON.stringify(question)).toEqual(recount(records, question));
    }
  });

  test('counts over 11,300 records, and every record behind a value exists', () => {
    const records = manyRecords(7);
    const data = dataSetOf(records);
    expect(Object.values(records).flat().length).toBeGreaterThan(11_300);
    const table = indicatorTable(data, undefined, period('2018-Q2'));
    for (const { kind, id } of table.flatMap((row) => row.cumulative.records)) {
      expect(data[kind].has(id), `${kind}/${id}`).toBe(true);
    }
  });
});

test('codes are unique, and definitions are whole sentences', () => {
  expect(new Set(INDICATORS.map((one) => one.code)).size).toBe(INDICATORS.length);
  for (const one of INDICATORS) expect(one.definition, one.code).toMatch(/^[A-ZÁÉÍÓÖŐÚÜŰ].*\.$/u);
});
