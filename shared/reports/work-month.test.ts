import { describe, expect, test } from 'vitest';
import { minutesTaken } from '../../tests/support/second-count.ts';
import type { Activity } from '../domain/activity.ts';
import { dataSetOf } from '../domain/dataset.ts';
import type { Task } from '../domain/task.ts';
import { seededRandom } from '../lib/random.ts';
import {
  activitiesOf,
  enteredMinutes,
  kindsAmong,
  overlappingPairs,
  stretchesOf,
  tasksLate,
  workedMinutes,
} from './work-month.ts';

const activity = (id: string, rest: Partial<Activity>): Activity => ({
  id,
  office: 'iroda',
  date: '2018-03-05',
  kind: 'visit',
  mentors: ['m'],
  ...rest,
});

const task = (id: string, due: string, status: Task['status']): Task => ({
  id,
  office: 'iroda',
  title: 'Feladat',
  due,
  status,
});

const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

describe('working time', () => {
  test('counts overlapping entries once and separate ones each', () => {
    const day = [
      activity('a', { start: '08:00', end: '10:00' }),
      activity('b', { start: '09:30', end: '11:00' }),
      activity('c', { start: '13:00', end: '14:00' }),
    ];
    expect(workedMinutes(day)).toBe(240);
    expect(enteredMinutes(day)).toBe(270);
    expect(overlappingPairs(day).map((pair) => pair.map((one) => one.id))).toEqual([['a', 'b']]);
  });

  test('joins entries that touch and swallows one inside another', () => {
    expect(
      stretchesOf([
        activity('a', { start: '08:00', end: '12:00' }),
        activity('b', { start: '09:00', end: '10:00' }),
        activity('c', { start: '12:00', end: '12:30' }),
      ]),
    ).toEqual([{ from: 480, to: 750 }]);
  });

  test('does not mistake touching entries for overlapping ones', () => {
    const day = [
      activity('a', { start: '08:00', end: '09:00' }),
      activity('b', { start: '09:00', end: '10:00' }),
    ];
    expect(overlappingPairs(day)).toEqual([]);
  });

  test('does not join the same hours of different days', () => {
    const days = [
      activity('a', { start: '08:00', end: '09:00' }),
      activity('b', { start: '08:00', end: '09:00', date: '2018-03-06' }),
    ];
    expect(workedMinutes(days)).toBe(120);
    expect(overlappingPairs(days)).toEqual([]);
  });

  test('leaves absences, entries without times and reversed times out', () => {
    const day = [
      activity('a', { kind: 'absence', start: '08:00', end: '12:00' }),
      activity('b', {}),
      activity('c', { start: '12:00', end: '11:00' }),
    ];
    expect(workedMinutes(day)).toBe(0);
    expect(enteredMinutes(day)).toBe(0);
  });

  test('is the number of different minutes, whatever the entries', () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const random = seededRandom(seed);
      const entries = Array.from({ length: random.integer(0, 9) }, (_, index) => {
        const start = random.integer(0, 1400);
        return activity(String(index), {
          date: `2018-03-0${random.integer(1, 3)}`,
          start: clock(start),
          end: clock(Math.min(1439, start + random.integer(0, 300))),
        });
      });
      const minutes = new Set(entries.flatMap(minutesTaken));
      expect(workedMinutes(entries), `seed ${seed}`).toBe(minutes.size);
    }
  });
});

describe('selections', () => {
  const data = dataSetOf({
    activity: [
      activity('later', { start: '10:00' }),
      activity('untimed', {}),
      activity('earlier', { start: '08:00' }),
      activity('joint', { mentors: ['m', 'n'], date: '2018-03-31' }),
      activity('other', { mentors: ['n'] }),
      activity('before', { date: '2018-02-28' }),
      activity('after', { date: '2018-04-01' }),
    ],
    task: [
      task('late', '2018-03-01', 'open'),
      task('today', '2018-03-05', 'open'),
      task('done', '2018-03-01', 'done'),
    ],
  });
  const period = { from: '2018-03-01', to: '2018-03-31' };

  test('give a mentor the own and the joint activities of the period, in order', () => {
    const ids = activitiesOf(data, { period, mentor: 'm' }).map((one) => one.id);
    expect(ids).toEqual(['earlier', 'later', 'untimed', 'joint']);
    expect(activitiesOf(data, { period }).length).toBe(5);
  });

  test('call only open tasks late, and not on the day itself', () => {
    expect(tasksLate(data, '2018-03-05').map((task) => task.id)).toEqual(['late']);
  });

  test('name the kinds in the order of the register, unknown ones last', () => {
    const kinds = ['other', 'visit', 'fromTheFuture'].map((kind, index) =>
      activity(String(index), { kind: kind as Activity['kind'] }),
    );
    expect(kindsAmong(kinds)).toEqual(['visit', 'other', 'fromTheFuture']);
  });
});
