import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Campaign, type Findings, type Order, Tally, withoutMounts } from '../campaign.ts';
import { Computer } from '../computer.ts';
import { Disk } from '../mounted.ts';
import { openOrRebuild, settle, SMALL } from '../steps.ts';

/** Work goes on while the disk is full: the person is told at once, nothing saved goes, and with room again all is taken up. */
export const full: Campaign = {
  name: 'full',
  runs: 8,
  shortRuns: 1,
  about:
    'a full disk during work: „not saved” within 5 s, earlier saves intact, everything taken up when there is room again',
  hindrance: withoutMounts,
  run,
};

const MEGABYTES = 120;
/** Free bytes left when the work begins, in turn. */
const LEFT = [0, 0.1, 0.4, 1.5].map((megabytes) => Math.round(megabytes * 1024 * 1024));
/** Milliseconds until a person must have been told; a little more than the page's own 5 seconds. */
const LIMIT = 5_500;

async function run({ runs, folder, seed, say }: Order): Promise<Findings> {
  const tally = new Tally();
  const broken: string[] = [];
  let slowest = 0;
  for (let round = 1; round <= runs; round += 1) {
    const left = LEFT[(round - 1) % LEFT.length] ?? 0;
    const where = `round ${round}, ${left} bytes left`;
    const disk = Disk.make(join(folder, `${round}.img`), join(folder, `disk-${round}`), MEGABYTES);
    const computer = new Computer(join(disk.place, 'pc'));
    try {
      await settle(computer, { ...SMALL, seed: seed + round });
      // In the second turn the person restarts the program as advised, in the first the page is loaded again and then all is killed.
      const orderly = round > LEFT.length;
      const found = await workOnFullDisk(computer, disk, { left, orderly });
      tally.add(`told by ${found.told}`);
      tally.add(`with ${left} bytes left: acknowledged before it was full`, found.savedBefore);
      if (found.milliseconds > LIMIT) broken.push(`${where}: told after ${found.milliseconds} ms`);
      if (found.told === 'nothing') broken.push(`${where}: nobody was told`);
      tally.add(`with room again it went on ${found.wentOn}`);
      slowest = Math.max(slowest, found.milliseconds);
      say(`${where}: ${found.told} after ${found.milliseconds} ms; went on ${found.wentOn}`);
      await (orderly ? computer.close() : computer.kill());
      await afterRestart(computer, { where: `${where}, ${orderly ? 'closed' : 'killed'}`, tally, broken });
    } catch (error) {
      broken.push(`${where}: ${String(error)}`);
    } finally {
      await computer.kill();
      await disk.remove();
    }
  }
  return { figures: { 'full disks': runs, 'told at the latest after ms': slowest, ...tally.all() }, broken };
}

interface FullDisk {
  /** How the person was told that something is not saved. */
  readonly told: string;
  /** From the last thing called saved. */
  readonly milliseconds: number;
  readonly savedBefore: number;
  /** What it took to work again once there was room. */
  readonly wentOn: 'by itself' | 'after loading the page again' | 'only after a restart';
}

interface Filling {
  readonly left: number;
  readonly orderly: boolean;
}

async function workOnFullDisk(computer: Computer, disk: Disk, filling: Filling): Promise<FullDisk> {
  disk.fill(filling.left);
  const first = computer.acknowledged;
  let stopped: string | undefined;
  const work = computer.ask('work', { from: first + 1, to: first + 3_000 });
  const ended = work.then(
    (message) => (stopped = message),
    (error: unknown) => (stopped = String(error)),
  );
  const { told, milliseconds } = await untilTold(computer, () => stopped);
  const savedBefore = computer.acknowledged - first;
  disk.empty();
  await Promise.race([ended, wait(20_000)]);
  if (await goesOn(computer)) return { told, milliseconds, savedBefore, wentOn: 'by itself' };
  if (filling.orderly) return { told, milliseconds, savedBefore, wentOn: 'only after a restart' };
  await computer.reload();
  const start = await computer.ask('start');
  const isOpen = start.state === 'open' && (await goesOn(computer));
  const wentOn = isOpen ? 'after loading the page again' : 'only after a restart';
  return { told, milliseconds, savedBefore, wentOn };
}

/** Watches the page as a person would: how it says that something is not saved, and how long after the last thing that was. */
async function untilTold(
  computer: Computer,
  stopped: () => string | undefined,
): Promise<Pick<FullDisk, 'told' | 'milliseconds'>> {
  let last = computer.acknowledged;
  let since = performance.now();
  for (;;) {
    await wait(50);
    if (computer.acknowledged > last) {
      last = computer.acknowledged;
      since = performance.now();
    }
    const { state } = await computer.ask('saving');
    const milliseconds = Math.round(performance.now() - since);
    const answer = stopped();
    if (answer !== undefined) {
      const isNamed = answer.includes('szabad hely');
      return { told: isNamed ? 'the answer, which names the disk' : `the answer: ${answer}`, milliseconds };
    }
    if (state === 'slow' || state === 'behind') return { told: `the state „${state}”`, milliseconds };
    if (milliseconds > 30_000) return { told: 'nothing', milliseconds };
  }
}

/** With room again: waiting lines are written, and new saves are taken, in the page that was open all the time. */
async function goesOn(computer: Computer): Promise<boolean> {
  const late = wait(20_000).then(() => false);
  const going = (async () => {
    for (let turn = 0; turn < 10 && !(await computer.ask('flush')); turn += 1) await wait(1_000);
    const { ledger } = await computer.ask('held', '');
    return (await computer.ask('work', { from: ledger + 1, to: ledger + 3 })) === '';
  })().catch(() => false);
  return Promise.race([going, late]);
}

interface Report {
  readonly where: string;
  readonly tally: Tally;
  readonly broken: string[];
}

async function afterRestart(computer: Computer, { where, tally, broken }: Report): Promise<void> {
  await computer.start();
  const { held, noticed, caughtUp } = await openOrRebuild(computer);
  const { acknowledged } = computer;
  const lost = Math.max(0, acknowledged - held.ledger);
  if (lost > 0) broken.push(`${where}: ${acknowledged} acknowledged, ${held.ledger} there`);
  if (held.torn.length > 0) broken.push(`${where}: torn ${held.torn.join(' ')}`);
  const stopped = await computer.ask('work', { from: held.ledger + 1, to: held.ledger + 5 });
  if (stopped !== '') broken.push(`${where}: after the restart ${stopped}`);
  tally.add('acknowledged', acknowledged);
  tally.add('lost', lost);
  const how = where.endsWith('closed') ? 'an orderly end' : 'a kill';
  tally.add(noticed === '' ? `opened as it was after ${how}` : `rebuilt after ${how}: ${noticed}`);
  tally.add('commits caught up', caughtUp);
}
