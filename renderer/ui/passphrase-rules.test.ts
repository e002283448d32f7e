import { expect, test } from 'vitest';
import { faultOfPassphrase, isSamePassphrase, twoPlaces } from './passphrase-rules.ts';

test.each([
  ['tizenkétbetű', true],
  ['tizenegybet', false],
  ['ez az én szó', true],
  ['a b c d', true],
  ['  a   b  c ', false],
  ['          12', false],
  ['a'.repeat(1001), false],
])('an own passphrase of at least 12 characters or 4 words is taken: %s', (typed, taken) => {
  expect(faultOfPassphrase(typed) === undefined).toBe(taken);
});

test('spaces and the codes of accents make no difference, letters do', () => {
  expect(isSamePassphrase(' alma  körte', 'alma ko\u0308rte')).toBe(true);
  expect(isSamePassphrase('alma körte', 'alma korte')).toBe(false);
});

test('two different words are asked back, each pair can come', () => {
  const pairs = new Set<string>();
  for (let one = 0; one < 5; one++) {
    for (let other = 0; other < 4; other++) {
      const [first, second] = twoPlaces(5, () => new Uint8Array([one, other]));
      expect(first).toBeLessThan(second);
      expect(second).toBeLessThanOrEqual(5);
      pairs.add(`${first} ${second}`);
    }
  }
  expect(pairs.size).toBe(10);
});
