import { join } from 'node:path';
import type { Machine } from '../machine.ts';
import { writeWhole } from '../whole-file.ts';
import { localMoment } from './kept-failure.ts';

/** How long it is kept; then a person who missed something has had time to say so. */
const KEPT_ASIDE_DAYS = 30;

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

/** Something set aside: when, and the start that first found its time over; `null`: none yet. */
interface Aged {
  readonly at: string;
  readonly expiredSince: string | null;
}

/**
 * What a start with this clock makes of it. The clock of one start may be wrong, so that start only notes that the time is over; it goes
 * at another start at least a day later, and a start between them with the right clock takes the note back.
 */
export function ageOf(
  { at, expiredSince }: Aged,
  clock: Date,
): Pick<Aged, 'expiredSince'> & { goes: boolean } {
  if (at >= daysBefore(clock, KEPT_ASIDE_DAYS)) return { goes: false, expiredSince: null };
  const now = localMoment(clock);
  const since = expiredSince === null || expiredSince > now ? now : expiredSince;
  return { goes: since <= daysBefore(clock, 1), expiredSince: since };
}

function daysBefore(clock: Date, days: number): string {
  const date = new Date(clock);
  date.setDate(date.getDate() - days);
  return localMoment(date);
}
