import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  dateFrom,
  dateWithSuffix,
  dayWithSuffix,
  daysBetween,
  daysOfMonth,
  daysOfRange,
  formatDate,
  formatDateShort,
  formatDateTime,
  formatMonth,
  formatRange,
  formatTime,
  isCalendarDate,
  isClockTime,
  minutesBetween,
  weekday,
  weekdayName,
} from './dates.ts';

const seed = 20180405;
const plain = (text: string) => text.replaceAll('\u00A0', ' ');
const anyDate = fc
  .integer({ min: -600_000, max: 2_900_000 })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));

describe('calendar dates', () => {
  it('accepts only days that exist', () => {
    expect(isCalendarDate('2016-02-29')).toBe(true);
    expect(isCalendarDate('1900-02-29')).toBe(false);
    expect(isCalendarDate('2000-02-29')).toBe(true);
    expect(isCalendarDate('2018-04-31')).toBe(false);
    expect(isCalendarDate('2018-13-01')).toBe(false);
    expect(isCalendarDate('0000-01-01')).toBe(false);
    expect(isCalendarDate('2018-4-5')).toBe(false);
    expect(isCalendarDate('2018-04-05T00:00')).toBe(false);
  });

  it('agrees with the proleptic Gregorian calendar of the machine on every step and weekday', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -1000, max: 1000 }), (date, days) => {
        const expected = new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000);
        const moved = addDays(date, days);
        expect(moved).toBe(expected.toISOString().slice(0, 10));
        expect(daysBetween(date, moved)).toBe(days);
        expect(weekday(moved)).toBe(expected.getUTCDay() || 7);
      }),
      { seed, numRuns: 500 },
    );
  });

  it('reaches both ends of the calendar and no further', () => {
    expect(addDays('0001-01-02', -1)).toBe('0001-01-01');
    expect(addDays('9999-12-30', 1)).toBe('9999-12-31');
    expect(() => addDays('9999-12-31', 1)).toThrow();
    expect(() => dateFrom(2018, 2, 30)).toThrow();
  });

  it('keeps to the last day when a month is shorter', () => {
    expect(addMonths('2018-01-31', 1)).toBe('2018-02-28');
    expect(addMonths('2018-01-31', -2)).toBe('2017-11-30');
    expect(addMonths('2018-12-15', 1)).toBe('2019-01-15');
  });

  it('lists the days of a month and of a range', () => {
    expect(daysOfMonth('2018-02')).toHaveLength(28);
    expect(daysOfMonth('2018-04-17').at(-1)).toBe('2018-04-30');
    expect(daysOfRange('2018-02-27', '2018-03-02')).toEqual([
      '2018-02-27',
      '2018-02-28',
      '2018-03-01',
      '2018-03-02',
    ]);
    expect(daysOfRange('2018-03-02', '2018-02-27')).toEqual([]);
  });

  it('knows clock times', () => {
    expect(isClockTime('09:05')).toBe(true);
    expect(isClockTime('9:05')).toBe(false);
    expect(isClockTime('24:00')).toBe(false);
    expect(minutesBetween('08:50', '10:05')).toBe(75);
  });
});

describe('the Hungarian form of dates', () => {
  it('writes dates with a full stop after every part', () => {
    expect(formatDate('2018-04-05')).toBe('2018. április\u00A05.');
    expect(formatDateShort('2018-04-05')).toBe('2018.\u00A004.\u00A005.');
    expect(formatMonth('2018-04')).toBe('2018. április');
    expect(weekdayName('2018-04-05')).toBe('csütörtök');
  });

  it('writes ranges without repeating what is the same', () => {
    expect(plain(formatRange('2018-04-28', '2018-04-30'))).toBe('2018. április 28–30.');
    expect(plain(formatRange('2018-04-28', '2018-05-03'))).toBe('2018. április 28. – május 3.');
    expect(plain(formatRange('2017-12-28', '2018-01-03'))).toBe('2017. december 28. – 2018. január 3.');
    expect(plain(formatRange('2018-04-05', '2018-04-05'))).toBe('2018. április 5.');
  });

  it('writes times without a leading zero in running text', () => {
    expect(formatTime('09:05')).toBe('9:05');
    expect(plain(formatDateTime('2018-04-05', '16:20'))).toBe('2018. április 5., 16:20');
  });

  it('gives every day of the month its suffix', () => {
    const days = Array.from({ length: 31 }, (_, index) => dayWithSuffix(index + 1));
    expect(days.filter((day) => day.endsWith('-án')).map((day) => Number.parseInt(day, 10))).toEqual([
      2, 3, 6, 8, 13, 16, 18, 20, 23, 26, 28, 30,
    ]);
    expect(days[0]).toBe('1-jén');
    expect(days[4]).toBe('5-én');
    expect(dayWithSuffix(6, 'from')).toBe('6-ától');
    expect(dayWithSuffix(1, 'from')).toBe('1-jétől');
    expect(dayWithSuffix(1, 'until')).toBe('1-jéig');
    expect(dayWithSuffix(5, 'of')).toBe('5-i');
    expect(dayWithSuffix(1, 'of')).toBe('1-jei');
    expect(plain(dateWithSuffix('2018-04-05'))).toBe('2018. április 5-én');
  });
});
