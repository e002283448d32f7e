import { failure, type Outcome, success } from '../lib/outcome.ts';
import type { Change, Commit, CommitFrame, LogEntry, LoggedChange, Operation, RowLookup } from './commit.ts';
import { conflictsOf } from './conflicts.ts';
import { type Fields, isSameValue } from './history.ts';
import { changeOf, prepareCommit } from './prepare.ts';
import {
  counterOf,
  DELETED,
  fieldsOf,
  type RegisterValue,
  replicaOf,
  type Row,
  shownValue,
} from './versions.ts';
import { unwritten } from './write.ts';

/*
[Note: Taking a file out again]

An import can be undone days later. A record nobody has touched since, in data that nobody has been given since, is put back exactly as it
was, as if the file had never come; a record the file brought is then gone. Otherwise the earlier values are written again, register by
register, which others merge like every change. What was edited since stays as it is and is named. Either way it is one commit.
*/

/** Something of the import that stays, because it was edited since or cannot be taken back. */
export interface StayingChange {
  readonly kind: string;
  readonly id: string;
  /** Empty: the whole record. */
  readonly registers: readonly string[];
  readonly why: 'edited' | 'erased' | 'undecided';
}

export interface TakingOut {
  readonly commit: Commit;
  readonly staying: readonly StayingChange[];
}

export interface TakeOutRequest {
  readonly frame: CommitFrame;
  readonly lookUp: RowLookup;
  /** Somebody has been given our data since the import: exactly undoing it would leave them with something nobody takes back. */
  readonly givenSince: boolean;
}

/** The commit that undoes an import. Refused with 'nothing' if everything of it was edited since or is gone. See [Note: Taking a file out again]. */
export function prepareTakeOut(
  entry: LogEntry,
  request: TakeOutRequest,
): Outcome<TakingOut, 'nothing' | 'never'> {
  if (entry.cause !== 'import') return failure('never', 'Ez a művelet nem egy fájl átvétele volt.');
  const backs = entry.changes.map((change) => backOf(change, entry, request));
  const exact = backs.flatMap(({ change }) => (change ? [change] : []));
  const written = writtenBack(
    backs.flatMap(({ operations }) => operations ?? []),
    request,
  );
  if (!written.ok) return written;
  const changes = [...exact, ...written.value];
  const staying = backs.flatMap(({ stays }) => (stays ? [stays] : []));
  if (changes.length === 0) {
    return failure(
      'nothing',
      'Az átvételből nincs mit visszavonni: minden tételét módosították vagy törölték azóta.',
    );
  }
  const { dot, time, person } = request.frame;
  return success({ commit: { dot, time, person, cause: 'undo', undoes: entry.dot, changes }, staying });
}

function writtenBack(
  operations: readonly Operation[],
  { frame, lookUp }: TakeOutRequest,
): Outcome<readonly Change[], 'nothing' | 'never'> {
  if (operations.length === 0) return success([]);
  const prepared = prepareCommit(frame, operations, lookUp);
  if (prepared.ok) return success(prepared.value.changes);
  return prepared.reason === 'nothing' ? success([]) : failure('never', prepared.message);
}

interface Back {
  /** Put back exactly. */
  readonly change?: Change;
  /** Written back. */
  readonly operations?: readonly Operation[];
  readonly stays?: StayingChange | undefined;
}

function backOf(change: LoggedChange, { dot }: LogEntry, { lookUp, givenSince }: TakeOutRequest): Back {
  const { kind, id, earlier, became, after } = change;
  const row = lookUp(kind, id);
  if (row === undefined) return {};
  if (row.record.erased) return { stays: { kind, id, registers: [], why: 'erased' } };
  if (row.hash === became && !givenSince) return { change: exactly(kind, row, earlier) };
  const touched = { kind, row, since: dot, after };
  return earlier === undefined ? deletedBack(touched) : valuesBack(touched, earlier);
}

function exactly(kind: string, row: Row, earlier: Row | undefined): Change {
  const now = earlier ?? unwritten(row.id, row.record.office);
  const base = changeOf({ kind, before: row, now });
  return earlier === undefined
    ? { ...base, row, earlier: row, exact: 'gone' }
    : { ...base, row: earlier, earlier: row, exact: 'again' };
}

interface Touched {
  readonly kind: string;
  readonly row: Row;
  /** Dot of the import, and the fields it left. */
  readonly since: string;
  readonly after: Fields;
}

/** The record came with the file: it is deleted, unless somebody here has worked on it. */
function deletedBack(touched: Touched): Back {
  const { kind, row } = touched;
  const edited = Object.keys(row.merge.registers).filter((register) => isWrittenSince(touched, register));
  const { id } = row;
  if (edited.length > 0) return { stays: { kind, id, registers: [], why: 'edited' } };
  return row.record.deleted === undefined ? { operations: [{ do: 'delete', kind, id }] } : {};
}

function valuesBack(touched: Touched, earlier: Row): Back {
  const { kind, row } = touched;
  const names = new Set([...Object.keys(row.merge.registers), ...Object.keys(earlier.merge.registers)]);
  const undecidedBefore = new Set(conflictsOf(earlier).map(({ register }) => register));
  const undecided = new Set(conflictsOf(row).map(({ register }) => register));
  const differing = [...names].filter(
    (name) =>
      undecided.has(name) !== undecidedBefore.has(name) ||
      !isSameValue(shownValue(row.record, name), shownValue(earlier.record, name)),
  );
  const edited = differing.filter((name) => isWrittenSince(touched, name));
  const open = differing.filter((name) => !edited.includes(name) && undecidedBefore.has(name));
  const back = differing.filter((name) => !edited.includes(name) && !open.includes(name));
  const { id } = row;
  const registers = [...edited, ...open];
  return {
    operations: back.flatMap((name) => operationsBack({ kind, id }, name, earlier)),
    stays:
      registers.length === 0
        ? undefined
        : { kind, id, registers, why: edited.length > 0 ? 'edited' : 'undecided' },
  };
}

/** Decides for the earlier value, whatever the file brought beside it. */
function operationsBack(
  { kind, id }: { readonly kind: string; readonly id: string },
  register: string,
  earlier: Row,
): readonly Operation[] {
  if (register === DELETED && earlier.record.deleted !== undefined) return [{ do: 'delete', kind, id }];
  const value: RegisterValue = shownValue(earlier.record, register);
  return [{ do: 'decide', kind, id, register, value }];
}

/** Was the register written after the import: here, or by somebody whose file came later? */
function isWrittenSince({ row, since, after }: Touched, register: string): boolean {
  const replica = replicaOf(since);
  const isOwn = (row.merge.registers[register] ?? []).some(
    ({ dot }) => replicaOf(dot) === replica && counterOf(dot) > counterOf(since),
  );
  const left = fieldsOf(register).filter((field) => Object.hasOwn(after, field));
  return isOwn || left.some((field) => !isSameValue(row.record[field], after[field]));
}
