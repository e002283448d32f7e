import { useSyncExternalStore } from 'react';
import type { SaveStatus } from '../data/journal-link.ts';
import { useOfficeData } from '../data/live.ts';
import { type StoreState, storeEvents } from '../data/store-events.ts';

/** Where the last change stands; the screen repaints when that changes. */
export function useSaveStatus(): SaveStatus {
  const { saving } = useOfficeData();
  return useSyncExternalStore(saving.subscribe, saving.current);
}

/** What the browser's store did to the database. */
export function useStoreState(): StoreState {
  return useSyncExternalStore(storeEvents.subscribe, storeEvents.current);
}
