import type { Seen } from '../domain/record.ts';
import type { Dot, RegisterValue, Row, Stamp, Version } from './versions.ts';

/** Why a commit was made; shown in the history. */
export type Cause =
  | 'entry'
  | 'undo'
  | 'return'
  | 'import'
  | 'setUp'
  | 'decision'
  | 'erasure'
  | 'handOver'
  | 'unite'
  | 'part';

/** What a commit did to one record: the changed fields before and after, and the full new row. */
export interface Change {
  readonly kind: string;
  readonly id: string;
  readonly before: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>>;
  readonly row: Row;
  /** Of a file that was taken in: the row that stood here before, if there was one; it is needed to take the file out again. */
  readonly earlier?: Row;
  /** Of a file that was taken in: what came of the record. It stays when the record is erased. See [Note: Counting what a file did]. */
  readonly effect?: TakenEffect;
  /** Of a file that was taken in: hash of the row it left. */
  readonly became?: string;
  /** Of a file that was taken in: how much of every PC the row it left had seen; what lies beyond was written since. */
  readonly seen?: Seen;
  /**
   * Of a file taken out again: the row is put in the place of the one that stands there, not merged with it ('again'), or the
   * record is not there any more ('gone'; `row` is then the one that stood there last). See [Note: Taking a file out again].
   */
  readonly exact?: 'again' | 'gone';
  /** Of registers that were decided, or are undecided again: the versions that stood there before. See [Note: Deciding]. */
  readonly decided?: Readonly<Record<string, readonly Version[]>>;
  /** Of a file whose record came into conflict with ours: how much of every PC its sender had seen. */
  readonly met?: Seen;
}

/** What taking a file in did to a record, as people see it; 'known': nothing that anybody sees. */
export type TakenEffect = 'new' | 'changed' | 'conflicting' | 'deleted' | 'erased' | 'known' | 'refused';

/** Where the records of an import came from. */
export interface Source {
  readonly fileId: string;
  /** Id of the sender's office, and what its PC is called. */
  readonly office: string;
  readonly label: string;
  /** What the file called the office: its record may go with the file. Older entries, and files without that record, do not tell. */
  readonly officeName?: string;
  /** `YYYY-MM-DDTHH:mm:ss` by the sender's clock. */
  readonly madeAt: string;
  /** What the file was called where it was taken in; older entries do not know it. It stays in this office's history. */
  readonly fileName?: string;
}

/** One user action: the journal line, and without the full rows the row of the change log. Replaying is merging. */
export interface Commit extends Stamp {
  readonly dot: Dot;
  readonly cause: Cause;
  /** The commit this one takes back: what that one wrote no longer stands, what stood before it does again. */
  readonly undoes?: Dot;
  /** The file, if one was taken in. */
  readonly source?: Source;
  readonly changes: readonly Change[];
}

/** A change as the log keeps it. */
export type LoggedChange = Omit<Change, 'row'>;

/** The change log keeps what changed, not the full rows. */
export interface LogEntry extends Omit<Commit, 'changes'> {
  readonly changes: readonly LoggedChange[];
}

export function logEntryOf(commit: Commit): LogEntry {
  return { ...commit, changes: commit.changes.map(loggedChange) };
}

function loggedChange(change: Change): LoggedChange {
  const logged: Partial<Change> = { ...change };
  delete (logged as { row?: Row }).row;
  return logged as LoggedChange;
}

/**
 * What a person asks for: put these fields, decide a conflicted register, put decided versions side by side again, delete or erase one
 * record. `undefined` empties a field.
 */
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
  | {
      readonly do: 'reopen';
      readonly kind: string;
      readonly id: string;
      readonly register: string;
      readonly versions: readonly Version[];
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
