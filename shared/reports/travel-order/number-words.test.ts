import { expect, test } from 'vitest';
import { numberInWords } from './number-words.ts';

test.each([
  [0, 'nulla'],
  [2, 'kettő'],
  [10, 'tíz'],
  [20, 'húsz'],
  [22, 'huszonkettő'],
  [100, 'száz'],
  [200, 'kétszáz'],
  [1000, 'ezer'],
  [1025, 'ezerhuszonöt'],
  [1999, 'ezerkilencszázkilencvenkilenc'],
  [2000, 'kétezer'],
  [2001, 'kétezer-egy'],
  [22_973, 'huszonkétezer-kilencszázhetvenhárom'],
  [112_000, 'száztizenkétezer'],
  [1_000_000, 'egymillió'],
  [2_001_002, 'kétmillió-egyezer-kettő'],
  [48_500_300, 'negyvennyolcmillió-ötszázezer-háromszáz'],
])('%i is written „%s”', (value, words) => {
  expect(numberInWords(value)).toBe(words);
});

test('what is no whole amount is refused', () => {
  expect(() => numberInWords(1.5)).toThrow();
  expect(() => numberInWords(-1)).toThrow();
});
