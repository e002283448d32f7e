import { expect, test } from 'vitest';
import type { HeadingBlock } from './blocks.ts';
import { outlineOf } from './outline.ts';

function heading(level: 1 | 2 | 3, text: string, numbered?: boolean): HeadingBlock {
  return { type: 'heading', level, text, numbered };
}

test('headings are counted within the one above them, and an unnumbered one takes no number away', () => {
  const outline = outlineOf([
    heading(1, 'Egy'),
    heading(2, 'Egy-egy'),
    { type: 'paragraph', text: 'közben' },
    heading(3, 'Mélyen'),
    heading(2, 'Egy-kettő'),
    heading(1, 'Előszó', false),
    heading(1, 'Kettő'),
    heading(2, 'Kettő-egy'),
  ]);
  expect(outline.map((entry) => entry.title)).toEqual([
    '1. Egy',
    '1.1. Egy-egy',
    '1.1.1. Mélyen',
    '1.2. Egy-kettő',
    'Előszó',
    '2. Kettő',
    '2.1. Kettő-egy',
  ]);
});

test('every heading has an anchor of its own, even with the same words', () => {
  const anchors = outlineOf([heading(1, 'Azonos'), heading(1, 'Azonos')]).map((entry) => entry.anchor);
  expect(new Set(anchors).size).toBe(2);
});
