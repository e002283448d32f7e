import { type Commit, logEntryOf } from '../../../shared/merge/commit.ts';
import { dotOf, type Row } from '../../../shared/merge/versions.ts';
import type { OpenedDatabase } from '../store/opened-database.ts';
import { type JournalQueue, journalLineOf } from './journal-link.ts';
import { breath } from '../store/in-slices.ts';
import { logRowOfLarge, textOf } from './large-commit.ts';
import { logEntryOfRow, type LogRow } from '../store/log-rows.ts';
import type { WorkingSet } from '../store/working-set.ts';

/** A crash between the transaction and the journal leaves the database ahead; the history knows by how much. */
export async function catchUp(opened: OpenedDatabase, queue: JournalQueue, after: number): Promise<boolean> {
  const { database, workingSet, meta } = opened;
  const counters = Array.from({ length: meta.counter - after }, (_, index) => after + 1 + index);
  const rows = await database.changeLog.bulkGet(counters.map((counter) => dotOf(meta.replica, counter)));
  const entries = rows.filter((row) => row !== undefined);
  if (entries.length < counters.length) return false;
  for (const commit of commitsOf(entries, workingSet)) {
    const log = await logRowOfLarge(logEntryOf(commit), breath());
    await queue.add(journalLineOf(commit, meta.extent, await textOf(commit, log, breath())));
  }
  return true;
}

/**
 * The commits of entries, oldest first. Rows changed again since stand as they are now, which replaying comes to anyway; only before a
 * file was taken out again they stand as they were then, because that was no merging.
 */
function commitsOf(entries: readonly LogRow[], workingSet: WorkingSet): readonly Commit[] {
  const before = new Map<string, Row>();
  const commits = entries.toReversed().map((stored): Commit => {
    const entry = logEntryOfRow(stored);
    const changes = entry.changes.flatMap((change) => {
      const { kind, id, exact, earlier } = change;
      const row = before.get(`${kind}/${id}`) ?? workingSet.row(kind, id);
      if (exact !== undefined && earlier !== undefined) before.set(`${kind}/${id}`, earlier);
      const standing = exact === 'gone' ? earlier : row;
      return standing === undefined ? [] : [{ ...change, row: standing }];
    });
    return { ...entry, changes };
  });
  return commits.toReversed();
}
