import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { MergeRules } from '../../tests/support/merge-history.ts';
import { checkLaw, LAWS } from '../../tests/support/merge-laws.ts';

/** A mistake somebody could make: a place in the code, and what would stand there. */
interface PlantedBug {
  readonly name: string;
  readonly file: string;
  readonly instead: readonly [right: string, wrong: string];
}

const BUGS: readonly PlantedBug[] = [
  {
    name: 'an older file takes away what it has never seen',
    file: 'merge.ts',
    instead: ['!covers(opposite.seen, version.dot) ||', 'false ||'],
  },
  {
    name: 'what was superseded comes back',
    file: 'merge.ts',
    instead: ['!covers(opposite.seen, version.dot) ||', 'true ||'],
  },
  {
    name: 'the counters of the other side are forgotten',
    file: 'merge.ts',
    instead: ['const seen = highest(local.merge.seen, other.merge.seen);', 'const seen = local.merge.seen;'],
  },
  {
    name: 'an erasure made elsewhere is ignored',
    file: 'merge.ts',
    instead: ['if (local.record.erased || other.record.erased)', 'if (local.record.erased)'],
  },
  {
    name: 'the other PC’s value is shown',
    file: 'merge.ts',
    instead: ['return shownFirst([...ours, ...theirs], here.versions[0]);', 'return [...theirs, ...ours];'],
  },
  {
    name: 'the last counter counts as unseen',
    file: 'deletion.ts',
    instead: ['>= counterOf(dot)', '> counterOf(dot)'],
  },
  {
    name: 'a deletion hides an edit its author had not seen',
    file: 'deletion.ts',
    instead: [
      'return others.some(({ dot }) => !deletions.some(({ seen }) => covers(seen, dot)));',
      'return false;',
    ],
  },
  {
    name: 'a deletion claims to have seen nothing',
    file: 'write.ts',
    instead: ['{ seen: current.merge.seen } }', '{ seen: {} } }'],
  },
  {
    name: 'writing does not raise the counter',
    file: 'write.ts',
    instead: ['Math.max(seen[replica] ?? 0, counterOf(stamp.dot))', 'seen[replica] ?? 0'],
  },
  {
    name: 'an erased record keeps its values',
    file: 'write.ts',
    instead: [
      'record: { id: frame.id, office: frame.office, erased: true }',
      'record: { ...frame, erased: true }',
    ],
  },
  {
    name: 'writing one field takes the others along',
    file: 'write.ts',
    instead: [
      'const changed = [...names].filter(',
      'const changed = [...names, ...Object.keys(current.merge.registers)].filter(() => true) ?? [...names].filter(',
    ],
  },
  {
    name: 'the same version is kept twice',
    file: 'merge.ts',
    instead: ['!has(version, here.versions) && survives', 'survives'],
  },
];

const FOLDER = join(import.meta.dirname, '../../.cache/planted');

async function rulesWith(bug: PlantedBug, index: number): Promise<MergeRules> {
  const copy = join(FOLDER, String(index));
  for (const room of ['merge', 'lib', 'domain']) {
    cpSync(join(import.meta.dirname, '..', room), join(copy, room), {
      recursive: true,
      filter: (path) => !path.includes('.test.'),
    });
  }
  const path = join(copy, 'merge', bug.file);
  const right = readFileSync(path, 'utf8');
  expect(
    right.split(bug.instead[0]).length,
    `the place of the planted bug is there once: ${bug.instead[0]}`,
  ).toBe(2);
  mkdirSync(copy, { recursive: true });
  writeFileSync(path, right.replace(bug.instead[0], bug.instead[1]));
  const load = async <T>(name: string) => (await import(/* @vite-ignore */ join(copy, 'merge', name))) as T;
  return {
    merge: await load('merge.ts'),
    write: await load('write.ts'),
    conflicts: await load('conflicts.ts'),
  };
}

describe('planted bugs in merging are caught by a law', () => {
  afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

  for (const [index, bug] of BUGS.entries()) {
    it(bug.name, { timeout: 60_000 }, async () => {
      const rules = await rulesWith(bug, index);
      const catching = LAWS.filter((law) => {
        try {
          checkLaw(law, rules, { runs: 300, seed: 7 });
          return false;
        } catch {
          return true;
        }
      });
      console.log(
        `${bug.name}: caught by ${catching.map(({ name }) => name.slice(0, 2)).join(', ') || 'nothing'}`,
      );
      expect(catching.length).toBeGreaterThan(0);
    });
  }
});
