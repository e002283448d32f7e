import { failure, type Outcome, success } from '../../../shared/lib/outcome.ts';
import { type Arrival, type ImportPlan, planImport } from '../../../shared/merge/arrivals.ts';
import type { Commit } from '../../../shared/merge/commit.ts';
import { type ArrivalKey, preparingImport } from '../../../shared/merge/take-in.ts';
import { dotOf, type Stamp } from '../../../shared/merge/versions.ts';
import { type Committed, sentenceOf } from './commit.ts';
import type { OpenedDatabase } from '../store/opened-database.ts';
import type { Meta } from '../store/database.ts';
import { type Breath, breath, inSlices, stepsInSlices } from '../store/in-slices.ts';
import { type Packed, packCommit } from './pack-commit.ts';
import { writeCommit } from './write-commit.ts';

/** What a person has decided about a file. */
export interface TakeInRequest {
  readonly plan: ImportPlan;
  /** Changes that are accepted; what can be refused and is not among them is refused. */
  readonly accepted: ReadonlySet<ArrivalKey>;
  readonly person: string;
  /** `YYYY-MM-DDTHH:mm:ss`, local. */
  readonly time: string;
  /** A snapshot was made not long ago: a small file needs none of its own. */
  readonly isSpared?: boolean | undefined;
  /** Told which part (0–1) is done. */
  readonly onProgress?: ((part: number) => void) | undefined;
  /** Counts until writing begins. */
  readonly signal?: AbortSignal | undefined;
}

/** Parts of the work by experience: the snapshot before, preparing, writing; the journal is the rest. */
const PARTS = { prepared: 0.45, written: 0.9 };
export const SNAPSHOT_PART = 0.2;

/** The stamp of the next commit. */
export function nextStamp(
  { meta }: OpenedDatabase,
  by: { readonly person: string; readonly time: string },
): Stamp {
  return { dot: dotOf(meta.replica, meta.counter + 1), time: by.time, person: by.person };
}

/** A file as one commit, true of what stands here, while it is being packed; nothing is written yet. */
export interface ReadyToTakeIn {
  /** Writes it into the database; the snapshot before and the journal after are the caller's. */
  write(): Promise<Outcome<Committed>>;
  drop(): void;
}

/** Makes ready what takes a file in. Nobody else may write until it is written or dropped. */
export async function prepareTakeIn(
  opened: OpenedDatabase,
  request: TakeInRequest,
): Promise<Outcome<ReadyToTakeIn>> {
  const { onProgress, signal } = request;
  const breathing = breath(signal);
  try {
    signal?.throwIfAborted();
    const prepared = await prepare(opened, request, breathing);
    if (!prepared.ok) return prepared;
    const commit = prepared.value;
    const packed = await packCommit(commit, breathing);
    const written = (part: number) => onProgress?.(PARTS.prepared + part * (PARTS.written - PARTS.prepared));
    return success({
      drop: packed.drop,
      async write() {
        if (signal?.aborted === true) return cancelled;
        onProgress?.(PARTS.prepared);
        return writePacked(opened, commit, { packed, written });
      },
    });
  } catch (error) {
    if (signal?.aborted === true) return cancelled;
    throw error;
  }
}

const cancelled = failure('cancelled', 'Az átvétel megszakadt: semmi sem változott.');

async function prepare(
  opened: OpenedDatabase,
  request: TakeInRequest,
  breathing: Breath,
): Promise<Outcome<Commit>> {
  const plan = await stillTrue(opened, request.plan, breathing);
  if (!plan.ok) return plan;
  return stepsInSlices(preparingImport(plan.value, request.accepted, nextStamp(opened, request)), breathing);
}

/** How a large commit is written. */
interface PackedWriting {
  readonly packed: Packed;
  /** Told which part (0–1) of the rows is written. */
  readonly written?: ((part: number) => void) | undefined;
  /** The commit is the first of a new identity of this PC. */
  readonly identity?: Meta | undefined;
}

/** Writes a commit that was prepared elsewhere. See [Note: Large commits]. */
export async function writeLarge(
  opened: OpenedDatabase,
  commit: Commit,
  writing: Omit<PackedWriting, 'packed'> = {},
): Promise<Outcome<Committed>> {
  return writePacked(opened, commit, { ...writing, packed: await packCommit(commit, breath()) });
}

async function writePacked(
  opened: OpenedDatabase,
  commit: Commit,
  { packed, written, identity }: PackedWriting,
): Promise<Outcome<Committed>> {
  const text = packed.text();
  try {
    opened.meta = await writeCommit(opened, { commit, log: packed.log, written, identity });
  } catch (error) {
    // Nobody needs it any more.
    text.catch(() => undefined);
    return failure('notSaved', sentenceOf(error));
  }
  opened.workingSet.take(commit.changes);
  return success({ commit, extent: opened.meta.extent, text: await text });
}

/** The plan with everything that was edited since planned anew; refused if a person would have seen something else. */
async function stillTrue(
  { workingSet, meta }: OpenedDatabase,
  plan: ImportPlan,
  breathing: Breath,
): Promise<Outcome<ImportPlan>> {
  const { office, replica, counter } = meta;
  const receiver = { office, replica, counter, lookUp: workingSet.row };
  const arrivals: Arrival[] = [];
  let isSame = true;
  const again = (seen: Arrival) => {
    if (workingSet.row(seen.kind, seen.id)?.hash === seen.earlier?.hash) return seen;
    return planImport([{ kind: seen.kind, row: seen.arriving }], plan.source, receiver).arrivals[0];
  };
  await inSlices(
    plan.arrivals,
    (seen) => {
      const arrival = again(seen);
      if (arrival === undefined || (arrival !== seen && !isSameToPeople(seen, arrival))) isSame = false;
      else arrivals.push(arrival);
    },
    breathing,
  );
  return isSame ? success({ ...plan, arrivals }) : editedMeanwhile;
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
