import { join } from 'node:path';
import type { KeptSnapshot } from '../../shared/contract/kept.ts';
import { type FileFacts, errorCode, type Machine } from '../machine.ts';
import { namesIn } from './patient-reading.ts';
import { newestFirst } from './rotation.ts';
import { factsOfSnapshot, snapshotFileName, snapshotIdInName } from './snapshot-name.ts';

type Disk = Pick<Machine, 'files' | 'now'>;

/** A snapshot in its folder. */
export type SnapshotFile = Omit<KeptSnapshot, 'operationsAfter' | 'shrunk'>;

const A_DAY = 24 * 60 * 60 * 1000;

/** What our own writing leaves behind when it is interrupted. */
const leftOver = /^~[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.part$/;

export function snapshotsFolder({ dataFolder }: Pick<Machine, 'dataFolder'>): string {
  return join(dataFolder, 'snapshots');
}

/**
 * The snapshots in a folder, newest first; whatever else lies there is left alone. One the system tells nothing of is there with 0 bytes,
 * so that it does not hide the others. Throws if the folder cannot be read.
 */
export async function snapshotFilesIn(disk: Disk, folder: string): Promise<SnapshotFile[]> {
  const ids = (await namesIn(disk, folder)).map(snapshotIdInName).filter((id) => id !== null);
  const found = await Promise.all(ids.map((id) => snapshotFile(disk, folder, id)));
  return newestFirst(found.filter((file) => file !== null));
}

async function snapshotFile(disk: Disk, folder: string, id: string): Promise<SnapshotFile | null> {
  const facts = factsOfSnapshot(id);
  const path = join(folder, snapshotFileName(id));
  const file = await factsOf(disk, path).catch(() => ({ size: 0, isDirectory: () => false }));
  return facts === null || file === null || file.isDirectory() ? null : { id, ...facts, bytes: file.size };
}

/** Only these have a part in rotation: what cannot be looked at, or is empty, neither goes nor takes the place of a good one. */
export function holdingSomething(snapshots: readonly SnapshotFile[]): readonly SnapshotFile[] {
  return snapshots.filter(({ bytes }) => bytes > 0);
}

/** Unlinks these snapshots as far as the system lets it; one that stays goes the next time. */
export async function deleteSnapshots(
  { files }: Disk,
  folder: string,
  ids: readonly string[],
): Promise<void> {
  for (const id of ids) await files.unlink(join(folder, snapshotFileName(id))).catch(() => undefined);
}

/** Removes what interrupted writings left behind more than a day ago. */
export async function deleteLeftOvers(disk: Disk, folder: string): Promise<void> {
  for (const name of await namesIn(disk, folder).catch(() => [])) {
    if (!leftOver.test(name)) continue;
    const file = await factsOf(disk, join(folder, name)).catch(() => null);
    if (file === null || disk.now().getTime() - file.mtimeMs < A_DAY) continue;
    await disk.files.unlink(join(folder, name)).catch(() => undefined);
  }
}

/** `null`: it is not there. */
export async function factsOf({ files }: Pick<Machine, 'files'>, path: string): Promise<FileFacts | null> {
  try {
    return await files.stat(path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}
