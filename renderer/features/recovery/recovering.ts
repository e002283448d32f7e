import type { Output, Shell } from '../../../shared/contract/contract.ts';
import type { Kept, KeptSnapshot } from '../../../shared/contract/kept.ts';
import type { RecoveryReason } from '../../data/start-check.ts';

/** What is being recovered, and with what. */
export interface Recovering {
  readonly shell: Shell;
  readonly about: Output<'about'>;
  readonly why: RecoveryReason;
  readonly kept: Kept;
  /** Name of the database that cannot be taken as it is. */
  readonly database: string;
}

/** How sure it is that everything is back. */
export type Ending = 'proven' | 'notReached' | 'unproven' | 'file' | 'salvaged' | 'continued';

/** An office that stands again. */
export interface Recovered {
  readonly database: string;
  readonly ending: Ending;
  readonly rows: number;
  /** Commits of the journal that were added. */
  readonly operations: number;
  /** When the snapshot was made that it comes from. */
  readonly madeAt: string;
  /** Why there is no first snapshot of it yet. */
  readonly snapshotProblem: string | undefined;
}

/** The snapshot from which most comes back: the newest that is whole, rather one the journal goes on from and that did not shrink. */
export function recommended(
  snapshots: readonly KeptSnapshot[],
  damaged: ReadonlySet<string>,
): KeptSnapshot | undefined {
  const usable = snapshots.filter(({ id }) => !damaged.has(id));
  return (
    usable.find(({ operationsAfter, shrunk }) => operationsAfter !== null && !shrunk) ??
    usable.find(({ operationsAfter }) => operationsAfter !== null) ??
    usable.find(({ shrunk }) => !shrunk) ??
    usable[0]
  );
}

/** Does the snapshot with what the journal has after it come as far as anything was ever acknowledged? */
export function reachesEnd(
  { office, journal }: Kept,
  { replica, counter, operationsAfter }: KeptSnapshot,
): boolean {
  if (operationsAfter === null) return false;
  const known = [office, journal].filter((one) => one?.replica === replica);
  return known.every((one) => one === null || one.counter <= counter + operationsAfter);
}
