import type { Shell } from '../../shared/contract/contract.ts';
import { identity } from '../../shared/contract/identity.ts';
import type { Kept } from '../../shared/contract/kept.ts';
import { deleteDatabase, existingDatabases } from '../data/store/database.ts';
import { type Found, inspectDatabase } from '../data/store/inspect.ts';
import type { OfficeData } from '../data/office-data.ts';

/** Databases set aside long enough go, but never the one in use. */
export async function forgetExpired(
  expired: readonly string[],
  {
    shell,
    data,
  }: { readonly shell: Pick<Shell, 'forgetDatabases'>; readonly data: Pick<OfficeData, 'name'> },
): Promise<void> {
  const databases = expired.filter((name) => name !== data.name);
  if (databases.length === 0) return;
  try {
    for (const name of databases) await deleteDatabase(name);
    await shell.forgetDatabases({ databases });
  } catch {
    // They are found expired again at the next start.
  }
}

type InUse = Pick<OfficeData, 'name' | 'identity' | 'counter'>;

/**
 * Databases that a restore or a migration filled and a crash kept from ever being used: they stand behind the office's own, and no list
 * knows them. Whatever anybody may have worked in stays.
 */
export async function leftOvers(kept: Kept, data: InUse): Promise<readonly string[]> {
  const { office, trouble, journal } = kept;
  const isSure = trouble === null && (journal.state === 'whole' || journal.state === 'cut');
  if (office === null || office.database !== data.name || !isSure) return [];
  const own = numberOf(data.name);
  try {
    const later = (await existingDatabases()).filter((name) => numberOf(name) > Math.max(0, own));
    const found = await Promise.all(later.map((name) => inspectDatabase(name)));
    return later.filter((_, index) => isUnused(found[index], kept, data));
  } catch {
    return [];
  }
}

export async function forgetLeftOvers(names: readonly string[]): Promise<void> {
  for (const name of names) {
    // What does not go now is found again at the next start.
    await deleteDatabase(name).catch(() => undefined);
  }
}

function numberOf(name: string): number {
  return Number(name.slice(identity.databasePrefix.length));
}

/** Nothing in it was ever acknowledged: it is empty, an earlier state of this PC's own, or no further than its founding and in no snapshot. */
function isUnused(found: Found | undefined, { snapshots }: Kept, data: InUse): boolean {
  if (found?.state !== 'there') return false;
  const { meta } = found;
  if (meta === undefined) return true;
  if (meta.replica === data.identity.replica) return meta.counter <= data.counter();
  return meta.counter <= 1 && snapshots.every(({ replica }) => replica !== meta.replica);
}
