import { useSyncExternalStore } from 'react';
import { type StoreState, storeEvents } from '../data/store/store-events.ts';

/** What the browser's store did to the database. */
export function useStoreState(): StoreState {
  return useSyncExternalStore(storeEvents.subscribe, storeEvents.current);
}
