import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { type Campaign, type Findings, type Order, withoutBrowser, withoutMounts } from '../campaign.ts';
import { askPage, Computer } from '../computer.ts';
import { openOrRebuild, settle, SMALL } from '../steps.ts';

/** Two windows, other versions of the program, a folder that cannot be written, a stick that is pulled out. */
export const instances: Campaign = {
  name: 'instances',
  runs: 1,
  shortRuns: 1,
  about: 'two windows, an older program, a read-only folder, an unplugged second place',
  hindrance: withoutBrowser,
  run,
};

type Figures = Record<string, string>;

async function run({ seed, folder, say }: Order): Promise<Findings> {
  const model = new Computer(join(folder, 'model'));
  await settle(model, { ...SMALL, seed });
  await model.close();
  const figures: Figures = {};
  const broken: string[] = [];
  const parts = { twoWindows, olderProgram, readOnlyFolder, unpluggedPlace };
  for (const [name, part] of Object.entries(parts)) {
    const computer = model.copyTo(join(folder, name));
    try {
      Object.assign(figures, await part(computer, broken));
    } catch (error) {
      broken.push(`${name}: ${String(error)}`);
    }
    await computer.kill();
    say(name);
  }
  return { figures, broken };
}

async function twoWindows(computer: Computer, broken: string[]): Promise<Figures> {
  await computer.start();
  await computer.ask('start');
  const second = await computer.secondPage();
  const told = await askPage(second, 'start');
  const from = computer.acknowledged + 1;
  const stopped = await computer.ask('work', { from, to: from + 9 });
  if (told.state !== 'owned') broken.push(`a second window was ${told.state}`);
  if (stopped !== '') broken.push(`the first window could not go on: ${stopped}`);
  return { 'a second window is told': told.state === 'owned' ? 'yes' : told.state };
}

/** A newer program has been here; this one must leave everything as it is. */
async function olderProgram(computer: Computer, broken: string[]): Promise<Figures> {
  const figures: Figures = {};
  for (const [index, sign] of (['layout', 'data'] as const).entries()) {
    const place = `${computer.folder}-${index}`;
    cpSync(computer.folder, place, { recursive: true });
    const older = new Computer(place);
    await older.start();
    await older.ask('asIfNewer', sign);
    const before = await older.ask('raw');
    const start = await older.ask('start');
    await older.reload();
    const after = await older.ask('raw');
    await older.kill();
    const isSafe = start.state === 'refused' && before === after;
    if (!isSafe) broken.push(`newer ${sign}: ${start.state}, ${before === after ? 'untouched' : 'changed'}`);
    figures[`a database with a newer ${sign} is`] = isSafe ? 'refused and untouched' : start.state;
  }
  return figures;
}

/** Even the administrator cannot write into a read-only mount; without mounts the shell is told so by its file system. */
async function readOnlyFolder(computer: Computer, broken: string[]): Promise<Figures> {
  const mounted = withoutMounts() === undefined;
  const { acknowledged } = computer;
  const journal = join(computer.folder, 'journal');
  if (mounted) {
    execFileSync('mount', ['--bind', journal, journal]);
    execFileSync('mount', ['-o', 'remount,ro,bind', journal]);
  }
  try {
    await computer.start({ readOnly: !mounted });
    const start = await computer.ask('start');
    if (start.state !== 'open') broken.push(`a read-only folder was ${start.state} ${start.why}`);
    await computer.ask('work', { from: acknowledged + 1, to: acknowledged + 3 });
    const { state } = await computer.ask('saving');
    if (state !== 'behind') broken.push(`a read-only folder was ${state}`);
  } finally {
    await computer.kill();
    if (mounted) execFileSync('umount', [journal]);
  }
  const said = computer.acknowledged > acknowledged;
  if (said) broken.push('something was called saved that is not in the journal');
  return {
    'a journal folder that cannot be written': mounted
      ? 'a read-only mount'
      : 'injected EROFS (no mounts here)',
    'saved was said there': said ? 'yes' : 'no',
    'commits handed to the journal afterwards': await writableAgain(computer, broken),
  };
}

async function writableAgain(computer: Computer, broken: string[]): Promise<string> {
  await computer.start();
  const { held, noticed, caughtUp } = await openOrRebuild(computer);
  const stopped = await computer.ask('work', { from: held.ledger + 1, to: held.ledger + 3 });
  const wrong = [noticed, ...held.torn, stopped].filter((one) => one !== '');
  if (wrong.length > 0) broken.push(`writable again, but ${wrong.join(' ')}`);
  return String(caughtUp);
}

async function unpluggedPlace(computer: Computer, broken: string[]): Promise<Figures> {
  const stick = `${computer.folder}-stick`;
  mkdirSync(stick);
  await computer.start({ secondPlace: stick });
  await computer.ask('start');
  const plugged = await computer.ask('secondCopy', 'first.mentor');
  renameSync(stick, `${stick}-away`);
  const unplugged = await computer.ask('secondCopy', 'second.mentor');
  const from = computer.acknowledged + 1;
  const stopped = await computer.ask('work', { from, to: from + 4 });
  const snapshot = await computer.ask('snapshot', 'request');
  renameSync(`${stick}-away`, stick);
  const back = await computer.ask('secondCopy', 'second.mentor');
  const found = { plugged, unplugged, stopped, snapshot, back };
  if (JSON.stringify(Object.values(found)) !== '["ok","unreachable","","","ok"]') {
    broken.push(`second place: ${JSON.stringify(found)}`);
  }
  return {
    'an unplugged second place is': unplugged,
    'saves and snapshots meanwhile': stopped + snapshot || 'go on',
  };
}
