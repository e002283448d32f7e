import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import type { DataSet, KindName, RecordOfKind } from '../../shared/domain/dataset.ts';
import type { SaveStatus } from './commit/journal-link.ts';
import type { OfficeData } from './office-data.ts';
import type { WorkingSet } from './store/working-set.ts';

/** The opened office, for the hooks below; provided once by the root of the page. */
export const OfficeDataContext = createContext<OfficeData | undefined>(undefined);

export function useOfficeData(): OfficeData {
  const data = useContext(OfficeDataContext);
  if (data === undefined) throw new Error('no office is open here');
  return data;
}

/** Where the last change stands; the screen repaints when that changes. */
export function useSaveStatus(): SaveStatus {
  const { saving } = useOfficeData();
  return useSyncExternalStore(saving.subscribe, saving.current);
}

/** The visible records of a kind; the screen repaints when one of them changes. */
export function useRecords<Name extends KindName>(kind: Name): ReadonlyMap<string, RecordOfKind<Name>> {
  return useReading(kind, (set) => set.records(kind));
}

/** One record, or nothing if it is deleted or unknown; repaints only when this record changes. */
export function useRecord<Name extends KindName>(
  kind: Name,
  id: string | undefined,
): RecordOfKind<Name> | undefined {
  return useReading(kind, (set) => (id === undefined ? undefined : set.records(kind).get(id)));
}

/** All records; repaints at every change, so it is for screens that count over everything. */
export function useDataSet(): DataSet {
  return useReading('all', (set) => set.dataSet());
}

/** Records with an undecided conflict, as `kind/id`. */
export function useConflicts(): ReadonlySet<string> {
  return useReading('all', (set) => set.conflicts());
}

function useReading<Value>(kind: KindName | 'all', read: (set: WorkingSet) => Value): Value {
  const { workingSet } = useOfficeData();
  const subscribe = useCallback(
    (listener: () => void) => workingSet.subscribe(kind === 'all' ? 'all' : new Set([kind]), listener),
    [workingSet, kind],
  );
  return useSyncExternalStore(subscribe, () => read(workingSet));
}
