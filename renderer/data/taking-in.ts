import { failure, type Outcome, success } from '../../shared/lib/outcome.ts';
import { type Arrival, type ImportPlan, planImport } from '../../shared/merge/arrivals.ts';
import { type Commit, logEntryOf } from '../../shared/merge/commit.ts';
import { type ArrivalKey, prepareImport } from '../../shared/merge/take-in.ts';
import { dotOf, type Stamp } from '../../shared/merge/versions.ts';
import { type Committed, type OpenedDatabase, sentenceOf } from './commit.ts';
import { logRowOf } from './log-rows.ts';
import { writeCommit } from './write-commit.ts';

/** What a person has decided about a file. */
export interface TakeInRequest {
  readonly plan: ImportPlan;
  /** Changes that are accepted; what can be refused and is not among them is refused. */
  readonly accepted: ReadonlySet<ArrivalKey>;
  readonly person: string;
  /** `YYYY-MM-DDTHH:mm:ss`, local. */
  readonly time: string;
  /** Told which part (0–1) is done. */
  readonly onProgress?: ((part: number) => void) | undefined;
  /** Counts until writing begins. */
  readonly signal?: AbortSignal | undefined;
}

/** The stamp of the next commit. */
export function nextStamp(
  { meta }: OpenedDatabase,
  by: { readonly person: string; readonly time: string },
): Stamp {
  return { dot: dotOf(meta.replica, meta.counter + 1), time: by.time, person: by.person };
}

/** Takes a file in as one commit in the database; the snapshot before and the journal after are the caller's. */
export async function takeIn(opened: OpenedDatabase, request: TakeInRequest): Promise<Outcome<Committed>> {
  const { onProgress, signal } = request;
  const plan = stillTrue(opened, request.plan);
  if (!plan.ok) return plan;
  const prepared = prepareImport(plan.value, request.accepted, nextStamp(opened, request));
  if (!prepared.ok) return prepared;
  onProgress?.(0.2);
  if (signal?.aborted === true) return cancelled;
  return writeLarge(opened, prepared.value);
}

export const cancelled = failure('cancelled', 'Az átvétel megszakadt: semmi sem változott.');

/** Writes a commit that was prepared elsewhere. */
export async function writeLarge(opened: OpenedDatabase, commit: Commit): Promise<Outcome<Committed>> {
  try {
    opened.meta = await writeCommit(opened, { commit, log: logRowOf(logEntryOf(commit)) });
  } catch (error) {
    return failure('notSaved', sentenceOf(error));
  }
  opened.workingSet.take(commit.changes);
  return success({ commit, extent: opened.meta.extent });
}

/** The plan with everything that was edited since planned anew; refused if a person would have seen something else. */
function stillTrue(opened: OpenedDatabase, plan: ImportPlan): Outcome<ImportPlan> {
  const { workingSet, meta } = opened;
  const receiver = {
    office: meta.office,
    replica: meta.replica,
    counter: meta.counter,
    lookUp: workingSet.row,
  };
  const arrivals: Arrival[] = [];
  for (const seen of plan.arrivals) {
    const isSame = workingSet.row(seen.kind, seen.id)?.hash === seen.earlier?.hash;
    const again = isSame
      ? seen
      : planImport([{ kind: seen.kind, row: seen.arriving }], plan.source, receiver).arrivals[0];
    if (again === undefined || !isSameToPeople(seen, again)) return editedMeanwhile;
    arrivals.push(again);
  }
  return success({ ...plan, arrivals });
}

function isSameToPeople(seen: Arrival, again: Arrival): boolean {
  const isSameList = (one: readonly string[], other: readonly string[]) =>
    one.length === other.length && one.every((name) => other.includes(name));
  return (
    seen.effect === again.effect &&
    seen.standing === again.standing &&
    isSameList(seen.changed, again.changed) &&
    isSameList(seen.conflicts, again.conflicts)
  );
}

const editedMeanwhile = failure(
  'editedMeanwhile',
  'Az előnézet óta módosult egy olyan tétel, amelyet a fájl is érint, ezért az átvétel mást eredményezne, mint ami a képernyőn látható. Semmi sem változott. Kérjük, nyissa meg újra a fájlt, és nézze át az előnézetet.',
);
