import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { type PartContent, packParts } from './package.ts';

test('parts given in pieces come out whole and in order, letters of two bytes and more included', () => {
  const piece = 'árvíztűrő 😀 tükörfúrógép ';
  const pieces = Array.from({ length: 20_000 }, (_, index) => `${index} ${piece}`);
  const packed = unzipSync(
    packParts(
      new Map<string, PartContent>([
        ['a.xml', (sink) => pieces.forEach((text) => sink.xml(text))],
        ['b.bin', new Uint8Array([1, 2, 3])],
        ['c.xml', () => undefined],
      ]),
    ),
  );
  expect(Object.keys(packed)).toEqual(['a.xml', 'b.bin', 'c.xml']);
  expect(strFromU8(packed['a.xml'] as Uint8Array)).toBe(pieces.join(''));
  expect(packed['b.bin']).toEqual(new Uint8Array([1, 2, 3]));
});
