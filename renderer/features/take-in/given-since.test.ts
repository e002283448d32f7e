import { expect, it } from 'vitest';
import { canBeInFile } from './given-since.ts';

it('a file with everything holds what was written before it, and for all we know what another identity wrote', () => {
  expect(canBeInFile('a:7', 'a:7')).toBe(true);
  expect(canBeInFile('a:8', 'a:7')).toBe(false);
  expect(canBeInFile('b:8', 'a:7')).toBe(true);
  expect(canBeInFile('b:8', 'a:0')).toBe(true);
});
