import { covers } from './deletion.ts';
import {
  fieldsAfter,
  isErased,
  isSameValue,
  type RecordEntry,
  type RecordHistory,
  registersOfChange,
} from './history.ts';
import { DELETED, fieldsOf, type RegisterValue, type Version, versionsOf } from './versions.ts';
import { dotsOfVersions } from './write.ts';

/**
 * The last value of a register before its versions parted, as far as the change log of this PC tells; `undefined` if it does not. What
 * this PC wrote is gone back over as long as the sender of the other version had not seen it.
 */
export function commonGround(history: RecordHistory, register: string): RegisterValue | undefined {
  if (register === DELETED || isErased(history)) return undefined;
  const versions = history.row === undefined ? [] : versionsOf(history.row, register);
  return groundOf(history, { register, versions, until: history.entries.length });
}

/** The versions of a register that stood against each other when the log had so many entries. */
interface Conflict {
  readonly register: string;
  readonly versions: readonly Version[];
  readonly until: number;
}

function groundOf(history: RecordHistory, conflict: Conflict): RegisterValue | undefined {
  const { register } = conflict;
  const writings = writingsOf(history, conflict);
  const last = writings.at(-1);
  if (last === undefined) return undefined;
  const before = beforeDeciding(history, conflict, last);
  if (before !== undefined) return groundOf(history, before);
  const seen = seenAfter(history, conflict, last);
  if (stands(history, conflict, last)) return beforeParting(history, register, { writings, seen });
  const isKnownToAll = last.entry.cause !== 'import' && covers(seen ?? {}, last.entry.dot);
  return isKnownToAll ? valueAfter(history, register, last.place) : undefined;
}

/** Where the versions are open again because a decision was taken back: the conflict as it was before that. See [Note: Deciding]. */
function beforeDeciding(
  { id, entries }: RecordHistory,
  { register, versions }: Conflict,
  { entry }: Writing,
): Conflict | undefined {
  const until = entries.findIndex(({ dot }) => dot === entry.undoes);
  const decided = entries[until]?.decided?.[register];
  const dots = dotsOfVersions(entry.dot, `${id}/${register}`, versions.length);
  const isReopened = versions.every(({ dot }) => dots.includes(dot));
  return decided !== undefined && isReopened ? { register, versions: decided, until } : undefined;
}

/** What the sender of the last file that contradicted this writing had seen. */
function seenAfter({ entries }: RecordHistory, { until }: Conflict, { place }: Writing): RecordEntry['met'] {
  return entries.slice(place + 1, until).findLast(({ met }) => met !== undefined)?.met;
}

interface Writings {
  /** Oldest first; what the last one left is one of the versions in conflict. */
  readonly writings: readonly Writing[];
  readonly seen: RecordEntry['met'];
}

function beforeParting(
  history: RecordHistory,
  register: string,
  { writings, seen }: Writings,
): RegisterValue | undefined {
  const isOfFile = writings.at(-1)?.entry.cause === 'import';
  const first = writings.findLastIndex((_, index) => isSeen(writings[index - 1]?.entry, seen));
  const isSure = seen !== undefined || (first === writings.length - 1 && !isOfFile);
  return isSure ? valueAfter(history, register, (writings[first]?.place ?? 0) - 1) : undefined;
}

/** An entry of the log that wrote the register, and its place among all. */
interface Writing {
  readonly entry: RecordEntry;
  readonly place: number;
}

function writingsOf({ kind, entries }: RecordHistory, { register, until }: Conflict): readonly Writing[] {
  return entries
    .slice(0, until)
    .map((entry, place) => ({ entry, place }))
    .filter(({ entry }) => registersOfChange(kind, entry).includes(register));
}

/** What a file brought is taken as known to all: of it the log keeps no dots. */
function isSeen(entry: RecordEntry | undefined, seen: RecordEntry['met']): boolean {
  return entry === undefined || entry.cause === 'import' || covers(seen ?? {}, entry.dot);
}

/** Is what this writing left one of the versions in conflict? Of what a file brought only the value can tell. */
function stands(
  history: RecordHistory,
  { register, versions }: Conflict,
  { entry, place }: Writing,
): boolean {
  if (entry.cause !== 'import') return versions.some(({ dot }) => dot === entry.dot);
  const value = valueAfter(history, register, place);
  return versions.some((version) => isSameValue(version.value, value));
}

/** Nothing where the record was not there yet. */
function valueAfter(history: RecordHistory, register: string, place: number): RegisterValue | undefined {
  const fields = fieldsAfter(history, place) ?? {};
  if (Object.keys(fields).length === 0) return undefined;
  const filled = fieldsOf(register).filter((field) => fields[field] !== undefined);
  return Object.fromEntries(filled.map((field) => [field, fields[field]]));
}
