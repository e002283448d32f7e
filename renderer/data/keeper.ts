import type { Shell } from '../../shared/contract/contract.ts';
import type { KeptSnapshot, SnapshotReason } from '../../shared/contract/kept.ts';
import { failure, type Outcome, success } from '../../shared/lib/outcome.ts';
import { askWorker } from '../platform/ask-worker.ts';
import { newId } from '../platform/random.ts';
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
  function inTurn<Value>(work: () => Promise<Outcome<Value>>): Promise<Outcome<Value>> {
    const next = last.then(() => work().catch((error: unknown) => failure('failed', sentenceOf(error))));
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
    snapshot: (reason) => inTurn(() => snapshot(reason)),
    check: () => inTurn(() => ask<CheckResult>({ do: 'check', database })),
    onTaken(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function ask<Value>(question: KeeperQuestion): Promise<Outcome<Value>> {
  const worker = new Worker(new URL('./keeper-worker.ts', import.meta.url), { type: 'module' });
  return askWorker<Outcome<Value>>(worker, question, new AbortController().signal);
}

function sentenceOf(error: unknown): string {
  return `A biztonsági mentés nem készült el. (${String(error)})`;
}
