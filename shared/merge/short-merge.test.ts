import { describe, expect, it } from 'vitest';
import { exampleRows } from '../../tests/support/data-files.ts';
import { canonicalJson } from '../lib/canonical-json.ts';
import { isShort, shortMerge, wholeMerge } from './short-merge.ts';
import type { MergeState } from './versions.ts';

const first = { dot: 'a:1', person: 'm1', time: '2018-04-05T10:00:00' };
const second = { dot: 'b:4', person: 'm2', time: '2018-04-06T10:00:00' };

describe('a merge state written short', () => {
  it('is the same state again, whatever a row can carry', () => {
    for (const { merge } of [...exampleRows.values()].flat()) {
      const whole = wholeMerge(JSON.parse(JSON.stringify(shortMerge(merge))));
      expect(canonicalJson(whole)).toBe(canonicalJson(merge));
      if (isShort(shortMerge(merge))) expect(JSON.stringify(whole)).toBe(canonicalJson(merge));
    }
  });

  it('says every stamp once, whatever the order of the registers and whoever holds it twice', () => {
    const seen = { a: 1, b: 4 };
    const registers = { date: [first], purpose: [{ ...first }], status: [second] };
    const short = {
      seen,
      stamps: [
        { ...first, of: ['date', 'purpose'] },
        { ...second, of: ['status'] },
      ],
    };
    expect(shortMerge({ registers, seen })).toEqual(short);
    expect(shortMerge({ registers: Object.fromEntries(Object.entries(registers).reverse()), seen })).toEqual(
      short,
    );
    const { date, purpose } = wholeMerge(short).registers;
    expect(date).toBe(purpose);
  });

  it.each<[string, MergeState]>([
    ['a conflict', { registers: { date: [first, { ...second, value: { date: '2018-05-01' } }] }, seen: {} }],
    ['a value that is not shown', { registers: { deleted: [{ ...first, value: {} }] }, seen: {} }],
    ['a version put side by side again', { registers: { date: [{ ...first, origin: 'c' }] }, seen: {} }],
    ['what a newer program knows', { registers: {}, seen: {}, newer: 1 } as MergeState],
  ])('stays as it is where there is %s', (_, merge) => {
    expect(shortMerge(merge)).toBe(merge);
    expect(wholeMerge(merge)).toBe(merge);
  });
});
