/** The names alone, without schemas, so that the preload that imports them stays under 1 kB. */
export const bridgeName = 'mentoriroda';

export const channels = [
  'about',
  'saveFile',
  'openFile',
  'showSaved',
  'openSaved',
  'openSource',
  'putAttachment',
  'getAttachment',
  'setUnsaved',
  'lookAtKept',
  'beginOffice',
  'appendJournal',
  'readJournal',
  'saveSnapshot',
  'acceptShrink',
  'readSnapshot',
  'startAfresh',
  'forgetDatabases',
  'chooseSecondPlace',
  'forgetSecondPlace',
  'recallPassphrase',
  'saveSecondCopy',
  'listSecondCopies',
  'readSecondCopy',
  'waitForClosing',
  'readyToClose',
] as const;

export type Channel = (typeof channels)[number];
