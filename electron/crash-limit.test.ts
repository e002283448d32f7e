import { expect, test } from 'vitest';
import { crashLimit } from './crash-limit.ts';

test('a page starts again by itself three times a minute, and later again', () => {
  const mayReload = crashLimit();
  const at = (second: number) => mayReload(new Date(2026, 10, 22, 9, 0, second));
  expect([0, 10, 20, 30, 59].map(at)).toEqual([true, true, true, false, false]);
  expect([130, 131].map(at)).toEqual([true, true]);
});
