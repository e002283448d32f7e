import { kindOf } from '../domain/dataset.ts';
import type { AnyRecord } from '../domain/record.ts';
import { canonicalJson } from '../lib/canonical-json.ts';
import type { CalendarDate } from '../lib/dates.ts';
import type { Cause, Change, LogEntry, Operation, RowLookup, Source } from './commit.ts';
import { conflictsOf } from './conflicts.ts';
import {
  counterOf,
  DELETED,
  type Dot,
  fieldsOf,
  registerOf,
  type Replica,
  replicaOf,
  type Row,
  type Stamp,
} from './versions.ts';

/** What an entry of the change log did to one record. */
export interface RecordEntry extends Stamp {
  readonly cause: Cause;
  readonly undoes?: Dot | undefined;
  readonly before: Fields;
  readonly after: Fields;
  /** Versions that were decided between, or put side by side again, by register. See [Note: Deciding]. */
  readonly decided?: Change['decided'] | undefined;
  /** What the sender of a file had seen that came into conflict with this record. */
  readonly met?: Change['met'] | undefined;
  /** A file was taken out again: the record was put back as it had stood, under the names of its authors. */
  readonly exact?: Change['exact'] | undefined;
  /** The record as it stood here before a file was taken in or out again. */
  readonly earlier?: Row | undefined;
  /** The file, if one was taken in. */
  readonly source?: Source | undefined;
}

/** Fields by name; an absent one is empty. */
export type Fields = Readonly<Record<string, unknown>>;

/** A record with everything the change log says of it, oldest first. */
export interface RecordHistory {
  readonly kind: string;
  readonly id: string;
  readonly row: Row | undefined;
  readonly entries: readonly RecordEntry[];
}

/** The histories of records out of entries in the order of `inOrder`, which are gone through once. */
export function historiesIn(
  log: readonly LogEntry[],
  rowAt: RowLookup,
): (kind: string, id: string) => RecordHistory {
  const perRecord = new Map<string, RecordEntry[]>();
  for (const { changes, ...step } of log) {
    for (const { kind, id, ...change } of changes) {
      const key = `${kind}/${id}`;
      const entries = perRecord.get(key) ?? [];
      perRecord.set(key, entries);
      entries.push({ ...step, ...change });
    }
  }
  return (kind, id) => ({ kind, id, row: rowAt(kind, id), entries: perRecord.get(`${kind}/${id}`) ?? [] });
}

/**
 * The order entries were made in, oldest first. Of one PC the counter tells it, whatever its clock did; what other PCs (or this one
 * under its former name) have left came with the data at the beginning, so it is older than everything written `here`.
 */
export function inOrder<One extends Stamp>(entries: readonly One[], here: Replica): readonly One[] {
  const perReplica = Map.groupBy(entries, ({ dot }) => replicaOf(dot));
  const dated = [...perReplica].flatMap(([replica, own]) => {
    let latest = '';
    return own
      .sort((one, other) => counterOf(one.dot) - counterOf(other.dot))
      .map((entry) => {
        if (entry.time > latest) latest = entry.time;
        return { entry, isHere: replica === here, time: latest };
      });
  });
  dated.sort((one, other) => {
    if (one.isHere !== other.isHere) return one.isHere ? 1 : -1;
    return one.isHere || one.time === other.time ? 0 : one.time < other.time ? -1 : 1;
  });
  return dated.map(({ entry }) => entry);
}

/** The registers a change wrote, as far as it can be seen: fields before and after, and what was decided. */
export function registersOfChange(
  kind: string,
  { before, after, decided = {} }: Pick<RecordEntry, 'before' | 'after' | 'decided'>,
): readonly string[] {
  const written = fieldNames(before, after).map((field) => registerOf(kindOf(kind), field));
  return [...new Set([...written, ...Object.keys(decided)])];
}

export function fieldNames(one: Fields, other: Fields): readonly string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])];
}

/** What an erased record once held is gone, also from here. */
export function isErased({ row }: RecordHistory): boolean {
  return row?.record.erased === true;
}

/**
 * The fields of a record as they were after the entry at this place (-1: before the first), found by going back from the present
 * record. Of an erased record nothing can be said.
 */
export function fieldsAfter(history: RecordHistory, place: number): Fields | undefined {
  if (isErased(history)) return undefined;
  const fields = new Map(Object.entries(history.row ? ownFields(history.row.record) : {}));
  for (const { before, after } of history.entries.slice(place + 1).toReversed()) {
    for (const name of fieldNames(before, after)) {
      if (before[name] === undefined) fields.delete(name);
      else fields.set(name, before[name]);
    }
  }
  return Object.fromEntries(fields);
}

function ownFields(record: AnyRecord): Fields {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== 'id' && name !== 'office'));
}

/** A field that would change: what it is and what it will be. */
export interface FieldReturn {
  readonly field: string;
  readonly now: unknown;
  readonly aim: unknown;
}

/** What brings a record back to how it was. */
export interface RecordReturn {
  readonly kind: string;
  readonly id: string;
  readonly operations: readonly Operation[];
  readonly changes: readonly FieldReturn[];
  /** Fields with undecided versions: they stay as they are, because writing would decide. */
  readonly leftOut: readonly string[];
}

/**
 * What gives a record these fields again. A record that did not exist or was deleted then is deleted, and keeps the values it has for
 * whoever wants it back; one that is deleted now and was not then is brought back.
 */
export function returnTo({ kind, id, row }: RecordHistory, earlier: Fields): RecordReturn {
  const now = row ? ownFields(row.record) : {};
  const conflicted = new Set(row ? conflictsOf(row).flatMap(({ register }) => fieldsOf(register)) : []);
  const wasGone = earlier[DELETED] !== undefined || Object.keys(earlier).length === 0;
  const aim: Fields =
    row !== undefined && wasGone ? { ...now, [DELETED]: now[DELETED] ?? { seen: {} } } : earlier;
  const differing = fieldNames(now, aim).filter((field) => isDifferent(field, now, aim));
  const changes = differing
    .filter((field) => !conflicted.has(field))
    .map((field) => ({ field, now: now[field], aim: aim[field] }));
  const operations = operationsFor(kind, id, changes);
  return { kind, id, operations, changes, leftOut: differing.filter((field) => conflicted.has(field)) };
}

/** A deletion is one whatever its author had seen. */
function isDifferent(field: string, now: Fields, aim: Fields): boolean {
  if (field === DELETED) return (now[field] === undefined) !== (aim[field] === undefined);
  return !isSameValue(now[field], aim[field]);
}

export function isSameValue(one: unknown, other: unknown): boolean {
  return canonicalJson([one ?? null]) === canonicalJson([other ?? null]);
}

/** Writes fields; to delete is more than writing a field, because whoever deletes has seen what is there now. */
export function operationsFor(
  kind: string,
  id: string,
  changes: readonly Pick<FieldReturn, 'field' | 'aim'>[],
): readonly Operation[] {
  const deletes = changes.some(({ field, aim }) => field === DELETED && aim !== undefined);
  const put = changes.filter(({ field }) => field !== DELETED || !deletes);
  const fields = Object.fromEntries(put.map(({ field, aim }) => [field, aim]));
  return [
    ...(put.length > 0 ? [{ do: 'put', kind, id, fields } as const] : []),
    ...(deletes ? [{ do: 'delete', kind, id } as const] : []),
  ];
}

/** One record of a day that is brought back. */
export interface DayReturn extends RecordReturn {
  /** It was touched after that day too: bringing it back takes those changes along. */
  readonly touchedLater: boolean;
}

/**
 * What brings every record back to how it was before the day's first entry; records that are so already or erased are left out.
 * The set-up of the office is not taken back: without it there would be no office.
 */
export function dayReturns(day: CalendarDate, histories: readonly RecordHistory[]): readonly DayReturn[] {
  return histories.flatMap((history) => {
    const isOfDay = ({ time, cause }: RecordEntry) => time.startsWith(day) && cause !== 'setUp';
    const first = history.entries.findIndex(isOfDay);
    const earlier = first < 0 ? undefined : fieldsAfter(history, first - 1);
    if (earlier === undefined) return [];
    const back = returnTo(history, earlier);
    const touchedLater = history.entries.length - 1 > history.entries.findLastIndex(isOfDay);
    return back.operations.length + back.leftOut.length > 0 ? [{ ...back, touchedLater }] : [];
  });
}
