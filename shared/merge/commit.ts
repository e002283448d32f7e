import type { Dot, RegisterValue, Row, Stamp } from './versions.ts';

/** Why a commit was made; shown in the history. */
export type Cause = 'entry' | 'undo' | 'return' | 'import' | 'setUp' | 'decision' | 'erasure';

/** What a commit did to one record: the changed fields before and after, and the full new row. */
export interface Change {
  readonly kind: string;
  readonly id: string;
  readonly before: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>>;
  readonly row: Row;
}

/** One user action: the journal line, and without the full rows the row of the change log. Replaying is merging. */
export interface Commit extends Stamp {
  readonly dot: Dot;
  readonly cause: Cause;
  /** The commit this one takes back: what that one wrote no longer stands, what stood before it does again. */
  readonly undoes?: Dot;
  readonly changes: readonly Change[];
}

/** The change log keeps what changed, not the full rows. */
export interface LogEntry extends Omit<Commit, 'changes'> {
  readonly changes: readonly Omit<Change, 'row'>[];
}

export function logEntryOf(commit: Commit): LogEntry {
  const changes = commit.changes.map(({ kind, id, before, after }) => ({ kind, id, before, after }));
  return { ...commit, changes };
}

/** What a person asks for: put these fields, decide a conflicted register, delete or erase one record. `undefined` empties a field. */
export type Operation =
  | {
      readonly do: 'put';
      readonly kind: string;
      readonly id: string;
      readonly fields: Readonly<Record<string, unknown>>;
    }
  | {
      readonly do: 'decide';
      readonly kind: string;
      readonly id: string;
      readonly register: string;
      readonly value: RegisterValue;
    }
  | { readonly do: 'delete'; readonly kind: string; readonly id: string }
  | { readonly do: 'erase'; readonly kind: string; readonly id: string };

/** Everything a commit needs besides the operations: who, where, when, as values. */
export interface CommitFrame extends Stamp {
  readonly cause: Cause;
  readonly undoes?: Dot | undefined;
  readonly office: string;
}

export type RowLookup = (kind: string, id: string) => Row | undefined;
