import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Campaign, type Findings, type Order, Tally, withoutBrowser } from '../campaign.ts';
import { Computer } from '../computer.ts';
import { openOrRebuild, settle, SMALL } from '../steps.ts';

/** The rebuild itself is killed, and then killed again: the next start ends in the same office all the same. */
export const recovery: Campaign = {
  name: 'recovery',
  runs: 25,
  shortRuns: 1,
  about:
    'kill -9 during a rebuild: the next start opens what the rebuild made, or rebuilds again, equal by hash',
  hindrance: withoutBrowser,
  run,
};

async function run({ seed, runs, random, folder }: Order): Promise<Findings> {
  const tally = new Tally();
  const broken: string[] = [];
  const model = new Computer(join(folder, 'model'));
  await settle(model, { ...SMALL, seed });
  const before = await model.ask('held', '');
  await model.kill();
  rmSync(join(model.profile, 'Default/IndexedDB'), { recursive: true });
  for (let round = 1; round <= runs; round += 1) {
    const computer = model.copyTo(join(folder, `round-${round}`));
    try {
      for (let death = random.integer(1, 2); death > 0; death -= 1) {
        tally.add(await killInRebuild(computer, random.integer(20, 2_500)));
      }
      await computer.start();
      const opened = await openOrRebuild(computer);
      const { digest } = await computer.ask('held', opened.held.replica);
      tally.add(opened.noticed === '' ? 'then opened' : 'then rebuilt again');
      const isEqual = digest === before.digest;
      tally.add(isEqual ? 'equal by hash' : 'lost');
      if (!isEqual) broken.push(`round ${round}: not what was there before`);
      const from = opened.held.ledger + 1;
      const stopped = await computer.ask('work', { from, to: from + 2 });
      if (stopped !== '') broken.push(`round ${round}: afterwards ${stopped}`);
    } catch (error) {
      broken.push(`round ${round}: ${String(error)}`);
    }
    await computer.kill();
    rmSync(computer.folder, { recursive: true, force: true });
  }
  return { figures: { rounds: runs, ...tally.all() }, broken };
}

/** Answers what the program was doing when it was killed. */
async function killInRebuild(computer: Computer, delay: number): Promise<string> {
  await computer.start();
  const start = await computer.ask('start');
  if (start.state !== 'recover') {
    await computer.kill();
    return 'killed behind a finished rebuild';
  }
  let isDone = false;
  const rebuilding = computer.ask('rebuild').then(
    () => (isDone = true),
    () => undefined,
  );
  await Promise.race([rebuilding, wait(delay)]);
  const during = isDone ? 'killed behind a finished rebuild' : 'killed within a rebuild';
  await computer.kill();
  await rebuilding;
  return during;
}
