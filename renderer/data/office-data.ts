import { failure, type Outcome, success } from '../../shared/lib/outcome.ts';
import type { Commit, LogEntry } from '../../shared/merge/commit.ts';
import { fingerprintOf } from '../../shared/merge/fingerprint.ts';
import { counterOf, dotOf } from '../../shared/merge/versions.ts';
import { commit, type CommitRequest, type Committed, type OpenedDatabase } from './commit.ts';
import { isExtent } from './check-database.ts';
import { logEntryOfRow, type LogRow, type Meta, openDatabase } from './database.ts';
import {
  type Journal,
  journalLineOf,
  type JournalQueue,
  journalQueue,
  type RenewJournal,
  type Saving,
} from './journal-link.ts';
import { type Drafts, draftsOf } from './drafts.ts';
import { type History, historyOf } from './history.ts';
import { takingBack } from './undo.ts';
import { sweep } from './sweep.ts';
import { createWorkingSet, type WorkingSet } from './working-set.ts';

/** An opened office: what screens read, and the one way to write. */
export interface OfficeData {
  readonly workingSet: WorkingSet;
  readonly identity: Pick<Meta, 'replica' | 'office' | 'sample'>;
  /** Name of its database. */
  readonly name: string;
  /** Whether what was changed is safe by now. */
  readonly saving: Saving;
  /** What stands half typed in forms; apart from the commits. */
  readonly drafts: Drafts;
  /** Resolves when database and journal have answered; `saving` tells whether the journal could take it. */
  commit(request: CommitRequest): Promise<Outcome<Commit>>;
  /** Takes an earlier commit back by a new one. */
  undo(dot: string, by: Pick<CommitRequest, 'person' | 'time'>): Promise<Outcome<Commit>>;
  /** The change log as people ask it. */
  readonly history: History;
  /** The change log, oldest first; read only when somebody asks for it. */
  log(): Promise<readonly LogEntry[]>;
  /** The highest counter this PC has given to a commit. */
  counter(): number;
  /** What the database says of itself, as of the last commit. */
  meta(): Meta;
  /** Hands the journal the commits it lacks after this counter. False if the history does not hold all of them. */
  catchUp(after: number): Promise<boolean>;
  close(): void;
}

/** What an office is opened with besides its database. */
export interface OpenOptions {
  /** Absent where the host has none, and for the sample. */
  readonly journal?: Journal | undefined;
  /** Called when the journal lacks an earlier commit and can go on no more. */
  readonly renewJournal?: RenewJournal | undefined;
  /** Called before a commit that erases or changes very much; a failure is the commit's. */
  readonly beforeLarge?: ((reason: 'bulk' | 'erasure') => Promise<Outcome<unknown>>) | undefined;
}

/** Opens a database that exists and reads everything into memory in one sweep. */
export async function openOffice(
  name: string,
  options: OpenOptions = {},
): Promise<Outcome<OfficeData, 'newer' | 'empty' | 'short'>> {
  const opening = await openDatabase(name);
  if (!opening.ok) return opening;
  const database = opening.value;
  const meta = await database.meta.get('identity');
  if (meta === undefined) {
    database.close();
    return failure('empty', 'Ez az adattár még üres.');
  }
  const rows = await sweep(database);
  if (!isExtent(meta.extent, fingerprintOf(rows.map(({ row }) => row.hash)))) {
    database.close();
    return failure('short', 'Az adattárból hiányoznak tételek, vagy megsérültek.');
  }
  const workingSet = createWorkingSet(rows);
  return success(officeData({ database, meta, workingSet }, options));
}

/** Leaves a mark for whoever measures: how long a save took, from the call to the answer of the disk. */
async function measured<Value>(work: () => Promise<Value>): Promise<Value> {
  const start = performance.now();
  const value = await work();
  performance.measure('commit', { start });
  return value;
}

/** Dots sort as text in the table; people read the log by time, then by counter. */
function byTime(one: LogEntry, other: LogEntry): number {
  return one.time < other.time ? -1 : one.time > other.time ? 1 : counterOf(one.dot) - counterOf(other.dot);
}

/** A commit of more records than this is preceded by a snapshot. */
const LARGE = 50;

/** Commits, each in the database and then in the journal. */
function guardedCommit(opened: OpenedDatabase, queue: JournalQueue, { beforeLarge }: OpenOptions) {
  /** The snapshot before a large commit is part of the waiting: whoever closes the program meanwhile is asked. */
  async function prepared(request: CommitRequest): Promise<Outcome<unknown>> {
    const large = largeReason(request);
    if (large === undefined || beforeLarge === undefined) return success(null);
    const before = await beforeLarge(large);
    return before.ok ? before : failure(before.reason, notBefore(before.message));
  }
  async function inDatabase(request: CommitRequest): Promise<Outcome<Committed>> {
    const isPrepared = queue.begin('long');
    const before = await prepared(request);
    if (!before.ok) {
      isPrepared(false);
      return before;
    }
    const ended = queue.begin();
    isPrepared(true);
    const done = await commit(opened, request);
    ended(done.ok);
    return done;
  }
  return async (request: CommitRequest): Promise<Outcome<Commit>> => {
    const status = queue.current();
    if (status.state === 'behind' && status.readOnly && !(await queue.flush())) {
      return failure('readOnly', readOnly(status.message));
    }
    const done = await inDatabase(request);
    if (!done.ok) return done;
    await queue.add(journalLineOf(done.value.commit, done.value.extent));
    return success(done.value.commit);
  };
}

function largeReason({ operations }: CommitRequest): 'bulk' | 'erasure' | undefined {
  if (operations.some((operation) => operation.do === 'erase')) return 'erasure';
  return new Set(operations.map(({ kind, id }) => `${kind}/${id}`)).size > LARGE ? 'bulk' : undefined;
}

function notBefore(why: string): string {
  return `Nincs mentve: a módosítás előtt biztonsági mentésnek kell készülnie, és ez most nem sikerült. ${why}`;
}

function readOnly(why: string): string {
  return `Nincs mentve: a program most csak olvasható, mert a napló nem írható. ${why} Amit beírt, a képernyőn maradt.`;
}

function officeData(opened: OpenedDatabase, options: OpenOptions): OfficeData {
  const { database, workingSet, meta } = opened;
  const queue = journalQueue(options.journal, options.renewJournal);
  const committing = guardedCommit(opened, queue, options);
  let last: Promise<unknown> = Promise.resolve();
  /** One after the other: each commit builds on what the one before has written. */
  function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const next = last.then(work, work);
    last = next;
    return next;
  }
  return {
    workingSet,
    name: database.name,
    identity: { replica: meta.replica, office: meta.office, sample: meta.sample },
    saving: queue,
    drafts: draftsOf(database),
    commit: (request) => inTurn(() => measured(() => committing(request))),
    undo: (dot, by) =>
      inTurn(async () => {
        const found = await takingBack(opened, dot);
        if (!found.ok) return found;
        const { operations, entry } = found.value;
        return committing({ ...by, operations, cause: 'undo', undoes: entry.dot });
      }),
    history: historyOf(opened),
    log: () => inTurn(async () => (await database.changeLog.toArray()).map(logEntryOfRow).sort(byTime)),
    counter: () => opened.meta.counter,
    meta: () => opened.meta,
    catchUp: (after) => inTurn(() => catchUp(opened, queue, after)),
    close() {
      queue.close();
      database.close();
    },
  };
}

/** A crash between the transaction and the journal leaves the database ahead; the history knows by how much. */
async function catchUp(opened: OpenedDatabase, queue: JournalQueue, after: number): Promise<boolean> {
  const { database, workingSet, meta } = opened;
  const counters = Array.from({ length: meta.counter - after }, (_, index) => after + 1 + index);
  const entries = await database.changeLog.bulkGet(counters.map((counter) => dotOf(meta.replica, counter)));
  const commits = entries.flatMap((entry) => (entry ? [commitOf(entry, workingSet)] : []));
  if (commits.length < counters.length) return false;
  for (const commit of commits) await queue.add(journalLineOf(commit, meta.extent));
  return true;
}

/** The commit of an entry; rows changed again since stand as they are now, which replaying comes to anyway. */
function commitOf(entry: LogRow, workingSet: WorkingSet): Commit {
  const changes = entry.changes.flatMap((change) => {
    const row = workingSet.row(change.kind, change.id);
    return row === undefined ? [] : [{ ...change, row }];
  });
  return { ...logEntryOfRow(entry), changes };
}
