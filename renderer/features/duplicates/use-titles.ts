import { useMemo } from 'react';
import type { AnyRecord } from '../../../shared/domain/record.ts';
import type { Operation } from '../../../shared/merge/commit.ts';
import { useDataSet, useOfficeData } from '../../data/live.ts';
import { useSession } from '../../services.ts';
import { lookupWithDeleted } from '../../ui/change-words.ts';
import { titleOfId } from '../../ui/display.ts';
import { type Lookup, lookupOf } from '../../ui/lookup.ts';

/** A look-up that finds hidden records too. */
export function useWholeLookup(): Lookup {
  const data = useDataSet();
  const { workingSet } = useOfficeData();
  const { today } = useSession();
  return useMemo(() => lookupWithDeleted(lookupOf(data, today), workingSet.row), [data, today, workingSet]);
}

/** What a record is called, with its place: every village has its „Művelődési Ház”. */
export function titleWithPlace(kind: string, id: string, lookup: Lookup): string {
  const title = titleOfId(kind, id, lookup);
  const ksh = lookup.find(kind, id)?.['settlement'];
  const place = typeof ksh === 'string' ? lookup.place(ksh)?.name : undefined;
  return place === undefined || title.includes(place) ? title : `${title}, ${place}`;
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
