import type { DataSet, KindName, RecordOfKind } from '../../../shared/domain/dataset.ts';
import { tellErased } from '../../../shared/domain/erased-records.ts';
import { conflictsOf } from '../../../shared/merge/conflicts.ts';
import type { Row } from '../../../shared/merge/versions.ts';
import type { KindRow, RowChange } from './kind-row.ts';
import { createViews } from './views.ts';

/** All rows of an office in memory: what screens and documents read. Only commits change it; a repair puts back what they wrote. */
export interface WorkingSet {
  row(kind: string, id: string): Row | undefined;
  rows(): Iterable<KindRow>;
  /** The records of a kind without deleted ones; the same map until one of them changes. */
  records<Name extends KindName>(kind: Name): ReadonlyMap<string, RecordOfKind<Name>>;
  /** The same object until anything changes. */
  dataSet(): DataSet;
  /** Records with an undecided conflict, as `kind/id`. */
  conflicts(): ReadonlySet<string>;
  take(changes: readonly RowChange[]): void;
  /** Calls back after a change of one of these kinds, or of any. Returns how to stop. */
  subscribe(kinds: ReadonlySet<string> | 'all', listener: () => void): () => void;
}

interface Listener {
  readonly kinds: ReadonlySet<string> | 'all';
  readonly call: () => void;
}

export function createWorkingSet(initial: readonly KindRow[]): WorkingSet {
  const rows = new Map<string, Map<string, Row>>();
  const listeners = new Set<Listener>();
  const conflicted = new Set<string>();
  let conflicts: ReadonlySet<string> = new Set();
  const views = createViews((kind) => rows.get(kind)?.values() ?? []);

  function store({ kind, row, exact }: RowChange): void {
    const ofKind = rows.get(kind) ?? new Map<string, Row>();
    rows.set(kind, ofKind);
    if (exact === 'gone') ofKind.delete(row.id);
    else ofKind.set(row.id, row);
    const key = `${kind}/${row.id}`;
    if (exact === 'gone' || isConflictFree(row)) conflicted.delete(key);
    else conflicted.add(key);
  }

  function take(changes: readonly RowChange[]): void {
    for (const change of changes) store(change);
    const kinds = views.take(changes);
    tellErased(views.dataSet(), (kind, id) => rows.get(kind)?.get(id)?.record.erased === true);
    if (conflicted.size !== conflicts.size || [...conflicted].some((key) => !conflicts.has(key))) {
      conflicts = new Set(conflicted);
    }
    for (const listener of Array.from(listeners)) {
      if (listener.kinds === 'all' || [...listener.kinds].some((kind) => kinds.has(kind))) listener.call();
    }
  }

  take(initial);
  return {
    row: (kind, id) => rows.get(kind)?.get(id),
    *rows() {
      for (const [kind, ofKind] of rows) for (const row of ofKind.values()) yield { kind, row };
    },
    records: (kind) => views.dataSet()[kind],
    dataSet: views.dataSet,
    conflicts: () => conflicts,
    take,
    subscribe(kinds, call) {
      const listener = { kinds, call };
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** One version of everything is no conflict; only others need the closer look. */
function isConflictFree(row: Row): boolean {
  const single = Object.values(row.merge.registers).every((versions) => versions.length < 2);
  const hiddenDeletion = row.merge.registers['deleted'] !== undefined && row.record.deleted === undefined;
  return single && !hiddenDeletion ? true : conflictsOf(row).length === 0;
}
