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
] as const;

export type Channel = (typeof channels)[number];
