import type { Input, Output } from '../../shared/contract/contract.ts';
import type * as journalModule from '../../electron/keep/journal.ts';
import type { Journal } from '../../electron/keep/journal-shape.ts';
import type * as officeModule from '../../electron/keep/office.ts';
import type * as stateModule from '../../electron/keep/state.ts';
import type { Machine } from '../../electron/machine.ts';
import { type Call, type DeskMachine, deskMachine, type Fault } from './desk-machine.ts';
import { failingFrom, type Unflushed } from './power-cut.ts';

/** The shell's keeping, right or with a planted bug. */
export interface KeepRules {
  readonly openJournal: typeof journalModule.openJournal;
  readonly keepHandlers: typeof officeModule.keepHandlers;
  readonly stateFile: typeof stateModule.stateFile;
}

export interface Program extends ReturnType<KeepRules['keepHandlers']> {
  readonly journal: Journal;
  readonly state: stateModule.StateFile;
}

/** The program as it is after a start. */
export function started(rules: KeepRules, machine: Machine): Program {
  const state = rules.stateFile(machine);
  const journal = rules.openJournal(machine, state);
  return { journal, state, ...rules.keepHandlers({ machine, state, journal }) };
}

function fingerprintAt(counter: number): string {
  return (counter * 2654435761).toString(16).padStart(16, '0').slice(-16);
}

export function officeAt(counter: number, replica = 'r1', database = 'mentoriroda-1'): Input<'beginOffice'> {
  const extent = { counter, rows: 10 + counter, fingerprint: fingerprintAt(counter) };
  return { database, replica, office: 'iroda', dataVersion: 1, ...extent, setAside: false };
}

export function commitAt(counter: number, replica = 'r1'): Input<'appendJournal'> {
  const commit = JSON.stringify({
    dot: [replica, counter],
    text: 'Őszi „találkozó”'.repeat((counter % 3) + 1),
  });
  const extent = { counter, rows: 10 + counter, fingerprint: fingerprintAt(counter) };
  return { replica, ...extent, commit, erased: counter % 3 === 0 ? [`contact/${counter}`] : [] };
}

export type Answer = { readonly ok: boolean; readonly message?: string };
export interface NamedStep {
  run(program: Program): Promise<Answer>;
  /** The commit it wants to be safe. */
  readonly adds?: Input<'appendJournal'>;
}

function adding(counter: number, replica?: string): NamedStep {
  const adds = commitAt(counter, replica);
  return { adds, run: (program) => program.appendJournal(adds) };
}

/** A short life: two commits, a snapshot, two more, a restore under a new name, one more. */
export const LIFE: readonly NamedStep[] = [
  { run: (program) => program.beginOffice(officeAt(0)) },
  adding(1),
  adding(2),
  { run: (program) => program.journal.rotate() },
  adding(3),
  adding(4),
  { run: (program) => program.beginOffice({ ...officeAt(0, 'r2', 'mentoriroda-2'), setAside: true }) },
  adding(1, 'r2'),
];

const ROTATING: NamedStep = { run: (program) => program.journal.rotate() };

/** Goes on in three files of one replica, the last with several lines. */
export const LONG_LIFE: readonly NamedStep[] = [
  ...LIFE,
  ROTATING,
  adding(2, 'r2'),
  ROTATING,
  adding(3, 'r2'),
  adding(4, 'r2'),
  adding(5, 'r2'),
];

const CODES = ['EPERM', 'EBUSY', 'EACCES', 'ENOSPC', 'EIO', 'EROFS', 'EMFILE', 'ENOENT'];
const CALLS: readonly Call[] = [
  ...(['open', 'write', 'writeFile', 'sync', 'close', 'readFile', 'rename'] as const),
  ...(['readdir', 'stat', 'truncate', 'unlink', 'mkdir', 'shortWrite'] as const),
];

/** What may have happened although the system says it failed. */
const LATE: ReadonlySet<Call> = new Set([
  'write',
  'writeFile',
  'sync',
  'rename',
  'unlink',
  'mkdir',
  'truncate',
]);

/** What a program started anew finds must begin with all that was acknowledged, and hold nothing that was not asked for. */
async function expectKept(
  rules: KeepRules,
  folder: string,
  { safe, asked }: { readonly safe: readonly string[]; readonly asked: readonly string[] },
): Promise<void> {
  const anew = started(rules, deskMachine(folder));
  const kept = await anew.lookAtKept();
  if (!['none', 'whole', 'cut'].includes(kept.journal.state))
    throw new Error(`the journal is ${kept.journal.state}`);
  const found = linesOf(await anew.readJournal({ after: null }));
  const missing = safe.filter((line) => !found.includes(line));
  if (missing.length > 0) throw new Error(`acknowledged and lost: ${missing.join(' ')}`);
  if (found.join() !== asked.slice(0, found.length).join())
    throw new Error(`not what was asked for: ${found.join(' ')}`);
}

export function linesOf(read: Output<'readJournal'>): string[] {
  if (!read.ok) throw new Error(`not readable: ${read.message}`);
  return read.value.map(lineOf);
}

export function lineOf({
  replica,
  counter,
  rows,
  fingerprint,
  commit,
}: Omit<Input<'appendJournal'>, 'erased'>): string {
  return [replica, counter, rows, fingerprint, commit].join('|');
}

/** Lives the short life with one fault; every step that fails is done again when the cause is gone. */
export async function liveWith(rules: KeepRules, fault: Fault): Promise<void> {
  const machine = deskMachine();
  try {
    const program = started(rules, machine);
    const safe: string[] = [];
    const asked: string[] = [];
    machine.faults.push(fault);
    for (const step of LIFE) {
      if (step.adds) asked.push(lineOf(step.adds));
      const answer = await step.run(program);
      if (!answer.ok) {
        if (!/^\p{Lu}.*\.$/su.test(answer.message ?? '')) throw new Error(`no sentence: ${answer.message}`);
        await expectKept(rules, machine.folder, { safe, asked });
        machine.faults.length = 0;
        const again = await step.run(program);
        if (!again.ok) throw new Error(`still failing when the cause is gone: ${again.message}`);
      }
      if (step.adds) safe.push(lineOf(step.adds));
      if (answer.ok && machine.faults.length > 0) await expectKept(rules, machine.folder, { safe, asked });
    }
    // Lets go of the file.
    await program.journal.look();
    await expectEnd(rules, machine, asked);
  } finally {
    machine.remove();
  }
}

async function expectEnd(rules: KeepRules, machine: DeskMachine, asked: readonly string[]): Promise<void> {
  machine.faults.length = 0;
  const anew = started(rules, deskMachine(machine.folder));
  const kept = await anew.lookAtKept();
  const found = linesOf(await anew.readJournal({ after: null }));
  if (found.join() !== asked.join()) throw new Error(`at the end: ${found.join(' ')}`);
  if (kept.erased.join() !== 'contact/3') throw new Error(`erased at the end: ${kept.erased.join()}`);
  if (kept.office?.database !== 'mentoriroda-2')
    throw new Error(`the office at the end: ${kept.office?.database}`);
  if (kept.journal.replica !== 'r2' || kept.journal.counter !== 1) throw new Error('the journal at the end');
}

/** Every call of this life that can fail, with every code, once and from then on. */
export async function everyFault(rules: KeepRules): Promise<Fault[]> {
  const machine = deskMachine();
  const program = started(rules, machine);
  for (const step of LIFE) await step.run(program);
  await program.journal.look();
  const counts = new Map<Call, number>();
  for (const call of machine.made) counts.set(call, (counts.get(call) ?? 0) + 1);
  const writes = (counts.get('write') ?? 0) + (counts.get('writeFile') ?? 0);
  machine.remove();
  return CALLS.flatMap((call) => {
    const count = call === 'shortWrite' ? writes : (counts.get(call) ?? 0);
    return Array.from({ length: count + 1 }, (_, spared) => spared).flatMap((spared) => [
      ...CODES.flatMap((code) => [1, 10_000].map((times) => ({ call, code, spared, times }))),
      ...(LATE.has(call) ? [{ call, code: 'EIO', spared, times: 1, late: true }] : []),
    ]);
  });
}

/** Lives until the power goes, starts again as the page would, and lives to the end. */
export async function liveThroughPowerCut(
  rules: KeepRules,
  spared: number,
  unflushed: Unflushed,
): Promise<boolean> {
  const machine = deskMachine();
  try {
    let program = started(rules, failingFrom(machine, spared, unflushed));
    const asked: string[] = [];
    const safe: string[] = [];
    let wasCut = false;
    for (const step of LIFE) {
      if (step.adds) asked.push(lineOf(step.adds));
      const answer = await step.run(program);
      if (!answer.ok) {
        wasCut = true;
        await program.journal.look();
        await expectKept(rules, machine.folder, { safe, asked });
        program = started(rules, deskMachine(machine.folder));
        const again = await step.run(program);
        if (!again.ok) throw new Error(`after the start: ${again.message}`);
      }
      if (step.adds) safe.push(lineOf(step.adds));
    }
    await program.journal.look();
    await expectEnd(rules, machine, asked);
    return wasCut;
  } finally {
    machine.remove();
  }
}
