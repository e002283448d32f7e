import { dirname, join } from 'node:path';
import type { SaveReason } from '../shared/contract/contract.ts';
import { failure, type Outcome, success } from '../shared/lib/outcome.ts';
import { errorCode, type Machine } from './machine.ts';

export type Disk = Pick<Machine, 'files' | 'newToken' | 'wait'>;

/** Virus scanners and indexers hold a fresh file for a moment; twenty waits between the tries, from 10 to 500 milliseconds. */
export const patience = Array.from({ length: 20 }, (_, turn) => Math.round(10 * 50 ** (turn / 19)));

const sentences: Record<SaveReason, string> = {
  fileOpen:
    'A fájl most nem írható felül, mert másik program (például a Word) tartja nyitva, vagy írásvédett. ' +
    'Zárja be, és próbálja újra, vagy mentse másik néven.',
  noSpace:
    'Nincs elég szabad hely a lemezen, a fájl nem jött létre. Szabadítson fel helyet, vagy válasszon másik mappát.',
  readOnly: 'Ebbe a mappába nem lehet írni. Válasszon másik mappát.',
  failed:
    'A mentés nem sikerült, a fájl nem jött létre. Ellenőrizze, hogy a mappa elérhető-e (pendrive, hálózat), ' +
    'majd próbálja újra.',
};

/**
 * Writes `target` whole or leaves it as it was: a file beside it is written, flushed, read back and compared, and only
 * then takes its name.
 */
export async function writeWhole(
  disk: Disk,
  target: string,
  bytes: Uint8Array,
): Promise<Outcome<null, SaveReason>> {
  const part = join(dirname(target), `~${disk.newToken()}.part`);
  try {
    await writeAndCompare(disk, part, bytes);
    await renamePatiently(disk, part, target);
  } catch (error) {
    await disk.files.unlink(part).catch(() => undefined);
    const reason = await reasonOf(disk, error, target);
    return failure(reason, sentences[reason]);
  }
  await flushFolder(disk, dirname(target));
  return success(null);
}

async function writeAndCompare({ files }: Disk, part: string, bytes: Uint8Array): Promise<void> {
  const file = await files.open(part, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  if (Buffer.compare(await files.readFile(part), bytes) !== 0) throw new Error('read back differently');
}

/** Renames, waiting for others to let go. */
async function renamePatiently({ files, wait }: Disk, from: string, to: string): Promise<void> {
  for (const milliseconds of patience) {
    try {
      return await files.rename(from, to);
    } catch (error) {
      if (!isHeld(error)) throw error;
    }
    await wait(milliseconds);
  }
  await files.rename(from, to);
}

/** A rename is durable once its folder is flushed; Windows needs and allows no such thing. */
export async function flushFolder({ files }: Disk, folder: string): Promise<void> {
  try {
    const handle = await files.open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch {
    // The file itself is already flushed and in its place.
  }
}

/** Why a call failed, as far as the system says. */
export async function reasonOf({ files }: Disk, error: unknown, target: string): Promise<SaveReason> {
  const code = errorCode(error);
  if (['ENOSPC', 'EDQUOT', 'EFBIG'].includes(code)) return 'noSpace';
  if (code === 'EROFS') return 'readOnly';
  if (!isHeld(error)) return 'failed';
  const duringRename = error instanceof Error && 'syscall' in error && error.syscall === 'rename';
  return duringRename && (await exists(files, target)) ? 'fileOpen' : 'readOnly';
}

function isHeld(error: unknown): boolean {
  return ['EPERM', 'EACCES', 'EBUSY'].includes(errorCode(error));
}

export async function exists(files: Machine['files'], path: string): Promise<boolean> {
  return files.stat(path).then(
    () => true,
    () => false,
  );
}
