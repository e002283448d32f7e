import { join } from 'node:path';
import type { Machine } from '../machine.ts';
import { writeWhole } from '../whole-file.ts';
import { localMoment } from './kept-failure.ts';

/** How long it is kept; then a person who missed something has had time to say so. */
export const KEPT_ASIDE_DAYS = 30;

export const asideName = 'set-aside';

/** A name in the folder of things set aside; it begins with the moment, without the colons no Windows allows. */
export function nameAside(moment: string, name: string): string {
  return `${moment.replaceAll(':', '-')}-${name}`;
}

/** Keeps bytes that are no longer used for 30 days; whether that succeeded. */
export async function setAside(machine: Machine, name: string, bytes: Uint8Array): Promise<boolean> {
  const folder = join(machine.dataFolder, asideName);
  await machine.files.mkdir(folder, { recursive: true }).catch(() => undefined);
  const target = join(folder, nameAside(localMoment(machine.now()), name));
  return (await writeWhole(machine, target, bytes)).ok;
}
