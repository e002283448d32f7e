import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Point } from '../../electron/keep/journal-shape.ts';
import { type DeskMachine, deskMachine } from './desk-machine.ts';
import {
  commitAt,
  everyFault,
  type KeepRules,
  LIFE,
  LONG_LIFE,
  lineOf,
  linesOf,
  liveThroughPowerCut,
  liveWith,
  officeAt,
  type Program,
  started,
} from './keep-life.ts';
import type { Unflushed } from './power-cut.ts';

export interface KeepLaw {
  readonly name: string;
  /** Throws where the law is broken; answers how many cases it tried. `every`: only each so many-th case. */
  check(rules: KeepRules, every: number): Promise<number>;
}

/** A whole life in files; the test may damage them and look again. */
async function withLife(
  rules: KeepRules,
  work: (life: { machine: DeskMachine; lines: readonly string[]; anew(): Program }) => Promise<void>,
): Promise<void> {
  const machine = deskMachine();
  try {
    const program = started(rules, machine);
    for (const step of LONG_LIFE) await step.run(program);
    await program.journal.look();
    const lines = LONG_LIFE.flatMap(({ adds }) => (adds ? [lineOf(adds)] : []));
    await work({ machine, lines, anew: () => started(rules, deskMachine(machine.folder)) });
  } finally {
    machine.remove();
  }
}

/** Every point the life passed, and how many of its commits came after it. */
const POINTS = [
  ...[0, 1, 2, 3, 4].map((counter) => ({ replica: 'r1', counter, after: 4 - counter + 5 })),
  ...[0, 1, 2, 3, 4, 5].map((counter) => ({ replica: 'r2', counter, after: 5 - counter })),
];

function journalPaths(machine: DeskMachine): string[] {
  const folder = join(machine.dataFolder, 'journal');
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .sort();
}

function must(condition: boolean, told: string): void {
  if (!condition) throw new Error(told);
}

async function linesAfter({ journal }: Program, point: Point): Promise<string[] | null> {
  const read = await journal.read(point);
  return read.ok ? read.value.map(lineOf) : null;
}

function isPartOf(some: readonly string[], all: readonly string[]): boolean {
  let at = 0;
  return some.every((line) => {
    at = all.indexOf(line, at) + 1;
    return at > 0;
  });
}

/** Nothing changed is ever handed out, and what is called whole is complete. */
async function expectHonest(anew: Program, lines: readonly string[], told: string): Promise<void> {
  const looked = await anew.journal.look();
  if (!looked.ok) throw new Error(`${told}: ${looked.message}`);
  const { journal, operationsAfter } = looked.value;
  const isWhole = journal.state === 'whole';
  must(journal.state !== 'none', `${told}: no journal`);
  for (const point of POINTS) {
    const count = operationsAfter(point);
    const read = await linesAfter(anew, point);
    const right = lines.slice(lines.length - point.after);
    must(read !== null, `${told}: what can be read is not handed out after ${point.counter}`);
    // Where something is missing, at least nothing is handed out that was not written, and all in its order; what is older does no harm.
    must(isPartOf(read ?? [], lines), `${told}: something else is handed out`);
    if (read === null || count === null) continue;
    must(read.length === count, `${told}: ${count} counted, ${read.length} read`);
    must(right.slice(0, read.length).join() === read.join(), `${told}: something else is read`);
    const isComplete = read.length === point.after;
    must(isComplete || !isWhole, `${told}: called whole after ${point.replica} ${point.counter}, but is not`);
  }
}

async function everyPowerCut(rules: KeepRules, unflushed: Unflushed): Promise<number> {
  for (let spared = 0; spared < 1000; spared++) {
    const wasCut = await liveThroughPowerCut(rules, spared, unflushed).catch((error: unknown) => {
      throw new Error(
        `power gone after ${spared} calls, what was not flushed is ${unflushed}: ${String(error)}`,
      );
    });
    if (!wasCut && spared > 20) return spared;
  }
  throw new Error('never gets to the end');
}

export const KEEP_LAWS: readonly KeepLaw[] = [
  {
    name: 'an append is acknowledged only after it was flushed',
    async check(rules) {
      for (const [index, step] of LIFE.entries()) {
        const machine = deskMachine();
        const program = started(rules, machine);
        for (const earlier of LIFE.slice(0, index)) await earlier.run(program);
        machine.faults.push({ call: 'sync', code: 'EIO', times: 1000 });
        const answer = await step.run(program);
        await program.journal.look();
        machine.remove();
        must(!answer.ok, `step ${index} succeeds though nothing can be flushed`);
      }
      return LIFE.length;
    },
  },
  {
    name: 'every byte of every journal file may go wrong: nothing changed is handed out, nothing incomplete is called whole',
    async check(rules, every) {
      let cases = 0;
      await withLife(rules, async ({ machine, lines, anew }) => {
        await expectHonest(anew(), lines, 'undamaged');
        for (const path of journalPaths(machine)) {
          const whole = readFileSync(path);
          for (let place = 0; place < whole.length; place += every) {
            const damaged = new Uint8Array(whole);
            damaged[place] = (damaged[place] as number) ^ (1 << (place % 8));
            writeFileSync(path, damaged);
            await expectHonest(anew(), lines, `${basename(path)} at ${place}`);
            cases++;
          }
          writeFileSync(path, whole);
        }
      });
      return cases;
    },
  },
  {
    name: 'every file of the journal but the last may be gone: what is called whole is complete',
    async check(rules) {
      let cases = 0;
      await withLife(rules, async ({ machine, lines, anew }) => {
        // That the end is gone shows when the database is compared with it.
        for (const path of journalPaths(machine).slice(0, -1)) {
          const whole = readFileSync(path);
          rmSync(path);
          await expectHonest(anew(), lines, `without ${basename(path)}`);
          writeFileSync(path, whole);
          cases++;
        }
      });
      return cases;
    },
  },
  {
    name: 'an append is taken once, in its turn, for its own replica',
    async check(rules) {
      const machine = deskMachine();
      const program = started(rules, machine);
      must(!(await program.appendJournal(commitAt(1))).ok, 'taken without an office');
      await program.beginOffice(officeAt(0));
      const answers = await Promise.all(
        [commitAt(1), commitAt(2), commitAt(4), commitAt(3), commitAt(3), commitAt(2), commitAt(4, 'r9')].map(
          (commit) => program.appendJournal(commit),
        ),
      );
      const told = answers.map((answer) => (answer.ok ? 'ok' : answer.reason)).join(' ');
      must(told === 'ok ok behind ok ok behind behind', `answered ${told}`);
      const other = await program.appendJournal({ ...commitAt(3), fingerprint: 'f'.repeat(16) });
      must(!other.ok, 'another commit is taken for a repeated one');
      const found = linesOf(await program.readJournal({ after: null }));
      await program.journal.look();
      machine.remove();
      must(
        found.join() === [1, 2, 3].map((counter) => lineOf(commitAt(counter))).join(),
        'the order is wrong',
      );
      return answers.length;
    },
  },
  {
    name: 'files that only hold what came before a snapshot go, and nothing that came after it',
    async check(rules) {
      for (const point of POINTS) {
        await withLife(rules, async ({ machine, lines, anew }) => {
          const before = journalPaths(machine).length;
          const program = anew();
          await program.journal.prune(point);
          const found = linesOf(await program.readJournal({ after: null }));
          const needed = lines.slice(lines.length - point.after);
          must(
            needed.every((line) => found.includes(line)),
            `lost by pruning to ${point.replica} ${point.counter}`,
          );
          const looked = await anew().journal.look();
          must(looked.ok && looked.value.journal.state === 'whole', 'not whole after pruning');
          must(
            looked.ok && looked.value.operationsAfter(point) === point.after,
            'not reaching back after pruning',
          );
          const shouldShrink = point.replica === 'r2' || point.counter >= 2;
          must(
            journalPaths(machine).length < before === shouldShrink,
            `pruned to ${point.replica} ${point.counter}`,
          );
        });
      }
      return POINTS.length;
    },
  },
  {
    name: 'whenever the power goes, a start finds all that was acknowledged and goes on',
    async check(rules) {
      return (await everyPowerCut(rules, 'kept')) + (await everyPowerCut(rules, 'lost'));
    },
  },
  {
    name: 'whatever call fails with whatever code, no acknowledged commit is lost, and the same step succeeds when the cause is gone',
    async check(rules, every) {
      const faults = (await everyFault(rules)).filter((_, index) => index % every === 0);
      for (const fault of faults) {
        const told = `${fault.call} ${fault.code} after ${fault.spared} for ${fault.times}`;
        await liveWith(rules, fault).catch((error: unknown) => {
          throw new Error(`${told}: ${String(error)}`);
        });
      }
      return faults.length;
    },
  },
];
