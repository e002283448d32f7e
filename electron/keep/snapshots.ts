import { join } from 'node:path';
import {
  fileKinds,
  type Input,
  type Output,
  type SaveReason,
  type Shell,
} from '../../shared/contract/contract.ts';
import { failure, type Outcome, success } from '../../shared/lib/outcome.ts';
import type { Machine } from '../machine.ts';
import { exists, writeWhole } from '../whole-file.ts';
import { inTurn } from './in-turn.ts';
import type { Journal } from './journal-shape.ts';
import { keepFailure, keepFailureOf } from './kept-failure.ts';
import { readPatiently } from './patient-reading.ts';
import { shrunkFrom, snapshotsToDelete } from './rotation.ts';
import {
  deleteLeftOvers,
  deleteSnapshots,
  factsOf,
  holdingSomething,
  type SnapshotFile,
  snapshotFilesIn,
  snapshotsFolder,
} from './snapshot-files.ts';
import { factsOfSnapshot, type SnapshotFacts, snapshotFileName, snapshotIdOf } from './snapshot-name.ts';
import type { StateFile } from './state.ts';

interface Keeping {
  readonly machine: Machine;
  readonly state: StateFile;
  readonly journal: Pick<Journal, 'rotate' | 'prune'>;
}

/** A snapshot as `lookAtKept` shows it; how many commits came after it is for the journal to say. */
export type ListedSnapshot = SnapshotFile & { readonly shrunk: boolean };

/** A snapshot is refused unless so many times its size is free, because the journal and the page's database need room too. */
const TIMES_FREE = 3;

/** With this many snapshots behind it a commit need not stand in the journal any more. */
const BEHIND_JOURNAL = 3;

/** The snapshots there are, newest first. Throws if their folder cannot be read. */
export async function snapshotsKept(machine: Machine, state: StateFile): Promise<readonly ListedSnapshot[]> {
  const snapshots = await snapshotFilesIn(machine, snapshotsFolder(machine));
  const { accepted } = await remembered(state);
  const shrunk = shrunkFrom(snapshots, accepted);
  return snapshots.map((snapshot) => ({ ...snapshot, shrunk: shrunk.has(snapshot.id) }));
}

/** Snapshots in the shell's own folder. A snapshot counts once it has been read back; only then is anything older given up. */
export function snapshotHandlers(
  keeping: Keeping,
): Pick<Shell, 'saveSnapshot' | 'acceptShrink' | 'readSnapshot'> {
  const { machine, state } = keeping;
  const turn = inTurn();
  return {
    saveSnapshot: (input) => turn(() => saveSnapshot(keeping, input)),
    acceptShrink: (input) => turn(() => acceptShrink(machine, state, input.id)),
    readSnapshot: ({ id }) => readSnapshot(machine, id),
  };
}

async function saveSnapshot(
  keeping: Keeping,
  { bytes, ...facts }: Input<'saveSnapshot'>,
): Promise<Output<'saveSnapshot'>> {
  const { machine, journal } = keeping;
  const written = await writeSnapshot(machine, { facts, bytes });
  if (!written.ok) return written;
  const id = written.value;
  await journal.rotate().catch(() => undefined);
  try {
    return success({ id, shrunkFrom: await giveUpOld(keeping, id) });
  } catch {
    // What could not be given up now is given up after the next snapshot.
    return success({ id, shrunkFrom: null });
  }
}

/** Writes, flushes, reads back, compares, and only then gives the file a name that counts. */
async function writeSnapshot(
  machine: Machine,
  { facts, bytes }: { readonly facts: SnapshotFacts; readonly bytes: Uint8Array },
): Promise<Outcome<string, SaveReason>> {
  const folder = snapshotsFolder(machine);
  try {
    await machine.files.mkdir(folder, { recursive: true });
    if (await isNarrow(machine, folder, bytes.byteLength)) return keepFailure('noSpace');
    const id = await freeId(machine, folder, facts);
    const path = join(folder, snapshotFileName(id));
    const written = await writeWhole(machine, path, bytes);
    if (!written.ok) return keepFailure(written.reason);
    const there = await machine.files.stat(path);
    return there.size === bytes.byteLength ? success(id) : keepFailure('failed');
  } catch (error) {
    return keepFailureOf(machine, error, folder);
  }
}

/** No snapshot ever takes the place of another one, not even of one with the same facts in the same second. */
async function freeId({ files }: Machine, folder: string, facts: SnapshotFacts): Promise<string> {
  for (let number = 1; ; number++) {
    const id = snapshotIdOf(facts, number);
    if (factsOfSnapshot(id) === null) throw new Error(`no name of a snapshot: ${id}`);
    if (!(await exists(files, join(folder, snapshotFileName(id))))) return id;
  }
}

async function isNarrow({ files }: Machine, folder: string, bytes: number): Promise<boolean> {
  try {
    const free = await files.statfs?.(folder);
    return free !== undefined && free.bavail * free.bsize < TIMES_FREE * bytes;
  } catch {
    return false;
  }
}

/** After a snapshot that counts; if it holds much less than the last full one, nothing goes, and the answer is how much that one held. */
async function giveUpOld({ machine, state, journal }: Keeping, newest: string): Promise<number | null> {
  const folder = snapshotsFolder(machine);
  const snapshots = holdingSomething(await snapshotFilesIn(machine, folder));
  const { accepted, needed } = await remembered(state);
  const shrunk = shrunkFrom(snapshots, accepted);
  const going = snapshotsToDelete(snapshots, { accepted, needed: [...needed, newest] });
  await deleteSnapshots(machine, folder, going);
  await deleteLeftOvers(machine, folder);
  const last = snapshots.filter(({ id }) => !shrunk.has(id))[BEHIND_JOURNAL - 1];
  const mayBeLoss = snapshots[0] !== undefined && shrunk.has(snapshots[0].id);
  if (last !== undefined && !mayBeLoss) {
    await journal.prune({ replica: last.replica, counter: last.counter }).catch(() => undefined);
  }
  return shrunk.get(newest) ?? null;
}

async function acceptShrink(machine: Machine, state: StateFile, id: string): Promise<Output<'acceptShrink'>> {
  const there = await snapshotFilesIn(machine, snapshotsFolder(machine)).catch(() => null);
  const changed = await state.change((before) => {
    const known = before.acceptedShrinks.filter(
      (old) => there?.some((snapshot) => snapshot.id === old) ?? true,
    );
    return { ...before, acceptedShrinks: [...new Set([...known, id])] };
  });
  return changed.ok ? success(null) : changed;
}

/** What the state says about snapshots; if it cannot be read, nothing has been accepted. */
async function remembered(state: StateFile) {
  const read = await state.read();
  if (!read.ok) return { accepted: [], needed: [] };
  const { acceptedShrinks, pending } = read.value.state;
  return { accepted: acceptedShrinks, needed: pending === null ? [] : [pending.snapshot] };
}

async function readSnapshot(machine: Machine, id: string): Promise<Output<'readSnapshot'>> {
  const path = join(snapshotsFolder(machine), snapshotFileName(id));
  try {
    const file = factsOfSnapshot(id) === null ? null : await factsOf(machine, path);
    if (file === null) return gone;
    const bytes = file.size <= fileKinds.dataFile.maximum ? await readPatiently(machine, path) : null;
    return bytes === null ? unreadable : success({ bytes });
  } catch {
    return unreadable;
  }
}

const gone = failure('gone', 'Ez a biztonsági mentés már nincs meg. Kérjük, válasszon másikat.');

const unreadable = failure(
  'unreadable',
  'Ezt a biztonsági mentést nem sikerült beolvasni a lemezről. Kérjük, próbálja újra, vagy válasszon másikat.',
);
