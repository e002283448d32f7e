import { failure, type Outcome, success } from '../../shared/lib/outcome.ts';
import type { Commit, LogEntry } from '../../shared/merge/commit.ts';
import { counterOf } from '../../shared/merge/versions.ts';
import { commit, type CommitRequest, type OpenedDatabase } from './commit.ts';
import { type Database, type Meta, openDatabase } from './database.ts';
import { undoOperations } from './undo.ts';
import { createWorkingSet, type KindRow, type WorkingSet } from './working-set.ts';

/** An opened office: what screens read, and the one way to write. */
export interface OfficeData {
  readonly workingSet: WorkingSet;
  readonly identity: Pick<Meta, 'replica' | 'office' | 'sample'>;
  commit(request: CommitRequest): Promise<Outcome<Commit>>;
  /** Takes an earlier commit back by a new one. */
  undo(dot: string, by: Pick<CommitRequest, 'person' | 'time'>): Promise<Outcome<Commit>>;
  /** The change log, oldest first; read only when somebody asks for it. */
  log(): Promise<readonly LogEntry[]>;
  /** The highest counter this PC has given to a commit. */
  counter(): number;
  close(): void;
}

/** Opens a database that exists and reads everything into memory in one sweep. */
export async function openOffice(name: string): Promise<Outcome<OfficeData, 'newer' | 'empty'>> {
  const opening = await openDatabase(name);
  if (!opening.ok) return opening;
  const database = opening.value;
  const meta = await database.meta.get('identity');
  if (meta === undefined) {
    database.close();
    return failure('empty', 'Ez az adattár még üres.');
  }
  return success(officeData({ database, meta, workingSet: createWorkingSet(await sweep(database)) }));
}

/** Every row of every kind; tables are read side by side, each with one request. */
async function sweep(database: Database): Promise<readonly KindRow[]> {
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

const NOT_RECORDS: ReadonlySet<string> = new Set(['changeLog', 'meta', 'attachments']);

function officeData(opened: OpenedDatabase): OfficeData {
  const { database, workingSet, meta } = opened;
  let last: Promise<unknown> = Promise.resolve();
  /** One after the other: each commit builds on what the one before has written. */
  function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const next = last.then(work, work);
    last = next;
    return next;
  }
  return {
    workingSet,
    identity: { replica: meta.replica, office: meta.office, sample: meta.sample },
    commit: (request) => inTurn(() => measured(() => commit(opened, request))),
    undo: (dot, by) =>
      inTurn(async () => {
        const entry = await database.changeLog.get(dot);
        if (entry === undefined) return failure('missing', 'Ez a művelet nem szerepel az előzmények között.');
        const operations = undoOperations(entry, workingSet);
        return operations.ok
          ? commit(opened, { ...by, operations: operations.value, cause: 'undo' })
          : operations;
      }),
    log: () => inTurn(async () => (await database.changeLog.toArray()).sort(byTime)),
    counter: () => opened.meta.counter,
    close: () => database.close(),
  };
}
