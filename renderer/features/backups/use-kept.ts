import { useCallback, useEffect, useState } from 'react';
import type { Kept } from '../../../shared/contract/kept.ts';
import { useServices } from '../../services.ts';

interface KeptNow {
  readonly now: Kept | undefined;
  /** The shell did not answer the last time it was asked. */
  readonly failed: boolean;
  refresh(): Promise<void>;
}

/** What is kept, read when the page opens and after everything that changes it. */
export function useKept(): KeptNow {
  const { shell } = useServices();
  const [now, setNow] = useState<Kept>();
  const [failed, setFailed] = useState(false);
  const refresh = useCallback(
    () =>
      shell.lookAtKept().then(
        (kept) => {
          setNow(kept);
          setFailed(false);
        },
        () => setFailed(true),
      ),
    [shell],
  );
  useEffect(() => {
    void refresh();
  }, [refresh]);
  return { now, failed, refresh };
}
