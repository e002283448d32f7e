import type { Kept, KeptSnapshot } from '../../../shared/contract/kept.ts';
import type { Shell } from '../../../shared/contract/contract.ts';
import { identity } from '../../../shared/contract/identity.ts';
import { migratedRows } from '../../../shared/exchange/migrate.ts';
import { type Migration, MIGRATIONS } from '../../../shared/domain/migrations.ts';
import { failure, type Outcome, success } from '../../../shared/lib/outcome.ts';
import { fingerprintOf } from '../../../shared/merge/fingerprint.ts';
import { rebuild, type Rebuilt } from '../../../shared/merge/rebuild.ts';
import { carryDrafts } from '../store/carry-drafts.ts';
import type { CommitRequest } from '../commit/commit.ts';
import type { Meta } from '../store/database.ts';
import { existingDatabases } from '../store/database.ts';
import { isExtent } from './check-database.ts';
import { commitOfText } from '../commit/large-commit.ts';
import { own } from '../store/ownership.ts';
import { readBreathing } from './read-breathing.ts';
import { restore } from './restore.ts';

type Files = Pick<Shell, 'readSnapshot' | 'readJournal'>;

/** An office put together from a snapshot and the journal; nothing is written yet. */
export interface RebuiltOffice extends Rebuilt {
  readonly office: string;
  /** The last commit that is in here: of the snapshot, or of the journal after it. */
  readonly reached: { readonly replica: string; readonly counter: number };
  /** Commits of the journal that were added to the snapshot. */
  readonly operations: number;
  /** Number of rows and fingerprint are exactly what they were after that commit. */
  readonly exact: boolean;
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
  const journal = options.journal === false ? success([]) : await shell.readJournal({ after: snapshot.id });
  if (!journal.ok) return journal;
  const { office } = base.value;
  const last = journal.value.at(-1) ?? snapshot;
  const rebuilt = replayed(base.value, journal.value, kept);
  return success({ ...rebuilt, office, ...standing(rebuilt, last), operations: journal.value.length });
}

/** How far a rebuilt office has come, and whether it holds exactly what was held then. */
export function standing(
  { rows }: Rebuilt,
  last: Pick<KeptSnapshot, 'replica' | 'counter' | 'rows' | 'fingerprint'>,
): Pick<RebuiltOffice, 'reached' | 'exact'> {
  const { replica, counter } = last;
  const exact = isExtent(last, fingerprintOf(rows.map(({ row }) => row.hash)));
  return { reached: { replica, counter }, exact };
}

interface Replaying {
  /** Records to be erased again, `kind/id`. */
  readonly erased: readonly string[];
  readonly migrations?: readonly Migration[];
}

/**
 * Puts lines of the journal over a base and brings all to the newest data version: lines an older program wrote know nothing of what a
 * migration has derived. What is there already is left alone.
 */
export function replayed(
  base: Rebuilt,
  lines: readonly { readonly commit: string }[],
  { erased, migrations = MIGRATIONS }: Replaying,
): Rebuilt {
  const commits = lines.map(({ commit }) => commitOfText(commit));
  const { rows, log } = rebuild(base, commits, erased);
  const perKind = Map.groupBy(rows, ({ kind }) => kind);
  const ofKinds = new Map([...perKind].map(([kind, ones]) => [kind, ones.map(({ row }) => row)]));
  const migrated = [...migratedRows(ofKinds, migrations)];
  return { rows: migrated.flatMap(([kind, ones]) => ones.map((row) => ({ kind, row }))), log };
}

/** What a snapshot holds, and of which office. */
async function readBase(
  shell: Files,
  { id }: KeptSnapshot,
  options: RebuildOptions,
): Promise<Outcome<Rebuilt & Pick<RebuiltOffice, 'office'>>> {
  const file = await shell.readSnapshot({ id });
  if (!file.ok) return file;
  const read = await readBreathing(file.value.bytes, options.onProgress);
  if (!read.ok) return read;
  const { head, content } = read.value;
  if (content.kind !== 'backup') return failure('noBackup', 'Ez a fájl nem biztonsági mentés.');
  const rows = [...content.rows].flatMap(([kind, ones]) => ones.map((row) => ({ kind, row })));
  return success({ rows, log: content.log, office: head.sender.office });
}

/** What a restored office needs besides its records. */
export interface NewPlace {
  /** A new replica id: the old one may still be at work in a copy somewhere. */
  readonly replica: string;
  /** `YYYY-MM-DDTHH:mm:ss`, local. */
  readonly time: string;
  /** What the PC is called. */
  readonly label: string;
  /** Name of the database this one takes the place of. */
  readonly before: string | undefined;
  /** Told what the browser's store answered where no database could be made. */
  onFault?(error: unknown): void;
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
      first: workplaceCommit(place),
    });
    if (!made.ok) return made;
    if (place.before !== undefined) await carryDrafts(place.before, name);
    const begun = await begin(shell, name, { meta: made.value, setAside: true, erased: erasedIn(rebuilt) });
    return begun.ok ? success(name) : begun;
  } catch (error) {
    place.onFault?.(error);
    return failure('notFilled', 'Az új adattár nem jött létre.');
  }
}

/** Makes a filled database the office's in the eyes of the shell. */
export function begin(
  shell: Pick<Shell, 'beginOffice'>,
  database: string,
  { meta, setAside, erased = [] }: Beginning,
): Promise<Outcome<null>> {
  const { replica, office, dataVersion, counter, extent } = meta;
  return shell.beginOffice({ database, replica, office, dataVersion, counter, ...extent, setAside, erased });
}

interface Beginning {
  readonly meta: Meta;
  /** The database before is kept aside for 30 days. */
  readonly setAside: boolean;
  /** What is erased in it, so that no later restore brings it back: `kind/id`. */
  readonly erased?: string[];
}

function erasedIn({ rows }: Rebuilt): string[] {
  return rows.filter(({ row }) => row.record.erased).map(({ kind, row }) => `${kind}/${row.id}`);
}

/** This copy of the data is a workplace of its own. */
function workplaceCommit({ replica, time, label }: NewPlace): CommitRequest {
  return {
    operations: [{ do: 'put', kind: 'workplace', id: replica, fields: { label } }],
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
