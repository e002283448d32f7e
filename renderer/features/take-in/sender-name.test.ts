import { expect, test } from 'vitest';
import type { Lookup } from '../../ui/lookup.ts';
import { senderName } from './sender-name.ts';

const lookup = {
  find: (_kind: string, id: string) => (id === 'o1' ? { name: 'Békés' } : undefined),
} as Lookup;

test.each([
  ['o1', 'torony', 'Békés – torony'],
  ['o1', 'Békés', 'Békés'],
  ['o2', 'torony', 'torony'],
])('a sender of the office %s with the label %s is called %s', (office, label, name) => {
  expect(senderName({ office, label }, lookup)).toBe(name);
});
