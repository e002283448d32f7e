import type { Kept } from '../../shared/contract/kept.ts';
import type { JournalHead, JournalReading } from '../../shared/journal/journal.ts';
import type { Entry, Point } from './journal-shape.ts';

/** A file of the journal as it was read. */
export interface JournalFile extends Pick<JournalReading, 'head' | 'entries' | 'rest' | 'beyond'> {
  readonly number: number;
}

/** A file that is at least whole in its head. */
interface HeadedFile extends JournalFile {
  readonly head: JournalHead;
}

/** The journal there must be. */
export interface Expected extends Point {
  readonly database: string;
  /** Number of its first file; older ones may be gone. */
  readonly from: number;
}

/*
[Note: Chain of files]

The files of one replica hold its counters one after the other. Where a file begins at or before the end of the one before, nothing is
missing between them, whatever the end of the earlier file looks like: its rest was never acknowledged, or stands in the next file
again. Another replica's first file names the end of the one before. A file without any entry may also be what is left of a begin that
did not succeed; nothing depends on it.
*/

/** How far a file goes; what stands whole behind damage was acknowledged as well. */
function lastOf({
  head,
  entries,
  beyond,
}: HeadedFile): Pick<Kept['journal'], 'counter' | 'rows' | 'fingerprint'> {
  const start = { ...head, counter: head.after };
  const { counter, rows, fingerprint } = [...entries, ...beyond].reduce<
    typeof start | Omit<Entry, 'replica'>
  >((last, entry) => (entry.counter > last.counter ? entry : last), start);
  return { counter, rows, fingerprint };
}

/** What the journal of this database is like; `wasCut`: a torn tail has just been taken off its end. */
export function judge(
  files: readonly JournalFile[],
  { replica, database, counter, from }: Expected,
  wasCut: boolean,
): Kept['journal'] | null {
  const own = files.filter(
    ({ number, head }) =>
      number >= from && (head === undefined || (head.replica === replica && head.database === database)),
  );
  const last = own.findLast(hasHead);
  if (last === undefined || !hasBegin(files, from)) return null;
  const isDamaged = own.at(-1)?.rest === 'damaged' || !isChained(own.filter(hasHead));
  const end = lastOf(last);
  const state = isDamaged ? 'damaged' : wasCut ? 'cut' : end.counter < counter ? 'missing' : 'whole';
  return { state, replica, ...end };
}

/**
 * Commits of this office after a point, oldest first: the rest of its replica, then all of the later ones; `null`: something is missing
 * between them.
 */
export function entriesAfter(files: readonly JournalFile[], point: Point | null): Entry[] | null {
  const headed = filesOf(files, officeOf(files, point));
  const start = point === null ? 0 : headed.findIndex(({ head }) => head.replica === point.replica);
  if (start < 0) return null;
  const relevant = headed.slice(start);
  const reached = new Map<string, number>();
  const found: Entry[] = [];
  for (const replica of new Set(relevant.map(({ head }) => head.replica))) {
    const own = relevant.filter(({ head }) => head.replica === replica);
    const after = replica === point?.replica ? point.counter : lowestOf(own);
    const entries = restOf(own, after);
    if (entries === null || hidesMore(own, entries) || !isJoined(own, reached)) return null;
    reached.set(replica, after + entries.length);
    found.push(...entries);
  }
  return found;
}

/** Whether lines stand behind damage that are nowhere else. */
function hidesMore(own: readonly HeadedFile[], entries: readonly Entry[]): boolean {
  const last = entries.at(-1)?.counter ?? 0;
  return own.some(({ head, beyond }) => beyond.some(({ counter }) => counter > Math.max(last, head.after)));
}

/** Every commit of this office after a point that can still be read, oldest first, whatever is missing between them. */
export function readableAfter(files: readonly JournalFile[], point: Point | null): Entry[] {
  const found = new Map<string, Entry>();
  for (const { head, entries, beyond } of filesOf(files, officeOf(files, point))) {
    const { replica } = head;
    for (const entry of [...entries, ...beyond]) {
      const isBefore = replica === point?.replica && entry.counter <= point.counter;
      if (!isBefore) found.set(`${replica}:${entry.counter}`, { replica, ...entry });
    }
  }
  return [...found.values()];
}

/** Whose commits are meant: those of the point's replica; without a point, the newest file's. */
function officeOf(files: readonly JournalFile[], point: Point | null): string | undefined {
  const headed = files.filter(hasHead);
  const ofPoint = headed.find(({ head }) => head.replica === point?.replica);
  return (ofPoint ?? headed.at(-1))?.head.office;
}

function filesOf(files: readonly JournalFile[], office: string | undefined): readonly HeadedFile[] {
  return files.filter(hasHead).filter(({ head }) => head.office === office);
}

/** Whether the first of a replica's files is the one it began with, and the replica before is there up to then. */
function isJoined([first]: readonly HeadedFile[], reached: ReadonlyMap<string, number>): boolean {
  const follows = first?.head.follows ?? null;
  if (reached.size === 0 || follows === null) return true;
  return follows.replica !== first?.head.replica && (reached.get(follows.replica) ?? -1) >= follows.counter;
}

/** Whether the file the office's journal began with is there, or is gone with all before it. */
function hasBegin(files: readonly JournalFile[], from: number): boolean {
  return files.every(({ number }) => number >= from) || files.some(({ number }) => number === from);
}

/** Whether a file of the point's replica begins at or before it, and all before this file could therefore go. */
export function neededFrom(files: readonly JournalFile[], { replica, counter }: Point): number | null {
  const covering = files
    .filter(hasHead)
    .findLast(({ head }) => head.replica === replica && head.after <= counter);
  return covering?.number ?? null;
}

function hasHead(file: JournalFile): file is HeadedFile {
  return file.head !== undefined;
}

function lowestOf(own: readonly HeadedFile[]): number {
  return Math.min(...own.map(({ head }) => head.after));
}

function isChained(own: readonly HeadedFile[]): boolean {
  return restOf(own, lowestOf(own)) !== null;
}

/** The commits of one replica after a counter; the later of two files that hold the same one is right. */
function restOf(own: readonly HeadedFile[], after: number): Entry[] | null {
  const found = new Map<number, Entry>();
  for (const { head, entries } of own) {
    for (const entry of entries) {
      if (entry.counter > after) found.set(entry.counter, { replica: head.replica, ...entry });
    }
  }
  const sorted = [...found.values()].sort((one, other) => one.counter - other.counter);
  const reach = after + sorted.length;
  const isWhole = sorted.every(({ counter }, index) => counter === after + index + 1);
  return isWhole && own.every(({ head }) => head.after <= Math.max(reach, after)) ? sorted : null;
}
