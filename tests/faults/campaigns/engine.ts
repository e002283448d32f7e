import { join } from 'node:path';
import { type Campaign, type Findings, type Order, Tally, withoutBrowser } from '../campaign.ts';
import { Computer, type StartOptions } from '../computer.ts';
import { openOrRebuild, settle, SMALL } from '../steps.ts';
import { SQLITE } from './damage.ts';

/** Another Electron brings another storage engine, and the old one’s store is deleted without a word; then the way back. */
export const engine: Campaign = {
  name: 'engine',
  runs: 2,
  shortRuns: 1,
  about:
    'the storage engine changes under the profile, forth and back: noticed each time, rebuilt, nothing lost',
  hindrance: withoutBrowser,
  run,
};

async function run({ seed, runs, folder }: Order): Promise<Findings> {
  const tally = new Tally();
  const broken: string[] = [];
  for (let round = 1; round <= runs; round += 1) {
    const engines: readonly StartOptions[] = round % 2 === 1 ? [{}, SQLITE, {}] : [SQLITE, {}, SQLITE];
    const computer = new Computer(join(folder, `pc-${round}`));
    await settle(computer, { ...SMALL, seed: seed + round }, { options: engines[0] ?? {} });
    let before = await computer.ask('held', '');
    await computer.close();
    for (const options of engines.slice(1)) {
      await computer.start(options);
      const opened = await openOrRebuild(computer, options);
      tally.add('changes of engine');
      if (opened.noticed === '') tally.add('store taken over by the engine');
      else tally.add(`noticed by ${opened.noticed}`);
      const isEqual = opened.held.digest === before.digest;
      tally.add(isEqual ? 'nothing lost' : 'lost');
      if (!isEqual) broken.push(`round ${round}: not what was there before the engine changed`);
      const from = opened.held.ledger + 1;
      const stopped = await computer.ask('work', { from, to: from + 9 });
      if (stopped !== '') broken.push(`round ${round}: ${stopped}`);
      before = await computer.ask('held', '');
      await computer.close();
    }
  }
  return { figures: tally.all(), broken };
}
