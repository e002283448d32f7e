import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Campaign, type Findings, type Order, Tally, withoutBrowser } from '../campaign.ts';
import { Computer, type StartOptions } from '../computer.ts';
import { type Damage, damageOne, databaseFiles } from '../damaging.ts';
import type { Held } from '../fault-page/fault-page.ts';
import { openOrRebuild, settle, SMALL } from '../steps.ts';

/** The engine Chromium is changing to; off by default in the Chromium of today. */
export const SQLITE: StartOptions = { features: ['IdbSqliteBackingStore'] };
const LEVELDB: StartOptions = {};

/** One file of the page's store is damaged; whatever the engine makes of it, the office comes back as it was last called saved. */
export const damage: Campaign = {
  name: 'damage',
  runs: 120,
  shortRuns: 2,
  about:
    'one file of a filled profile damaged: noticed and rebuilt to the last acknowledged save, or proven equal',
  hindrance: withoutBrowser,
  run: (order) => runDamage(order, { withoutJournal: false }),
};

/** What is known of a profile before anything happens to it. */
interface Model {
  readonly engine: 'LevelDB' | 'SQLite';
  readonly options: StartOptions;
  readonly computer: Computer;
  readonly held: Held;
  /** What a program without checks reads. */
  readonly raw: string;
}

export interface DamageControl {
  readonly withoutJournal: boolean;
}

export async function runDamage(order: Order, { withoutJournal }: DamageControl): Promise<Findings> {
  const { random, runs, folder, say } = order;
  const levelDb = await model(order, { engine: 'LevelDB', options: { ...LEVELDB, withoutJournal } });
  const sqlite =
    runs < 3 ? levelDb : await model(order, { engine: 'SQLite', options: { ...SQLITE, withoutJournal } });
  const tally = new Tally();
  const broken: string[] = [];
  for (let round = 1; round <= runs; round += 1) {
    const from = round % 3 === 0 ? sqlite : levelDb;
    const place = join(folder, `round-${round}`);
    const patient = from.computer.copyTo(place);
    const done = damageOne(patient.profile, random);
    const where = `round ${round}, ${from.engine}: ${done.file} ${done.how} at ${done.at}`;
    const truly = await isTrulyDamaged(patient, from, join(folder, 'bare'));
    const found = await examine(patient, from).catch((error: unknown) => {
      broken.push(`${where}: ${String(error)}`);
      return undefined;
    });
    if (found !== undefined) count(tally, { found, truly, done, engine: from.engine });
    if (found?.end === 'unnoticed' || found?.end === 'lost')
      broken.push(`${where}: ${found.end} (${found.noticed})`);
    await patient.kill();
    rmSync(place, { recursive: true, force: true });
    if (round % 10 === 0) say(`${round} of ${runs}, ${tally.of('truly damaged')} truly damaged`);
  }
  const base = { damaged: runs, 'truly damaged': 0, rebuilt: 0, 'proven equal': 0, unnoticed: 0, lost: 0 };
  return { figures: { ...base, ...tally.all() }, broken };
}

async function model(
  { seed, folder, runs }: Order,
  { engine, options }: Pick<Model, 'engine' | 'options'>,
): Promise<Model> {
  const computer = new Computer(join(folder, engine));
  // LevelDB writes a table beside its log only after some megabytes, which takes this many commits.
  const withTable = engine === 'LevelDB' && runs >= 3;
  const commits = withTable ? 420 : 30;
  await settle(computer, { ...SMALL, seed }, { commits, options });
  const message = await computer.ask('snapshot', 'request');
  if (message !== '') throw new Error(message);
  await computer.close();
  await computer.start(options);
  await computer.ask('start');
  await computer.ask('work', { from: commits + 1, to: commits + 15 });
  await computer.kill();
  const copy = computer.copyTo(join(folder, 'copy'));
  await copy.start(options);
  const raw = await copy.ask('raw');
  const { held, noticed } = await openOrRebuild(copy, options);
  await copy.kill();
  rmSync(copy.folder, { recursive: true, force: true });
  if (noticed !== '' || held.ledger !== computer.acknowledged) throw new Error(`no sound model: ${noticed}`);
  if (withTable && !databaseFiles(computer.profile).some((path) => path.endsWith('.ldb'))) {
    throw new Error('LevelDB has not written a table yet');
  }
  return { engine, options, computer, held, raw };
}

/** Whether a program that simply opens the database would read something else than was saved. */
async function isTrulyDamaged(patient: Computer, { options, raw }: Model, place: string): Promise<boolean> {
  cpSync(patient.folder, place, { recursive: true });
  const bare = new Computer(place);
  await bare.start(options);
  const found = await bare.ask('raw').catch(String);
  await bare.kill();
  rmSync(place, { recursive: true, force: true });
  return found !== raw;
}

interface Examined {
  readonly noticed: string;
  readonly afresh: boolean;
  readonly end: 'rebuilt' | 'proven equal' | 'unnoticed' | 'lost';
}

async function examine(patient: Computer, { options, held }: Model): Promise<Examined> {
  await patient.start(options);
  const opened = await openOrRebuild(patient, options);
  const { noticed, afresh } = opened;
  const isEqual = opened.held.digest === held.digest;
  if (noticed === '') return { noticed, afresh, end: isEqual ? 'proven equal' : 'unnoticed' };
  return { noticed, afresh, end: isEqual ? 'rebuilt' : 'lost' };
}

interface Counted {
  readonly found: Examined;
  readonly truly: boolean;
  readonly done: Damage;
  readonly engine: string;
}

function count(tally: Tally, { found, truly, done, engine }: Counted): void {
  tally.add(found.end);
  tally.add(`with ${engine}`);
  tally.add(`${done.sort} ${done.how}: ${found.end}`);
  if (found.noticed !== '') tally.add(`noticed by ${found.noticed}`);
  if (found.afresh) tally.add('with a fresh store');
  if (truly) tally.add('truly damaged');
  if (truly && found.end === 'proven equal') tally.add('raw reading differed, the records did not');
}
