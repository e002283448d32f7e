import type { Change, LoggedChange } from '../../../shared/merge/commit.ts';
import { shortMerge, shortRow, wholeMerge, wholeRow } from '../../../shared/merge/short-merge.ts';
import type { WrittenMerge, WrittenRow } from '../../../shared/merge/short-merge.ts';

/*
[Note: A large commit in the journal]

The change log keeps what a commit changed, the journal its rows as well. Of a large commit the journal therefore holds the very bytes the
change log holds, and beside them what these do not tell of each row: of a record that is gone nothing, because the change keeps its last
row; of a new one whose it is and who wrote it, because the change says its values; of any other the row. Megabytes are so packed once.
*/

/** What the log's change does not tell of the row. See [Note: A large commit in the journal]. */
export type RowBesideLog = null | NewRow | WrittenRow;

interface NewRow {
  readonly office: string;
  readonly merge: WrittenMerge;
}

export function rowBesideLog(change: Change): RowBesideLog {
  const { row, earlier } = change;
  if (row === earlier) return null;
  return saysItsRow(change) ? { office: row.record.office, merge: shortMerge(row.merge) } : shortRow(row);
}

/** The whole change again. */
export function joinedChange(logged: LoggedChange, beside: RowBesideLog): Change {
  if (beside === null) {
    if (logged.earlier === undefined) throw new Error(`nothing is known of the row ${logged.id}`);
    return { ...logged, row: logged.earlier };
  }
  if ('record' in beside) return { ...logged, row: wholeRow(beside) };
  const { id, after, became = '' } = logged;
  const record = { id, office: beside.office, ...after };
  return { ...logged, row: { id, record, merge: wholeMerge(beside.merge), hash: became } };
}

/** Does the change of a new record say every value of its row? */
function saysItsRow({ before, after, row, became, earlier }: Change): boolean {
  const names = Object.keys(row.record).filter((name) => name !== 'id' && name !== 'office');
  return (
    earlier === undefined &&
    became === row.hash &&
    Object.values(before).every((value) => value === undefined) &&
    Object.keys(after).length === names.length &&
    names.every((name) => after[name] === row.record[name])
  );
}
