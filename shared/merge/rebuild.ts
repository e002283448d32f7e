import { type Commit, type LogEntry, logEntryOf } from './commit.ts';
import { mergeVersioned } from './merge.ts';
import { type Dot, type Row, rowOf } from './versions.ts';
import { erased } from './write.ts';

/** The rows of a database by kind and id, and its history by dot: what a snapshot holds. */
export interface Base {
  readonly rows: Iterable<{ readonly kind: string; readonly row: Row }>;
  readonly log: Iterable<LogEntry>;
}

export interface Rebuilt {
  readonly rows: readonly { readonly kind: string; readonly row: Row }[];
  readonly log: readonly LogEntry[];
}

/**
 * A snapshot and the commits of the journal after it, put together again. Replaying is merging, so a commit the snapshot has already
 * seen does no harm. Records in `erasedKeys` (`kind/id`) are erased again whatever the snapshot still knew of them.
 */
export function rebuild(base: Base, commits: Iterable<Commit>, erasedKeys: readonly string[] = []): Rebuilt {
  const rows = new Map<string, { readonly kind: string; readonly row: Row }>();
  const log = new Map<Dot, LogEntry>();
  for (const one of base.rows) rows.set(keyOf(one.kind, one.row.id), one);
  for (const entry of base.log) log.set(entry.dot, entry);
  for (const commit of commits) {
    for (const { kind, id, row } of commit.changes) {
      const before = rows.get(keyOf(kind, id))?.row;
      rows.set(keyOf(kind, id), { kind, row: before === undefined ? row : merged(before, row) });
    }
    log.set(commit.dot, logEntryOf(commit));
  }
  const gone = new Set(erasedKeys);
  for (const [key, { kind, row }] of rows) {
    if (row.record.erased) gone.add(key);
    else if (gone.has(key)) rows.set(key, { kind, row: rowOf(erased(row.record, row.merge.seen)) });
  }
  return {
    rows: [...rows.values()],
    log: gone.size === 0 ? [...log.values()] : [...log.values()].map((entry) => emptied(entry, gone)),
  };
}

function keyOf(kind: string, id: string): string {
  return `${kind}/${id}`;
}

/** The journal's row was written over what stood before it, so it is what is left; merging gives the same and asks nobody's word for it. */
function merged(before: Row, after: Row): Row {
  if (before.hash === after.hash) return before;
  return rowOf(mergeVersioned(after, before));
}

/** What the history says of an erased record is empty, apart from the erasure itself. */
export function emptied(entry: LogEntry, gone: ReadonlySet<string>): LogEntry {
  const isEmptied = ({ kind, id, after }: LogEntry['changes'][number]) =>
    gone.has(keyOf(kind, id)) && after['erased'] !== true;
  if (!entry.changes.some(isEmptied)) return entry;
  const changes = entry.changes.map((change) =>
    isEmptied(change) ? { ...change, before: {}, after: {} } : change,
  );
  return { ...entry, changes };
}
