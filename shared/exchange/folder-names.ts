/*
[Note: Files in the exchange folder]

Each PC leaves whole files, each under a new name: its replica and how many commits it had written. Nothing there is ever replaced, so a
carrier that is slow or in doubt can only show a file late or twice, and the last two of a PC stay, so that one is whole while the next
arrives. Who reads believes no name: what a file is, its head says, and its id is made of the same two facts. Of a PC only what is newer
than what was taken of it already is news, because each file holds all the earlier ones held. Names only decide what is read first.
*/

/** Files a PC leaves of itself: the newest, and the one before while the newest is still on its way. */
const KEPT = 2;
const LONGEST_OFFICE = 40;

/** Who left a file, and how far that PC had come. */
export interface Left {
  readonly replica: string;
  /** Highest counter of that PC when the file was made. */
  readonly counter: number;
}

/** The file id of what a PC leaves: the same state has the same id, however often and under whatever name it lies there. */
export function folderFileId({ replica, counter }: Left): string {
  return `${replica}-${counter}`;
}

/** What a file id says, if it is one of a file left in the folder by `replica`, as the file's head names its sender. */
export function leftById(fileId: string, replica: string): Left | undefined {
  const number = fileId.startsWith(`${replica}-`) ? fileId.slice(replica.length + 1) : '';
  return /^(0|[1-9]\d{0,14})$/.test(number) ? { replica, counter: Number(number) } : undefined;
}

/** `mentoriroda-hajdu-bihar-4f0c…-000017.mentor`: for people the office, for the order of reading the rest. */
export function folderFileName(office: string, { replica, counter }: Left): string {
  const number = String(counter).padStart(6, '0');
  return `mentoriroda-${shortName(office)}-${plain(replica)}-${number}.mentor`;
}

/** „Hajdú-Bihar Megyei Mentoriroda” is `hajdu-bihar-megyei`. */
function shortName(office: string): string {
  const latin = office
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^0-9a-z]+/g, '-');
  const short = latin.replace(/-?mentoriroda/g, '').slice(0, LONGEST_OFFICE);
  return short.replace(/^-+|-+$/g, '') || 'iroda';
}

function plain(replica: string): string {
  return replica.replace(/[^0-9A-Za-z]/g, '');
}

/** What a name claims; a copy the carrier has made („… (2).mentor”, „….sync-conflict-….mentor”) claims nothing. */
export function claimOf(name: string): Left | undefined {
  const [, replica = '', number = ''] =
    /^mentoriroda-[0-9a-z-]{1,40}-([0-9A-Za-z]{1,64})-(\d{1,15})\.mentor$/.exec(name) ?? [];
  return replica === '' ? undefined : { replica, counter: Number(number) };
}

/** Files of this PC that are not needed any more once `newest` stands there; `kept`: how many stay, with the newest. */
export function needlessAfter(newest: string, names: readonly string[], kept = KEPT): readonly string[] {
  const claim = claimOf(newest);
  if (claim === undefined) return [];
  const older = names
    .map((name) => ({ name, claim: claimOf(name) }))
    .filter((one) => one.claim?.replica === claim.replica && one.claim.counter < claim.counter);
  return older
    .sort((one, other) => (other.claim?.counter ?? 0) - (one.claim?.counter ?? 0))
    .slice(kept - 1)
    .map(({ name }) => name);
}

/** The name of an attachment in the folder; its content may be encrypted. */
export function attachmentFileName(hash: string): string {
  return `${hash}.csatolt`;
}

/** The SHA-256 an attachment's name claims. */
export function hashOfFile(name: string): string | undefined {
  return /^([0-9a-f]{64})\.csatolt$/.exec(name)?.[1];
}

/** The order in which files are looked at: of each PC the newest first, as the names claim; then what has no such name. */
export function inReadingOrder<File extends { readonly name: string }>(
  files: readonly File[],
): readonly File[] {
  const claimed = files.map((file) => ({ file, counter: claimOf(file.name)?.counter ?? -1 }));
  return claimed.sort((one, other) => other.counter - one.counter).map(({ file }) => file);
}

/** Does a file bring more of its PC than what was taken of it already? `taken`: highest counter by replica. */
export function isNews(left: Left, taken: Readonly<Record<string, number>>): boolean {
  return left.counter > (taken[left.replica] ?? -1);
}

/** What is remembered of a file that was looked at. */
export interface Looked {
  readonly size: number;
  readonly modified: number;
  /** When it was looked at last, in milliseconds. */
  readonly at: number;
  /** How often it could not be read since it looks like this. */
  readonly failures: number;
}

const FIRST_WAIT = 60_000;
const LONGEST_WAIT = 30 * 60_000;

/** Whether to open a file (again): it is new, looks otherwise than before, or could not be read and some time has passed. */
export function isToBeRead(
  file: Pick<Looked, 'size' | 'modified'>,
  looked: Looked | undefined,
  now: number,
): boolean {
  if (looked === undefined || looked.size !== file.size || looked.modified !== file.modified) return true;
  if (looked.failures === 0) return false;
  const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (looked.failures - 1));
  // A clock that was put back must not make anybody wait for it.
  return now < looked.at || now - looked.at >= wait;
}

/** For so long a file that cannot be read may still be on its way; then a person is told its name, in milliseconds. */
export const ON_ITS_WAY = 5 * 60_000;
