import { failure, type Outcome, success } from '../../shared/lib/outcome.ts';
import type { Commit, LogEntry } from '../../shared/merge/commit.ts';
import { fingerprintOf } from '../../shared/merge/fingerprint.ts';
import { counterOf, type Dot } from '../../shared/merge/versions.ts';
import type { TakingOut } from '../../shared/merge/take-out.ts';
import { catchUp } from './commit/catch-up.ts';
import type { CommitRequest } from './commit/commit.ts';
import type { OpenedDatabase } from './store/opened-database.ts';
import { isExtent } from './keeping/check-database.ts';
import { type Meta, openDatabase } from './store/database.ts';
import type { LargeReason } from './commit/guarded.ts';
import { type Journal, journalQueue, type RenewJournal, type Saving } from './commit/journal-link.ts';
import { type Drafts, draftsOf } from './store/drafts.ts';
import { type History, historyOf } from './history.ts';
import { logEntryOfRow } from './store/log-rows.ts';
import { officeWork } from './office-work.ts';
import type { NewWorkplace } from './commit/renew.ts';
import type { TakeInRequest } from './commit/taking-in.ts';
import { importsIn, type TakenIn, takingOut, type TakeOutRequest } from './commit/taking-out.ts';
import { settleStrange } from './keeping/settle-strange.ts';
import { sweep } from './keeping/sweep.ts';
import { createWorkingSet, type WorkingSet } from './store/working-set.ts';

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
  /** Takes a file in as one commit: after a snapshot, read back before it counts. 'editedMeanwhile': the preview is no longer true. */
  takeIn(request: TakeInRequest): Promise<Outcome<Commit>>;
  /** Takes a file out again, as far as nothing of it was edited since. */
  takeOut(dot: Dot, request: TakeOutRequest): Promise<Outcome<TakingOut>>;
  /** What `takeOut` would do; nothing is written. */
  tryTakeOut(dot: Dot, request: TakeOutRequest): Promise<Outcome<TakingOut>>;
  /** The files that were taken in, newest first. */
  imports(): Promise<readonly TakenIn[]>;
  /** Gives this copy of the data an identity of its own: needed when another PC turns out to work with the same one. */
  renewReplica(workplace: NewWorkplace): Promise<Outcome<Commit>>;
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
  readonly beforeLarge?: ((reason: LargeReason) => Promise<Outcome<unknown>>) | undefined;
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
  await settleStrange(database);
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

function officeData(opened: OpenedDatabase, { journal, beforeLarge, renewJournal }: OpenOptions): OfficeData {
  const { database, workingSet } = opened;
  const queue = journalQueue(journal, renewJournal);
  const work = officeWork(opened, { queue, beforeLarge, renewJournal });
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
    get identity() {
      const { replica, office, sample } = opened.meta;
      return { replica, office, sample };
    },
    saving: queue,
    drafts: draftsOf(database),
    commit: (request) => inTurn(() => measured(() => work.commit(request))),
    undo: (dot, by) => inTurn(() => work.undo(dot, by)),
    takeIn: (request) => inTurn(() => work.takeIn(request)),
    takeOut: (dot, request) => inTurn(() => work.takeOut(dot, request)),
    tryTakeOut: (dot, request) => inTurn(() => takingOut(opened, dot, request)),
    imports: () => inTurn(() => importsIn(opened)),
    history: historyOf(opened),
    log: () => inTurn(async () => (await database.changeLog.toArray()).map(logEntryOfRow).sort(byTime)),
    counter: () => opened.meta.counter,
    meta: () => opened.meta,
    renewReplica: (workplace) => inTurn(() => work.renewReplica(workplace)),
    catchUp: (after) => inTurn(() => catchUp(opened, queue, after)),
    close() {
      queue.close();
      database.close();
    },
  };
}
