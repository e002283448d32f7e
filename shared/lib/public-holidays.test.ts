import { expect, it } from 'vitest';
import { daysOfRange } from './dates.ts';
import { easterSunday, isOrdinaryWorkday, isPublicHoliday } from './public-holidays.ts';

it('finds Easter Sunday, the earliest and the latest included', () => {
  const known = {
    1818: '1818-03-22',
    1943: '1943-04-25',
    2000: '2000-04-23',
    2008: '2008-03-23',
    2017: '2017-04-16',
    2018: '2018-04-01',
    2019: '2019-04-21',
    2024: '2024-03-31',
    2026: '2026-04-05',
    2038: '2038-04-25',
  };
  for (const [year, date] of Object.entries(known)) expect(easterSunday(Number(year))).toBe(date);
});

it('lists the public holidays of 2018', () => {
  expect(daysOfRange('2018-01-01', '2018-12-31').filter(isPublicHoliday)).toEqual([
    '2018-01-01',
    '2018-03-15',
    '2018-03-30',
    '2018-04-02',
    '2018-05-01',
    '2018-05-21',
    '2018-08-20',
    '2018-10-23',
    '2018-11-01',
    '2018-12-25',
    '2018-12-26',
  ]);
});

it('counts Good Friday only since 2017', () => {
  expect(isPublicHoliday('2016-03-25')).toBe(false);
  expect(isPublicHoliday('2017-04-14')).toBe(true);
});

it('tells ordinary workdays from weekends and holidays', () => {
  expect(daysOfRange('2018-03-01', '2018-03-31').filter(isOrdinaryWorkday)).toHaveLength(20);
});
