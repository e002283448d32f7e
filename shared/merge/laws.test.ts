import { describe, expect, it } from 'vitest';
import { histories, leftIn, type MergeRules, play, allExchanged } from '../../tests/support/merge-history.ts';
import { checkLaw, LAWS } from '../../tests/support/merge-laws.ts';
import fc from 'fast-check';
import * as conflicts from './conflicts.ts';
import * as merge from './merge.ts';
import type { Versioned, Version } from './versions.ts';
import * as write from './write.ts';

const rules: MergeRules = { merge, write, conflicts };
const RUNS = 1_000;
const SEED = 20_180_405;

describe('the laws of merging', () => {
  for (const law of LAWS) {
    it(`${law.name}, in ${RUNS} histories`, { timeout: 120_000 }, () => {
      const median = checkLaw(law, rules, { runs: RUNS, seed: SEED });
      console.log(`${law.name.slice(0, 2)}: ${RUNS} histories of median length ${median}, seed ${SEED}`);
      expect(median).toBeGreaterThanOrEqual(20);
    });
  }
});

/** What other programs do: the later clock wins, the other value is gone. */
function lastWriterWins(local: Versioned, other: Versioned): Versioned {
  const merged = merge.mergeVersioned(local, other);
  const latest = (versions: readonly Version[]) =>
    [...versions].sort((one, two) => (one.time < two.time ? 1 : -1)).slice(0, 1);
  const registers = Object.entries(write.registersOf(merged)).map(([name, versions]) => [
    name,
    latest(versions),
  ]);
  return write.reassembled(merged, Object.fromEntries(registers) as Record<string, readonly Version[]>);
}

describe('negative controls: mistakes the laws must catch', () => {
  const lawOf = (number: string) => LAWS.find(({ name }) => name.startsWith(number)) as (typeof LAWS)[number];

  it('the last writer wins by clock: changes are lost (P5 fails)', () => {
    const mistaken = { ...rules, merge: { ...merge, mergeVersioned: lastWriterWins } };
    expect(() => checkLaw(lawOf('P5'), mistaken, { runs: RUNS, seed: SEED })).toThrow(/Property failed/);
  });

  it('a restored PC keeps its identity: offices diverge', () => {
    const diverges = fc.property(histories({ min: 15, max: 60 }, false), (steps) => {
      const { states, expected } = play(steps, rules, false);
      const ends = allExchanged(states, rules);
      expect(ends.map((end) => leftIn(end, rules))).toEqual(ends.map(() => expected));
    });
    expect(fc.check(diverges, { numRuns: RUNS, seed: SEED }).failed).toBe(true);
  });
});
