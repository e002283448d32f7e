import type { KindName } from '../../shared/domain/dataset.ts';

/** The address of each register within the page; Hungarian without accents, so that it can be read aloud. */
export const registerPaths: Readonly<Record<KindName, string>> = {
  office: '/iroda',
  workplace: '/iroda',
  programmeProfile: '/iroda',
  indicatorTarget: '/celertekek',
  mentor: '/mentorok',
  assignment: '/kijelolesek',
  mentoredSettlement: '/telepulesek',
  project: '/projektek',
  projectMember: '/konzorciumi-tagok',
  targetArea: '/celteruletek',
  organisation: '/szervezetek',
  community: '/kozossegek',
  contact: '/kapcsolattartok',
  activity: '/tevekenysegek',
  travel: '/kikuldetesek',
  task: '/feladatok',
  transfer: '/adatcsere/naplo',
  receipt: '/adatcsere/naplo',
  countyPackage: '/kozpont',
  distinctPair: '/adatcsere/kettozesek',
};

/** Pages that show their records all together. */
const wholePages: ReadonlySet<string> = new Set([
  '/iroda',
  '/adatcsere/naplo',
  '/adatcsere/kettozesek',
  '/kozpont',
]);

/** Where a record can be looked at; the page of a settlement is addressed by its KSH code. */
export function recordPath(kind: KindName, id: string): string {
  const path = registerPaths[kind];
  if (wholePages.has(path)) return path;
  const name = kind === 'mentoredSettlement' ? id.slice(id.lastIndexOf('/') + 1) : id;
  return `${path}/${encodeURIComponent(name)}`;
}

/** Copies of the office's data. */
export const backupsPath = '/iroda/mentesek';

/** Data files between PCs, offices and the centre: taking in, giving out, the folder all PCs see, what waits for a decision. */
export const exchangePaths = {
  takeIn: '/adatcsere',
  giveOut: '/adatcsere/atadas',
  folder: '/adatcsere/mappa',
  conflicts: '/adatcsere/utkozesek',
  duplicates: '/adatcsere/kettozesek',
  log: '/adatcsere/naplo',
} as const;

/** Which entry of the log of what was given out is open, in its address. */
export const OPENED_TRANSFER = 'atadas';

/** The log of what was given out, opened at one entry. */
export function transferPath(id: string): string {
  return `${exchangePaths.log}?${new URLSearchParams({ [OPENED_TRANSFER]: id }).toString()}`;
}

/** The national centre's view of all counties. */
export const centrePath = '/kozpont';

/** What happened to the office's records, newest first. */
export const historyPath = '/elozmenyek';

/** What happened to one record, also after it was deleted. */
export function recordHistoryPath(kind: string, id: string): string {
  return `${historyPath}/${encodeURIComponent(kind)}/${encodeURIComponent(id)}`;
}
