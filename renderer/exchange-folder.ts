import { createContext, useContext, useSyncExternalStore } from 'react';
import type { FolderDriver } from './data/folder/folder-driver.ts';
import { type FolderStatus, NO_FOLDER } from './data/folder/folder-status.ts';

/** The folder through which the PCs of the office share their data; see [Note: Sharing through a folder]. */
export interface ExchangeFolder {
  readonly driver: FolderDriver;
  /** Told whether a form is open: meanwhile nothing comes in by itself, because the form rests on what it has read. */
  readonly setOpen: (open: boolean) => void;
}

/** Absent where there is none: for the sample, and in a plain browser. */
export const ExchangeFolderContext = createContext<ExchangeFolder | undefined>(undefined);

export function useExchangeFolder(): ExchangeFolder | undefined {
  return useContext(ExchangeFolderContext);
}

/** What is known of the folder now. */
export function useFolderStatus(): FolderStatus {
  const folder = useExchangeFolder();
  return useSyncExternalStore(folder?.driver.subscribe ?? nothing, folder?.driver.status ?? noFolder);
}

/** Does this PC share its data through a folder? Then what was taken in may have gone on to others already. */
export function useIsFolderUsed(): boolean {
  const { use } = useFolderStatus();
  return use !== 'off' && use !== 'unknown';
}

const nothing = () => () => undefined;
const noFolder = () => NO_FOLDER;
