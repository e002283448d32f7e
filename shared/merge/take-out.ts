import { canonicalJson } from '../lib/canonical-json.ts';
import { failure, type Outcome, success } from '../lib/outcome.ts';
import type { Change, Commit, CommitFrame, LogEntry, LoggedChange, Operation, RowLookup } from './commit.ts';
import { isConflicted } from './conflicts.ts';
import { deletionOf } from './deletion.ts';
import { changeOf, prepareCommit } from './prepare.ts';
import { isCounted } from './taken-counts.ts';
import { DELETED, replicaOf, type Row, shownValue, versionsOf } from './versions.ts';
import { isWorkedOn, isWrittenSince, type Touched, usedSince } from './work-since.ts';
import { unwritten } from './write.ts';

/*
[Note: Taking a file out again]

An import can be undone days later. A record nobody has touched since, in data that nobody has been given since, is put back exactly as it
was, as if the file had never come; a record the file brought is then gone. So is what another office owns and nobody here wrote. Otherwise the earlier
values are written again, register by register, which others merge like every change, and what was undecided before is so again. What was
written since, here or by somebody whose file came later, stays as it is and is named: it is told by the counters the import left, never
by comparing values. A record the file brought stays as well if anything that stays leads to it: nobody's work may end in a link to
nowhere. An erasure is never taken back. Either way it is one commit.
*/

/** Something of the import that stays, because it was edited or used since or cannot be taken back. */
export interface StayingChange {
  readonly kind: string;
  readonly id: string;
  /** Empty: the whole record. */
  readonly registers: readonly string[];
  readonly why: 'edited' | 'used' | 'erased';
}

export interface TakingOut {
  readonly commit: Commit;
  readonly staying: readonly StayingChange[];
  /** How many of the records that count for the file are as they were, with nothing staying. See [Note: Counting what a file did]. */
  readonly restored: number;
}

export interface TakeOutRequest {
  readonly frame: CommitFrame;
  readonly lookUp: RowLookup;
  /** Every record there is. */
  rows(): Iterable<{ readonly kind: string; readonly row: Row }>;
  /** Somebody has been given our data since the import: exactly undoing it would leave them with something nobody takes back. */
  readonly givenSince: boolean;
  /** So have the other PCs of this office, which would bring back what is only gone here. */
  readonly isShared?: boolean;
}

/** The commit that undoes an import. Refused with 'nothing' if everything of it was edited since or is gone. See [Note: Taking a file out again]. */
export function prepareTakeOut(
  entry: LogEntry,
  request: TakeOutRequest,
): Outcome<TakingOut, 'nothing' | 'never'> {
  const preparing = preparingTakeOut(entry, request);
  for (let step = preparing.next(); ; step = preparing.next()) if (step.done) return step.value;
}

/** The same in small steps, so that a page can breathe between them. */
export function* preparingTakeOut(
  entry: LogEntry,
  request: TakeOutRequest,
): Generator<void, Outcome<TakingOut, 'nothing' | 'never'>, void> {
  if (entry.cause !== 'import') return failure('never', 'Ez a művelet nem egy fájl átvétele volt.');
  const changes: Change[] = [];
  const staying: StayingChange[] = [];
  let restored = 0;
  const used = yield* usedSince(entry, request);
  for (const change of entry.changes) {
    const isUsed = used.has(`${change.kind}/${change.id}`);
    const back = backOf(change, request, isUsed);
    const written = writtenBack(back.operations ?? [], request);
    if (!written.ok) return written;
    const done = [back.change ?? [], written.value].flat();
    changes.push(...done);
    if (back.stays !== undefined) staying.push(back.stays);
    else if (done.length > 0 && isCounted(change)) restored += 1;
    yield;
  }
  if (changes.length === 0) return nothingBack(staying);
  const { dot, time, person } = request.frame;
  return success({
    commit: { dot, time, person, cause: 'undo', undoes: entry.dot, changes },
    staying,
    restored,
  });
}

function nothingBack(staying: readonly StayingChange[]): Outcome<never, 'nothing'> {
  const isErased = staying.some(({ why }) => why === 'erased');
  const why = isErased
    ? 'a véglegesen törölt személyes adatok nem hozhatók vissza, a többi tételt pedig azóta módosították vagy törölték.'
    : 'minden tételét módosították vagy törölték azóta.';
  return failure('nothing', `Az átvételből nincs mit visszavonni: ${why}`);
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

function backOf(change: LoggedChange, request: TakeOutRequest, isUsed: boolean): Back {
  const { kind, id, earlier, became, seen = {} } = change;
  const row = request.lookUp(kind, id);
  if (row === undefined) return {};
  if (isErasedSince(row, earlier)) return { stays: { kind, id, registers: [], why: 'erased' } };
  const touched = { kind, row, seen };
  if (isUsed && !isWorkedOn(touched)) return staysUsed(kind, row);
  if (row.hash === became && canBeExact(row, earlier, request))
    return { change: exactly(kind, row, earlier) };
  if (row.record.erased) return {};
  return earlier === undefined ? deletedBack(touched) : valuesBack(touched, earlier);
}

/** Would putting the row back exactly leave nobody with something that nobody takes back? */
function canBeExact(row: Row, earlier: Row | undefined, request: TakeOutRequest): boolean {
  return !request.givenSince || (earlier === undefined && isOnlyTheirs(row, request));
}

/**
 * What another office owns and nobody here ever wrote is only ours to forget: deleting it would travel back to its owner, and the same
 * file could not bring it again. Not where our other PCs hold it too.
 */
function isOnlyTheirs({ record, merge }: Row, { frame, isShared = false }: TakeOutRequest): boolean {
  return !isShared && record.office !== frame.office && merge.seen[replicaOf(frame.dot)] === undefined;
}

function isErasedSince({ record }: Row, earlier: Row | undefined): boolean {
  return record.erased === true && earlier?.record.erased !== true;
}

/** What is hidden, or was never seen, is nothing to name. */
function staysUsed(kind: string, { id, record }: Row): Back {
  return record.deleted === undefined ? { stays: { kind, id, registers: [], why: 'used' } } : {};
}

function exactly(kind: string, row: Row, earlier: Row | undefined): Change {
  const now = earlier ?? unwritten(row.id, row.record.office);
  const base = changeOf({ kind, before: row, now });
  return earlier === undefined
    ? { ...base, row, earlier: row, exact: 'gone' }
    : { ...base, row: earlier, earlier: row, exact: 'again' };
}

/** The record came with the file: it is deleted, unless somebody has worked on it. */
function deletedBack(touched: Touched): Back {
  const { kind, row } = touched;
  const { id } = row;
  if (isWorkedOn(touched)) return { stays: { kind, id, registers: [], why: 'edited' } };
  return row.record.deleted === undefined ? { operations: [{ do: 'delete', kind, id }] } : {};
}

function valuesBack(touched: Touched, earlier: Row): Back {
  const { kind, row } = touched;
  const { id } = row;
  const names = new Set([...Object.keys(row.merge.registers), ...Object.keys(earlier.merge.registers)]);
  const differing = [...names].filter((name) => saying(row, name) !== saying(earlier, name));
  const wasDeleted = earlier.record.deleted !== undefined;
  // Deleting the record again would take along what was written into it since.
  const stays = (name: string) =>
    name === DELETED && wasDeleted ? isWorkedOn(touched) : isWrittenSince(touched, name);
  const registers = differing.filter(stays);
  const back = differing.filter((name) => !stays(name));
  const operations = back
    .filter((name) => name !== DELETED || !wasDeleted)
    .map((name) => asBefore({ kind, id }, name, earlier));
  const deletes = back.includes(DELETED) ? wasDeleted : row.record.deleted !== undefined && back.length > 0;
  return {
    // Last, so that the deletion has seen all that is written beside it.
    operations: deletes ? [...operations, { do: 'delete', kind, id }] : operations,
    stays: registers.length === 0 ? undefined : { kind, id, registers, why: 'edited' },
  };
}

/** What a register says to people: its value, or all the values nobody has decided between. */
function saying(row: Row, register: string): string {
  const isOpen = isConflicted(row, register);
  const values = isOpen
    ? versionsOf(row, register).map(({ value }) => value)
    : [shownValue(row.record, register)];
  const said = values.map((value) =>
    register === DELETED ? String(deletionOf(value) !== undefined) : canonicalJson(value),
  );
  return canonicalJson([isOpen, said[0], said.toSorted()]);
}

function asBefore(
  { kind, id }: { readonly kind: string; readonly id: string },
  register: string,
  earlier: Row,
): Operation {
  const place = { kind, id, register };
  return isConflicted(earlier, register)
    ? { do: 'reopen', ...place, versions: versionsOf(earlier, register) }
    : { do: 'decide', ...place, value: shownValue(earlier.record, register) };
}
