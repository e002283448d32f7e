import type { Input, Shell } from '../../../shared/contract/contract.ts';
import { canonicalJson } from '../../../shared/lib/canonical-json.ts';
import { failure, type Outcome, success } from '../../../shared/lib/outcome.ts';
import type { Commit } from '../../../shared/merge/commit.ts';
import { counterOf, replicaOf } from '../../../shared/merge/versions.ts';
import type { Fingerprint } from '../../../shared/merge/fingerprint.ts';

/** A commit as the shell's journal takes it. */
export type JournalLine = Input<'appendJournal'>;

/** The journal beside the database; answers only when the line is safe on the disk. */
export type Journal = Pick<Shell, 'appendJournal'>;

/** The line of a commit, after which the database holds `extent`; of a large one with its text, which takes time to make. */
export function journalLineOf(
  commit: Commit,
  extent: Fingerprint,
  text: string = canonicalJson(commit),
): JournalLine {
  const erased = commit.changes.filter(({ row }) => row.record.erased === true);
  return {
    replica: replicaOf(commit.dot),
    counter: counterOf(commit.dot),
    ...extent,
    commit: text,
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

/** The last change is not safe, and a person is told so. */
export function isUnsafe({ state }: SaveStatus): boolean {
  return state === 'behind' || state === 'slow';
}

/** What the screen may know about saving. */
export interface Saving {
  current(): SaveStatus;
  subscribe(listener: () => void): () => void;
  /** Tries what waits once more; whether everything is safe now. */
  flush(): Promise<boolean>;
}

/** The journal's lines on their way, and what is known of them. */
export interface JournalQueue extends Saving {
  /**
   * Counts the wait of one transaction, or of what must be done before one; call the answer when it has ended, saying whether a line will
   * follow. Of work that may take its time nobody is told that the disk does not answer.
   */
  begin(work?: 'long'): (lineFollows: boolean) => void;
  /** Hands over a line behind all that wait; resolves when it is safe or cannot be for now. */
  add(line: JournalLine): Promise<void>;
  close(): void;
}

/** Tries before the office is read only; then the journal is tried again every so many milliseconds. */
const TRIES = 3;
const PAUSE = 2_000;
/** A person is told after this time that nothing is saved yet, in milliseconds. */
const SLOW = 5_000;

/** Makes the journal begin anew behind what the database holds now; a failure is tried again. */
export type RenewJournal = () => Promise<Outcome<unknown>>;

/**
 * Lines go to the journal one after the other; what fails waits and is tried again, nothing is dropped. A journal that lacks an earlier
 * line will never take a later one, however often it is asked: it begins anew, and what waits is part of what it begins behind.
 */
export function journalQueue(journal: Journal | undefined, renew?: RenewJournal): JournalQueue {
  const status = statusStore();
  const waiting: JournalLine[] = [];
  let failures = 0;
  let again: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<boolean> | undefined;

  async function drain(): Promise<boolean> {
    while (waiting.length > 0) {
      const sent = await sendFirst(waiting, { journal, renew, status });
      if (!sent.ok) return failed(sent.message);
    }
    failures = 0;
    status.settle();
    return true;
  }

  function failed(message: string): false {
    failures += 1;
    status.set({ state: 'behind', message, readOnly: failures >= TRIES });
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
    current: status.current,
    subscribe: status.subscribe,
    begin(work) {
      const ended = waitOf(status, work);
      return (lineFollows) => {
        ended();
        if (!lineFollows && waiting.length > 0) void flush();
        else if (!lineFollows) status.settle();
      };
    },
    async add(line) {
      waiting.push(line);
      await running;
      if (waiting.length > 0) await flush();
    },
    flush,
    close: () => clearTimeout(again),
  };
}

interface Sending {
  readonly journal: Journal | undefined;
  readonly renew: RenewJournal | undefined;
  readonly status: StatusStore;
}

/** Takes away what waits as far as it is safe: the first line, or, where the journal begins anew, all that waited before. */
async function sendFirst(
  waiting: JournalLine[],
  { journal, renew, status }: Sending,
): Promise<Outcome<unknown>> {
  const [line] = waiting;
  if (line === undefined) return success(null);
  const ended = waitOf(status);
  const answer = await ask(journal, line);
  ended();
  const isGap = !answer.ok && answer.reason === 'behind' && renew !== undefined;
  // What comes to wait meanwhile stays: its commit may be later than what the journal begins behind.
  const covered = isGap ? waiting.length : 1;
  const done = isGap ? await renew().catch((error: unknown) => failure('failed', brokenOff(error))) : answer;
  if (done.ok) waiting.splice(0, covered);
  return done;
}

interface StatusStore extends Pick<Saving, 'current' | 'subscribe'> {
  /** What is under way. */
  open: number;
  /** Nothing waits: what is left is under way. */
  settle(): void;
  set(next: SaveStatus): void;
}

function statusStore(): StatusStore {
  const listeners = new Set<() => void>();
  let status: SaveStatus = { state: 'safe' };
  return {
    open: 0,
    current: () => status,
    set(next) {
      status = next;
      for (const listener of Array.from(listeners)) listener();
    },
    settle() {
      this.set({ state: this.open > 0 ? 'saving' : 'safe' });
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Says that something is being saved, and after some seconds that the disk does not answer; ended by the call of its answer. */
function waitOf(status: StatusStore, work?: 'long'): () => void {
  status.open += 1;
  if (status.current().state === 'safe') status.set({ state: 'saving' });
  const slow = work === 'long' ? undefined : setTimeout(() => tellSlow(status), SLOW);
  return () => {
    status.open -= 1;
    clearTimeout(slow);
    if (status.current().state === 'slow') status.set({ state: 'saving' });
  };
}

function tellSlow(status: StatusStore): void {
  // Why the journal does not take it is told already, and says more.
  if (status.current().state !== 'behind') status.set({ state: 'slow' });
}

/** A bridge that breaks is a failure like the disk's: the line waits. */
async function ask(journal: Journal | undefined, line: JournalLine): Promise<Outcome<null>> {
  if (journal === undefined) return success(null);
  try {
    return await journal.appendJournal(line);
  } catch (error) {
    return failure('failed', brokenOff(error));
  }
}

function brokenOff(error: unknown): string {
  return `A napló írása hibával megszakadt. (${String(error)})`;
}
