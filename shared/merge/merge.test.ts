import { describe, expect, it } from 'vitest';
import { mergeVersioned } from './merge.ts';
import type { Version, Versioned } from './versions.ts';

const stamp = { time: '2018-04-05T10:00:00', person: 'm1' };

/** A record of one register, undecided between these versions. */
function undecided(seen: Versioned['merge']['seen'], versions: readonly [string, string][]): Versioned {
  const [first, ...others] = versions.map(([dot, status]): Version => ({ dot, ...stamp, value: { status } }));
  const { value, ...shown } = first as Version;
  return {
    record: { id: 'r', office: 'o', ...value },
    merge: { registers: { status: [shown, ...others] }, seen },
  };
}

describe('merging an open question', () => {
  // Both answers that stand here were written again elsewhere by people who had seen them.
  const here = undecided({ a: 1, b: 1 }, [
    ['a:1', 'open'],
    ['b:1', 'planned'],
  ]);
  const again = { a: 2, b: 2 };

  it('goes on showing what was shown here, whichever answer the file shows', () => {
    const one = undecided(again, [
      ['b:2', 'planned'],
      ['a:2', 'open'],
    ]);
    const other = undecided(again, [
      ['a:2', 'open'],
      ['b:2', 'planned'],
    ]);
    expect(mergeVersioned(here, one).record).toMatchObject({ status: 'open' });
    expect(mergeVersioned(here, other)).toEqual(mergeVersioned(here, one));
  });

  it('shows an answer of the file once nobody says any more what was shown here', () => {
    const file = undecided(again, [
      ['b:2', 'planned'],
      ['a:2', 'ended'],
    ]);
    expect(mergeVersioned(here, file).record).toMatchObject({ status: 'planned' });
  });
});
