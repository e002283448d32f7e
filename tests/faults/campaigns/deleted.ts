import { rmSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import type { Campaign, Findings, Order } from '../campaign.ts';
import { withoutBrowser } from '../campaign.ts';
import { Computer } from '../computer.ts';
import { COUNTY, type Opened, openOrRebuild, settle, SMALL } from '../steps.ts';

/** Milliseconds a rebuild of a whole county may take. */
const LIMIT = 10_000;

/** The store is gone altogether: the whole county comes back from our own files. */
export const deleted: Campaign = {
  name: 'deleted',
  runs: 1,
  shortRuns: 0,
  about: 'the folder of the page’s database deleted: everything rebuilt, equal by hash, within 10 s',
  hindrance: withoutBrowser,
  run,
};

/** `runs` 0: a small office instead of the county. */
async function run({ seed, runs, folder }: Order): Promise<Findings> {
  const computer = new Computer(folder);
  await settle(computer, { ...(runs === 0 ? SMALL : COUNTY), seed }, { commits: 20 });
  const before = await computer.ask('held', '');
  await computer.kill();
  rmSync(join(computer.profile, 'Default/IndexedDB'), { recursive: true });
  const busy = loadavg()[0] ?? 0;
  await computer.start();
  const { held, noticed, rebuilding } = await openOrRebuild(computer);
  await computer.close();
  const isEqual = held.digest === before.digest;
  const { operations = 0, milliseconds = 0, withSnapshot = 0 } = rebuilding ?? {};
  const figures = {
    records: before.rows,
    'commits after the snapshot': operations,
    noticed,
    'equal by hash': isEqual ? 'yes' : 'no',
    'rebuilt in ms': Math.round(milliseconds),
    'first snapshot kept after ms': Math.round(withSnapshot),
    'processes at work on the machine before it': Math.round(busy * 10) / 10,
    'judged by its time': isQuiet(busy) ? 'yes' : 'no, the machine was busy with other work',
  };
  return { figures, broken: brokenBy({ noticed, isEqual, rebuilding, busy }) };
}

/** A time says something about the program only where nothing else takes the cores. */
function isQuiet(busy: number): boolean {
  return busy <= availableParallelism();
}

interface Ended extends Pick<Opened, 'noticed' | 'rebuilding'> {
  readonly isEqual: boolean;
  readonly busy: number;
}

function brokenBy({ noticed, isEqual, rebuilding, busy }: Ended): readonly string[] {
  const { proven = false, milliseconds = 0 } = rebuilding ?? {};
  const isLate = isQuiet(busy) && milliseconds > LIMIT;
  const broken = [
    noticed === '' && 'nobody noticed that the database was gone',
    !isEqual && 'what came back is not what was there',
    !proven && 'the rebuild is not proven',
    isLate && `the rebuild took ${Math.round(milliseconds)} ms`,
  ];
  return broken.filter((one) => one !== false);
}
