import { describe, expect, test } from 'vitest';
import { addDays, daysBetween, weekday } from '../../shared/lib/dates.ts';
import { seededRandom } from '../../shared/lib/random.ts';
import { newestFirst, type Rotated, shrunkFrom, snapshotsToDelete } from './rotation.ts';

const nobody = { accepted: [], needed: [] };

/** Named after its moment; the counter rises with it. */
function snapshot(madeAt: string, rows = 1000, counter = 1): Rotated {
  return { id: `${madeAt}-${rows}`, madeAt, rows, counter };
}

/** One a day, oldest first, with these numbers of rows. */
function daily(...rows: readonly number[]): Rotated[] {
  return rows.map((number, day) => snapshot(`${addDays('2018-01-01', day)}T16:00:00`, number, day));
}

function rotate(snapshots: readonly Rotated[], last: string): Rotated[] {
  const going = snapshotsToDelete(snapshots, { accepted: [], needed: [last] });
  return newestFirst(snapshots.filter(({ id }) => !going.includes(id)));
}

/** Three years of an office: two to four snapshots a working day, with holidays; what is left after each. */
function threeYears(seed: number, look: (left: readonly Rotated[], made: readonly Rotated[]) => void): void {
  const random = seededRandom(seed);
  const made: Rotated[] = [];
  let left: readonly Rotated[] = [];
  for (let date = '2018-01-01'; date < '2021-01-01'; date = addDays(date, 1)) {
    const isHoliday = date.slice(5) >= '08-01' && date.slice(5) <= '08-20';
    if (weekday(date) > 5 || isHoliday) continue;
    for (let hour = 0; hour < random.integer(2, 4); hour++) {
      const next = snapshot(`${date}T${String(8 + 2 * hour).padStart(2, '0')}:00:00`, 1000, made.length);
      made.push(next);
      left = rotate([...left, next], next.id);
      look(left, made);
    }
  }
}

describe('rotation', () => {
  test('never leaves more than 44, and after three years exactly what is promised', () => {
    let most = 0;
    let last: readonly Rotated[] = [];
    let all: readonly Rotated[] = [];
    threeYears(1, (left, made) => {
      most = Math.max(most, left.length);
      [last, all] = [left, made];
    });
    expect(most).toBeLessThanOrEqual(44);
    const dates = new Set(last.map(({ madeAt }) => madeAt.slice(0, 10)));
    const months = new Set([...dates].map((date) => date.slice(0, 7)));
    expect(all.length).toBeGreaterThan(2000);
    expect(
      newestFirst(all)
        .slice(0, 10)
        .every((one) => last.includes(one)),
    ).toBe(true);
    expect(months.size).toBe(12);
    const days = new Set(newestFirst(all).map(({ madeAt }) => madeAt.slice(0, 10)));
    expect([...days].slice(0, 14).every((date) => dates.has(date))).toBe(true);
    const age = [...dates].map((date) => daysBetween(date, '2020-12-31'));
    expect(Math.max(...age)).toBeGreaterThan(330);
  });

  test('leaves at every moment the newest of each day, week and month it promises', () => {
    threeYears(2, (left, made) => {
      if (made.length % 50 !== 0) return;
      const sorted = newestFirst(made);
      const monday = (date: string) => addDays(date, 1 - weekday(date));
      for (const [most, spanOf] of [
        [14, (date: string) => date],
        [8, monday],
        [12, (date: string) => date.slice(0, 7)],
      ] as const) {
        const spans = [...new Set(sorted.map(({ madeAt }) => spanOf(madeAt.slice(0, 10))))].slice(0, most);
        const newest = spans.map((span) => sorted.find(({ madeAt }) => spanOf(madeAt.slice(0, 10)) === span));
        expect(newest.filter((one) => one === undefined || !left.includes(one))).toEqual([]);
      }
    });
  });

  test('takes weeks to begin on Monday, over the turn of the year too', () => {
    // Sunday 30 December 2018 ends a week; Monday the 31st and Sunday the 6th of January are of the next one.
    const days = ['2018-12-30', '2018-12-31', '2019-01-06', '2019-01-07'];
    const weeksLater = Array.from({ length: 14 }, (_, day) => addDays('2019-01-08', day));
    const snapshots = [...days, ...weeksLater].map((date) => snapshot(`${date}T08:00:00`));
    const going = snapshotsToDelete(snapshots, nobody).map((id) => id.slice(0, 10));
    // The 31st is the newest of its month, the 30th of its week; the 7th has a newer one in its week and is not of the 14 days.
    expect(going).toEqual(['2019-01-07']);
  });

  test('keeps what is needed, and everything when there are few', () => {
    const snapshots = daily(...Array.from({ length: 40 }, () => 100));
    const going = snapshotsToDelete(snapshots, nobody);
    expect(going.length).toBeGreaterThan(0);
    const [first] = going as [string];
    expect(snapshotsToDelete(snapshots, { accepted: [], needed: [first] })).not.toContain(first);
    expect(snapshotsToDelete(snapshots.slice(0, 10), nobody)).toEqual([]);
    expect(snapshotsToDelete([], nobody)).toEqual([]);
  });

  test('keeps the ten latest even if all were made in one hour', () => {
    const snapshots = Array.from({ length: 25 }, (_, minute) =>
      snapshot(`2018-04-05T10:${String(minute).padStart(2, '0')}:00`, 1000, minute),
    );
    expect(snapshotsToDelete(snapshots, nobody)).toEqual(snapshots.slice(0, 15).map(({ id }) => id));
  });
});

describe('a snapshot that holds much less', () => {
  test('is told from the last full one, from 20 rows on and below 80 %', () => {
    const shrunk = (...rows: readonly number[]) => [...shrunkFrom(daily(...rows), []).values()];
    expect(shrunk(100, 80)).toEqual([]);
    expect(shrunk(100, 79)).toEqual([100]);
    expect(shrunk(100, 79, 50)).toEqual([100, 100]);
    expect(shrunk(100, 79, 90, 71)).toEqual([100, 90]);
    expect(shrunk(19, 0)).toEqual([]);
    expect(shrunk(20, 0)).toEqual([20]);
    expect(shrunk(0, 0, 5)).toEqual([]);
  });

  test('is the measure of the next one once a person has said it is right', () => {
    const snapshots = daily(100, 50, 50, 30);
    const [, second, , fourth] = snapshots as [Rotated, Rotated, Rotated, Rotated];
    expect([...shrunkFrom(snapshots, [second.id])]).toEqual([[fourth.id, 50]]);
  });

  test('makes nothing go while nobody has said that it is right', () => {
    const before = Array.from({ length: 50 }, () => 1000);
    const snapshots = daily(...before, 10, 10, 10);
    expect(snapshotsToDelete(snapshots, nobody)).toEqual([]);
    const accepted = snapshots.slice(50).map(({ id }) => id);
    expect(snapshotsToDelete(snapshots, { accepted, needed: [] }).length).toBeGreaterThan(10);
  });

  test('takes the place of no full one when a full one has followed', () => {
    const before = Array.from({ length: 50 }, () => 1000);
    const snapshots = daily(...before, 10, 1000);
    const without = snapshots.filter(({ rows }) => rows === 1000);
    const going = snapshotsToDelete(snapshots, nobody);
    expect(going).toEqual(snapshotsToDelete(without, nobody));
  });
});
