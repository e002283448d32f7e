import type { Shell } from '../../shared/contract/contract.ts';
import { nothingKept } from '../../shared/contract/kept.ts';
import { failure } from '../../shared/lib/outcome.ts';

type Keeping = Omit<
  Shell,
  | 'about'
  | 'saveFile'
  | 'openFile'
  | 'openFiles'
  | 'showSaved'
  | 'openSaved'
  | 'openSource'
  | 'putAttachment'
  | 'getAttachment'
  | 'setUnsaved'
>;

const unavailable = failure(
  'failed',
  'A böngészőben futó változat nem vezet naplót, és nem készít biztonsági mentéseket.',
);

const noFolder = failure('failed', 'A böngészőben futó változat nem használhat cseremappát.');

/** A plain browser keeps nothing beside the page's own store: no journal, no snapshots; and its tab is closed without asking us. */
export const browserKeeping: Keeping = {
  lookAtKept: async () => nothingKept,
  beginOffice: async () => unavailable,
  appendJournal: async () => unavailable,
  readJournal: async () => failure('unreadable', unavailable.message),
  saveSnapshot: async () => unavailable,
  acceptShrink: async () => unavailable,
  readSnapshot: async () => failure('gone', unavailable.message),
  startAfresh: async () => failure('unavailable', unavailable.message),
  forgetDatabases: async () => null,
  chooseSecondPlace: async () => unavailable,
  forgetSecondPlace: async () => unavailable,
  recallPassphrase: async () => null,
  saveSecondCopy: async () => unavailable,
  listSecondCopies: async () => failure('unreachable', unavailable.message),
  readSecondCopy: async () => failure('gone', unavailable.message),
  waitForClosing: () => new Promise(() => {}),
  readyToClose: async () => null,
  lookIntoFolder: async () => null,
  chooseFolder: async () => noFolder,
  changeFolder: async () => noFolder,
  forgetFolder: async () => noFolder,
  recallFolderPassphrase: async () => null,
  readFromFolder: async () => failure('unreachable', noFolder.message),
  leaveInFolder: async () => noFolder,
};
