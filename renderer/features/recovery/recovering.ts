import type { Output, Shell } from '../../../shared/contract/contract.ts';
import type { Kept, KeptSnapshot } from '../../../shared/contract/kept.ts';
import type { RebuiltOffice } from '../../data/keeping/recover.ts';
import type { RecoveryReason } from '../../data/keeping/start-check.ts';

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

/**
 * The snapshot from which most comes back: the newest whole one of the PC as it was last known, rather one the journal goes on from and
 * that did not shrink. One from before an earlier restore comes after all of these.
 */
export function recommended(
  { snapshots, office, journal }: Pick<Kept, 'snapshots' | 'office' | 'journal'>,
  damaged: ReadonlySet<string>,
): KeptSnapshot | undefined {
  const usable = snapshots.filter(({ id }) => !damaged.has(id));
  const replica = office?.replica ?? journal.replica;
  const own = usable.filter((snapshot) => snapshot.replica === replica);
  return best(own) ?? best(usable);
}

function best(snapshots: readonly KeptSnapshot[]): KeptSnapshot | undefined {
  return (
    snapshots.find(({ operationsAfter, shrunk }) => operationsAfter !== null && !shrunk) ??
    snapshots.find(({ operationsAfter }) => operationsAfter !== null) ??
    snapshots.find(({ shrunk }) => !shrunk) ??
    snapshots[0]
  );
}

/** Is it known how far the last acknowledged commit was, and does this come as far without a gap? */
export function reachesEnd(
  { office, journal }: Pick<Kept, 'office' | 'journal'>,
  { operationsAfter }: Pick<KeptSnapshot, 'operationsAfter'>,
  reached: RebuiltOffice['reached'],
): boolean {
  if (operationsAfter === null || !(journal.state === 'whole' || journal.state === 'cut')) return false;
  const isReached = (one: Kept['office'] | Kept['journal']) =>
    one !== null && one.replica === reached.replica && one.counter <= reached.counter;
  return isReached(journal) && (office === null || isReached(office));
}
