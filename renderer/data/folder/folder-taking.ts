import { effectsOf, takenCounts } from '../../../shared/merge/taken-counts.ts';
import type { FolderFile } from '../../../shared/contract/exchange-folder.ts';
import { inReadingOrder, isToBeRead, leftById } from '../../../shared/exchange/folder-names.ts';
import { type Found, isFromCopy, type Remembered } from './folder-memory.ts';
import { type FileReading, readFolderFile } from './folder-reading.ts';
import type { Reception } from './folder-status.ts';
import { isDoubtful, remember, type Round, type Sharing } from './sharing.ts';

/** One snapshot in so long is enough before what comes by itself, because every change keeps what stood before it; in milliseconds. */
const SNAPSHOT_EVERY = 60 * 60_000;

/** A size no file has: it is opened again. */
const UNSEEN = -1;

type Arrived = Extract<FileReading, { as: 'arrived' }>;

/** Opens what is new in the folder and takes in what needs no question. Answers what was taken in. */
export async function takeInFiles(sharing: Sharing, round: Round): Promise<readonly Reception[]> {
  const { around } = sharing;
  const receptions: Reception[] = [];
  forgetGone(sharing, round.files);
  await forgetTaken(sharing);
  for (const file of inReadingOrder(round.files)) {
    const looked = sharing.memory.files[file.name];
    if (!isToBeRead(file, looked, around.now()) && !isReadAgain(sharing, round, looked)) continue;
    const reading = await readFolderFile(around, file, { ...round, taken: sharing.memory.taken });
    if (reading.as === 'away') break;
    if (reading.as !== 'gone' && reading.isUnlocked) sharing.proven = round.passphrase;
    if (reading.as === 'found') keep(sharing, file, reading.found);
    if (reading.as !== 'arrived') continue;
    const taken = await takeIn(sharing, file, reading);
    if (taken !== undefined) receptions.push(taken);
  }
  return receptions;
}

/** Somebody asks, or it is not known yet whether the passphrase is the right one. */
function isReadAgain(sharing: Sharing, round: Round, looked: Remembered | undefined): boolean {
  if (looked !== undefined && isFromCopy(looked) && round.isForced) return true;
  return looked?.found.as === 'trouble' ? round.isForced : isDoubtful(sharing, round);
}

/** What was known of files that do not lie there any more. */
function forgetGone(sharing: Sharing, files: readonly FolderFile[]): void {
  const there = new Set(files.map(({ name }) => name));
  const known = Object.entries(sharing.memory.files);
  const staying = known.filter(([name]) => there.has(name));
  if (staying.length < known.length) remember(sharing, { files: Object.fromEntries(staying) });
}

/** Nothing is offered any more that a person has taken in. */
async function forgetTaken(sharing: Sharing): Promise<void> {
  const known = Object.entries(sharing.memory.files);
  if (!known.some(([, { found }]) => found.as === 'offer' && found.fileId !== undefined)) return;
  const taken = await sharing.around.takenFiles();
  const files = known.map(([name, file]): [string, Remembered] => {
    const { found } = file;
    const isTaken = found.as === 'offer' && found.fileId !== undefined && taken.has(found.fileId);
    return [name, isTaken ? { ...file, found: { as: 'done' } } : file];
  });
  remember(sharing, { files: Object.fromEntries(files) });
}

function keep(sharing: Sharing, { name, size, modified }: FolderFile, found: Found): void {
  const { around, memory } = sharing;
  const before = memory.files[name];
  const isSame = before?.size === size && before.modified === modified;
  const at = around.now();
  const failures = found.as === 'trouble' ? (isSame ? before.failures : 0) + 1 : 0;
  const since = isSame && before.found.as === found.as ? before.since : at;
  remember(sharing, { files: { ...memory.files, [name]: { size, modified, at, failures, since, found } } });
}

async function takeIn(
  sharing: Sharing,
  file: FolderFile,
  { arrived, sender }: Arrived,
): Promise<Reception | undefined> {
  const { around, memory } = sharing;
  if (!around.mayTakeIn()) {
    hold(sharing, sender);
    return undefined;
  }
  const isSpared = isSnapshotNear(sharing);
  const taken = await around.takeIn(arrived, isSpared);
  if (taken.ok) {
    const snapshotAt = isSpared ? memory.snapshotAt : around.now();
    // A copy of this PC may have nothing new for it any more.
    const files = Object.entries(memory.files).map(([name, one]): [string, Remembered] => [
      name,
      isFromCopy(one) ? { ...one, size: UNSEEN } : one,
    ]);
    remember(sharing, { echoes: memory.echoes + 1, snapshotAt, files: Object.fromEntries(files) });
  } else if (taken.reason !== 'nothing') {
    if (taken.reason === 'cancelled') hold(sharing, sender);
    // It is opened again at the next look; by then it may bring something else.
    else if (taken.reason !== 'editedMeanwhile') sharing.problem = taken.message;
    return undefined;
  }
  const left = leftById(arrived.head.fileId, sender.replica);
  if (left !== undefined)
    remember(sharing, { taken: { ...sharing.memory.taken, [left.replica]: left.counter } });
  keep(sharing, file, { as: 'done', sender });
  const { source } = arrived.plan;
  if (!taken.ok) return undefined;
  return { dot: taken.value.dot, source, counts: takenCounts([effectsOf(taken.value.changes)]) };
}

/** A form is open: it waits until it is closed. */
function hold(sharing: Sharing, sender: Arrived['sender']): void {
  sharing.held = new Map([...sharing.held, [sender.replica, sender]]);
}

function isSnapshotNear({ memory, around }: Sharing): boolean {
  const age = memory.snapshotAt === undefined ? -1 : around.now() - memory.snapshotAt;
  return age >= 0 && age < SNAPSHOT_EVERY;
}
