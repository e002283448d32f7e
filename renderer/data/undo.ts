import { failure, type Outcome, success } from '../../shared/lib/outcome.ts';
import type { Change, LogEntry, Operation } from '../../shared/merge/commit.ts';
import { counterOf, type Dot, registerOf, replicaOf, type Row } from '../../shared/merge/versions.ts';
import { kindOf } from '../../shared/domain/dataset.ts';
import type { WorkingSet } from './working-set.ts';

type LoggedChange = Omit<Change, 'row'>;

/**
 * The operations that take a commit back by writing the earlier values again. Refused if something of it was changed since:
 * a later edit is never undone unseen.
 */
export function undoOperations(
  entry: LogEntry,
  workingSet: WorkingSet,
): Outcome<readonly Operation[], 'changedSince'> {
  const operations: Operation[] = [];
  for (const change of entry.changes) {
    const row = workingSet.row(change.kind, change.id);
    if (
      row === undefined ||
      isChangedSince(row, change, entry.dot) ||
      hasGrownSince(row, change, entry.dot)
    ) {
      return failure(
        'changedSince',
        'Ez a művelet már nem vonható vissza, mert az érintett adatot azóta módosították.',
      );
    }
    operations.push(isCreation(row, change, entry.dot) ? deletionOf(change) : restorationOf(change));
  }
  return success(operations);
}

function registersOf(change: LoggedChange): readonly string[] {
  const names = new Set([...Object.keys(change.before), ...Object.keys(change.after)]);
  return [...new Set([...names].map((field) => registerOf(kindOf(change.kind), field)))];
}

function isChangedSince(row: Row, change: LoggedChange, dot: Dot): boolean {
  return (
    row.record.erased === true ||
    registersOf(change).some((name) => row.merge.registers[name]?.[0]?.dot !== dot)
  );
}

/**
 * Made by this commit, and this PC has filled in other fields later: emptying the first ones would leave a torso, deleting it would
 * take the later ones along.
 */
function hasGrownSince(row: Row, change: LoggedChange, dot: Dot): boolean {
  const others = Object.values(row.merge.registers)
    .flat()
    .filter((version) => version.dot !== dot);
  const isLater = (other: Dot) => replicaOf(other) === replicaOf(dot) && counterOf(other) > counterOf(dot);
  return hadNothingBefore(change) && others.length > 0 && others.every((version) => isLater(version.dot));
}

function hadNothingBefore(change: LoggedChange): boolean {
  return Object.values(change.before).every((value) => value === undefined);
}

/** Everything there is was written by this commit, and there was nothing before it. */
function isCreation(row: Row, change: LoggedChange, dot: Dot): boolean {
  const all = Object.values(row.merge.registers).every((versions) =>
    versions.every((version) => version.dot === dot),
  );
  return all && hadNothingBefore(change);
}

function deletionOf({ kind, id }: LoggedChange): Operation {
  return { do: 'delete', kind, id };
}

function restorationOf({ kind, id, before, after }: LoggedChange): Operation {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return { do: 'put', kind, id, fields: Object.fromEntries([...names].map((name) => [name, before[name]])) };
}
