import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from './dates.ts';
import {
  formatPeriod,
  isWithin,
  monthsOfPeriod,
  nextPeriod,
  overlaps,
  type Period,
  parsePeriod,
  periodAround,
  periodCode,
  previousPeriod,
} from './periods.ts';

const plain = (text: string) => text.replaceAll('\u00A0', ' ');

function period(code: string): Period {
  const parsed = parsePeriod(code);
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.value;
}

describe('periods', () => {
  it('reads every form of the code', () => {
    expect(period('2018-03')).toEqual({ from: '2018-03-01', to: '2018-03-31', kind: 'month' });
    expect(period('2018-Q1')).toEqual({ from: '2018-01-01', to: '2018-03-31', kind: 'quarter' });
    expect(period('2018-Q4')).toEqual({ from: '2018-10-01', to: '2018-12-31', kind: 'quarter' });
    expect(period('2018-H2')).toEqual({ from: '2018-07-01', to: '2018-12-31', kind: 'halfYear' });
    expect(period('2018')).toEqual({ from: '2018-01-01', to: '2018-12-31', kind: 'year' });
    expect(period('2018-01-05..2018-02-01')).toEqual({
      from: '2018-01-05',
      to: '2018-02-01',
      kind: 'custom',
    });
  });

  it('refuses impossible and reversed spans with a reason', () => {
    for (const code of [
      '',
      '2018-13',
      '2018-00',
      '2018-Q5',
      '18-03',
      '2018-02-30..2018-03-01',
      '2018-03..2018-04',
    ]) {
      expect(parsePeriod(code)).toMatchObject({ ok: false, reason: 'badPeriod' });
    }
    expect(parsePeriod('2018-02-01..2018-01-05')).toMatchObject({ ok: false, reason: 'reversedPeriod' });
  });

  it('names periods as reports do', () => {
    expect(formatPeriod(period('2018-03'))).toBe('2018. március');
    expect(formatPeriod(period('2018-Q1'))).toBe('2018. I. negyedév');
    expect(formatPeriod(period('2018-Q4'))).toBe('2018. IV. negyedév');
    expect(formatPeriod(period('2018-H2'))).toBe('2018. II. félév');
    expect(formatPeriod(period('2018'))).toBe('2018. év');
    expect(plain(formatPeriod(period('2018-01-05..2018-02-01')))).toBe('2018. január 5. – február 1.');
    expect(formatPeriod(period('2018-01-01..2018-03-31'))).toBe('2018. január–március');
  });

  it('steps back and forth without gaps, for every kind', () => {
    const kinds = fc.constantFrom('month', 'quarter', 'halfYear', 'year') as fc.Arbitrary<'month'>;
    const days = fc.integer({ min: 0, max: 40_000 }).map((count) => addDays('1950-01-01', count));
    fc.assert(
      fc.property(kinds, days, fc.integer({ min: 0, max: 400 }), (kind, day, length) => {
        const custom: Period = { from: day, to: addDays(day, length), kind: 'custom' };
        for (const one of [periodAround(day, kind), custom]) {
          expect(isWithin(day, one)).toBe(true);
          expect(addDays(previousPeriod(one).to, 1)).toBe(one.from);
          expect(nextPeriod(previousPeriod(one))).toEqual(one);
          expect(overlaps(one, nextPeriod(one))).toBe(false);
          expect(period(periodCode(one))).toEqual(one);
        }
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  it('lists the months it touches', () => {
    expect(monthsOfPeriod(period('2017-12-15..2018-02-01')).map(periodCode)).toEqual([
      '2017-12',
      '2018-01',
      '2018-02',
    ]);
  });
});
