/** Fixed for ever: changing any of these empties every installation, because the data is found by them. */
export const identity = {
  appId: 'hu.mentoriroda.app',
  productName: 'Mentoriroda',
  /** Scheme and host of the page; IndexedDB belongs to this origin. */
  scheme: 'app',
  host: 'mentoriroda',
  origin: 'app://mentoriroda',
  /** Below %LOCALAPPDATA% on Windows. */
  dataFolder: ['Mentoriroda', 'data'],
  /** Databases are called `mentoriroda-1`, `mentoriroda-2` … */
  databasePrefix: 'mentoriroda-',
  /** Where the page is served to a plain browser; never another port, because the port is part of the origin. */
  browserHost: 'http://127.0.0.1:47811',
} as const;
