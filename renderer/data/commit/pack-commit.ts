import { type Commit, type LogEntry, logEntryOf } from '../../../shared/merge/commit.ts';
import { type Breath, breath } from '../store/in-slices.ts';
import { logRowOfLarge, textOf } from './large-commit.ts';
import type { LogRow } from '../store/log-rows.ts';
import type { PackedWord, PackingWord } from './packing-worker.ts';
import { rowBesideLog } from './rows-beside-log.ts';

/** What change log and journal hold of a commit; of very many changes both are being made while the disk writes. */
export interface Packed {
  readonly log: LogRow | Promise<LogRow>;
  /** The text for the journal. */
  text(): Promise<string>;
  /** Nobody needs it: nothing was written. */
  drop(): void;
}

/** More changes than this are packed by a worker: packing them takes a second, in which the page and the disk can do something else. */
const MANY = 2_000;
/** Changes handed over at once: the page must answer in between. */
const PORTION = 400;
/** A worker that has said nothing for so long never will; in milliseconds. */
const LONGEST_SILENCE = 300_000;

/** Packs a commit of any size; rejects only if the person stops it before writing can begin. See [Note: Large commits]. */
export async function packCommit(commit: Commit, breathing: Breath): Promise<Packed> {
  const entry = logEntryOf(commit);
  if (commit.changes.length <= MANY) {
    const log = await logRowOfLarge(entry, breathing);
    await breathing.take();
    return { log, text: () => textOf(commit, log, breath()), drop: () => undefined };
  }
  const packing = await packElsewhere(commit, entry, breathing);
  // A worker that fails must not keep a commit from being written, nor from its line in the journal.
  const log = packing.log.catch(() => logRowOfLarge(entry, breath()));
  // Told where it is awaited.
  log.catch(() => undefined);
  const text = () => packing.text.catch(async () => textOf(commit, await log, breath()));
  return { log, text, drop: () => packing.end() };
}

interface Packing {
  readonly log: Promise<LogRow>;
  readonly text: Promise<string>;
  hand(word: PackingWord): void;
  end(): void;
}

async function packElsewhere(
  { changes }: Commit,
  { changes: logged, ...frame }: LogEntry,
  breathing: Breath,
): Promise<Packing> {
  const packing = startPacking();
  try {
    for (let at = 0; at < changes.length; at += PORTION) {
      const rows = changes.slice(at, at + PORTION).map(rowBesideLog);
      packing.hand({ changes: logged.slice(at, at + PORTION), rows });
      if (breathing.isDue()) await breathing.take();
    }
    packing.hand({ entry: { ...frame, changes: [] }, count: changes.length });
    await breathing.take();
    return packing;
  } catch (error) {
    packing.end();
    throw error;
  }
}

/** The worker ends when it has said everything, or when anything goes wrong with it. */
function startPacking(): Packing {
  const log = Promise.withResolvers<LogRow>();
  const text = Promise.withResolvers<string>();
  const fail = (error: unknown) => {
    log.reject(error);
    text.reject(error);
  };
  const worker = startWorker(fail);
  worker?.addEventListener('message', ({ data: word }: MessageEvent<PackedWord>) => {
    if ('log' in word) log.resolve(word.log);
    else if ('text' in word) text.resolve(word.text);
    else fail(new Error(word.problem));
  });
  for (const what of ['error', 'messageerror']) worker?.addEventListener(what, () => fail(new Error(what)));
  const silence = setTimeout(() => fail(new Error('silent')), LONGEST_SILENCE);
  const end = () => {
    clearTimeout(silence);
    worker?.terminate();
  };
  // Told where it is awaited.
  log.promise.catch(() => undefined);
  text.promise.then(end, end);
  return {
    log: log.promise,
    text: text.promise,
    end,
    hand(word) {
      try {
        worker?.postMessage(word);
      } catch (error) {
        fail(error);
      }
    },
  };
}

function startWorker(fail: (error: unknown) => void): Worker | undefined {
  try {
    return new Worker(new URL('./packing-worker.ts', import.meta.url), { type: 'module' });
  } catch (error) {
    fail(error);
    return undefined;
  }
}
