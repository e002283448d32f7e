import { describe, expect, test } from 'vitest';
import { minutesTaken, workOfMarch } from '../../../tests/support/second-count.ts';
import { MARCH, smallOffice, smallOfficeContext } from '../../../tests/support/small-office.ts';
import type { Activity } from '../../domain/activity.ts';
import type { Mentor } from '../../domain/mentor.ts';
import { periodAround } from '../../lib/periods.ts';
import { writeText } from '../kit/text.ts';
import type { ReportContext, ReportParameters } from '../report.ts';
import { collectWorkDiary } from '../work-diary/collect.ts';
import { collectTimesheet } from './collect.ts';
import { composeTimesheet } from './compose.ts';

const usual: ReportParameters = { mentor: 'mentor-szucs', period: MARCH };

function figures(context: ReportContext = smallOfficeContext(), parameters = usual) {
  const collected = collectTimesheet(context, parameters);
  if (!collected.ok) throw new Error(collected.message);
  return collected.value;
}

function withRecords(change: {
  readonly mentor?: Partial<Mentor>;
  readonly activities?: readonly Activity[];
}): ReportContext {
  const data = smallOffice();
  const mentors = [...data.mentor.values()].map((one) =>
    one.id === 'mentor-szucs' ? { ...one, ...change.mentor } : one,
  );
  const activities = [...data.activity.values(), ...(change.activities ?? [])];
  return smallOfficeContext({
    data: {
      ...data,
      mentor: new Map(mentors.map((one) => [one.id, one])),
      activity: new Map(activities.map((one) => [one.id, one])),
    },
  });
}

const daysOf = (collected: ReturnType<typeof figures>) => collected.weeks.flatMap((week) => week.days);

describe('the days of the timesheet', () => {
  test('are all days of the month, with the minutes a second count gives', () => {
    const days = daysOf(figures());
    expect(days.map((day) => day.date)).toEqual(
      Array.from({ length: 31 }, (_, index) => `2018-03-${String(index + 1).padStart(2, '0')}`),
    );
    const work = workOfMarch('mentor-szucs');
    for (const day of days) {
      const ofDay = work.filter((one) => one.date === day.date).flatMap(minutesTaken);
      const minutes = [...new Set(ofDay)].sort().map((key) => Number(key.slice(-4)));
      const [first, last] = [minutes.at(0), minutes.at(-1)];
      expect(day.worked.value, day.date).toBe(minutes.length);
      expect(day.presence?.from, day.date).toBe(first);
      expect(day.presence?.to, day.date).toBe(last === undefined ? undefined : last + 1);
      expect(day.pause, day.date).toBe(
        minutes.length === 0 ? 0 : (last ?? 0) + 1 - (first ?? 0) - minutes.length,
      );
    }
  });

  test('add up: days to weeks, weeks to the month, the project to its share', () => {
    const { weeks, worked, charged, rest } = figures();
    const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
    for (const week of weeks) {
      expect(sum(week.days.map((day) => day.worked.value))).toBe(week.worked.value);
      expect(sum(week.days.map((day) => day.charged.value))).toBe(week.charged.value);
    }
    expect(sum(weeks.map((week) => week.worked.value))).toBe(worked.value);
    expect(charged.value).toBe(Math.round(worked.value * 0.8));
    expect(charged.value + rest.value).toBe(worked.value);
  });

  test('carry the same month as the work diary', () => {
    const diary = collectWorkDiary(smallOfficeContext(), usual);
    if (!diary.ok) throw new Error(diary.message);
    expect(figures().worked.value).toBe(diary.value.worked.value);
    expect(figures().charged.value).toBe(diary.value.charged.value);
  });

  test('know rest days, public holidays and the ends of the employment', () => {
    const kinds = new Map(daysOf(figures()).map((day) => [day.date.slice(8), day.kind]));
    expect([kinds.get('14'), kinds.get('15'), kinds.get('17'), kinds.get('30')]).toEqual([
      'workday',
      'publicHoliday',
      'restDay',
      'publicHoliday',
    ]);
    const leaving = figures(withRecords({ mentor: { start: '2018-03-05', end: '2018-03-15' } }));
    const outside = daysOf(leaving).filter((day) => day.kind === 'notEmployed');
    expect(outside.length).toBe(4 + 16);
    expect(leaving.missing).toEqual([]);
  });
});

describe('the timesheet points out', () => {
  test('workdays without any entry, work on rest days, entries without times', () => {
    const collected = figures();
    expect(collected.missing).toEqual(['2018-03-16']);
    expect(collected.onRestDays.value).toBe(240);
    expect(collected.untimed.map((one) => one.id)).toEqual(['tevekenyseg-24']);
    expect(collected.daysWorked.value).toBe(17);
    expect(collected.contradictory).toEqual([]);
  });

  test('no missing entry on days after the day of making', () => {
    const empty = { ...smallOffice(), activity: new Map<string, Activity>() };
    const missingOn = (now: string) => figures(smallOfficeContext({ data: empty, now })).missing;
    expect(missingOn('2018-03-05T16:05:00')).toEqual(['2018-03-01', '2018-03-02', '2018-03-05']);
    expect(missingOn('2018-02-28T23:59:59')).toEqual([]);
    const paper = figures(smallOfficeContext({ now: '2018-03-15T16:05:00' }));
    expect(writeText(composeTimesheet(paper))).not.toContain('távollét nélküli munkanap');
    expect(paper.worked.value).toBe(figures().worked.value);
  });

  test('work on a day of absence', () => {
    const extra: Activity = {
      id: 'ellentmondo',
      office: 'iroda-hb',
      date: '2018-03-06',
      start: '08:00',
      end: '09:00',
      kind: 'administration',
      mentors: ['mentor-szucs'],
    };
    const collected = figures(withRecords({ activities: [extra] }));
    expect(collected.contradictory).toEqual(['2018-03-06']);
    expect(writeText(composeTimesheet(collected))).toContain(
      'Munkavégzés és egész napos távollét egyaránt szerepel: március\u00A06. (kedd).',
    );
  });

  test('absences by reason, whole days apart from hours', () => {
    const sums = figures().absences.map((one) => [one.reason, one.days.value, one.minutes.value]);
    expect(sums).toEqual([
      ['holiday', 1, 0],
      ['sick', 2, 0],
      ['otherAbsence', 0, 240],
    ]);
  });
});

describe('the paper', () => {
  test('shows no second project where all the time is the project’s', () => {
    const text = writeText(composeTimesheet(figures(withRecords({ mentor: { projectShare: 40 } }))));
    expect(text).not.toContain('nem a projekt terhére elszámolt');
  });

  test('of an empty month stands without a remark about rest days', () => {
    const text = writeText(
      composeTimesheet(
        figures(smallOfficeContext(), {
          mentor: 'mentor-szucs',
          period: periodAround('2017-08-01', 'month'),
        }),
      ),
    );
    expect(text).toContain('0:00');
    expect(text).not.toContain('augusztus\u00A020.');
    expect(text).toContain('augusztus\u00A021. (hétfő)');
  });

  test('of the head of the office is not checked by the head', () => {
    const text = writeText(
      composeTimesheet(figures(smallOfficeContext(), { ...usual, mentor: 'mentor-ori' })),
    );
    expect(text).not.toContain('Ellenőrizte');
    expect(text).toContain('P. H.');
  });
});
