import type { Dexie } from 'dexie';

/** What the browser's store has done to the opened database without being asked. */
export type StoreState =
  | 'fine'
  /** Another window wants to change or delete the database, so ours was closed. */
  | 'taken'
  /** The store has closed it by itself. */
  | 'closed'
  /** Another window holds it open, so that it does not open here. */
  | 'blocked';

let state: StoreState = 'fine';
const listeners = new Set<() => void>();

/** For the page, which shows it: nothing of this may pass unseen. */
export const storeEvents = {
  current: (): StoreState => state,
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

function set(next: StoreState): void {
  state = next;
  for (const listener of Array.from(listeners)) listener();
}

/** Opens a database and goes on listening to it. Dexie itself closes it for a change of its version, and opens it no more. */
export async function openWatched(database: Dexie): Promise<void> {
  database.on('versionchange', () => set('taken'));
  database.on('blocked', () => set('blocked'));
  await database.open();
  // Dexie tells of every closing, also of those we ask for; the store itself only of those nobody asked for.
  database.backendDB().addEventListener('close', () => set('closed'));
  set('fine');
}
