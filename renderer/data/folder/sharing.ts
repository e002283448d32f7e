import type { ExchangeFolder, FolderFile } from '../../../shared/contract/exchange-folder.ts';
import { type FolderMemory, newMemory } from './folder-memory.ts';
import type { FolderUse } from './folder-status.ts';
import type { FolderSurroundings } from './folder-surroundings.ts';

/** What is going on with the folder; one look at a time changes it. */
export interface Sharing {
  readonly around: FolderSurroundings;
  memory: FolderMemory;
  /** As found at the last look; `undefined`: not looked yet. */
  folder: ExchangeFolder | null | undefined;
  /** Typed since the program started. */
  typed: string | undefined;
  /** This PC was told to remember the passphrase, but what it remembers opens nothing or cannot be read back. */
  isToRemember: boolean;
  /** The passphrase a file of the folder was opened or left with. */
  proven: string | undefined;
  /** PCs whose files wait until the form that is open is closed. */
  held: ReadonlyMap<string, { readonly label: string; readonly madeAt: string }>;
  problem: string | undefined;
  /** When an attachment was looked for in vain. */
  readonly tried: Map<string, number>;
  /** Since when this PC has come so far. */
  changed: { readonly counter: number; readonly at: number };
}

/** One look into a folder that can be reached. */
export interface Round {
  /** Data files, and what else may be one. */
  readonly files: readonly FolderFile[];
  readonly attached: readonly FolderFile[];
  readonly sealed: boolean;
  readonly passphrase: string | undefined;
  /** Somebody asked for it: nothing waits for a better moment. */
  readonly isForced: boolean;
}

export function beginSharing(around: FolderSurroundings): Sharing {
  return {
    around,
    memory: memoryOf(around),
    folder: undefined,
    typed: undefined,
    isToRemember: false,
    proven: undefined,
    held: new Map(),
    problem: undefined,
    tried: new Map(),
    changed: { counter: around.counter(), at: around.now() },
  };
}

/** Another identity of this PC has never seen the folder. */
export function memoryOf({ identity, memory }: FolderSurroundings): FolderMemory {
  const loaded = memory.load();
  return loaded?.replica === identity.replica ? loaded : newMemory(identity.replica);
}

export function remember(sharing: Sharing, next: Partial<FolderMemory>): void {
  sharing.memory = { ...sharing.memory, ...next };
  sharing.around.memory.save(sharing.memory);
}

/** A passphrase for the folder; `isNew`: chosen here, so that no file need open with it. */
export interface FolderPassphrase {
  readonly passphrase: string | undefined;
  readonly isNew: boolean;
}

/** As if the folder had never been seen; its passphrase may be another one now. */
export function forgetAll(sharing: Sharing, { passphrase, isNew }: FolderPassphrase): void {
  sharing.typed = passphrase;
  sharing.isToRemember = false;
  sharing.proven = undefined;
  sharing.problem = undefined;
  sharing.tried.clear();
  sharing.memory = { ...newMemory(sharing.around.identity.replica), isNew };
  sharing.around.memory.save(sharing.memory);
}

/** Whether it is still to be shown that this passphrase is the one of the folder. */
export function isDoubtful({ proven }: Sharing, { passphrase }: Round): boolean {
  return passphrase !== undefined && passphrase !== proven;
}

/** How this PC uses the folder, as far as its settings tell. */
export function useOf({ folder, typed, around }: Sharing): FolderUse {
  if (folder === undefined) return 'unknown';
  if (folder === null) return 'off';
  if (folder.replica !== around.identity.replica) return 'restored';
  if (folder.paused) return 'paused';
  return folder.sealed && !folder.remembered && typed === undefined ? 'locked' : 'on';
}
