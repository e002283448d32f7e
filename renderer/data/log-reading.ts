import type { CalendarDate } from '../../shared/lib/dates.ts';
import type { LogEntry } from '../../shared/merge/commit.ts';
import { historiesIn, inOrder } from '../../shared/merge/history.ts';
import { dotOf, replicaOf } from '../../shared/merge/versions.ts';
import type { OpenedDatabase } from './commit.ts';
import { logEntryOfRow, type LogRow } from './database.ts';

/*
[Note: Reading the log]

The log grows for years. Own entries are found by their dots, which are consecutive numbers, so the newest need no index and no sorting; what
was taken over from another PC (or from this one's former name) is older and is found by time. The entries of a record come by the index
`touched`, those of a day by the index `time`. Entries of the same minute are read together, because their keys are in the order of text.
*/

/** Entries read at once. */
const PORTION = 128;

/** The whole log, newest first. See [Note: Reading the log]. */
export async function* newestFirst(opened: OpenedDatabase): AsyncGenerator<readonly LogEntry[], void> {
  const { meta } = opened;
  const { changeLog } = opened.database;
  for (let newest = meta.counter; newest > 0; newest -= PORTION) {
    const counters = Array.from({ length: Math.min(PORTION, newest) }, (_, index) => newest - index);
    yield entriesOf(await changeLog.bulkGet(counters.map((counter) => dotOf(meta.replica, counter))));
  }
  for (let before = '~'; ; ) {
    const [last] = (await changeLog.where('time').below(before).reverse().limit(PORTION).toArray()).slice(-1);
    if (last === undefined) return;
    const rows = await changeLog.where('time').between(last.time, before, true, false).toArray();
    const others = rows.filter(({ dot }) => replicaOf(dot) !== meta.replica);
    yield inOrder(entriesOf(others), meta.replica).toReversed();
    before = last.time;
  }
}

/** The entries of a day, oldest first. */
export async function entriesOfDay(opened: OpenedDatabase, day: CalendarDate): Promise<readonly LogEntry[]> {
  const rows = await opened.database.changeLog.where('time').between(day, `${day}~`).toArray();
  return inOrder(entriesOf(rows), opened.meta.replica);
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
  const rows = await database.transaction('r', database.changeLog, () =>
    Promise.all(touched.map((key) => database.changeLog.where('touched').equals(key).toArray())),
  );
  const distinct = new Map(rows.flat().map((row) => [row.dot, row]));
  return historiesIn(inOrder(entriesOf([...distinct.values()]), meta.replica), workingSet.row);
}

function entriesOf(rows: readonly (LogRow | undefined)[]): readonly LogEntry[] {
  return rows.flatMap((row) => (row === undefined ? [] : [logEntryOfRow(row)]));
}
