import { broughtBy } from '../../../shared/merge/brought.ts';
import { covers, deletionOf } from '../../../shared/merge/deletion.ts';
import {
  fieldNames,
  isSameValue,
  type RecordEntry,
  type RecordHistory,
} from '../../../shared/merge/history.ts';
import { DELETED, type Dot, fieldsOf, type StoredVersion } from '../../../shared/merge/versions.ts';
import type { OpenConflict } from '../../data/open-conflicts.ts';

/** What somebody wrote in one commit without knowing of the deletion. */
interface UnseenEdit {
  readonly stamp: StoredVersion;
  readonly fields: readonly string[];
}

/**
 * What was written that whoever deleted had not seen, by commit. Of fields that belong together those that changed, as far as the
 * history of this PC tells; otherwise all that are filled in.
 */
export function unseenEdits(
  { row, versions }: OpenConflict,
  history: RecordHistory | undefined,
): readonly UnseenEdit[] {
  const deletions = versions.flatMap(({ value }) => deletionOf(value) ?? []);
  const isUnseen = (dot: Dot) => !deletions.some(({ seen }) => covers(seen, dot));
  const unseen = Object.entries(row.merge.registers).flatMap(([register, stamps]) =>
    register === DELETED
      ? []
      : stamps.filter(({ dot }) => isUnseen(dot)).map((stamp) => ({ stamp, register })),
  );
  const fieldsAt = (register: string) => {
    const changed = history === undefined ? [] : changedFields(history, register, isUnseen);
    return changed.length > 0 ? changed : fieldsOf(register).filter((name) => row.record[name] !== undefined);
  };
  const byCommit = Map.groupBy(unseen, ({ stamp }) => stamp.dot);
  return [...byCommit.values()].flatMap((ones) => {
    const [first] = ones;
    const fields = ones.flatMap(({ register }) => fieldsAt(register));
    return first === undefined ? [] : [{ stamp: first.stamp, fields }];
  });
}

/** The fields of a register in which the unseen entries of the log changed something. */
function changedFields(
  history: RecordHistory,
  register: string,
  isUnseen: (dot: Dot) => boolean,
): readonly string[] {
  const isMeant = (entry: RecordEntry, place: number) =>
    entry.cause === 'import'
      ? broughtBy(history, place).some((one) => one.registers.includes(register) && isUnseen(one.dot))
      : isUnseen(entry.dot);
  const changed = new Set(
    history.entries
      .filter(isMeant)
      .flatMap(({ before, after }) =>
        fieldNames(before, after).filter((name) => !isSameValue(before[name], after[name])),
      ),
  );
  return fieldsOf(register).filter((name) => changed.has(name));
}
