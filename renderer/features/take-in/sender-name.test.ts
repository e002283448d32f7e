import { expect, test } from 'vitest';
import type { Lookup } from '../../ui/lookup.ts';
import { senderName } from './sender-name.ts';

const lookup = {
  find: (_kind: string, id: string) => (id === 'o1' ? { name: 'Békés' } : undefined),
} as Lookup;

test.each([
  ['o1', 'torony', undefined, 'Békés – torony'],
  ['o1', 'torony', 'Békés régen', 'Békés – torony'],
  ['o1', 'Békés', undefined, 'Békés'],
  ['o2', 'torony', undefined, 'torony'],
  ['o2', 'torony', 'Heves', 'Heves – torony'],
  ['o2', 'Heves', 'Heves', 'Heves'],
])('a sender of the office %s with the label %s, whose file called it %s, is called %s', (...one) => {
  const [office, label, officeName, name] = one;
  const source = { office, label, ...(officeName === undefined ? {} : { officeName }) };
  expect(senderName(source, lookup)).toBe(name);
});
