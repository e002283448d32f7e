import type { Kept, SnapshotReason } from '../../shared/contract/kept.ts';

/** Hours after which a snapshot is old. */
const OLD = 20;

/** Why a snapshot is due at this start, if it is. `now` is local, `YYYY-MM-DDTHH:mm:ss`. */
export function dueReason(
  { programChanged, snapshots, office }: Pick<Kept, 'programChanged' | 'snapshots' | 'office'>,
  now: string,
): SnapshotReason | undefined {
  if (programChanged) return 'program';
  const [newest] = snapshots;
  // After a rebuild, or a new journal, nothing could be rebuilt to the last change until there is a snapshot the journal goes on from.
  if (newest === undefined || newest.replica !== office?.replica) return 'begin';
  if (newest.operationsAfter === null) return 'begin';
  return isOld(newest.madeAt, now) ? 'start' : undefined;
}

/** One from the future tells of a clock that was wrong: it counts as old. */
export function isOld(madeAt: string, now: string): boolean {
  const age = Date.parse(now) - Date.parse(madeAt);
  return !(age >= 0 && age < OLD * 3_600_000);
}
