import type { Computer, StartOptions } from './computer.ts';
import type { Held, Rebuilding, SetUpSize, StartFound } from './fault-page/fault-page.ts';

/** A small office: some hundred records. */
export const SMALL = { months: 1, settlementsPerMentor: 3 };
/** The county of the size all limits are given for: about 11,400 records. */
export const COUNTY = { months: 36, settlementsPerMentor: 15 };

/** A PC with an office joined from a file, its first snapshot made, and some commits after it. It runs. */
export async function settle(
  computer: Computer,
  size: SetUpSize,
  { commits = 10, options = {} }: { readonly commits?: number; readonly options?: StartOptions } = {},
): Promise<void> {
  await computer.start(options);
  await computer.ask('start');
  await computer.ask('setUp', size);
  const begun = await computer.ask('start');
  if (begun.state !== 'open' || begun.due !== 'begin') throw new Error(`not begun: ${JSON.stringify(begun)}`);
  const message = await computer.ask('snapshot', 'begin');
  if (message !== '') throw new Error(message);
  const stopped = await computer.ask('work', { from: 1, to: commits });
  if (stopped !== '') throw new Error(stopped);
}

/** Where a start ended: the office is open, whatever it took. */
export interface Opened {
  readonly held: Held;
  /** Nothing, or why the program refused to open the database as it was. */
  readonly noticed: string;
  readonly caughtUp: number;
  readonly rebuilding: Rebuilding | undefined;
  /** The store took nothing any more, so the whole profile was set aside. */
  readonly afresh: boolean;
  /** A snapshot that the next start asks for. */
  readonly due: string;
}

/**
 * What a person does who follows the program: starts it, lets it check every row, and where it says that something is wrong, has it rebuild.
 * The computer runs already.
 */
export async function openOrRebuild(computer: Computer, options: StartOptions = {}): Promise<Opened> {
  const start = await computer.ask('start');
  const noticed = await noticedIn(computer, start);
  if (noticed === '') {
    const held = await computer.ask('held', '');
    const { caughtUp, due } = start;
    return { held, noticed, caughtUp, rebuilding: undefined, afresh: false, due };
  }
  let rebuilding = await computer.ask('rebuild');
  const afresh = rebuilding.message === 'afresh';
  if (afresh) {
    await computer.close();
    await computer.start(options);
    const again = await computer.ask('start');
    if (again.state !== 'recover') throw new Error(`a fresh store opened as ${again.state}`);
    rebuilding = await computer.ask('rebuild');
  }
  if (!rebuilding.ok) throw new Error(`not rebuilt after „${noticed}”: ${rebuilding.message}`);
  await computer.reload();
  const next = await computer.ask('start');
  if (next.state !== 'open') throw new Error(`rebuilt, but then ${next.state} ${next.why}`);
  const held = await computer.ask('held', next.replica);
  return { held, noticed, caughtUp: 0, rebuilding, afresh, due: next.due };
}

async function noticedIn(computer: Computer, start: StartFound): Promise<string> {
  if (start.state === 'recover') return `start: ${start.why}`;
  if (start.state !== 'open') throw new Error(`the start ended as ${start.state} ${start.why}`);
  const found = await computer.ask('check').catch((error: unknown) => `check: ${String(error)}`);
  return found === '' ? '' : `check: ${found}`;
}
