import type { Commit } from '../../shared/merge/commit.ts';
import { type Breath, breath } from './in-slices.ts';
import { logRowOfLarge, textOf } from './large-commit.ts';
import type { LogRow } from './log-rows.ts';
import type { PackedWord, PackingWord } from './packing-worker.ts';

/** A commit as change log and journal hold it; of very many changes both are being made while the disk writes. */
export interface PackedCommit {
  readonly log: LogRow | Promise<LogRow>;
  /** The text for the journal. */
  text(): Promise<string>;
}

/** More changes than this are packed by a worker: packing them takes a second, in which the page and the disk can do something else. */
const MANY = 2_000;
/** Changes handed over at once: the page must answer in between. */
const PORTION = 400;

/** Packs a commit of any size; rejects if the person stops it before writing can begin. See [Note: Large commits]. */
export async function packCommit(commit: Commit, breathing: Breath): Promise<PackedCommit> {
  const text = () => textOf(commit, breath());
  if (commit.changes.length <= MANY) return { log: await logRowOfLarge(commit, breathing), text };
  const packing = startPacking();
  await handOver(commit, packing, breathing);
  // A worker that dies must not keep a commit from being written, nor from its line in the journal.
  const log = packing.log.catch(() => logRowOfLarge(commit, breath()));
  return { log, text: () => packing.text.catch(text) };
}

interface Packing {
  readonly log: Promise<LogRow>;
  readonly text: Promise<string>;
  hand(word: PackingWord): void;
  end(): void;
}

async function handOver(commit: Commit, packing: Packing, breathing: Breath): Promise<void> {
  try {
    for (let at = 0; at < commit.changes.length; at += PORTION) {
      packing.hand({ changes: commit.changes.slice(at, at + PORTION) });
      if (breathing.isDue()) await breathing.take();
    }
    packing.hand({ commit: { ...commit, changes: [] } });
  } catch (error) {
    packing.end();
    throw error;
  }
}

/** The worker ends when it has said everything. */
function startPacking(): Packing {
  const worker = new Worker(new URL('./packing-worker.ts', import.meta.url), { type: 'module' });
  const log = Promise.withResolvers<LogRow>();
  const text = Promise.withResolvers<string>();
  const end = () => worker.terminate();
  const fail = (error: Error) => {
    log.reject(error);
    text.reject(error);
  };
  worker.addEventListener('message', ({ data: word }: MessageEvent<PackedWord>) => {
    if ('log' in word) log.resolve(word.log);
    else if ('text' in word) text.resolve(word.text);
    else fail(new Error(word.problem));
  });
  worker.addEventListener('error', (event) => fail(new Error(event.message)));
  text.promise.then(end, end);
  return { log: log.promise, text: text.promise, hand: (word) => worker.postMessage(word), end };
}
