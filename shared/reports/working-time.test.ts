import { describe, expect, test } from 'vitest';
import type { Activity } from '../domain/activity.ts';
import { seededRandom } from '../lib/random.ts';
import { absenceSpans, chargedParts, projectRatio, weeksOf } from './working-time.ts';

const absence = (date: string, rest: Partial<Activity> = {}): Activity => ({
  id: date,
  office: 'iroda',
  date,
  kind: 'absence',
  absence: 'holiday',
  mentors: ['m'],
  ...rest,
});

describe('the share of the project', () => {
  test('is the hours of the contract over the weekly hours, the whole without an agreement', () => {
    expect(projectRatio({ weeklyHours: 40, projectShare: 30 })).toBe(0.75);
    expect(projectRatio({ weeklyHours: 40 })).toBe(1);
    expect(projectRatio({ weeklyHours: 20, projectShare: 40 })).toBe(1);
    expect(projectRatio({ weeklyHours: 40, projectShare: 0 })).toBe(0);
  });

  test('is split so that the days add up to the month, none off by more than a minute', () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const random = seededRandom(seed);
      const minutes = Array.from({ length: 31 }, () => random.integer(0, 720));
      const ratio = random.next();
      const parts = chargedParts(minutes, ratio);
      const sum = (list: readonly number[]) => list.reduce((total, part) => total + part, 0);
      expect(sum(parts), `seed ${seed}`).toBe(Math.round(sum(minutes) * ratio));
      for (const [index, part] of parts.entries()) {
        expect(Math.abs(part - (minutes[index] ?? 0) * ratio), `seed ${seed}`).toBeLessThanOrEqual(1);
      }
    }
  });
});

describe('weeks', () => {
  test('run from Monday to Sunday and are cut at the ends of the month', () => {
    expect(weeksOf({ from: '2018-03-01', to: '2018-03-31' })).toEqual([
      { from: '2018-03-01', to: '2018-03-04' },
      { from: '2018-03-05', to: '2018-03-11' },
      { from: '2018-03-12', to: '2018-03-18' },
      { from: '2018-03-19', to: '2018-03-25' },
      { from: '2018-03-26', to: '2018-03-31' },
    ]);
    expect(weeksOf({ from: '2018-10-01', to: '2018-10-01' })).toEqual([
      { from: '2018-10-01', to: '2018-10-01' },
    ]);
  });
});

describe('spans of absence', () => {
  const lengths = (activities: readonly Activity[]) =>
    absenceSpans(activities).map((span) => [span.from, span.to, span.days.value, span.minutes.value]);

  test('reach over a weekend and a public holiday', () => {
    expect(lengths(['2018-03-14', '2018-03-16', '2018-03-19'].map((day) => absence(day)))).toEqual([
      ['2018-03-14', '2018-03-19', 3, 0],
    ]);
  });

  test('end where a workday lies between or the reason changes', () => {
    const days = [absence('2018-03-05'), absence('2018-03-07'), absence('2018-03-08', { absence: 'sick' })];
    expect(lengths(days)).toEqual([
      ['2018-03-05', '2018-03-05', 1, 0],
      ['2018-03-07', '2018-03-07', 1, 0],
      ['2018-03-08', '2018-03-08', 1, 0],
    ]);
  });

  test('keep an absence of some hours apart from whole days', () => {
    const days = [absence('2018-03-05'), absence('2018-03-06', { start: '08:00', end: '10:30' })];
    expect(lengths(days)).toEqual([
      ['2018-03-05', '2018-03-05', 1, 0],
      ['2018-03-06', '2018-03-06', 0, 150],
    ]);
  });

  test('count a day entered twice once', () => {
    expect(lengths([absence('2018-03-05'), absence('2018-03-05', { id: 'twin' })])).toEqual([
      ['2018-03-05', '2018-03-05', 1, 0],
    ]);
  });
});
