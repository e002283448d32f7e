import { deepStrictEqual, strictEqual } from 'node:assert';
import fc from 'fast-check';
import type { Versioned } from '../../shared/merge/versions.ts';
import {
  allExchanged,
  FIELDS,
  histories,
  leftIn,
  type MergeRules,
  play,
  type Step,
} from './merge-history.ts';

export interface LawRun {
  readonly runs: number;
  readonly seed: number;
  /** False: it is enough to know that the law is broken, the shortest history that breaks it is not looked for. */
  readonly shrinks?: boolean;
}

/** A law, and a check of one history that throws where the law is broken. */
export interface Law {
  readonly name: string;
  readonly withErasure: boolean;
  check(steps: readonly Step[], rules: MergeRules): void;
}

const canonical = (state: Versioned, rules: MergeRules) => rules.merge.canonicalState(state);

/** The laws of merging one record; numbered as in docs/architecture.md. */
export const LAWS: readonly Law[] = [
  {
    name: 'P1 the order of two files does not matter',
    withErasure: true,
    check(steps, rules) {
      const { states } = play(steps, rules);
      for (const one of states) {
        for (const other of states) {
          const there = canonical(rules.merge.mergeVersioned(other, one), rules);
          strictEqual(canonical(rules.merge.mergeVersioned(one, other), rules), there);
        }
      }
    },
  },
  {
    name: 'P2 three files may be merged in any grouping',
    withErasure: true,
    check(steps, rules) {
      const [a, b, c] = play(steps, rules).states as [Versioned, Versioned, Versioned];
      const { mergeVersioned } = rules.merge;
      strictEqual(
        canonical(mergeVersioned(mergeVersioned(a, b), c), rules),
        canonical(mergeVersioned(a, mergeVersioned(b, c)), rules),
      );
    },
  },
  {
    name: 'P3 the same file twice changes nothing',
    withErasure: true,
    check(steps, rules) {
      const [a, b] = play(steps, rules).states as [Versioned, Versioned];
      const once = rules.merge.mergeVersioned(a, b);
      deepStrictEqual(rules.merge.mergeVersioned(once, b), once);
      deepStrictEqual(rules.merge.mergeVersioned(a, a), a);
    },
  },
  {
    name: 'P4 everybody ends with the same, whatever was lost, late or repeated',
    withErasure: true,
    check(steps, rules) {
      const ends = allExchanged(play(steps, rules).states, rules).map((state) => canonical(state, rules));
      strictEqual(new Set(ends).size, 1);
    },
  },
  {
    name: 'P5 no change is lost unless somebody who saw it wrote again; what is shown stays the local one',
    withErasure: false,
    check(steps, rules) {
      const { states, expected, shownChanged, unasked } = play(steps, rules);
      const { registers } = leftIn(allExchanged(states, rules)[0] as Versioned, rules);
      for (const [register, versions] of Object.entries(expected.registers)) {
        for (const version of versions)
          strictEqual(registers[register]?.includes(version), true, `lost: ${register} ${version}`);
      }
      strictEqual(shownChanged, 0);
      strictEqual(unasked, 0, 'an edit wrote registers nobody touched');
    },
  },
  {
    name: 'P6 nothing superseded or deleted comes back, and a deletion that met an unseen change asks',
    withErasure: false,
    check(steps, rules) {
      const { states, expected } = play(steps, rules);
      for (const end of allExchanged(states, rules)) {
        const left = leftIn(end, rules);
        deepStrictEqual(left, expected);
        const deletes = (expected.registers['deleted'] ?? []).some((version) => version.includes('seen'));
        strictEqual(end.record.deleted !== undefined, deletes && !expected.contested);
      }
    },
  },
  {
    name: 'P7 an erasure is final',
    withErasure: true,
    check(steps, rules) {
      const { states, expected } = play(steps, rules);
      const ends = allExchanged(states, rules);
      for (const end of ends) {
        strictEqual(end.record.erased === true, expected.erased);
        if (expected.erased) deepStrictEqual(Object.keys(end.record).sort(), ['erased', 'id', 'office']);
      }
    },
  },
  {
    name: 'P8 a restored backup with a new identity loses nothing and hides nothing',
    withErasure: false,
    check(steps, rules) {
      const withRestores = steps.flatMap((step, index): readonly Step[] =>
        index % 9 === 8 ? [{ do: 'restore', pc: index % 4 }, step] : [step],
      );
      const { states, expected } = play(withRestores, rules);
      deepStrictEqual(leftIn(allExchanged(states, rules)[1] as Versioned, rules), expected);
    },
  },
  {
    name: 'P9 fields of a newer program survive a trip through an older one',
    withErasure: false,
    check(steps, rules) {
      const oldOnes = new Set([1, 3]);
      const future = FIELDS.indexOf('future');
      const split = steps.filter(
        (step) => !(step.do === 'edit' && oldOnes.has(step.pc) && step.field === future),
      );
      const { states, expected } = play(split, rules);
      const left = leftIn(allExchanged(states, rules)[0] as Versioned, rules);
      deepStrictEqual(left.registers['future'], expected.registers['future']);
    },
  },
];

/** Checks a law on many histories; throws with the seed and the shrunk history. Returns the median length of the histories. */
export function checkLaw(law: Law, rules: MergeRules, run: LawRun): number {
  const lengths: number[] = [];
  const property = fc.property(histories({ min: 15, max: 60 }, law.withErasure), (steps) => {
    lengths.push(steps.length);
    law.check(steps, rules);
  });
  fc.assert(property, { numRuns: run.runs, seed: run.seed, endOnFailure: run.shrinks === false });
  return lengths.sort((one, other) => one - other)[Math.floor(lengths.length / 2)] ?? 0;
}
