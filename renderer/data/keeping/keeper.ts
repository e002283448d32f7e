import type { Shell } from '../../../shared/contract/contract.ts';
import type { KeptSnapshot, SnapshotReason } from '../../../shared/contract/kept.ts';
import { failure, type Outcome, success } from '../../../shared/lib/outcome.ts';
import { askWorker } from '../../platform/ask-worker.ts';
import { newId } from '../../platform/random.ts';
import type { CheckResult } from './check-database.ts';
import type { KeeperQuestion } from './keeper-worker.ts';
import type { MadeSnapshot } from './make-snapshot.ts';

/** A snapshot that counts. */
export interface TakenSnapshot {
  readonly id: KeptSnapshot['id'];
  /** How far the database was. */
  readonly counter: number;
  /** Rows of the snapshot before, if this one holds so much less that somebody must say it is right. */
  readonly shrunkFrom: number | null;
  readonly rows: number;
  /** The file itself, for a second copy. */
  readonly bytes: Uint8Array;
}

/** Keeps a database safe beside its daily work: snapshots and checks, one at a time, in a worker. */
export interface Keeper {
  snapshot(reason: SnapshotReason): Promise<Outcome<TakenSnapshot>>;
  check(): Promise<Outcome<CheckResult>>;
  /** Tells of every snapshot that counts, whoever asked for it; ends with the call of the answer. */
  onTaken(listener: TakenListener): () => void;
}

export type TakenListener = (taken: TakenSnapshot, reason: SnapshotReason) => void;

export interface KeeperSurroundings {
  readonly shell: Pick<Shell, 'saveSnapshot'>;
  readonly database: string;
  /** Version of the program. */
  readonly app: string;
  /** What this PC is called. */
  label(): string;
  /** `YYYY-MM-DDTHH:mm:ss`, local. */
  now(): string;
}

export function createKeeper({ shell, database, app, label, now }: KeeperSurroundings): Keeper {
  const listeners = new Set<TakenListener>();
  let last: Promise<unknown> = Promise.resolve();
  function inTurn<Value>(what: string, work: () => Promise<Outcome<Value>>): Promise<Outcome<Value>> {
    const next = last.then(() => work().catch((error: unknown) => failure('failed', whyNot(what, error))));
    last = next;
    return next;
  }

  async function snapshot(reason: SnapshotReason): Promise<Outcome<TakenSnapshot>> {
    const madeAt = now();
    const frame = { app, fileId: newId(), madeAt, label: label() };
    const made = await ask<MadeSnapshot>({ do: 'snapshot', database, frame });
    if (!made.ok) return made;
    const { bytes, meta } = made.value;
    const { replica, counter, extent } = meta;
    const saved = await shell.saveSnapshot({ bytes, reason, madeAt, replica, counter, ...extent });
    if (!saved.ok) return saved;
    const taken = { ...saved.value, counter, rows: extent.rows, bytes };
    for (const listener of listeners) listener(taken, reason);
    return success(taken);
  }

  return {
    snapshot: (reason) => inTurn('A mentést készítő háttérművelet', () => snapshot(reason)),
    check: () =>
      inTurn('Az ellenőrzést végző háttérművelet', () => ask<CheckResult>({ do: 'check', database })),
    onTaken(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** A worker that says nothing for so long has died without a word, in milliseconds: those behind it must not wait for ever. */
const LONGEST = 5 * 60_000;

async function ask<Value>(question: KeeperQuestion): Promise<Outcome<Value>> {
  const worker = new Worker(new URL('./keeper-worker.ts', import.meta.url), { type: 'module' });
  const giveUp = new AbortController();
  const limit = setTimeout(() => giveUp.abort(), LONGEST);
  try {
    return await askWorker<Outcome<Value>>(worker, question, giveUp.signal);
  } finally {
    clearTimeout(limit);
  }
}

/** Why it did not come to an end; what was asked for is said by whoever tells. */
function whyNot(what: string, error: unknown): string {
  return error instanceof DOMException && error.name === 'AbortError'
    ? `${what} öt perc alatt sem ért véget.`
    : `${what} hibával leállt. (${String(error)})`;
}
