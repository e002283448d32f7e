import { expect, it } from 'vitest';
import { formatHours } from './hours.ts';

it('writes a span of hours, also one that is open at an end, as it is read out', () => {
  expect(formatHours('09:00', '11:30')).toBe('9:00–11:30');
  expect(formatHours('16:00', undefined)).toBe('16:00-tól');
  expect(formatHours('05:00', undefined)).toBe('5:00-tól');
  expect(formatHours('16:15', undefined)).toBe('16:15-től');
  expect(formatHours('16:20', undefined)).toBe('16:20-tól');
  expect(formatHours('16:30', undefined)).toBe('16:30-tól');
  expect(formatHours('16:45', undefined)).toBe('16:45-től');
  expect(formatHours(undefined, '11:30')).toBe('11:30-ig');
  expect(formatHours(undefined, undefined)).toBe('');
});
