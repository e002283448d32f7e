import type { Kept, KeptSnapshot } from '../../../shared/contract/kept.ts';
import type { Output } from '../../../shared/contract/contract.ts';
import { failure, type Outcome, success } from '../../../shared/lib/outcome.ts';
import type { Commit } from '../../../shared/merge/commit.ts';
import { fingerprintOf } from '../../../shared/merge/fingerprint.ts';
import { rebuild, type Rebuilt } from '../../../shared/merge/rebuild.ts';
import { isIntact } from '../../../shared/merge/versions.ts';
import { readContents } from '../../data/check-database.ts';
import { logEntryOfRow } from '../../data/database.ts';
import { inspectDatabase } from '../../data/inspect.ts';
import { createKeeper } from '../../data/keeper.ts';
import { begin, rebuildOffice, type RebuiltOffice, restoreOffice } from '../../data/recover.ts';
import { newReplicaId } from '../../platform/random.ts';
import { commitTime } from '../../services.ts';
import { recoveryTexts } from '../../text/recovery.ts';
import { startTexts } from '../../text/start.ts';
import type { OpenedFile } from './open-file.ts';
import { type Ending, reachesEnd, type Recovered, type Recovering } from './recovering.ts';

/** What the screen is told on the way. */
export interface Progress {
  /** Which part (0–1) has been read. */
  onRead(part: number): void;
  /** From now on it cannot be stopped; answers false if it was stopped before. */
  onWrite(): boolean;
}

/** What was at fault: what was read, the store that did not take the new database, or the shell's folder. */
export type RecoverReason = 'source' | 'store' | 'folder' | 'stopped';

type Outcomes = Promise<Outcome<Recovered, RecoverReason>>;

/** A snapshot and what the journal has after it. */
export async function fromSnapshot(
  recovering: Recovering,
  snapshot: KeptSnapshot,
  progress: Progress,
): Outcomes {
  const { kept, shell } = recovering;
  const from = await withReadableJournal(shell, snapshot);
  const rebuilt = await rebuildOffice(shell, { kept, snapshot: from }, { onProgress: progress.onRead });
  if (!rebuilt.ok) return failure('source', rebuilt.message);
  const ending = !reachesEnd(kept, from) ? 'notReached' : rebuilt.value.proven ? 'proven' : 'unproven';
  return settle(recovering, rebuilt.value, { progress, ending, madeAt: snapshot.madeAt });
}

/** A journal that does not open after all is no reason to give the snapshot up. */
async function withReadableJournal(
  shell: Recovering['shell'],
  snapshot: KeptSnapshot,
): Promise<KeptSnapshot> {
  if (snapshot.operationsAfter === null) return snapshot;
  const journal = await shell.readJournal({ after: snapshot.id });
  return { ...snapshot, operationsAfter: journal.ok ? journal.value.length : null };
}

/** A data file of this office: a second copy, or what a colleague has. */
export async function fromFile(recovering: Recovering, file: OpenedFile, progress: Progress): Outcomes {
  const { head, attachments, ...base } = file;
  for (const [hash, bytes] of attachments) {
    const kept = await recovering.shell.putAttachment({ hash, bytes });
    if (!kept.ok) return failure('folder', kept.message);
  }
  const { office, replica } = head.sender;
  const rebuilt = await withJournal(recovering, { ...base, office, replica });
  return settle(recovering, rebuilt, { progress, ending: 'file', madeAt: head.madeAt });
}

/** What can still be read in the database, and whatever the journal has. */
export async function fromDatabase(recovering: Recovering, progress: Progress): Outcomes {
  const contents = await readContents(recovering.database);
  if (!contents.ok) return failure('source', contents.message);
  const { meta, rows, log } = contents.value;
  const base = {
    rows: rows.filter(({ row }) => isIntact(row)),
    log: log.map(logEntryOfRow),
    office: meta.office,
    replica: meta.replica,
  };
  const rebuilt = await withJournal(recovering, base);
  return settle(recovering, rebuilt, { progress, ending: 'salvaged', madeAt: '' });
}

/** The database is intact: a new journal begins behind it. */
export async function continueWith(recovering: Recovering): Outcomes {
  const { shell, database } = recovering;
  const found = await inspectDatabase(database);
  if (found.state !== 'there' || found.meta === undefined) return failure('source', recoveryTexts.failed);
  const { meta } = found;
  const begun = await begin(shell, database, { meta, setAside: false });
  if (!begun.ok) return failure('folder', begun.message);
  return success({
    database,
    ending: 'continued',
    rows: meta.extent.rows,
    operations: 0,
    madeAt: '',
    snapshotProblem: await firstSnapshot(recovering, database, startTexts.workplace),
  });
}

interface Base extends Rebuilt {
  readonly office: string;
  readonly replica: string;
}

/** Merging never loses, so whatever the journal has of this office is added. */
async function withJournal({ shell, kept }: Recovering, base: Base): Promise<RebuiltOffice> {
  const { office, replica } = base;
  const journal = await shell.readJournal({ after: null });
  const entries = journal.ok && isOfOffice(kept, office) ? journal.value : [];
  const commits = entries.map(({ commit }) => JSON.parse(commit) as Commit);
  const rebuilt = rebuild(base, commits, kept.erased);
  return {
    ...rebuilt,
    office,
    replica: entries.at(-1)?.replica ?? replica,
    operations: commits.length,
    proven: isAsAcknowledged(rebuilt, entries.at(-1)),
  };
}

function isAsAcknowledged(
  { rows }: Rebuilt,
  last: Extract<Output<'readJournal'>, { ok: true }>['value'][number] | undefined,
): boolean {
  const found = fingerprintOf(rows.map(({ row }) => row.hash));
  return found.rows === last?.rows && found.fingerprint === last.fingerprint;
}

export function isOfOffice({ office }: Kept, id: string): boolean {
  return office === null || office.office === id;
}

interface Settling {
  readonly progress: Progress;
  readonly ending: Ending;
  readonly madeAt: string;
}

/** Fills the new database, makes it the office's, and takes the first snapshot of it. */
async function settle(
  recovering: Recovering,
  rebuilt: RebuiltOffice,
  { progress, ending, madeAt }: Settling,
): Outcomes {
  if (!progress.onWrite()) return failure('stopped', '');
  const { shell, database: before } = recovering;
  const label = labelOf(rebuilt);
  const place = { replica: newReplicaId(), time: commitTime(), label, before };
  const restored = await restoreOffice(shell, rebuilt, place);
  if (!restored.ok) return failure(faultOf(restored.reason), restored.message);
  const isFile = ending === 'file' || ending === 'salvaged';
  return success({
    database: restored.value,
    ending: isFile && rebuilt.proven ? 'proven' : ending,
    rows: rebuilt.rows.length,
    operations: rebuilt.operations,
    madeAt,
    snapshotProblem: await firstSnapshot(recovering, restored.value, label),
  });
}

/** `restoreOffice` says by its reason whether the browser's store failed; all others are the shell's. */
function faultOf(reason: string): RecoverReason {
  return ['notFilled', 'readBack', 'occupied'].includes(reason) ? 'store' : 'folder';
}

function labelOf({ rows, replica }: RebuiltOffice): string {
  const known = rows.find(({ kind, row }) => kind === 'workplace' && row.id === replica)?.row.record['label'];
  return typeof known === 'string' ? known : startTexts.workplace;
}

/** Why there is none; the office stands all the same. */
async function firstSnapshot(
  { shell, about }: Recovering,
  database: string,
  label: string,
): Promise<string | undefined> {
  const keeper = createKeeper({ shell, database, app: about.version, label: () => label, now: commitTime });
  const taken = await keeper.snapshot('begin');
  return taken.ok ? undefined : taken.message;
}
