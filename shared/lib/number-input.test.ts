import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDurationInput, parseNumberInput, parseTimeInput } from './number-input.ts';
import { formatNumber } from './numbers.ts';

const shown = (parsed: { ok: boolean; value?: unknown; reason?: string }) =>
  parsed.ok ? parsed.value : parsed.reason;

describe('typed times', () => {
  it('understands the usual ways of typing', () => {
    const cases = {
      9: '09:00',
      930: '09:30',
      '0930': '09:30',
      '9:30': '09:30',
      '9.30': '09:30',
      '9 30': '09:30',
    };
    for (const [text, time] of Object.entries(cases)) expect(shown(parseTimeInput(text)), text).toBe(time);
    expect(shown(parseTimeInput('9 óra'))).toBe('09:00');
    expect(shown(parseTimeInput('9 óra 30 perc'))).toBe('09:30');
    expect(shown(parseTimeInput('9 órakor'))).toBe('09:00');
    expect(shown(parseTimeInput('fél 10'))).toBe('09:30');
    expect(shown(parseTimeInput('háromnegyed 10'))).toBe('09:45');
    expect(shown(parseTimeInput('0'))).toBe('00:00');
    expect(shown(parseTimeInput('23:59'))).toBe('23:59');
  });

  it('refuses what is no time of day', () => {
    for (const text of ['24', '9:60', '2400', 'dél', '9:3:1', '12345', 'fél 25']) {
      expect(shown(parseTimeInput(text)), text).toBe('badTime');
    }
    expect(shown(parseTimeInput(' '))).toBe('empty');
  });
});

describe('typed numbers', () => {
  const read = (text: string, decimals = 2) => shown(parseNumberInput(text, { decimals }));

  it('accepts decimal comma and dot, groups and units', () => {
    expect(read('1234,5')).toBe(1234.5);
    expect(read('1234.5')).toBe(1234.5);
    expect(read('1 234,5')).toBe(1234.5);
    expect(read('1\u00A0234\u00A0567 Ft', 0)).toBe(1_234_567);
    expect(read('1.234.567 Ft', 0)).toBe(1_234_567);
    expect(read('1.234,5')).toBe(1234.5);
    expect(read('12 km', 1)).toBe(12);
    expect(read('87,5%')).toBe(87.5);
    expect(read('\u22125')).toBe(-5);
    expect(read(',5')).toBe(0.5);
  });

  it('takes a lone dot as groups only in a field of whole numbers', () => {
    expect(read('1.234', 0)).toBe(1234);
    expect(read('1.234', 3)).toBe(1.234);
    expect(read('1.234', 2)).toBe('tooManyDecimals');
  });

  it('names the broken rule', () => {
    expect(read('12,5', 0)).toBe('tooManyDecimals');
    expect(read('12,0', 0)).toBe(12);
    expect(read('abc')).toBe('badNumber');
    expect(read('1,2,3')).toBe('badNumber');
    expect(read('--1')).toBe('badNumber');
    expect(read('')).toBe('empty');
    expect(parseNumberInput('-1', { decimals: 0, least: 0 })).toEqual({
      ok: false,
      reason: 'tooSmall',
      message: 'A megadható legkisebb érték: 0.',
    });
    expect(parseNumberInput('20000', { decimals: 0, most: 10_000 })).toEqual({
      ok: false,
      reason: 'tooLarge',
      message: 'A megadható legnagyobb érték: 10\u00A0000.',
    });
  });

  it('reads back every number the program writes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
        fc.boolean(),
        (hundredths, always) => {
          const text = formatNumber(hundredths / 100, { grouping: always ? 'always' : 'auto' });
          expect(read(text)).toBe(hundredths / 100);
        },
      ),
      { seed: 11, numRuns: 500 },
    );
  });
});

describe('typed durations', () => {
  it('are hours unless minutes are named', () => {
    expect(shown(parseDurationInput('1,5'))).toBe(90);
    expect(shown(parseDurationInput('1,5 óra'))).toBe(90);
    expect(shown(parseDurationInput('90 perc'))).toBe(90);
    expect(shown(parseDurationInput('45p'))).toBe(45);
    expect(shown(parseDurationInput('1:30'))).toBe(90);
    expect(shown(parseDurationInput('1 óra 30 perc'))).toBe(90);
    expect(shown(parseDurationInput('-1'))).toBe('badDuration');
    expect(shown(parseDurationInput('két óra'))).toBe('badDuration');
    expect(shown(parseDurationInput('3 nap'))).toBe('badDuration');
    expect(shown(parseDurationInput(''))).toBe('empty');
  });
});
