import type { Kept, KeptSnapshot } from '../../shared/contract/kept.ts';
import type { Shell } from '../../shared/contract/contract.ts';
import { identity } from '../../shared/contract/identity.ts';
import { readingFile, type ReadOutcome } from '../../shared/exchange/read-file.ts';
import { failure, type Outcome, success } from '../../shared/lib/outcome.ts';
import type { Commit } from '../../shared/merge/commit.ts';
import { fingerprintOf } from '../../shared/merge/fingerprint.ts';
import { rebuild, type Rebuilt } from '../../shared/merge/rebuild.ts';
import { carryDrafts } from './carry-drafts.ts';
import type { CommitRequest } from './commit.ts';
import type { Meta } from './database.ts';
import { existingDatabases } from './database.ts';
import { isExtent } from './check-database.ts';
import { own } from './ownership.ts';
import { restore } from './restore.ts';

type Files = Pick<Shell, 'readSnapshot' | 'readJournal'>;

/** An office put together from a snapshot and the journal; nothing is written yet. */
export interface RebuiltOffice extends Rebuilt {
  readonly office: string;
  /** The PC the snapshot was made on, and the latest counter of it that is in here. */
  readonly replica: string;
  /** Commits of the journal that were added to the snapshot. */
  readonly operations: number;
  /** Number of rows and fingerprint are exactly those of the last acknowledged commit. */
  readonly proven: boolean;
}

export interface RebuildOptions {
  /** Told which part (0–1) has been read. */
  readonly onProgress?: ((part: number) => void) | undefined;
  /** False: the state of the snapshot itself is wanted, without what came after it. */
  readonly journal?: boolean | undefined;
}

/** Reads a snapshot and what the journal has after it, and puts them together. A damaged snapshot is refused with a sentence. */
export async function rebuildOffice(
  shell: Files,
  from: { readonly kept: Pick<Kept, 'erased'>; readonly snapshot: KeptSnapshot },
  options: RebuildOptions = {},
): Promise<Outcome<RebuiltOffice>> {
  const { kept, snapshot } = from;
  const base = await readBase(shell, snapshot, options);
  if (!base.ok) return base;
  const reaches = snapshot.operationsAfter !== null && options.journal !== false;
  const journal = reaches ? await shell.readJournal({ after: snapshot.id }) : success([]);
  if (!journal.ok) return journal;
  const commits = journal.value.map(({ commit }) => JSON.parse(commit) as Commit);
  const rebuilt = rebuild(base.value, commits, kept.erased);
  const { replica, ...expected } = journal.value.at(-1) ?? snapshot;
  const { office } = base.value;
  const proven = isExtent(expected, fingerprintOf(rebuilt.rows.map(({ row }) => row.hash)));
  return success({ ...rebuilt, office, replica, operations: commits.length, proven });
}

/** What a snapshot holds, and of which office. */
async function readBase(
  shell: Files,
  { id }: KeptSnapshot,
  options: RebuildOptions,
): Promise<Outcome<Rebuilt & Pick<RebuiltOffice, 'office'>>> {
  const file = await shell.readSnapshot({ id });
  if (!file.ok) return file;
  const read = await readBreathing(file.value.bytes, options);
  if (!read.ok) return read;
  const { head, content } = read.value;
  if (content.kind !== 'backup') return failure('noBackup', 'Ez a fájl nem biztonsági mentés.');
  const rows = [...content.rows].flatMap(([kind, ones]) => ones.map((row) => ({ kind, row })));
  return success({ rows, log: content.log, office: head.sender.office });
}

/** Reads in steps of a few milliseconds, so that the page stays alive. */
async function readBreathing(bytes: Uint8Array, { onProgress }: RebuildOptions): Promise<ReadOutcome> {
  const reading = readingFile(bytes);
  for (let step = reading.next(); ; step = reading.next()) {
    if (step.done) return step.value;
    onProgress?.(step.value);
    await new Promise((resolve) => setTimeout(resolve));
  }
}

/** What a restored office needs besides its records. */
export interface NewPlace {
  /** A new replica id: the old one may still be at work in a copy somewhere. */
  readonly replica: string;
  /** `YYYY-MM-DDTHH:mm:ss`, local. */
  readonly time: string;
  /** What the PC is called if the records do not say. */
  readonly label: string;
  /** Name of the database this one takes the place of. */
  readonly before: string | undefined;
}

/**
 * Fills a new database with a rebuilt office, reads it back, and only then makes it the office's; the one before stays for 30 days.
 * Answers the name of the new database.
 */
export async function restoreOffice(
  shell: Pick<Shell, 'beginOffice'>,
  rebuilt: RebuiltOffice,
  place: NewPlace,
): Promise<Outcome<string>> {
  try {
    // A store that is broken does not even name its databases.
    const name = await freeName(place.before);
    if (!(await own(name))) return failure('owned', 'Az adattárat egy másik ablak használja.');
    const made = await restore(name, {
      rows: rebuilt.rows,
      log: rebuilt.log,
      identity: { replica: place.replica, office: rebuilt.office, sample: false },
      first: workplaceCommit(rebuilt, place),
    });
    if (!made.ok) return made;
    if (place.before !== undefined) await carryDrafts(place.before, name);
    const begun = await begin(shell, name, { meta: made.value, setAside: true });
    return begun.ok ? success(name) : begun;
  } catch (error) {
    return failure('notFilled', `Az új adattár nem jött létre. (${String(error)})`);
  }
}

/** Makes a filled database the office's in the eyes of the shell. */
export function begin(
  shell: Pick<Shell, 'beginOffice'>,
  database: string,
  { meta, setAside }: { readonly meta: Meta; readonly setAside: boolean },
): Promise<Outcome<null>> {
  const { replica, office, dataVersion, counter, extent } = meta;
  return shell.beginOffice({ database, replica, office, dataVersion, counter, ...extent, setAside });
}

/** This copy of the data is a workplace of its own, called like the one it comes from. */
function workplaceCommit(rebuilt: RebuiltOffice, { replica, time, label }: NewPlace): CommitRequest {
  const before = rebuilt.rows.find(({ kind, row }) => kind === 'workplace' && row.id === rebuilt.replica);
  const known = before?.row.record['label'];
  const fields = { label: typeof known === 'string' ? known : label };
  return {
    operations: [{ do: 'put', kind: 'workplace', id: replica, fields }],
    cause: 'setUp',
    person: '',
    time,
  };
}

/** A name no database here has or had last: the one before keeps its name while it is set aside. */
export async function freeName(before = ''): Promise<string> {
  const taken = [before, ...(await existingDatabases())];
  const numbers = taken.map((name) => Number(name.slice(identity.databasePrefix.length)));
  return `${identity.databasePrefix}${Math.max(0, ...numbers) + 1}`;
}
