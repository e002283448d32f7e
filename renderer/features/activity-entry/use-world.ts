import { useMemo } from 'react';
import { useDataSet } from '../../data/live.ts';
import { useSession } from '../../services.ts';
import { type Lookup, lookupOf } from '../../ui/lookup.ts';
import type { World } from './entry-shape.ts';
import { readWantsTravel } from './kept.ts';

/** The records and who sits here, as an entry looks at them. */
export function useWorld(): { readonly world: World; readonly lookup: Lookup } {
  const data = useDataSet();
  const { office, person, today } = useSession();
  const world = useMemo(
    (): World => ({ data, office, person: person?.id, today, wantsTravel: readWantsTravel() }),
    [data, office, person?.id, today],
  );
  return { world, lookup: lookupOf(data, today) };
}
