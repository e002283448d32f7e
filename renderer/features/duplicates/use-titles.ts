import { useEffect, useMemo, useState } from 'react';
import type { AnyRecord } from '../../../shared/domain/record.ts';
import { keptBefore } from '../../../shared/merge/fields-back.ts';
import { useDataSet, useOfficeData } from '../../data/live.ts';
import { useSession } from '../../services.ts';
import { lookupWithDeleted } from '../../ui/change-words.ts';
import { titleOfId } from '../../ui/display.ts';
import { type Lookup, lookupOf } from '../../ui/lookup.ts';
import type { FormerUniting } from './former.ts';

/** A look-up that finds hidden records too. */
export function useWholeLookup(): Lookup {
  const data = useDataSet();
  const { workingSet } = useOfficeData();
  const { today } = useSession();
  return useMemo(() => lookupWithDeleted(lookupOf(data, today), workingSet.row), [data, today, workingSet]);
}

/** By what a record is called: where the kept one took none of these over, it is called as it was. */
const NAMING: ReadonlySet<string> = new Set(['title', 'name', 'familyName', 'givenName', 'settlement']);

/** What the kept record was called before it took over the other one's name, where this PC knows it; otherwise what it is called now. */
export function useFormerTitle({ kind, kept, memory }: FormerUniting, lookup: Lookup): string {
  const { history } = useOfficeData();
  const [former, setFormer] = useState<AnyRecord>();
  useEffect(() => {
    if (!memory.taken.some((field) => NAMING.has(field))) return;
    let isCurrent = true;
    history.of(kind, kept).then(
      (entries) => {
        if (isCurrent && entries.row) setFormer(keptBefore(entries, memory) as AnyRecord);
      },
      // What the history cannot tell is not told: the present name stands there.
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [history, kind, kept, memory]);
  const find: Lookup['find'] = (of, id) => (of === kind && id === former?.id ? former : lookup.find(of, id));
  return titleWithPlace(kind, kept, { ...lookup, find });
}

/** What a record is called, with its place: every village has its „Művelődési Ház”. */
export function titleWithPlace(kind: string, id: string, lookup: Lookup): string {
  const title = titleOfId(kind, id, lookup);
  const ksh = lookup.find(kind, id)?.['settlement'];
  const place = typeof ksh === 'string' ? lookup.place(ksh)?.name : undefined;
  return place === undefined || title.includes(place) ? title : `${title}, ${place}`;
}
