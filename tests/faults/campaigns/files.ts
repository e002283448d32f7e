import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createShell } from '../../../electron/handlers/shell.ts';
import type { Shell } from '../../../shared/contract/contract.ts';
import type { Kept } from '../../../shared/contract/kept.ts';
import { type Call, type DeskMachine, deskMachine, type Fault } from '../../support/desk-machine.ts';
import { type Campaign, type Findings, type Order, Tally } from '../campaign.ts';
import { beginOffice, commitText, lineAt, officeLike, snapshotAt } from '../kept-office.ts';

/** Every call of the file system fails in every way while the shell keeps something. */
export const files: Campaign = {
  name: 'files',
  runs: 1,
  shortRuns: 29,
  about:
    'each file call failing with each error, once and always: a valid snapshot remains, nothing is called safe that is not',
  run,
};

const codes = ['EPERM', 'EBUSY', 'EACCES', 'ENOSPC', 'EIO', 'EROFS', 'EMFILE', 'ENOENT'];
const calls: readonly Call[] = [
  'open',
  'readFile',
  'rename',
  'unlink',
  'mkdir',
  'readdir',
  'stat',
  'statfs',
  'writeFile',
  'write',
  'truncate',
  'sync',
  'close',
];
const ALWAYS = 1_000;
const first = new Uint8Array(3_000).fill(7);
const second = new Uint8Array(5_000).fill(9);

/** Something the shell is asked to keep, and how to see afterwards whether it really did. */
interface Deed {
  readonly name: string;
  /** True if the shell said that it is done. */
  readonly act: (shell: Shell) => Promise<boolean>;
  /** Whether it is there after a restart. */
  readonly isDone: (shell: Shell, kept: Kept) => Promise<boolean>;
}

const deeds: readonly Deed[] = [
  {
    name: 'snapshot',
    act: async (shell) => (await shell.saveSnapshot(snapshotAt(3, second))).ok,
    async isDone(shell, { snapshots }) {
      const found = snapshots.find(({ counter, bytes }) => counter === 3 && bytes === second.length);
      const read = found && (await shell.readSnapshot({ id: found.id }));
      return read?.ok === true && isSame(read.value.bytes, second);
    },
  },
  {
    name: 'journal',
    act: async (shell) => (await shell.appendJournal(lineAt(4))).ok,
    isDone: async (shell, { journal }) =>
      journal.counter === 4 && (await textsOf(shell))[3] === commitText(4),
  },
  {
    name: 'state, with an erasure',
    act: async (shell) => (await shell.appendJournal(lineAt(4, ['contact/c1']))).ok,
    isDone: async (_shell, { journal, erased }) => journal.counter === 4 && erased.includes('contact/c1'),
  },
  {
    name: 'restore, the switch to a new database',
    act: async (shell) => (await shell.beginOffice(restored)).ok,
    isDone: async (_shell, { office, journal }) =>
      office?.database === restored.database && journal.replica === restored.replica,
  },
  {
    name: 'restore, reading snapshot and journal',
    act: readBack,
    isDone: async () => true,
  },
];

const restored = officeLike({
  database: 'mentoriroda-2',
  replica: 'b'.repeat(24),
  counter: 1,
  setAside: true,
});

/** Whether all of snapshot and journal could be read; what is missing must be missing from the number of commits told before, too. */
async function readBack(shell: Shell): Promise<boolean> {
  const { snapshots } = await shell.lookAtKept();
  const [newest] = snapshots;
  if (newest === undefined || newest.operationsAfter === null) return false;
  const bytes = await shell.readSnapshot({ id: newest.id });
  const lines = await shell.readJournal({ after: newest.id });
  if (!bytes.ok || !lines.ok || lines.value.length !== newest.operationsAfter) return false;
  const texts = lines.value.map(({ commit }) => commit);
  const isRight =
    isSame(bytes.value.bytes, first) && texts.every((text, index) => text === commitText(index + 1));
  if (!isRight || texts.length !== 3) throw new Error('read something else');
  return true;
}

/** `runs`: only each so many-th case. */
async function run({ runs, say }: Order): Promise<Findings> {
  // Nothing here depends on a real disk, and memory spares thousands of flushes.
  const memory = '/dev/shm';
  const folder = mkdtempSync(join(existsSync(memory) ? memory : tmpdir(), 'mentoriroda-files-'));
  const tally = new Tally();
  const broken: string[] = [];
  for (const deed of deeds) {
    await tryAll({ deed, folder, every: runs, tally, broken });
    say(`${deed.name}: ${tally.of(`${deed.name}: ok`)} ok, ${tally.of(`${deed.name}: refused`)} refused`);
  }
  rmSync(folder, { recursive: true, force: true });
  const combinations = Object.values(tally.all()).reduce((sum, count) => sum + count, broken.length);
  return { figures: { 'combinations in which the call failed': combinations, ...tally.all() }, broken };
}

interface Trying {
  readonly deed: Deed;
  readonly folder: string;
  /** Only each so many-th case. */
  readonly every: number;
  readonly tally: Tally;
  readonly broken: string[];
}

async function tryAll({ deed, folder, every, tally, broken }: Trying): Promise<void> {
  const unreached = new Set<string>();
  let number = 0;
  for (const fault of everyFault()) {
    const point = `${fault.call} ${fault.times} ${fault.spared} ${fault.late}`;
    // What is not called that often does not fail with another code either.
    if (unreached.has(point)) continue;
    number += 1;
    if (number % every !== 0) continue;
    const machine = deskMachine(join(folder, `${deeds.indexOf(deed)}-${number}`));
    const found = await tryDeed(machine, deed, fault).catch((error: unknown) => `thrown: ${String(error)}`);
    machine.remove();
    if (found === 'not reached') unreached.add(point);
    else if (found === 'ok' || found === 'refused') tally.add(`${deed.name}: ${found}`);
    else broken.push(`${deed.name}: ${JSON.stringify(fault)}: ${found}`);
  }
}

function* everyFault(): Generator<Fault> {
  for (const times of [1, ALWAYS]) {
    for (const spared of [0, 1, 2]) {
      for (const late of [false, true]) {
        for (const call of calls) for (const code of codes) yield { call, code, times, spared, late };
      }
      yield { call: 'shortWrite', code: 'short', times, spared };
    }
  }
}

async function tryDeed(machine: DeskMachine, { act, isDone }: Deed, fault: Fault): Promise<string> {
  const shell = createShell(machine);
  const snapshot = await prepared(shell);
  const planted = { ...fault };
  machine.faults.push(planted);
  const said = await act(shell);
  const isReached = planted.times !== fault.times;
  machine.faults.splice(0);
  // Lets go of its files, as a program that ends would.
  await shell.lookAtKept();
  if (!isReached) return 'not reached';
  const again = createShell(deskMachine(machine.folder));
  const kept = await again.lookAtKept();
  const gone = await goneIn(again, snapshot);
  if (gone !== '') return gone;
  if (said && !(await isDone(again, kept))) return 'said ok, but it is not there';
  return said ? 'ok' : 'refused';
}

/** An office with one snapshot and three commits after it; answers the snapshot's id. */
async function prepared(shell: Shell): Promise<string> {
  await beginOffice(shell);
  const saved = await shell.saveSnapshot(snapshotAt(0, first));
  if (!saved.ok) throw new Error(saved.message);
  for (const n of [1, 2, 3]) {
    const taken = await shell.appendJournal(lineAt(n));
    if (!taken.ok) throw new Error(taken.message);
  }
  return saved.value.id;
}

/** What of the prepared office is not there any more; '' if all of it is. */
async function goneIn(shell: Shell, snapshot: string): Promise<string> {
  const read = await shell.readSnapshot({ id: snapshot });
  if (!read.ok || !isSame(read.value.bytes, first)) return 'the first snapshot is gone';
  const texts = await textsOf(shell);
  return [1, 2, 3].some((n) => texts[n - 1] !== commitText(n)) ? 'an acknowledged line is gone' : '';
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}

async function textsOf(shell: Shell): Promise<readonly string[]> {
  const read = await shell.readJournal({ after: null });
  return read.ok ? read.value.map(({ commit }) => commit) : [];
}
