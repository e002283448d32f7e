import { z } from 'zod';
import { readPreference, writePreference } from './platform/preferences.ts';

const restored = z.strictObject({ madeAt: z.string(), rows: z.number() });

/** Which snapshot an office was restored from, until somebody has read it. */
type Restored = z.infer<typeof restored>;

const nameOf = (database: string) => `restored.${database}`;

/** The program starts again after a restore: what came back is told by the restored office. */
export function rememberRestored(database: string, { madeAt, rows }: Restored): void {
  writePreference(nameOf(database), { madeAt, rows });
}

export function restoredOf(database: string): Restored | undefined {
  return readPreference(nameOf(database), restored);
}

export function forgetRestored(database: string): void {
  writePreference(nameOf(database), undefined);
}
