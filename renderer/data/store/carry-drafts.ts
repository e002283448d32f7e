import { describeDatabase, type Draft, existingDatabases } from './database.ts';
import { openExisting } from './inspect.ts';

/** After this time a store that does not answer has nothing to give, in milliseconds. */
const PATIENCE = 3_000;

/**
 * Takes what was half typed along into the database that takes the place of another. The one before may be damaged or of an older
 * program, so it is only looked at, and what it cannot give is no reason to stop.
 */
export async function carryDrafts(from: string, to: string): Promise<void> {
  const nothing = new Promise<readonly Draft[]>((resolve) => setTimeout(() => resolve([]), PATIENCE));
  const drafts = await Promise.race([draftsIn(from).catch(() => []), nothing]);
  if (drafts.length === 0) return;
  const database = describeDatabase(to);
  try {
    await database.open();
    await database.drafts.bulkPut([...drafts]);
  } catch {
    // The office is there; a draft is not worth more than that.
  } finally {
    database.close();
  }
}

async function draftsIn(name: string): Promise<readonly Draft[]> {
  const database = (await existingDatabases()).includes(name) ? await openExisting(name) : undefined;
  if (database === undefined) return [];
  try {
    return database.objectStoreNames.contains('drafts') ? await allIn(database) : [];
  } finally {
    database.close();
  }
}

function allIn(database: IDBDatabase): Promise<readonly Draft[]> {
  return new Promise((resolve, reject) => {
    const request = database.transaction('drafts', 'readonly').objectStore('drafts').getAll();
    request.addEventListener('success', () => resolve(request.result as readonly Draft[]));
    request.addEventListener('error', () => reject(request.error ?? new Error('the drafts are unreadable')));
  });
}
