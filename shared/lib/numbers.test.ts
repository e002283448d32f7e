import { describe, expect, it } from 'vitest';
import {
  formatHours,
  formatKilometres,
  formatMoney,
  formatNumber,
  formatPercent,
  formatSigned,
  formatWithUnit,
  roundTo,
} from './numbers.ts';

describe('Hungarian numbers', () => {
  it('groups from five digits in running text and from four in columns', () => {
    expect(formatNumber(1234)).toBe('1234');
    expect(formatNumber(12_345)).toBe('12\u00A0345');
    expect(formatNumber(1_234_567.5)).toBe('1\u00A0234\u00A0567,5');
    expect(formatNumber(1234, { grouping: 'always' })).toBe('1\u00A0234');
    expect(formatNumber(999, { grouping: 'always' })).toBe('999');
  });

  it('agrees with the formatter of the machine', () => {
    const machine = new Intl.NumberFormat('hu-HU', { maximumFractionDigits: 2 });
    for (const value of [0, 0.5, 7, 1234, 9999.99, 12_345.6, 1_234_567.89, 1e12]) {
      expect(formatNumber(value)).toBe(machine.format(value));
    }
  });

  it('rounds by the digits people see and never writes minus zero', () => {
    expect(roundTo(1.005, 2)).toBe(1.01);
    expect(roundTo(-1.005, 2)).toBe(-1.01);
    expect(formatNumber(-0.001)).toBe('0');
    expect(formatNumber(1e-9)).toBe('0');
    expect(formatNumber(2, { decimals: 1, fixed: true })).toBe('2,0');
  });

  it('writes units, money, distances, hours and shares', () => {
    expect(formatWithUnit(3, 'fő')).toBe('3\u00A0fő');
    expect(formatMoney(1_234_567)).toBe('1\u00A0234\u00A0567\u00A0Ft');
    expect(formatKilometres(12.5)).toBe('12,5\u00A0km');
    expect(formatHours(450)).toBe('7,5');
    expect(formatHours(20)).toBe('0,33');
    expect(formatPercent(0.875)).toBe('87,5%');
    expect(formatPercent(1 / 3)).toBe('33,3%');
  });

  it('writes deviations with a plus or a true minus', () => {
    expect(formatSigned(3)).toBe('+3');
    expect(formatSigned(-2)).toBe('\u22122');
    expect(formatSigned(0)).toBe('0');
    expect(formatSigned(-0.001)).toBe('0');
    expect(formatSigned(0.001)).toBe('0');
  });

  it('refuses what is no number', () => {
    expect(() => formatNumber(Number.NaN)).toThrow();
    expect(() => formatNumber(Number.POSITIVE_INFINITY)).toThrow();
  });
});
