import { useMemo } from 'react';
import type { DataSet } from '../../../shared/domain/dataset.ts';
import { pairId } from '../../../shared/domain/distinct-pair.ts';
import { TWICE_KINDS } from '../../../shared/domain/merged-away.ts';
import type { AnyRecord } from '../../../shared/domain/record.ts';
import { type DuplicatePair, findDuplicates } from '../../../shared/duplicates/find.ts';
import { compareStrength } from '../../../shared/duplicates/likeness.ts';
import { useRecords } from '../../data/live.ts';

/** Every pair that looks like one thing and nobody has called two, the surest first. */
export function useDuplicates(): readonly DuplicatePair[] {
  const organisations = useRecords('organisation');
  const communities = useRecords('community');
  const contacts = useRecords('contact');
  const distinct = useRecords('distinctPair');
  const found = useMemo(() => {
    const ofKind = { organisation: organisations, community: communities, contact: contacts };
    return TWICE_KINDS.flatMap((kind) => findDuplicates(kind, recordsOf(ofKind[kind]))).sort((one, other) =>
      compareStrength(one.strength, other.strength),
    );
  }, [organisations, communities, contacts]);
  return useMemo(
    () => found.filter(({ one, other }) => !distinct.has(pairId(one, other))),
    [found, distinct],
  );
}

function recordsOf(records: DataSet[(typeof TWICE_KINDS)[number]]): Iterable<AnyRecord> {
  return (records as ReadonlyMap<string, unknown> as ReadonlyMap<string, AnyRecord>).values();
}
