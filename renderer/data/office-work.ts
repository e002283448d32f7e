import { failure, type Outcome, success } from '../../shared/lib/outcome.ts';
import type { Commit } from '../../shared/merge/commit.ts';
import type { TakingOut } from '../../shared/merge/take-out.ts';
import type { Dot } from '../../shared/merge/versions.ts';
import { commit, type CommitRequest } from './commit/commit.ts';
import type { OpenedDatabase } from './store/opened-database.ts';
import { type Guard, guarded, isLarge, largeReason, snapshotBefore } from './commit/guarded.ts';
import { journalLineOf, type RenewJournal } from './commit/journal-link.ts';
import { type NewWorkplace, renewOpened } from './commit/renew.ts';
import { prepareTakeIn, SNAPSHOT_PART, type TakeInRequest, writeLarge } from './commit/taking-in.ts';
import { takingOut, type TakeOutRequest } from './commit/taking-out.ts';
import { takingBack } from './commit/undo.ts';

/** Who does something and when. */
type By = Pick<CommitRequest, 'person' | 'time'>;

/** Everything that writes into an opened office; one at a time is the caller's. */
export interface OfficeWork {
  commit(request: CommitRequest): Promise<Outcome<Commit>>;
  undo(dot: Dot, by: By): Promise<Outcome<Commit>>;
  takeIn(request: TakeInRequest): Promise<Outcome<Commit>>;
  takeOut(dot: Dot, request: TakeOutRequest): Promise<Outcome<TakingOut>>;
  renewReplica(workplace: NewWorkplace): Promise<Outcome<Commit>>;
}

interface Surroundings extends Guard {
  readonly renewJournal: RenewJournal | undefined;
}

export function officeWork(opened: OpenedDatabase, around: Surroundings): OfficeWork {
  const committing = (request: CommitRequest) =>
    guarded(around, largeReason(request), () => commit(opened, request));
  const takeOut = (dot: Dot, request: TakeOutRequest) => takeOutGuarded(opened, around, { dot, request });
  return {
    commit: committing,
    takeIn: (request) => takeInGuarded(opened, around, request),
    takeOut,
    async undo(dot, by) {
      const row = await opened.database.changeLog.get(dot);
      if (row?.cause === 'import') {
        const out = await takeOut(dot, { ...by, givenSince: true });
        return out.ok ? success(out.value.commit) : out;
      }
      const found = await takingBack(opened, dot);
      if (!found.ok) return found;
      const { operations, entry } = found.value;
      return committing({ ...by, operations, cause: 'undo', undoes: entry.dot });
    },
    renewReplica: (workplace) => renewGuarded(opened, around, workplace),
  };
}

const notYet =
  'A számítógép most nem kaphat új azonosítót, mert az utolsó módosítások még nem kerültek a naplóba. Kérjük, próbálja újra, amint a program jelzi, hogy minden mentve van.';

/** A new identity writes every record anew that was written here: first, a snapshot. */
async function renewGuarded(
  opened: OpenedDatabase,
  around: Surroundings,
  workplace: NewWorkplace,
): Promise<Outcome<Commit>> {
  const { queue } = around;
  if (!(await queue.flush())) return failure('readOnly', notYet);
  const ended = queue.begin('long');
  try {
    const before = await snapshotBefore(around, 'bulk');
    return before.ok ? await renew(opened, around, workplace) : before;
  } finally {
    ended(false);
  }
}

/** The new identity has a journal of its own, which begins behind its first commit; until it does, that commit waits like every other. */
async function renew(
  opened: OpenedDatabase,
  { queue, renewJournal }: Surroundings,
  workplace: NewWorkplace,
): Promise<Outcome<Commit>> {
  const renewed = await renewOpened(opened, workplace);
  if (!renewed.ok) return renewed;
  const { commit: first, extent, text } = renewed.value;
  const begun = (await renewJournal?.()) ?? success(null);
  if (begun.ok) return success(first);
  await queue.add(journalLineOf(first, extent, text));
  return begun;
}

async function takeInGuarded(
  opened: OpenedDatabase,
  guard: Guard,
  request: TakeInRequest,
): Promise<Outcome<Commit>> {
  const { onProgress, plan, isSpared = false } = request;
  onProgress?.(0);
  const reason = isSpared && !isLarge(plan.arrivals.length) ? undefined : 'import';
  // While the snapshot is made and compared.
  const preparing = prepareTakeIn(opened, request);
  const drop = () =>
    preparing.then(
      (ready) => ready.ok && ready.value.drop(),
      () => undefined,
    );
  let isTaken = false;
  try {
    const taken = await guarded(guard, reason, async () => {
      onProgress?.(SNAPSHOT_PART);
      const ready = await preparing;
      return ready.ok ? ready.value.write() : ready;
    });
    isTaken = taken.ok;
    if (isTaken) onProgress?.(1);
    return taken;
  } finally {
    if (!isTaken) void drop();
  }
}

async function takeOutGuarded(
  opened: OpenedDatabase,
  guard: Guard,
  { dot, request }: { readonly dot: Dot; readonly request: TakeOutRequest },
): Promise<Outcome<TakingOut>> {
  const found = await takingOut(opened, dot, request);
  if (!found.ok) return found;
  const { commit: out } = found.value;
  const reason = isLarge(out.changes.length) ? 'bulk' : undefined;
  const written = await guarded(guard, reason, () => writeLarge(opened, out));
  return written.ok ? found : written;
}
