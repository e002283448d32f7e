import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDateInput } from './date-input.ts';
import {
  addDays,
  dateWithSuffix,
  daysBetween,
  formatDate,
  formatDateShort,
  isCalendarDate,
} from './dates.ts';

const today = '2018-04-12'; // a Thursday

function read(text: string, from = today): string {
  const parsed = parseDateInput(text, from);
  return parsed.ok ? parsed.value : parsed.reason;
}

describe('typed dates', () => {
  it('understands words seen from today', () => {
    expect(read('ma')).toBe('2018-04-12');
    expect(read('Tegnap')).toBe('2018-04-11');
    expect(read('tegnapelőtt')).toBe('2018-04-10');
    expect(read('holnap')).toBe('2018-04-13');
  });

  it('takes a weekday as the last such day, today included', () => {
    expect(read('hétfő')).toBe('2018-04-09');
    expect(read('csütörtök')).toBe('2018-04-12');
    expect(read('Péntek')).toBe('2018-04-06');
    expect(read('cs')).toBe('2018-04-12');
  });

  it('takes a day alone in this month, or in the last month if it is more than a week ahead', () => {
    expect(read('5')).toBe('2018-04-05');
    expect(read('5.')).toBe('2018-04-05');
    expect(read('19')).toBe('2018-04-19');
    expect(read('20')).toBe('2018-03-20');
    expect(read('31')).toBe('2018-03-31');
    expect(read('31', '2018-03-02')).toBe('2018-01-31');
    expect(read('32')).toBe('noSuchDay');
    expect(read('0')).toBe('noSuchDay');
  });

  it('takes a month and a day in this year, or in the last one if it is more than half a year ahead', () => {
    for (const text of [
      '4.5',
      '4.5.',
      '04. 05.',
      '0405',
      '405',
      '4/5',
      '4-5',
      'IV. 5.',
      'ápr. 5',
      'április 5-én',
    ]) {
      expect(read(text)).toBe('2018-04-05');
    }
    expect(read('9.30')).toBe('2018-09-30');
    expect(read('12.20')).toBe('2017-12-20');
    expect(read('2.29')).toBe('noSuchDay');
    expect(read('2.29', '2017-03-01')).toBe('2016-02-29');
  });

  it('takes whole dates in every usual form', () => {
    for (const text of [
      '2018.04.05',
      '2018. 04. 05.',
      '2018-04-05',
      '20180405',
      '180405',
      '18.4.5',
      '2018. április 5.',
      '2018. ÁPRILIS 5-én',
      '2018. aprilis 5',
      '2018. IV. 5.',
      '2018. ápr. 5.',
    ]) {
      expect(read(text), text).toBe('2018-04-05');
    }
    expect(read('2018. szept. 1-jén')).toBe('2018-09-01');
    expect(read('2018.02.30')).toBe('noSuchDay');
  });

  it('says in a sentence what it cannot understand', () => {
    for (const text of ['valamikor', 'május', '5 április', '2018. j. 5.', '1.2.3.4', '5x', '-']) {
      const parsed = parseDateInput(text, today);
      expect(parsed.ok, text).toBe(false);
      if (!parsed.ok) expect(parsed.message).toMatch(/\.$/);
    }
    expect(read('  ')).toBe('empty');
  });

  it('reads back every date the program writes', () => {
    const dates = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays('1950-01-01', days));
    fc.assert(
      fc.property(dates, (date) => {
        for (const text of [formatDate(date), formatDateShort(date), dateWithSuffix(date), date]) {
          expect(read(text)).toBe(date);
        }
      }),
      { seed: 3, numRuns: 300 },
    );
  });

  it('never throws, never invents an impossible day, never guesses more than half a year ahead without a year', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789. -áprmaijén') }), (text) => {
        const parsed = parseDateInput(text, today);
        if (!parsed.ok) return;
        expect(isCalendarDate(parsed.value)).toBe(true);
        if (/^\d{1,2}\.\d{1,2}$/.test(text))
          expect(daysBetween(today, parsed.value)).toBeLessThanOrEqual(183);
      }),
      { seed: 5, numRuns: 1000 },
    );
  });
});
