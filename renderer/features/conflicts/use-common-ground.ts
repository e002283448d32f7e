import { useEffect, useMemo, useState } from 'react';
import { commonGround } from '../../../shared/merge/common-ground.ts';
import type { RecordHistory } from '../../../shared/merge/history.ts';
import type { RegisterValue, Row } from '../../../shared/merge/versions.ts';
import type { History } from '../../data/history.ts';
import { useOfficeData } from '../../data/live.ts';
import type { OpenConflict } from '../../data/open-conflicts.ts';

/** A row never changes, and what led to it neither. */
const read = new WeakMap<Row, Promise<RecordHistory>>();

function historyAt(history: History, { kind, row }: OpenConflict): Promise<RecordHistory> {
  const known = read.get(row) ?? history.of(kind, row.id);
  read.set(row, known);
  return known;
}

/** What the change log says of the record; nothing while it is read, and where it cannot be. */
export function useHistoryOf(conflict: OpenConflict): RecordHistory | undefined {
  const { history } = useOfficeData();
  const [found, setFound] = useState<{ readonly of: OpenConflict; readonly entries: RecordHistory }>();
  useEffect(() => {
    let isCurrent = true;
    historyAt(history, conflict).then(
      (entries) => {
        if (isCurrent) setFound({ of: conflict, entries });
      },
      // What the history cannot tell is not told; the versions themselves do not depend on it.
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [history, conflict]);
  return found?.of === conflict ? found.entries : undefined;
}

/** The last value before the versions parted; nothing while it is read, and where it is not known. */
export function useCommonGround(conflict: OpenConflict): RegisterValue | undefined {
  const entries = useHistoryOf(conflict);
  return useMemo(() => entries && commonGround(entries, conflict.register), [entries, conflict]);
}
