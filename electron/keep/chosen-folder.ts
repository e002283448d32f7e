import { isAbsolute, join, relative } from 'node:path';
import type { SaveReason } from '../../shared/contract/contract.ts';
import { failure, type Outcome, success } from '../../shared/lib/outcome.ts';
import type { Machine } from '../machine.ts';
import { writeWhole } from '../whole-file.ts';
import { readPatiently } from './patient-reading.ts';

/** Is `path` the folder itself, or somewhere in it? */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '' || (!isAbsolute(way) && way.split(/[/\\]/)[0] !== '..');
}

/** Whether files can be written, read and deleted in a folder a person has chosen; leaves nothing behind. */
export async function tryOut(
  machine: Machine,
  folder: string,
  couldNot: (reason: SaveReason) => Outcome<never, SaveReason>,
): Promise<Outcome<null, SaveReason | 'unsuitable'>> {
  const probe = join(folder, `mentoriroda-${machine.newToken()}.tmp`);
  const content = Buffer.from('A Mentoriroda kipróbálta, hogy ide tud-e írni. Ez a fájl törölhető.\n');
  const written = await writeWhole(machine, probe, content);
  if (!written.ok) return couldNot(written.reason);
  const read = await readPatiently(machine, probe).catch(() => null);
  const isDeleted = await machine.files.unlink(probe).then(
    () => true,
    () => false,
  );
  return read !== null && isDeleted && content.equals(read) ? success(null) : unsuitable;
}

/** Whether the folder is there now: its stick may be pulled, its share away. */
export async function isReachable({ files }: Pick<Machine, 'files'>, folder: string): Promise<boolean> {
  return files.stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

const unsuitable = failure(
  'unsuitable',
  'Ebben a mappában nem lehet fájlokat írni, visszaolvasni és törölni is. Kérjük, válasszon másik mappát.',
);
