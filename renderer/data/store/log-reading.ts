import type { CalendarDate } from '../../../shared/lib/dates.ts';
import type { LogEntry } from '../../../shared/merge/commit.ts';
import { historiesIn, inOrder } from '../../../shared/merge/history.ts';
import { dotOf, replicaOf } from '../../../shared/merge/versions.ts';
import type { OpenedDatabase } from './opened-database.ts';
import { canHold, type EntryHead, entryHeadOf, logEntryOfRow, type LogRow, marks } from './log-rows.ts';

/*
[Note: Reading the log]

The log grows for years. Own entries are found by their dots, which are consecutive numbers, so the newest need no index and no sorting; what
was taken over from another PC (or from this one's former name) is older and is found by time. The entries of a record come by the index
`touched`, those of a day by the index `time`. Entries of the same minute are read together, because their keys are in the order of text.
*/

/** Entries read at once. */
const PORTION = 128;

/** The whole log, newest first. See [Note: Reading the log]. */
export async function* newestFirst(opened: OpenedDatabase): AsyncGenerator<readonly EntryHead[], void> {
  const { meta } = opened;
  const { changeLog } = opened.database;
  for (let newest = meta.counter; newest > 0; newest -= PORTION) {
    const counters = Array.from({ length: Math.min(PORTION, newest) }, (_, index) => newest - index);
    yield headsOf(await changeLog.bulkGet(counters.map((counter) => dotOf(meta.replica, counter))));
  }
  for (let before = '~'; ; ) {
    const [last] = (await changeLog.where('time').below(before).reverse().limit(PORTION).toArray()).slice(-1);
    if (last === undefined) return;
    const rows = await changeLog.where('time').between(last.time, before, true, false).toArray();
    const others = rows.filter(({ dot }) => replicaOf(dot) !== meta.replica);
    yield inOrder(headsOf(others), meta.replica).toReversed();
    before = last.time;
  }
}

/** The entries of a day, oldest first. */
export async function entriesOfDay(opened: OpenedDatabase, day: CalendarDate): Promise<readonly LogEntry[]> {
  return inOrder(entriesOf(await rowsOfDay(opened, day)), opened.meta.replica);
}

/** The same for lists, nothing unpacked. */
export async function headsOfDay(opened: OpenedDatabase, day: CalendarDate): Promise<readonly EntryHead[]> {
  return inOrder(headsOf(await rowsOfDay(opened, day)), opened.meta.replica);
}

function rowsOfDay({ database }: OpenedDatabase, day: CalendarDate): Promise<readonly LogRow[]> {
  return database.changeLog.where('time').between(day, `${day}~`).toArray();
}

interface RecordKey {
  readonly kind: string;
  readonly id: string;
}

/** Everything the log says of these records. */
export async function historiesFor(
  { database, workingSet, meta }: OpenedDatabase,
  records: readonly RecordKey[],
): Promise<ReturnType<typeof historiesIn>> {
  const touched = [...new Set(records.map(({ kind, id }) => `${kind}/${id}`))];
  // One request a record: asking for many keys at once would walk through the index entry by entry.
  const [packed, ...rows] = await database.transaction('r', database.changeLog, () =>
    Promise.all(
      [marks.packed, ...touched].map((key) => database.changeLog.where('touched').equals(key).toArray()),
    ),
  );
  const holding = (packed ?? []).filter((row) => row.packed && canHold(row.packed, touched));
  const distinct = new Map([...holding, ...rows.flat()].map((row) => [row.dot, row]));
  return historiesIn(inOrder(entriesOf([...distinct.values()]), meta.replica), workingSet.row);
}

function entriesOf(rows: readonly LogRow[]): readonly LogEntry[] {
  return rows.map(logEntryOfRow);
}

function headsOf(rows: readonly (LogRow | undefined)[]): readonly EntryHead[] {
  return rows.flatMap((row) => (row === undefined ? [] : [entryHeadOf(row)]));
}
