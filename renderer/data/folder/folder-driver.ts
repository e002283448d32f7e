import { isAllLeft } from './folder-leaving.ts';
import { isLookDue, lookOnce, type LookKind } from './folder-look.ts';
import { type FolderStatus, NO_FOLDER } from './folder-status.ts';
import type { FolderSurroundings } from './folder-surroundings.ts';
import { statusOf } from './folder-view.ts';
import { beginSharing, type FolderPassphrase, forgetAll, useOf } from './sharing.ts';

/*
[Note: Sharing through a folder]

Every minute, at the start, and when somebody asks, the folder is looked into: files that are new or look otherwise than before are
opened, those of the own office are taken in, and if this PC has something the folder lacks, it leaves a file of its own. Everything here
may fail at any moment and is simply done again at the next look: what was taken in already turns out to be known, and a file that could
not be left is made anew. What is remembered between looks only spares work.
*/

const BROKEN_OFF = 'A cseremappa átnézése megszakadt. A program egy perc múlva újra megpróbálja.';

export interface FolderDriver {
  status(): FolderStatus;
  subscribe(listener: () => void): () => void;
  /** Called every few seconds; does what is due. */
  tick(): Promise<void>;
  /** Looks now, and leaves at once what there is to leave. */
  look(): Promise<void>;
  /** The passphrase, where this PC does not know it; good until the program closes, or remembered if this PC was told to. */
  unlock(passphrase: string): Promise<void>;
  /** After the folder or its passphrase has changed: everything is read and left anew. */
  begin(given: FolderPassphrase): Promise<void>;
  /** Before the program closes: leaves what nobody else has yet, and takes nothing in. */
  leaveLast(): Promise<void>;
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

  function look(kind: LookKind): Promise<void> {
    const next = last.then(async () => {
      lookedAt = around.now();
      isBusy = true;
      tell(true);
      await lookOnce(sharing, kind).catch(() => {
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
      if (isLookDue(sharing, lookedAt) && !isBusy) await look('due');
    },
    look: () => look('asked'),
    unlock(passphrase) {
      sharing.typed = passphrase;
      return look('asked');
    },
    begin(given) {
      last = last.then(() => forgetAll(sharing, given));
      return look('asked');
    },
    async leaveLast() {
      if (useOf(sharing) === 'on' && !isAllLeft(sharing)) await look('last');
    },
  };
}
