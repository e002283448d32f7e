import type { Meta } from './database.ts';

/** What stands under a name in the browser's store, looked at without changing it. */
export type Found =
  | { readonly state: 'missing' }
  /** It is there, but what it says of itself cannot be read. */
  | { readonly state: 'unreadable' }
  /** `nativeVersion` is the store's own number; `meta` is absent in a database nobody has filled. */
  | { readonly state: 'there'; readonly nativeVersion: number; readonly meta: Meta | undefined };

/** After this time a store that does not answer counts as unreadable, in milliseconds. */
const PATIENCE = 20_000;

/**
 * Looks at a database before anything else opens it: an opening that would create it is taken back, so that a store that was emptied
 * is never taken for one that is new.
 */
export async function inspectDatabase(name: string): Promise<Found> {
  const waiting = new Promise<Found>((resolve) =>
    setTimeout(() => resolve({ state: 'unreadable' }), PATIENCE),
  );
  return Promise.race([look(name).catch((): Found => ({ state: 'unreadable' })), waiting]);
}

async function look(name: string): Promise<Found> {
  const existing = await indexedDB.databases();
  if (!existing.some((one) => one.name === name)) return { state: 'missing' };
  const database = await openExisting(name);
  if (database === undefined) return { state: 'missing' };
  try {
    const hasMeta = database.objectStoreNames.contains('meta');
    const meta = hasMeta ? await metaIn(database) : undefined;
    return { state: 'there', nativeVersion: database.version, meta };
  } finally {
    database.close();
  }
}

/** `undefined` if the store had to make it anew. */
export function openExisting(name: string): Promise<IDBDatabase | undefined> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    let isNew = false;
    request.addEventListener('upgradeneeded', () => {
      isNew = true;
      request.transaction?.abort();
    });
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => {
      if (isNew) resolve(undefined);
      else reject(request.error ?? new Error('the store did not open'));
    });
  });
}

function metaIn(database: IDBDatabase): Promise<Meta | undefined> {
  return new Promise((resolve, reject) => {
    const request = database.transaction('meta', 'readonly').objectStore('meta').get('identity');
    request.addEventListener('success', () => resolve(request.result as Meta | undefined));
    request.addEventListener('error', () => reject(request.error ?? new Error('the identity is unreadable')));
  });
}
