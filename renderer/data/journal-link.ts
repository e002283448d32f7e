import type { Input, Shell } from '../../shared/contract/contract.ts';
import { canonicalJson } from '../../shared/lib/canonical-json.ts';
import type { Outcome } from '../../shared/lib/outcome.ts';
import type { Commit } from '../../shared/merge/commit.ts';
import { counterOf, replicaOf } from '../../shared/merge/versions.ts';
import type { Fingerprint } from '../../shared/merge/fingerprint.ts';

/** A commit as the shell's journal takes it. */
export type JournalLine = Input<'appendJournal'>;

/** The journal beside the database; answers only when the line is safe on the disk. */
export type Journal = Pick<Shell, 'appendJournal'>;

/** The line of a commit, after which the database holds `extent`. */
export function journalLineOf(commit: Commit, extent: Fingerprint): JournalLine {
  const erased = commit.changes.filter(({ row }) => row.record.erased === true);
  return {
    replica: replicaOf(commit.dot),
    counter: counterOf(commit.dot),
    ...extent,
    commit: canonicalJson(commit),
    erased: erased.map(({ kind, id }) => `${kind}/${id}`),
  };
}

/** Where the last change stands: what the screen may call saved. */
export type SaveStatus =
  /** Database and journal have both answered. */
  | { readonly state: 'safe' }
  | { readonly state: 'saving' }
  /** The disk has not answered for some seconds. */
  | { readonly state: 'slow' }
  /** In the database, but not in the journal: `message` says why; after repeated failure nothing more is taken. */
  | { readonly state: 'behind'; readonly message: string; readonly readOnly: boolean };

/** What one turn of writing must report to the screen. */
export interface Saving {
  current(): SaveStatus;
  subscribe(listener: () => void): () => void;
}

/** Tries before the office is read only; then the journal is tried again every so many milliseconds. */
const TRIES = 3;
const PAUSE = 2_000;
/** A person is told after this time that nothing is saved yet, in milliseconds. */
const SLOW = 5_000;

/** The journal's lines on their way, and what is known of them. */
export interface JournalQueue extends Saving {
  /** Counts the wait of one transaction; call the answer when it has ended. */
  begin(): () => void;
  /** Hands over a line and all before it; resolves when they are safe or cannot be for now. */
  add(line: JournalLine): Promise<void>;
  /** Tries what waits once more; whether everything is safe now. */
  flush(): Promise<boolean>;
  close(): void;
}

/** Lines go to the journal one after the other; what fails waits and is tried again, nothing is dropped. */
export function journalQueue(journal: Journal | undefined): JournalQueue {
  const waiting: JournalLine[] = [];
  const listeners = new Set<() => void>();
  let status: SaveStatus = { state: 'safe' };
  let failures = 0;
  let again: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<boolean> | undefined;

  function set(next: SaveStatus): void {
    status = next;
    for (const listener of listeners) listener();
  }

  async function drain(): Promise<boolean> {
    for (let line = waiting[0]; line !== undefined; line = waiting[0]) {
      const answer = await askedOnce(line);
      if (!answer.ok) return failed(answer.message);
      waiting.shift();
    }
    failures = 0;
    set({ state: 'safe' });
    return true;
  }

  async function askedOnce(line: JournalLine): Promise<Outcome<null>> {
    if (journal === undefined) return { ok: true, value: null };
    try {
      return await journal.appendJournal(line);
    } catch (error) {
      return { ok: false, reason: 'failed', message: String(error) };
    }
  }

  function failed(message: string): false {
    failures += 1;
    set({ state: 'behind', message, readOnly: failures >= TRIES });
    clearTimeout(again);
    again = setTimeout(() => void flush(), PAUSE);
    return false;
  }

  function flush(): Promise<boolean> {
    running ??= drain().finally(() => {
      running = undefined;
    });
    return running;
  }

  return {
    current: () => status,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    begin() {
      if (status.state === 'safe') set({ state: 'saving' });
      const slow = setTimeout(() => set({ state: 'slow' }), SLOW);
      return () => {
        clearTimeout(slow);
        if (status.state !== 'behind') set({ state: 'safe' });
      };
    },
    async add(line) {
      waiting.push(line);
      await running;
      await flush();
    },
    flush,
    close: () => clearTimeout(again),
  };
}
