import { useEffect } from 'react';
import { namedHashes } from '../data/store/attachment-bytes.ts';
import type { Keeper, TakenSnapshot } from '../data/keeping/keeper.ts';
import { useOfficeData } from '../data/live.ts';
import { secondCopyIfDue } from '../data/keeping/second-copy.ts';
import { commitTime, useServices } from '../services.ts';

/** So often a folder that was away is looked for again, in milliseconds. */
const AGAIN = 60 * 60_000;

/** Copies snapshots to the second place by itself, behind the daily work; see [Note: Second copies]. */
export function useSecondCopies(keeper: Keeper): void {
  const { workingSet } = useOfficeData();
  const { shell } = useServices();
  useEffect(() => {
    let last: Promise<unknown> = Promise.resolve();
    function copy(taken?: TakenSnapshot): void {
      const attachments = () => namedHashes(workingSet.rows());
      last = last
        .then(() => secondCopyIfDue({ shell, time: commitTime() }, taken, attachments))
        // It is tried again; if it never succeeds, the home page speaks of it after a week.
        .catch(() => undefined);
    }
    const forget = keeper.onTaken((taken, reason) => {
      // Who asks for a snapshot by hand copies it by hand too; at the end of the day there is no time left.
      if (reason !== 'request' && reason !== 'quit') copy(taken);
    });
    const timer = setInterval(() => copy(), AGAIN);
    return () => {
      forget();
      clearInterval(timer);
    };
  }, [keeper, shell, workingSet]);
}
