import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnWidths } from './table-frame.ts';

test('columns share the width in proportion and to the last twip', () => {
  expect(columnWidths([1, 2, 1], 9355)).toEqual([2338, 4677, 2340]);
});

test('whatever the shares are, the columns fill the width and none vanishes', () => {
  const shares = fc.array(fc.integer({ min: -3, max: 90 }), { minLength: 1, maxLength: 14 });
  fc.assert(
    fc.property(shares, (columns) => {
      const widths = columnWidths(columns, 9355);
      expect(widths.reduce((sum, width) => sum + width, 0)).toBe(9355);
      expect(Math.min(...widths)).toBeGreaterThan(50);
    }),
    { seed: 4 },
  );
});
