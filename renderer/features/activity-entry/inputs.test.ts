import { describe, expect, it } from 'vitest';
import { absenceDays } from './absence-days.ts';
import { parseDueInput } from './due-input.ts';
import { movedEnd, parseEndInput } from './end-input.ts';

describe('the end of an activity', () => {
  it.each([
    ['1030', '10:30'],
    ['11', '11:00'],
    ['+90', '10:30'],
    ['+ 45', '09:45'],
    ['+2', '11:00'],
    ['+1,5', '10:30'],
    ['+1:15', '10:15'],
    ['+90 perc', '10:30'],
  ])('reads %s after 9:00 as %s', (text, end) =>
    expect(parseEndInput(text, '09:00')).toEqual({ ok: true, value: end }),
  );

  it('says why a length cannot be counted', () => {
    expect(parseEndInput('+90', undefined)).toMatchObject({ ok: false, reason: 'noStart' });
    expect(parseEndInput('+180', '22:00')).toMatchObject({ ok: false, reason: 'nextDay' });
    expect(parseEndInput('+x', '09:00')).toMatchObject({ ok: false });
    expect(parseEndInput('25', '09:00')).toMatchObject({ ok: false, reason: 'badTime' });
  });

  it('moves by quarters of an hour but never before the start', () => {
    expect(movedEnd('10:00', 1, '09:00')).toBe('10:15');
    expect(movedEnd('09:15', -1, '09:00')).toBe('09:15');
    expect(movedEnd(undefined, 1, '09:00')).toBe('09:15');
    expect(movedEnd('23:59', 1, '09:00')).toBe('23:59');
  });
});

describe('a deadline', () => {
  // A Thursday.
  const today = '2018-04-05';
  it.each([
    ['+7', '2018-04-12'],
    ['ma', '2018-04-05'],
    ['holnap', '2018-04-06'],
    ['csütörtök', '2018-04-05'],
    ['hétfő', '2018-04-09'],
    ['péntek', '2018-04-06'],
    ['10', '2018-04-10'],
    ['30', '2018-04-30'],
    ['4', '2018-05-04'],
    ['04.20', '2018-04-20'],
    ['11.02', '2018-11-02'],
    ['január 15', '2019-01-15'],
    ['2018. március 1.', '2018-03-01'],
    ['tegnap', '2018-04-04'],
  ])('reads %s as %s', (text, due) => expect(parseDueInput(text, today)).toEqual({ ok: true, value: due }));

  it('says when it cannot be read', () => expect(parseDueInput('majd', today)).toMatchObject({ ok: false }));
});

describe('the days of an absence', () => {
  it('are the working days of the range', () =>
    expect(absenceDays('2018-03-29', '2018-04-03')).toEqual(['2018-03-29', '2018-04-03']));
  it('are a single day when no last day is given, even on a Saturday', () => {
    expect(absenceDays('2018-03-10', undefined)).toEqual(['2018-03-10']);
    expect(absenceDays('2018-03-10', '2018-03-10')).toEqual(['2018-03-10']);
  });
  it('can be none', () => expect(absenceDays('2018-03-10', '2018-03-11')).toEqual([]));
});
