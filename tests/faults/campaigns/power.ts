import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Campaign, type Findings, type Order, Tally, withoutMounts } from '../campaign.ts';
import { Computer } from '../computer.ts';
import { Disk } from '../mounted.ts';
import { openOrRebuild, settle, SMALL } from '../steps.ts';

/*
A power cut is played by copying the file that stands for the disk while saves go on: everything the system only holds in memory is
missing in the copy. All processes are stopped first, so that the copy is of one moment; the stop itself flushes nothing. The control
run does the same with relaxed transactions and without the journal, and must lose.
*/

export const power: Campaign = {
  name: 'power',
  runs: 40,
  shortRuns: 1,
  about:
    'power cuts: strict saves with the journal lose nothing acknowledged; relaxed ones without it must lose',
  hindrance: withoutMounts,
  run,
};

const MEGABYTES = 64;

async function run({ runs, ...order }: Order): Promise<Findings> {
  const tally = new Tally();
  const broken: string[] = [];
  for (let round = 1; round <= runs; round += 1) {
    const relaxed = round % 4 === 0;
    const lost = await cutOnce(order, { round, relaxed, tally, broken });
    tally.add(relaxed ? 'control: relaxed, without journal' : 'strict, with journal');
    if (round % 5 === 0) order.say(`${round} of ${runs}, lost in the last one: ${lost}`);
  }
  const controls = tally.of('control: relaxed, without journal');
  if (controls > 0 && tally.of('control: rounds that lost') === 0) {
    broken.push('the control lost nothing, so this campaign cannot show anything');
  }
  return { figures: { cuts: runs, 'strict: lost': 0, ...tally.all() }, broken };
}

interface Cut {
  readonly round: number;
  readonly relaxed: boolean;
  readonly tally: Tally;
  readonly broken: string[];
}

/** Works on a fresh disk, cuts the power, and looks what the disk has kept. Answers how many acknowledged commits are gone. */
async function cutOnce(
  { seed, folder, random }: Omit<Order, 'runs'>,
  { round, relaxed, tally, broken }: Cut,
): Promise<number> {
  const disk = Disk.make(join(folder, `${round}.img`), join(folder, `disk-${round}`), MEGABYTES);
  const computer = new Computer(join(disk.place, 'pc'));
  const options = { withoutJournal: relaxed };
  let copy: Disk | undefined;
  try {
    await settle(computer, { ...SMALL, seed }, { options, commits: 3 });
    // What has been prepared is on the disk; from here on only what the program flushes gets there.
    await computer.close();
    await syncAll(disk);
    await computer.start(options);
    // Before anything opens the database: Dexie takes hold of the function then.
    if (relaxed) await computer.ask('relaxed');
    await computer.ask('start');
    const before = computer.acknowledged;
    const work = computer.ask('work', { from: before + 1, to: before + 5_000 }).catch(() => '');
    await wait(random.integer(300, 2_500));
    signal(computer, 'SIGSTOP');
    await allStopped(computer);
    const { acknowledged } = computer;
    copy = disk.copyTo(join(folder, `${round}-copy.img`), join(folder, `copy-${round}`));
    signal(computer, 'SIGCONT');
    await computer.kill();
    await work;
    return await lookAt(copy, { acknowledged, before, round, relaxed, tally, broken });
  } finally {
    await computer.kill();
    await copy?.remove();
    await disk.remove();
  }
}

interface Promised extends Cut {
  readonly acknowledged: number;
  readonly before: number;
}

async function lookAt(copy: Disk, promised: Promised): Promise<number> {
  const { acknowledged, before, round, relaxed, tally, broken } = promised;
  copy.mount();
  const after = new Computer(join(copy.place, 'pc'));
  try {
    const options = { withoutJournal: relaxed };
    await after.start(options);
    const opened = await openOrRebuild(after, options);
    const { ledger, torn } = opened.held;
    const lost = Math.max(0, acknowledged - ledger);
    const name = relaxed ? 'control' : 'strict';
    tally.add(`${name}: acknowledged`, acknowledged - before);
    tally.add(`${name}: lost`, lost);
    if (lost > 0) tally.add(`${name}: rounds that lost`);
    if (opened.noticed !== '') tally.add(`${name}: noticed by ${opened.noticed}`);
    if (opened.caughtUp > 0) tally.add(`${name}: starts that caught up`);
    if (!relaxed && lost > 0) broken.push(`round ${round}: ${acknowledged} acknowledged, ${ledger} there`);
    if (torn.length > 0) broken.push(`round ${round}: torn ${torn.join(' ')}`);
    return lost;
  } finally {
    await after.kill();
  }
}

function signal(computer: Computer, name: 'SIGSTOP' | 'SIGCONT'): void {
  for (const id of computer.processIds) {
    try {
      process.kill(id, name);
    } catch {
      // Already gone.
    }
  }
}

/** A process within a system call stops behind it. */
async function allStopped(computer: Computer): Promise<void> {
  for (let turn = 0; turn < 100; turn += 1) {
    const states = computer.processIds.map((id) => readFileSync(`/proc/${Math.abs(id)}/stat`, 'utf8'));
    if (states.every((line) => /\) [Tt] /.test(line))) return;
    await wait(5);
  }
}

async function syncAll(disk: Disk): Promise<void> {
  const { execFileSync } = await import('node:child_process');
  execFileSync('sync', ['-f', disk.place]);
}
