import { type Change, type Commit, type LogEntry, type LoggedChange, logEntryOf } from './commit.ts';
import { mergeVersioned } from './merge.ts';
import { type Dot, type Row, rowOf } from './versions.ts';
import { erased } from './write.ts';

/** A row and its kind. */
interface OfKind {
  readonly kind: string;
  readonly row: Row;
}

/** The rows of a database and its history: what a snapshot holds, and what comes out of a rebuild. */
export interface Rebuilt {
  readonly rows: readonly OfKind[];
  /** One entry for each dot. */
  readonly log: readonly LogEntry[];
}

/**
 * A snapshot and the commits of the journal after it, put together again. Replaying is merging, so a commit the snapshot has already
 * seen does no harm. Records in `erasedKeys` (`kind/id`) are erased again whatever the snapshot still knew of them.
 */
export function rebuild(
  base: Rebuilt,
  commits: readonly Commit[],
  erasedKeys: readonly string[] = [],
): Rebuilt {
  const rows = new Map(base.rows.map((one) => [keyOf(one.kind, one.row.id), one]));
  const log = new Map<Dot, LogEntry>(base.log.map((entry) => [entry.dot, entry]));
  for (const commit of commits) {
    for (const change of commit.changes) take(rows, change);
    log.set(commit.dot, logEntryOf(commit));
  }
  const gone = eraseAgain(rows, erasedKeys);
  const entries = [...log.values()];
  return {
    rows: [...rows.values()],
    log: gone.size === 0 ? entries : entries.map((entry) => emptied(entry, gone)),
  };
}

function keyOf(kind: string, id: string): string {
  return `${kind}/${id}`;
}

/**
 * The journal's row was written over what stood before it; merging comes to the same and takes nobody's word for it. Only a file taken
 * out again is put back exactly: the commits after it, which the journal holds too, are then merged over that.
 */
function take(rows: Map<string, OfKind>, { kind, row, exact }: Change): void {
  const key = keyOf(kind, row.id);
  if (exact === 'gone') return void rows.delete(key);
  if (exact === 'again') return void rows.set(key, { kind, row });
  const before = rows.get(key)?.row;
  if (before?.hash === row.hash) return;
  rows.set(key, { kind, row: before === undefined ? row : rowOf(mergeVersioned(row, before)) });
}

/** Empties the records of these keys; answers the keys of all that are erased now. */
function eraseAgain(rows: Map<string, OfKind>, keys: readonly string[]): ReadonlySet<string> {
  const gone = new Set(keys);
  for (const [key, { kind, row }] of rows) {
    if (row.record.erased) gone.add(key);
    else if (gone.has(key)) rows.set(key, { kind, row: rowOf(erased(row.record, row.merge.seen)) });
  }
  return gone;
}

/** What the history says of an erased record is empty, apart from the erasure itself. */
export function emptied(entry: LogEntry, gone: ReadonlySet<string>): LogEntry {
  const isEmptied = ({ kind, id, after }: LogEntry['changes'][number]) =>
    gone.has(keyOf(kind, id)) && after['erased'] !== true;
  if (!entry.changes.some(isEmptied)) return entry;
  const changes = entry.changes.map((change) => (isEmptied(change) ? emptyChange(change) : change));
  return { ...entry, changes };
}

function emptyChange({ kind, id, effect }: LoggedChange): LoggedChange {
  return { kind, id, before: {}, after: {}, ...(effect !== undefined && { effect }) };
}
