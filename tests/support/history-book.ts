import type { Outcome } from '../../shared/lib/outcome.ts';
import {
  type Cause,
  type Commit,
  type LogEntry,
  logEntryOf,
  type Operation,
} from '../../shared/merge/commit.ts';
import { historiesIn, inOrder, type RecordHistory } from '../../shared/merge/history.ts';
import { mergeVersioned } from '../../shared/merge/merge.ts';
import { prepareCommit } from '../../shared/merge/prepare.ts';
import { undoOperations } from '../../shared/merge/undo.ts';
import { dotOf, type Row, rowOf, type Stamp, type Versioned } from '../../shared/merge/versions.ts';
import { unwritten, writeFields } from '../../shared/merge/write.ts';
import { kindOf } from '../../shared/domain/dataset.ts';

interface How {
  readonly cause?: Cause;
  readonly time?: string;
  readonly undoes?: string;
  readonly replica?: string;
}

const OFFICE = 'o1';

/** An office in memory: rows, change log and counter, written as `commit` writes them, and nothing else. */
export function historyBook() {
  const rows = new Map<string, Row>();
  const log: LogEntry[] = [];
  const counters = new Map<string, number>();
  const rowAt = (kind: string, id: string) => rows.get(`${kind}/${id}`);

  function commit(operations: readonly Operation[], how: How = {}): Outcome<Commit> {
    const replica = how.replica ?? 'here';
    const counter = (counters.get(replica) ?? 0) + 1;
    const { cause = 'entry', time = '2018-04-05T09:05:00', undoes } = how;
    const frame = { dot: dotOf(replica, counter), time, person: 'm1', cause, undoes, office: OFFICE };
    const prepared = prepareCommit(frame, operations, rowAt);
    if (!prepared.ok) return prepared;
    counters.set(replica, counter);
    for (const { kind, row } of prepared.value.changes) rows.set(`${kind}/${row.id}`, row);
    log.push(JSON.parse(JSON.stringify(logEntryOf(prepared.value))) as LogEntry);
    return prepared;
  }

  const history = (kind: string, id: string): RecordHistory =>
    historiesIn(inOrder(log, 'here'), rowAt)(kind, id);

  function entryAt(dot: string | undefined): LogEntry | undefined {
    return log.find((one) => one.dot === dot);
  }

  /** Takes a commit back; what was done again is taken back like the first time. */
  function undo(asked: string): Outcome<Commit> {
    const again = entryAt(entryAt(entryAt(asked)?.undoes)?.undoes);
    const entry = again ?? entryAt(asked);
    if (entry === undefined) throw new Error(`no commit ${asked}`);
    const operations = undoOperations(entry, history);
    return operations.ok ? commit(operations.value, { cause: 'undo', undoes: entry.dot }) : operations;
  }

  /** Another PC writes the record as it stands here, and this PC merges it, without a word in the log. */
  function writeElsewhere(kind: string, id: string, fields: Readonly<Record<string, unknown>>): void {
    const counter = (counters.get('there') ?? 0) + 1;
    counters.set('there', counter);
    const stamp: Stamp = { dot: dotOf('there', counter), time: '2018-04-05T10:00:00', person: 'm2' };
    const before: Versioned = rowAt(kind, id) ?? unwritten(id, OFFICE);
    const there = writeFields(before, fields, { kind: kindOf(kind), stamp });
    rows.set(`${kind}/${id}`, rowOf(mergeVersioned(before, there)));
  }

  return { rows, log, rowAt, commit, undo, history, writeElsewhere };
}

export type HistoryBook = ReturnType<typeof historyBook>;

/** The dot of a commit that must have succeeded. */
export function dotIn(outcome: Outcome<Commit>): string {
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value.dot;
}
