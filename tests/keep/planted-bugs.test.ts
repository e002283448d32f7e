import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { JOURNAL_LAWS, type JournalRules } from '../support/journal-laws.ts';
import { KEEP_LAWS } from '../support/keep-laws.ts';
import type { KeepRules } from '../support/keep-life.ts';

/** A mistake somebody could make: a place in the code, and what would stand there. */
interface PlantedBug {
  readonly name: string;
  readonly file: string;
  readonly instead: readonly [right: string, wrong: string];
}

const LINES = 'shared/journal/journal.ts';
const KEEPER = 'electron/keep/journal-keeper.ts';
const FILES = 'electron/keep/journal-files.ts';
const CHAIN = 'electron/keep/journal-chain.ts';

const BUGS_IN_LINES: readonly PlantedBug[] = [
  {
    name: 'the hash of a line is not checked',
    file: LINES,
    instead: ['if (sha256Hex(json).slice(0, HASH_LENGTH) !== hash) return undefined;', ''],
  },
  {
    name: 'the line before is not checked',
    file: LINES,
    instead: ['entry?.previous !== previous || entry.counter', 'entry === undefined || entry.counter'],
  },
  {
    name: 'every end is called a torn tail',
    file: LINES,
    instead: ["lines.length > 0 ? 'damaged' : 'torn'", "'torn'"],
  },
  {
    name: 'whole lines after a damaged one are read on',
    file: LINES,
    instead: ['if (entry === undefined) break;', 'if (entry === undefined) continue;'],
  },
  {
    name: 'a line counts without its end',
    file: LINES,
    instead: [
      'const newLine = bytes.indexOf(NEW_LINE, start);',
      'const newLine = bytes.indexOf(NEW_LINE, start) < 0 ? bytes.length : bytes.indexOf(NEW_LINE, start);',
    ],
  },
];

const BUGS_IN_KEEPING: readonly PlantedBug[] = [
  {
    name: 'a short write is taken for a whole one',
    file: FILES,
    instead: ['if (bytesWritten !== bytes.length)', 'if (bytesWritten < 0)'],
  },
  {
    name: 'a line is not flushed',
    file: FILES,
    instead: ['  await file.sync();\n}\n\n/** Closes', '}\n\n/** Closes'],
  },
  {
    name: 'a file that failed is written on',
    file: KEEPER,
    instead: ['      await this.#stopWriting();\n      return keepFailureOf', '      return keepFailureOf'],
  },
  {
    name: 'the next file takes the number of the one that failed',
    file: KEEPER,
    instead: ['held.nextNumber++', 'held.nextNumber'],
  },
  {
    name: 'a failed append is counted all the same',
    file: KEEPER,
    instead: [
      'this.#failed.set(writing.number, office.counter);',
      'this.#failed.set(writing.number, office.counter); held.office = { ...office, ...extentOf(entry) };',
    ],
  },
  {
    name: 'a gap in the counters is let through',
    file: KEEPER,
    instead: ['entry.counter !== office.counter + 1', 'entry.counter <= office.counter'],
  },
  {
    name: 'a repeated append is written again',
    file: KEEPER,
    instead: ['if (isSame(entry, office)) return success(null);', ''],
  },
  {
    name: 'the state is switched although the journal could not be begun',
    file: KEEPER,
    instead: [
      'const opened = await this.#open(held, office);\n    if (!opened.ok) return opened;\n    const { number }',
      'await this.#stateFile.change(change);\n    const opened = await this.#open(held, office);\n    if (!opened.ok) return opened;\n    const { number }',
    ],
  },
  {
    name: 'pruning takes one file too many',
    file: KEEPER,
    instead: ['number < needed', 'number <= needed'],
  },
  {
    name: 'pruning keeps everything',
    file: CHAIN,
    instead: ['return covering?.number ?? null;', 'return null;'],
  },
  {
    name: 'a gap between two files is not seen',
    file: CHAIN,
    instead: [
      'return isWhole && own.every(({ head }) => head.after <= Math.max(reach, after))',
      'return true',
    ],
  },
  {
    name: 'the end of the replica before is not asked for',
    file: CHAIN,
    instead: ['(reached.get(follows.replica) ?? -1) >= follows.counter', 'true'],
  },
  {
    name: 'damage at the end is called whole',
    file: CHAIN,
    instead: ["own.at(-1)?.rest === 'damaged' ||", ''],
  },
  {
    name: 'what was erased is remembered only after the line',
    file: 'electron/keep/office.ts',
    instead: ['if (!remembered.ok) return remembered;', ''],
  },
  {
    name: 'the older copy of the state is believed',
    file: 'electron/keep/state-form.ts',
    instead: ['other.generation - one.generation', 'one.generation - other.generation'],
  },
  {
    name: 'a state that cannot be written is taken for written',
    file: 'electron/keep/state.ts',
    instead: ['if (!written.ok) return keepFailure(written.reason);', ''],
  },
];

const ROOT = join(import.meta.dirname, '../..');
const FOLDER = join(ROOT, '.cache/planted-in-keeping');

/** A copy of all that keeping needs, with the bug in it. */
function copyWith(bug: PlantedBug, name: string): string {
  const copy = join(FOLDER, name);
  const isCode = (path: string) => !/\.test\.|tsconfig|electron\/(cli|handlers)/.test(path);
  for (const part of ['electron', 'shared/contract', 'shared/journal', 'shared/lib']) {
    cpSync(join(ROOT, part), join(copy, part), { recursive: true, filter: isCode });
  }
  const path = join(copy, bug.file);
  const right = readFileSync(path, 'utf8');
  expect(right.split(bug.instead[0]).length, `its place is there once: ${bug.instead[0]}`).toBe(2);
  writeFileSync(
    path,
    right.replace(bug.instead[0], () => bug.instead[1]),
  );
  return copy;
}

async function load<Module>(copy: string, file: string): Promise<Module> {
  return (await import(/* @vite-ignore */ join(copy, file))) as Module;
}

async function keepRulesIn(copy: string): Promise<KeepRules> {
  const { openJournal } = await load<Pick<KeepRules, 'openJournal'>>(copy, 'electron/keep/journal.ts');
  const { keepHandlers } = await load<Pick<KeepRules, 'keepHandlers'>>(copy, 'electron/keep/office.ts');
  const { stateFile } = await load<Pick<KeepRules, 'stateFile'>>(copy, 'electron/keep/state.ts');
  return { openJournal, keepHandlers, stateFile };
}

async function expectCaught(
  bug: PlantedBug,
  laws: readonly { readonly name: string; run(): Promise<unknown> }[],
): Promise<void> {
  for (const law of laws) {
    try {
      await law.run();
    } catch (error) {
      console.log(`${bug.name}: caught by „${law.name}”: ${String(error)}`);
      return;
    }
  }
  expect.unreachable(`no law catches: ${bug.name}`);
}

/** The law that goes through every byte takes longer than all the others together: it is asked last. */
const quickFirst = [
  ...KEEP_LAWS.filter(({ name }) => !name.startsWith('every byte')),
  ...KEEP_LAWS.filter(({ name }) => name.startsWith('every byte')),
];

describe('planted bugs in keeping are caught by a law', () => {
  afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

  for (const [index, bug] of BUGS_IN_LINES.entries()) {
    it(bug.name, async () => {
      const rules = await load<JournalRules>(copyWith(bug, `lines-${index}`), LINES);
      await expectCaught(
        bug,
        JOURNAL_LAWS.map(({ name, check }) => ({ name, run: async () => check(rules, 600) })),
      );
    });
  }

  for (const [index, bug] of BUGS_IN_KEEPING.entries()) {
    it(bug.name, async () => {
      const rules = await keepRulesIn(copyWith(bug, `keeping-${index}`));
      await expectCaught(
        bug,
        quickFirst.map(({ name, check }) => ({ name, run: () => check(rules, 11) })),
      );
    });
  }
});
