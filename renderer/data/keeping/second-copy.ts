import type { Shell } from '../../../shared/contract/contract.ts';
import type { Kept, KeptSnapshot } from '../../../shared/contract/kept.ts';
import { type CalendarDate, daysBetween } from '../../../shared/lib/dates.ts';
import { failure, type Outcome, success } from '../../../shared/lib/outcome.ts';
import { seal } from './sealed-files.ts';

/*
[Note: Second copies]

In the second place lie encrypted snapshots under the names they have on this PC, and every attachment once, as `<SHA-256>.age`. The
snapshot goes first: it is worth most. What is there already is not encrypted again, so a daily copy costs a few seconds.
*/

type Place = Kept['secondPlace'];

/** What copying needs of the machine; `seal` is given by tests, which cannot start a worker. */
export interface Copying {
  readonly shell: Pick<Shell, 'saveSecondCopy' | 'listSecondCopies' | 'getAttachment'>;
  readonly passphrase: string;
  /** `YYYY-MM-DDTHH:mm:ss`, local. */
  readonly madeAt: string;
  /** Ends the copying between two attachments. */
  readonly signal: AbortSignal;
  readonly seal?: typeof seal;
  onProgress?(done: number, all: number): void;
}

/** What goes to the second place. */
export interface ToCopy {
  readonly id: KeptSnapshot['id'];
  readonly bytes: Uint8Array;
  /** SHA-256 of every attachment the records name. */
  readonly attachments: readonly string[];
}

/** What became of the attachments; the snapshot itself is there. */
export interface SecondCopy {
  readonly attached: number;
  /** Named by a record, but not on this PC. */
  readonly missing: number;
  /** Somebody stopped it before the last attachment. */
  readonly stopped: boolean;
}

const ATTACHMENT = /^([0-9a-f]{64})\.age$/;

/** Encrypts a snapshot and the attachments that are not there yet into the second place. See [Note: Second copies]. */
export async function copyToSecondPlace(
  copying: Copying,
  { id, bytes, attachments }: ToCopy,
): Promise<Outcome<SecondCopy>> {
  const { shell, onProgress } = copying;
  // A folder that is not there is found out before anybody waits for the encryption.
  const there = await shell.listSecondCopies();
  if (!there.ok) return there;
  const saved = await save(copying, `${id}.mentor`, bytes);
  if (!saved.ok) return saved;
  const known = new Set(there.value.map((name) => ATTACHMENT.exec(name)?.[1]));
  const going = attachments.filter((hash) => !known.has(hash));
  let missing = 0;
  for (const [done, hash] of going.entries()) {
    onProgress?.(done, going.length);
    if (copying.signal.aborted) return success({ attached: done - missing, missing, stopped: true });
    const found = await shell.getAttachment({ hash });
    if (found === null) missing += 1;
    else {
      const kept = await save(copying, `${hash}.age`, found);
      if (!kept.ok) return kept;
    }
  }
  return success({ attached: going.length - missing, missing, stopped: false });
}

async function save(
  { shell, passphrase, madeAt, ...copying }: Copying,
  name: string,
  bytes: Uint8Array,
): Promise<Outcome<null>> {
  const sealing = copying.seal ?? seal;
  try {
    // Aborting stops between two files: half of one is of no use to anybody.
    const sealed = await sealing(bytes, passphrase, new AbortController().signal);
    return await shell.saveSecondCopy({ name, bytes: sealed, madeAt });
  } catch {
    return failure('failed', 'A másolat titkosítása nem sikerült. Kérjük, próbálja újra.');
  }
}

/** Hours after which a snapshot is copied too. */
const COPY_AGE = 20;

/** Whether the next snapshot that counts should be copied by itself. Moments are `YYYY-MM-DDTHH:mm:ss`, local. */
export function isSecondCopyDue(place: Place, now: string): boolean {
  if (place === null || !place.remembered) return false;
  if (place.madeAt === null) return true;
  const age = Date.parse(now) - Date.parse(place.madeAt);
  return age < 0 || age >= COPY_AGE * 3_600_000;
}

/** A snapshot just taken. */
interface Taken {
  readonly id: KeptSnapshot['id'];
  readonly bytes: Uint8Array;
  /** Not `null`: it holds so much less that somebody must say first whether that is right. */
  readonly shrunkFrom: number | null;
}

export type DueCopying = Pick<Copying, 'seal'> & {
  readonly shell: Copying['shell'] & Pick<Shell, 'lookAtKept' | 'recallPassphrase' | 'readSnapshot'>;
  /** Now, `YYYY-MM-DDTHH:mm:ss`, local. */
  readonly time: string;
};

/**
 * After a snapshot, or without one from time to time with the newest there is: copies it to the second place if the last copy is old enough
 * and this PC remembers the passphrase. `null`: there was nothing to do. A failure is no reason to disturb anybody: it is tried again, and
 * the home page reminds after a week.
 */
export async function secondCopyIfDue(
  { shell, time, ...copying }: DueCopying,
  taken: Taken | undefined,
  attachments: () => readonly string[],
): Promise<Outcome<SecondCopy> | null> {
  if (taken !== undefined && taken.shrunkFrom !== null) return null;
  const { secondPlace, snapshots } = await shell.lookAtKept();
  if (!isSecondCopyDue(secondPlace, time)) return null;
  const newest = await newestOf(shell, { taken, snapshots, last: secondPlace?.madeAt ?? '', time });
  const passphrase = newest && (await shell.recallPassphrase());
  if (newest === null || passphrase === null) return null;
  const { signal } = new AbortController();
  const { id, bytes, madeAt } = newest;
  return copyToSecondPlace(
    { ...copying, shell, passphrase, madeAt, signal },
    { id, bytes, attachments: attachments() },
  );
}

interface Newest {
  readonly taken: Taken | undefined;
  readonly snapshots: Kept['snapshots'];
  /** When the last second copy was made. */
  readonly last: string;
  readonly time: string;
}

/** The snapshot to be copied and of when it is; `null` if the newest is copied already or waits for a word. */
async function newestOf(shell: Pick<Shell, 'readSnapshot'>, { taken, snapshots, last, time }: Newest) {
  if (taken !== undefined) return { ...taken, madeAt: time };
  const [newest] = snapshots;
  if (newest === undefined || newest.shrunk || newest.madeAt <= last) return null;
  const read = await shell.readSnapshot({ id: newest.id });
  return read.ok ? { id: newest.id, bytes: read.value.bytes, madeAt: newest.madeAt } : null;
}

/** Days without a second copy after which somebody is reminded. */
const REMINDER_AGE = 7;

/** Why the home page should speak of the second place, if it should. */
export type Reminder =
  /** Nobody has chosen a second place in a week of work. */
  | { readonly why: 'never' }
  /** There is one, but nothing has reached it in a week. */
  | { readonly why: 'neverCopied' }
  | { readonly why: 'old'; readonly date: CalendarDate };

export function secondCopyReminder(
  { secondPlace, snapshots }: Pick<Kept, 'secondPlace' | 'snapshots'>,
  today: CalendarDate,
  postponedUntil?: CalendarDate,
): Reminder | undefined {
  if (postponedUntil !== undefined && today < postponedUntil) return undefined;
  const isOld = (moment: string) => daysBetween(moment.slice(0, 10), today) >= REMINDER_AGE;
  if (secondPlace !== null && secondPlace.madeAt !== null) {
    return isOld(secondPlace.madeAt) ? { why: 'old', date: secondPlace.madeAt.slice(0, 10) } : undefined;
  }
  // The first snapshot is made when the office begins; it is among those that stay for a year.
  const first = snapshots.at(-1);
  if (first === undefined || !isOld(first.madeAt)) return undefined;
  return { why: secondPlace === null ? 'never' : 'neverCopied' };
}
