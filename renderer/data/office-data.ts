import { failure, type Outcome, success } from '../../shared/lib/outcome.ts';
import type { Commit, LogEntry } from '../../shared/merge/commit.ts';
import { counterOf } from '../../shared/merge/versions.ts';
import { commit, type CommitRequest, type Committed, type OpenedDatabase } from './commit.ts';
import { type Database, logEntryOfRow, type Meta, NOT_RECORDS, openDatabase } from './database.ts';
import { type Journal, journalLineOf, type JournalQueue, journalQueue, type Saving } from './journal-link.ts';
import { undoOperations } from './undo.ts';
import { createWorkingSet, type KindRow, type WorkingSet } from './working-set.ts';

/** An opened office: what screens read, and the one way to write. */
export interface OfficeData {
  readonly workingSet: WorkingSet;
  readonly identity: Pick<Meta, 'replica' | 'office' | 'sample'>;
  /** Name of its database. */
  readonly name: string;
  /** Whether what was changed is safe by now. */
  readonly saving: Saving;
  /** Resolves when database and journal have answered; `saving` tells whether the journal could take it. */
  commit(request: CommitRequest): Promise<Outcome<Commit>>;
  /** Takes an earlier commit back by a new one. */
  undo(dot: string, by: Pick<CommitRequest, 'person' | 'time'>): Promise<Outcome<Commit>>;
  /** The change log, oldest first; read only when somebody asks for it. */
  log(): Promise<readonly LogEntry[]>;
  /** The highest counter this PC has given to a commit. */
  counter(): number;
  close(): void;
}

/** What an office is opened with besides its database. */
export interface OpenOptions {
  /** Absent where the host has none, and for the sample. */
  readonly journal?: Journal | undefined;
  /** Called before a commit that erases or changes very much; a failure is the commit's. */
  readonly beforeLarge?: ((reason: 'bulk' | 'erasure') => Promise<Outcome<unknown>>) | undefined;
}

/** Opens a database that exists and reads everything into memory in one sweep. */
export async function openOffice(
  name: string,
  options: OpenOptions = {},
): Promise<Outcome<OfficeData, 'newer' | 'empty'>> {
  const opening = await openDatabase(name);
  if (!opening.ok) return opening;
  const database = opening.value;
  const meta = await database.meta.get('identity');
  if (meta === undefined) {
    database.close();
    return failure('empty', 'Ez az adattár még üres.');
  }
  const workingSet = createWorkingSet(await sweep(database));
  return success(officeData({ database, meta, workingSet }, options));
}

/** Every row of every kind; tables are read side by side, each with one request. */
export async function sweep(database: Database): Promise<readonly KindRow[]> {
  const tables = database.tables.filter(({ name }) => !NOT_RECORDS.has(name));
  const read = await Promise.all(tables.map(async (table) => ({ table, rows: await table.toArray() })));
  return read.flatMap(({ table, rows }) =>
    rows.map((row) => ({ kind: table.name === 'strange' ? row.kind : table.name, row })),
  );
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
  async function inDatabase(request: CommitRequest): Promise<Outcome<Committed>> {
    const ended = queue.begin();
    try {
      return await commit(opened, request);
    } finally {
      ended();
    }
  }
  return async (request: CommitRequest): Promise<Outcome<Commit>> => {
    const status = queue.current();
    if (status.state === 'behind' && status.readOnly && !(await queue.flush())) {
      return failure('readOnly', readOnly(status.message));
    }
    const large = largeReason(request);
    const before = large && beforeLarge ? await beforeLarge(large) : success(null);
    if (!before.ok) return before;
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

function readOnly(why: string): string {
  return `Nincs mentve: a program most csak olvasható, mert a napló nem írható. ${why} Amit beírt, a képernyőn maradt.`;
}

function officeData(opened: OpenedDatabase, options: OpenOptions): OfficeData {
  const { database, workingSet, meta } = opened;
  const queue = journalQueue(options.journal);
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
    commit: (request) => inTurn(() => measured(() => committing(request))),
    undo: (dot, by) =>
      inTurn(async () => {
        const entry = await database.changeLog.get(dot);
        if (entry === undefined) return failure('missing', 'Ez a művelet nem szerepel az előzmények között.');
        const operations = undoOperations(entry, workingSet);
        return operations.ok
          ? committing({ ...by, operations: operations.value, cause: 'undo', undoes: dot })
          : operations;
      }),
    log: () => inTurn(async () => (await database.changeLog.toArray()).map(logEntryOfRow).sort(byTime)),
    counter: () => opened.meta.counter,
    close() {
      queue.close();
      database.close();
    },
  };
}
