import { useMemo } from 'react';
import type { AnyRecord } from '../../../shared/domain/record.ts';
import type { Operation } from '../../../shared/merge/commit.ts';
import { useDataSet, useOfficeData } from '../../data/live.ts';
import { useSession } from '../../services.ts';
import { lookupWithDeleted } from '../../ui/change-words.ts';
import { type Lookup, lookupOf } from '../../ui/lookup.ts';
import { titleWithPlace } from '../../ui/title-with-place.ts';

/** A look-up that finds hidden records too. */
export function useWholeLookup(): Lookup {
  const data = useDataSet();
  const { workingSet } = useOfficeData();
  const { today } = useSession();
  return useMemo(() => lookupWithDeleted(lookupOf(data, today), workingSet.row), [data, today, workingSet]);
}

/** What a record will be called, with its place, when these operations are done. */
export function titleAfter(
  { kind, id }: { readonly kind: string; readonly id: string },
  operations: readonly Operation[],
  lookup: Lookup,
): string {
  const put = operations.flatMap((one) =>
    one.do === 'put' && one.kind === kind && one.id === id ? [one.fields] : [],
  );
  const find: Lookup['find'] = (of, which) => {
    const record = lookup.find(of, which);
    if (record === undefined || of !== kind || which !== id) return record;
    return Object.assign({}, record, ...put) as AnyRecord;
  };
  return titleWithPlace(kind, id, { ...lookup, find });
}
