import { isSettled, leaveIfDue } from './folder-leaving.ts';
import { type FolderStatus, NO_FOLDER } from './folder-status.ts';
import type { FolderSurroundings } from './folder-surroundings.ts';
import { takeInFiles } from './folder-taking.ts';
import { statusOf } from './folder-view.ts';
import { beginSharing, forgetAll, memoryOf, remember, type Sharing, useOf } from './sharing.ts';

/*
[Note: Sharing through a folder]

Every minute, at the start, and when somebody asks, the folder is looked into: files that are new or look otherwise than before are
opened, those of the own office are taken in, and if this PC has something the folder lacks, it leaves a file of its own. Everything here
may fail at any moment and is simply done again at the next look: what was taken in already turns out to be known, and a file that could
not be left is made anew. What is remembered between looks only spares work.
*/

/** How often the folder is looked into, in milliseconds. */
const EVERY = 60_000;

const BROKEN_OFF = 'A cseremappa átnézése megszakadt. A program egy perc múlva újra megpróbálja.';

export interface FolderDriver {
  status(): FolderStatus;
  subscribe(listener: () => void): () => void;
  /** Called every few seconds; does what is due. */
  tick(): Promise<void>;
  /** Looks now, and leaves at once what there is to leave. */
  look(): Promise<void>;
  /** The passphrase, where this PC does not remember it; good until the program closes. */
  unlock(passphrase: string): Promise<void>;
  /** After the folder or its passphrase has changed: everything is read and left anew; `typed` is not remembered by this PC. */
  begin(typed: string | undefined): Promise<void>;
}

export function createFolderDriver(around: FolderSurroundings): FolderDriver {
  const sharing = beginSharing(around);
  const listeners = new Set<() => void>();
  let status: FolderStatus = NO_FOLDER;
  let last: Promise<unknown> = Promise.resolve();
  let isBusy = false;
  let lookedAt = Number.NEGATIVE_INFINITY;

  function tell(isLooking: boolean): void {
    status = statusOf(sharing, isLooking);
    for (const listener of listeners) listener();
  }

  function look(isForced: boolean): Promise<void> {
    const next = last.then(async () => {
      lookedAt = around.now();
      isBusy = true;
      tell(true);
      await lookOnce(sharing, isForced).catch(() => {
        sharing.problem = BROKEN_OFF;
      });
      isBusy = false;
      tell(false);
    });
    last = next;
    return next;
  }

  return {
    status: () => status,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async tick() {
      noteChange(sharing);
      if (!isBusy && isLookDue(sharing, lookedAt)) await look(false);
    },
    look: () => look(true),
    unlock(passphrase) {
      sharing.typed = passphrase;
      return look(true);
    },
    begin(passphrase) {
      last = last.then(() => {
        sharing.typed = passphrase;
        forgetAll(sharing);
      });
      return look(true);
    },
  };
}

function noteChange(sharing: Sharing): void {
  const counter = sharing.around.counter();
  if (sharing.changed.counter !== counter) sharing.changed = { counter, at: sharing.around.now() };
}

function isLookDue(sharing: Sharing, lookedAt: number): boolean {
  const now = sharing.around.now();
  // A clock that was put back makes nobody wait.
  return now < lookedAt || now - lookedAt >= EVERY || isSettled(sharing, lookedAt);
}

async function lookOnce(sharing: Sharing, isForced: boolean): Promise<void> {
  const { around } = sharing;
  sharing.problem = undefined;
  if (sharing.memory.replica !== around.identity.replica) sharing.memory = memoryOf(around);
  const folder = await around.shell.lookIntoFolder();
  sharing.folder = folder;
  if (folder === null || useOf(sharing) !== 'on') return;
  if (folder.files === null) {
    remember(sharing, { awaySince: sharing.memory.awaySince ?? around.now() });
    return;
  }
  remember(sharing, { awaySince: undefined, lookedAt: around.now() });
  const known = folder.sealed ? (sharing.typed ?? (await around.shell.recallFolderPassphrase())) : undefined;
  if (known === null) {
    // Remembered, but the Windows account cannot read it any more: somebody must type it.
    sharing.folder = { ...folder, remembered: false };
    return;
  }
  const round = { files: folder.files, sealed: folder.sealed, passphrase: known, isForced };
  const receptions = await takeInFiles(sharing, round);
  if (receptions.length > 0) around.onTaken(receptions);
  await leaveIfDue(sharing, round);
}
