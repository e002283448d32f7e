import { useCallback, useSyncExternalStore } from 'react';
import { KIND_NAMES } from '../../shared/domain/dataset.ts';
import { type Conflict, conflictsOf } from '../../shared/merge/conflicts.ts';
import type { Row } from '../../shared/merge/versions.ts';
import { useOfficeData } from './live.ts';
import type { WorkingSet } from './store/working-set.ts';

/** One question that waits for a person: a register of a record with different versions. */
export interface OpenConflict extends Conflict {
  /** `kind/id/register`. */
  readonly key: string;
  readonly kind: string;
  readonly row: Row;
}

const ofRow = new WeakMap<Row, readonly OpenConflict[]>();
const lists = new WeakMap<WorkingSet, { readonly at: unknown; readonly list: readonly OpenConflict[] }>();

/** Everything undecided, those alike beside each other; the same list until it changes. */
function openConflicts(workingSet: WorkingSet): readonly OpenConflict[] {
  const at = workingSet.dataSet();
  const known = lists.get(workingSet);
  if (known?.at === at) return known.list;
  const found = [...workingSet.conflicts()].flatMap((key) => conflictsAt(workingSet, key)).sort(byLikeness);
  const isSame =
    known?.list.length === found.length && found.every((one, index) => one === known.list[index]);
  const list = isSame ? known.list : found;
  lists.set(workingSet, { at, list });
  return list;
}

/** A row is never changed, so what was found in it stays true. */
function conflictsAt(workingSet: WorkingSet, key: string): readonly OpenConflict[] {
  const cut = key.indexOf('/');
  const kind = key.slice(0, cut);
  const row = workingSet.row(kind, key.slice(cut + 1));
  if (row === undefined) return [];
  const known = ofRow.get(row);
  if (known !== undefined) return known;
  const found = conflictsOf(row).map((conflict) => ({
    ...conflict,
    kind,
    row,
    key: `${key}/${conflict.register}`,
  }));
  ofRow.set(row, found);
  return found;
}

const places: ReadonlyMap<string, number> = new Map(KIND_NAMES.map((name, place) => [name, place]));

function byLikeness(one: OpenConflict, other: OpenConflict): number {
  const place = ({ kind }: OpenConflict) => places.get(kind) ?? places.size;
  if (one.kind !== other.kind) return place(one) - place(other) || (one.kind < other.kind ? -1 : 1);
  return one.register === other.register ? 0 : one.register < other.register ? -1 : 1;
}

/** Everything undecided; repaints when that changes. */
export function useOpenConflicts(): readonly OpenConflict[] {
  const { workingSet } = useOfficeData();
  const subscribe = useCallback(
    (listener: () => void) => workingSet.subscribe('all', listener),
    [workingSet],
  );
  return useSyncExternalStore(subscribe, () => openConflicts(workingSet));
}
