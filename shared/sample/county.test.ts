import { beforeAll, describe, expect, it } from 'vitest';
import { type Activity, minutesOf } from '../domain/activity.ts';
import { dataSetOf, KIND_NAMES, KINDS, kindOf, type DataSet } from '../domain/dataset.ts';
import type { Assignment } from '../domain/assignment.ts';
import type { Finding, SenseContext } from '../domain/finding.ts';
import { senseOf } from '../domain/sense.ts';
import { settlementByKsh } from '../gazetteer/gazetteer.ts';
import { isPublicHoliday } from '../lib/public-holidays.ts';
import { canonicalJson } from '../lib/canonical-json.ts';
import { article } from '../lib/grammar.ts';
import { sha256Hex } from '../lib/hash.ts';
import { kilometresOf } from '../domain/travel.ts';
import { sampleCounty, sampleOfficeQuarter } from './county.ts';
import type { SampleOffice } from './sample-office.ts';

const seed = 20_181;
let sample: SampleOffice;
let data: DataSet;

beforeAll(() => {
  sample = sampleCounty({ seed });
  data = dataSetOf(sample.records);
});

/** Records of these come about only when files go to and fro or people judge likeness: an office that has just begun has none. */
const MADE_BY_EXCHANGE = ['transfer', 'receipt', 'countyPackage', 'distinctPair'] as const;

const digestOf = (one: SampleOffice) => sha256Hex(canonicalJson(one.records));
const minutesOfClock = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));

/** The activities with a beginning and an end, by mentor and day, in the order of their beginning. */
function daysOf(activities: Iterable<Activity>): readonly (readonly Activity[])[] {
  const timed = [...activities].filter((one) => one.start !== undefined);
  const byDay = Map.groupBy(
    timed.flatMap((one) => one.mentors.map((mentor) => ({ key: `${mentor} ${one.date}`, one }))),
    ({ key }) => key,
  );
  return [...byDay.values()].map((list) =>
    list.map(({ one }) => one).sort((one, other) => ((one.start ?? '') < (other.start ?? '') ? -1 : 1)),
  );
}

function findingsOf(records: SampleOffice['records'], today: string): readonly Finding[] {
  const set = dataSetOf(records) as unknown as Record<string, ReadonlyMap<string, never>>;
  const context: SenseContext = {
    find: (kind, id) => set[kind]?.get(id),
    all: (kind) => set[kind]?.values() ?? [],
    knowsSettlement: (ksh) => settlementByKsh(ksh) !== undefined,
    today,
  };
  return KIND_NAMES.flatMap((name) => {
    const kind = kindOf(name);
    return kind ? (records[name] ?? []).flatMap((record) => senseOf(kind, record, context)) : [];
  });
}

function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsOf) : [];
}

describe('a county of three years', () => {
  it('has as many records as an office in reality', () => {
    const count = (kind: keyof DataSet) => data[kind].size;
    expect(sample.entries.length).toBeGreaterThan(10_800);
    expect(sample.entries.length).toBeLessThan(12_200);
    expect(count('mentor')).toBe(5);
    expect(count('mentoredSettlement')).toBe(60);
    expect(count('project')).toBeGreaterThanOrEqual(12);
    expect(count('project')).toBeLessThanOrEqual(15);
    expect(count('organisation')).toBeGreaterThan(290);
    expect(count('organisation')).toBeLessThan(370);
    expect(count('community')).toBeGreaterThan(150);
    expect(count('contact')).toBeGreaterThan(650);
    expect(count('contact')).toBeLessThan(850);
    expect(count('activity')).toBeGreaterThan(5_400);
    expect(count('activity')).toBeLessThan(6_100);
    expect(count('task')).toBeGreaterThan(2_000);
    expect(count('indicatorTarget')).toBe(17);
    expect(KIND_NAMES.filter((kind) => count(kind) === 0)).toEqual([...MADE_BY_EXCHANGE]);
  });

  it('makes sense: no error anywhere, warnings only exceptionally', () => {
    const findings = findingsOf(sample.records, '2019-09-16');
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(findings.length).toBeLessThanOrEqual(3);
  });

  it('names no record that does not exist, and every id once', () => {
    const all = sample.entries.map(({ kind, record }) => `${kind}/${record.id}`);
    expect(new Set(all).size).toBe(all.length);
    for (const { kind, record } of sample.entries) {
      for (const [name, field] of Object.entries(KINDS[kind].fields)) {
        if (field.type !== 'reference' && field.type !== 'references') continue;
        const ids = [record[name] ?? []].flat() as unknown as readonly string[];
        const known = data[field.to as keyof DataSet];
        expect(ids.every((id) => known.has(id))).toBe(true);
      }
    }
  });

  it('gives each kind the ids it asks for', () => {
    for (const { kind, record } of sample.entries) {
      const described = kindOf(kind);
      if (described?.idFor) expect(record.id).toBe(described.idFor(record));
      else if (kind === 'workplace') expect(record.id).toMatch(/^[0-9a-f]{24}$/);
      else expect(record.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    }
  });

  it('is an office of the county it was asked for', () => {
    const office = [...data.office.values()][0];
    expect(office?.id).toBe(sample.office);
    expect(office?.name).toBe('Jász-Nagykun-Szolnok Megyei Mentoriroda');
    const counties = [...data.mentoredSettlement.values()].map(
      (one) => settlementByKsh(one.settlement)?.county,
    );
    expect(new Set(counties)).toEqual(new Set(['16']));
    const classes = [...data.mentoredSettlement.values()].map(
      (one) => settlementByKsh(one.settlement)?.benefit,
    );
    expect(classes.filter((one) => one !== 'none').length).toBeGreaterThan(classes.length / 2);
  });

  it('never has a mentor in two places at once', () => {
    for (const day of daysOf(data.activity.values())) {
      day.slice(1).forEach((one, index) => {
        expect((day[index]?.end ?? '') <= (one.start ?? '')).toBe(true);
      });
    }
  });

  it('sets out before the first activity of a journey and comes home after the last', () => {
    for (const { legs, activities } of data.travel.values()) {
      const visits = (activities ?? []).flatMap((id) => data.activity.get(id) ?? []);
      const clocks = visits.flatMap(({ start = '', end = '' }) => [start, end]).sort();
      expect(legs[0]?.departure).toSatisfy((departure: string) => departure < (clocks[0] ?? ''));
      expect(legs.at(-1)?.arrival).toSatisfy((arrival: string) => arrival > (clocks.at(-1) ?? '24'));
    }
  });

  it('leaves time for the way between two settlements', () => {
    for (const { kilometres = 0, departure = '', arrival = '' } of [...data.travel.values()].flatMap(
      ({ legs }) => legs,
    )) {
      const minutes = minutesOfClock(arrival) - minutesOfClock(departure);
      expect(minutes / 60).toBeGreaterThan(kilometres / 90);
    }
  });

  it('writes the same kilometres to a journey and to its activities', () => {
    for (const travel of data.travel.values()) {
      const tenths = (travel.activities ?? []).reduce(
        (sum, id) => sum + Math.round((data.activity.get(id)?.kilometres ?? 0) * 10),
        0,
      );
      expect(tenths).toBe(Math.round(kilometresOf(travel) * 10));
    }
  });

  it('lets two mentors go together in about six cases of a hundred', () => {
    const out = [...data.activity.values()].filter(
      (one) => one.mode === 'inPerson' && one.settlements !== undefined,
    );
    const together = out.filter((one) => one.mentors.length === 2).length / out.length;
    expect(together).toBeGreaterThan(0.04);
    expect(together).toBeLessThan(0.11);
  });

  it('rests on public holidays and works little on weekends', () => {
    const weekend = (date: string) => [0, 6].includes(new Date(`${date}T12:00:00Z`).getUTCDay());
    const activities = [...data.activity.values()];
    expect(activities.filter((one) => isPublicHoliday(one.date))).toEqual([]);
    expect(activities.filter((one) => weekend(one.date)).length / activities.length).toBeLessThan(0.06);
    expect(activities.every((one) => one.date >= '2016-10-03' && one.date <= '2019-09-15')).toBe(true);
  });

  it('has about forty activities a month for each mentor, of many kinds', () => {
    const activities = [...data.activity.values()];
    const perMonth =
      activities.filter((one) => one.date.startsWith('2018-') || one.date.startsWith('2019-0')).length / 20.5;
    expect(perMonth).toBeGreaterThan(130);
    expect(perMonth).toBeLessThan(190);
    const share = (kind: string) => activities.filter((one) => one.kind === kind).length / activities.length;
    expect(share('visit')).toBeGreaterThan(0.15);
    expect(share('visit')).toBeLessThan(0.3);
    expect(share('administration')).toBeLessThan(0.26);
    expect(share('absence')).toBeGreaterThan(0.03);
    expect(share('absence')).toBeLessThan(0.08);
    expect(new Set(activities.map((one) => one.kind)).size).toBeGreaterThanOrEqual(18);
  });

  it('hands the villages of the leaving mentor over without a gap', () => {
    const bySettlement = Map.groupBy(
      [...data.assignment.values()].filter((one) => one.role === 'responsible'),
      (one) => one.settlement,
    );
    expect(bySettlement.size).toBe(60);
    const handed = [...bySettlement.values()].filter((list) => list.length > 1);
    expect(handed).toHaveLength(15);
    const nextDay = (date: string) => new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);
    for (const list of handed) {
      const inOrder = list.toSorted((one: Assignment, other: Assignment) => (one.from < other.from ? -1 : 1));
      inOrder.slice(1).forEach((one, index) => expect(one.from).toBe(nextDay(inOrder[index]?.to ?? '')));
    }
    expect([...data.activity.values()].filter((one) => one.title?.startsWith('Mentorváltás'))).toHaveLength(
      2,
    );
  });

  it('fills the working days: visits, paper work and the way together make about eight hours', () => {
    const days = new Map<string, number>();
    const add = (mentor: string, date: string, minutes: number) =>
      days.set(`${mentor} ${date}`, (days.get(`${mentor} ${date}`) ?? 0) + minutes);
    for (const one of data.activity.values()) {
      for (const mentor of one.mentors) add(mentor, one.date, minutesOf(one));
    }
    for (const { mentor, date, legs } of data.travel.values()) {
      for (const { departure = '', arrival = '' } of legs) {
        add(mentor, date, minutesOfClock(arrival) - minutesOfClock(departure));
      }
    }
    const worked = [...days.values()].filter((minutes) => minutes > 0).sort((one, other) => one - other);
    const middle = (worked[Math.floor(worked.length / 2)] ?? 0) / 60;
    expect(middle).toBeGreaterThan(6.5);
    expect(middle).toBeLessThan(8.6);
    expect((worked.at(-1) ?? 0) / 60).toBeLessThan(14);
  });

  it('lets a mentor work only while employed', () => {
    for (const one of data.activity.values()) {
      for (const id of one.mentors) {
        const mentor = data.mentor.get(id);
        expect(one.date >= (mentor?.start ?? '') && one.date <= (mentor?.end ?? '9999')).toBe(true);
      }
    }
  });

  it('leaves a few tasks open and a few late', () => {
    const tasks = [...data.task.values()];
    const open = tasks.filter((one) => one.status === 'open' || one.status === 'inProgress');
    expect(open.length).toBeGreaterThan(40);
    expect(open.length).toBeLessThan(tasks.length * 0.12);
    expect(open.filter((one) => one.due < '2019-09-15').length).toBeGreaterThan(20);
    expect(open.some((one) => one.due > '2019-09-15')).toBe(true);
  });

  it('has consortia with a leader, members and an area of more than a thousand people', () => {
    for (const project of data.project.values()) {
      const members = [...data.projectMember.values()].filter((one) => one.project === project.id);
      expect(members.filter((one) => one.role === 'leader').map((one) => one.organisation)).toEqual([
        project.leader,
      ]);
      expect(members.length).toBeGreaterThan(1);
      expect(members.reduce((sum, one) => sum + (one.budget ?? 0), 0)).toBe(project.grant);
    }
    expect([...data.targetArea.values()].every((one) => (one.population ?? 0) >= 1000)).toBe(true);
    expect(
      [...data.project.values()].filter((one) => one.projectNumber?.startsWith('TOP-5.3.1-16-JN1-2017-000'))
        .length,
    ).toBeGreaterThan(7);
  });
});

describe('the words of the sample', () => {
  it('are composed characters without doubled stops, doubled spaces, straight quotes or gaps', () => {
    const wrong = textsOf(sample.records).filter(
      (text) => text !== text.normalize('NFC') || /\.\.| {2}|["'{}]/.test(text),
    );
    expect(wrong).toEqual([]);
  });

  it('take the right article everywhere', () => {
    const wrong = textsOf(sample.records).flatMap((text) =>
      [...text.matchAll(/(?<!\p{L})([Aa]z?) ((?!volt,)„?[\p{L}\d][\p{L}\d.-]*)/gu)]
        .filter(([, written = '', word = '']) => written.toLowerCase() !== article(word))
        .map(([all]) => all),
    );
    expect([...new Set(wrong)]).toEqual([]);
  });

  it('tell every activity in 150–400 characters of its own', () => {
    const told = [...data.activity.values()].flatMap((one) => one.description ?? []);
    expect(told.length).toBeGreaterThan(5_000);
    expect(told.every((text) => text.length >= 150 && text.length <= 400 && text.endsWith('.'))).toBe(true);
    expect(new Set(told).size / told.length).toBeGreaterThan(0.995);
  });
});

describe('the seed', () => {
  it('decides everything', () => {
    const small = { months: 2, settlementsPerMentor: 4 };
    const one = digestOf(sampleCounty({ seed: 7, ...small }));
    expect(digestOf(sampleCounty({ seed: 7, ...small }))).toBe(one);
    expect(digestOf(sampleCounty({ seed: 8, ...small }))).not.toBe(one);
    expect(digestOf(sampleCounty({ seed: 7, county: '02', ...small }))).not.toBe(one);
  });

  it('makes a quarter of an office with twenty settlements', () => {
    const quarter = sampleOfficeQuarter({ seed: 3 });
    const activities = quarter.records.activity as unknown as readonly Activity[];
    expect(activities.every((one) => one.date >= '2018-01-01' && one.date <= '2018-03-31')).toBe(true);
    expect(quarter.records.mentoredSettlement).toHaveLength(20);
    expect(activities.length).toBeGreaterThan(380);
    expect(activities.length).toBeLessThan(600);
    expect(findingsOf(quarter.records, '2018-04-01').filter(({ severity }) => severity === 'error')).toEqual(
      [],
    );
  });

  it('refuses a county without a mentor office', () => {
    expect(() => sampleCounty({ seed: 1, county: '13' })).toThrow('no mentor office');
  });
});
