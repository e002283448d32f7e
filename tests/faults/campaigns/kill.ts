import { setTimeout as wait } from 'node:timers/promises';
import { type Campaign, type Findings, type Order, Tally, withoutBrowser } from '../campaign.ts';
import { Computer, type StartOptions } from '../computer.ts';
import type { Crash } from '../shell-protocol.ts';
import { openOrRebuild, settle, SMALL } from '../steps.ts';

const crashPoints = [
  'before the write',
  'within the write',
  'between write and flush',
  'between flush and answer',
] as const;

/** Browser and shell die at once while strict saves go on: at any moment, and exactly between the steps of one save. */
export const kill: Campaign = {
  name: 'kill',
  runs: 120,
  shortRuns: 4,
  about: 'kill -9 of browser and shell during saves: nothing acknowledged is lost, no save is there in part',
  hindrance: withoutBrowser,
  run,
};

type Way = 'any moment' | 'between transaction and journal' | Crash['point'];

const exactWays = ['between transaction and journal', ...crashPoints] as const;

async function run({ random, runs, seed, folder, say }: Order): Promise<Findings> {
  const computer = new Computer(folder);
  await settle(computer, { ...SMALL, seed });
  await computer.kill();
  const found: Found = { tally: new Tally(), broken: [] };
  for (let round = 1; round <= runs; round += 1) {
    // Every second death is at a moment nobody chose, the others take the points between the steps in turn.
    const way: Way = round % 2 === 1 ? 'any moment' : (exactWays[(round / 2) % 5] ?? 'any moment');
    const death = { way, line: random.integer(5, 40), delay: random.integer(5, 900) };
    await computer.start(optionsOf(death, computer));
    await verify(computer, found, `before death ${round}`);
    const withSnapshot = random.chance(0.2);
    if (withSnapshot) found.tally.add('killed with a snapshot under way');
    const before = computer.acknowledged;
    await workUntilDeath(computer, { ...death, withSnapshot });
    found.tally.add(`killed, ${way}`);
    found.tally.add('acknowledged', computer.acknowledged - before);
    if (round % 10 === 0) say(`${round} of ${runs}, ${found.tally.of('acknowledged')} acknowledged`);
  }
  await computer.start();
  await verify(computer, found, 'at the end');
  await computer.close();
  return { figures: { kills: runs, lost: 0, torn: 0, ...found.tally.all() }, broken: found.broken };
}

interface Found {
  readonly tally: Tally;
  readonly broken: string[];
}

/** Starts the program and compares all there is with what was called saved before the last death. */
async function verify(computer: Computer, { tally, broken }: Found, where: string): Promise<void> {
  const opened = await openOrRebuild(computer);
  const { ledger, torn } = opened.held;
  const lost = Math.max(0, computer.acknowledged - ledger);
  if (lost > 0) broken.push(`${where}: ${computer.acknowledged} acknowledged, ${ledger} there`);
  if (torn.length > 0) broken.push(`${where}: torn ${torn.join(' ')}`);
  tally.add('lost', lost);
  tally.add('torn', torn.length);
  tally.add('commits caught up from the database', opened.caughtUp);
  tally.add('starts that caught up', opened.caughtUp > 0 ? 1 : 0);
  tally.add('starts that rebuilt', opened.rebuilding === undefined ? 0 : 1);
  const files = await computer.ask('heldInFiles');
  const { digest } = await computer.ask('held', '');
  if (files === digest) tally.add('snapshot and journal equal the database');
  else broken.push(`${where}: snapshot and journal hold something else than the database (${files})`);
  computer.acknowledged = ledger;
}

interface Death {
  readonly way: Way;
  /** The line of the journal (or the request for one) at which it happens. */
  readonly line: number;
  /** Milliseconds of work before a death at any moment. */
  readonly delay: number;
}

function optionsOf({ way, line }: Death, computer: Computer): StartOptions {
  if (way === 'any moment') return {};
  if (way !== 'between transaction and journal') return { crash: { point: way, line } };
  let requests = 0;
  return {
    relay(channel) {
      if (channel === 'appendJournal') requests += 1;
      if (requests === line) void computer.kill();
      return requests < line;
    },
  };
}

/** Saves one commit after the other until everything is killed. */
async function workUntilDeath(
  computer: Computer,
  { way, delay, withSnapshot }: Death & { readonly withSnapshot: boolean },
): Promise<void> {
  const { acknowledged: ledger, shellGone } = computer;
  const work = computer.ask('work', { from: ledger + 1, to: ledger + 2_000 }).catch(() => '');
  const snapshot = withSnapshot ? computer.ask('snapshot', 'request').catch(() => '') : undefined;
  await (way === 'any moment' ? wait(delay) : Promise.race([shellGone, work]));
  await computer.kill();
  await Promise.all([work, snapshot]);
}
