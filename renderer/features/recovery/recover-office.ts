import type { Kept, KeptSnapshot } from '../../../shared/contract/kept.ts';
import { failure, type Outcome, success } from '../../../shared/lib/outcome.ts';
import type { Rebuilt } from '../../../shared/merge/rebuild.ts';
import { isIntact } from '../../../shared/merge/versions.ts';
import { isIntactEntry, readContents } from '../../data/keeping/check-database.ts';
import { logEntryOfRow } from '../../data/store/log-rows.ts';
import { inspectDatabase } from '../../data/store/inspect.ts';
import { createKeeper } from '../../data/keeping/keeper.ts';
import {
  begin,
  rebuildOffice,
  type RebuiltOffice,
  replayed,
  restoreOffice,
  standing,
} from '../../data/keeping/recover.ts';
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
  /** What the browser's store answered, for somebody who helps. */
  onFault?(error: unknown): void;
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
  const options = { onProgress: progress.onRead };
  const withAll = await rebuildOffice(shell, { kept, snapshot }, options);
  // A journal that does not open after all is no reason to give the snapshot up.
  const rebuilt = withAll.ok
    ? withAll
    : await rebuildOffice(shell, { kept, snapshot }, { ...options, journal: false });
  if (!rebuilt.ok) return failure('source', rebuilt.message);
  const { reached, exact } = rebuilt.value;
  const isEnd = withAll.ok && reachesEnd(kept, snapshot, reached);
  const ending = !isEnd ? 'notReached' : exact ? 'proven' : 'unproven';
  return settle(recovering, rebuilt.value, { progress, ending, madeAt: snapshot.madeAt });
}

/** A data file of this office: a second copy, or what a colleague has. */
export async function fromFile(recovering: Recovering, file: OpenedFile, progress: Progress): Outcomes {
  const { head, attachments, ...base } = file;
  for (const [hash, bytes] of attachments) {
    const kept = await recovering.shell.putAttachment({ hash, bytes });
    if (!kept.ok) return failure('folder', kept.message);
  }
  const { office, replica } = head.sender;
  const reached = { replica, counter: 0 };
  const rebuilt = await withJournal(recovering, { ...base, office, reached });
  return settle(recovering, rebuilt, { progress, ending: 'file', madeAt: head.madeAt });
}

/** What can still be read in the database, and whatever the journal has. */
export async function fromDatabase(recovering: Recovering, progress: Progress): Outcomes {
  const contents = await readContents(recovering.database);
  if (!contents.ok) return failure('source', contents.message);
  const { meta, rows, log } = contents.value;
  const base = {
    rows: rows.filter(({ row }) => isIntact(row)),
    log: log.filter(isIntactEntry).map(logEntryOfRow),
    office: meta.office,
    reached: { replica: meta.replica, counter: meta.counter },
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

type Base = Rebuilt & Pick<RebuiltOffice, 'office' | 'reached'>;

/** Merging never loses, so whatever can be read of this office's journal is added. */
async function withJournal({ shell, kept }: Recovering, base: Base): Promise<RebuiltOffice> {
  const { office, reached } = base;
  const journal = await shell.readJournal({ after: null });
  const lines = journal.ok && isOfOffice(kept, office) ? journal.value : [];
  const rebuilt = replayed(base, lines, kept);
  const last = lines.at(-1);
  const isEnd = last !== undefined && reachesEnd(kept, { operationsAfter: lines.length }, last);
  const stands = last === undefined ? { reached, exact: false } : standing(rebuilt, last);
  return { ...rebuilt, office, ...stands, exact: stands.exact && isEnd, operations: lines.length };
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
  const label = labelOf(rebuilt, recovering.kept);
  const place = { replica: newReplicaId(), time: commitTime(), label, before, onFault: progress.onFault };
  const restored = await restoreOffice(shell, rebuilt, place);
  if (!restored.ok) return failure(faultOf(restored.reason), restored.message);
  const isFile = ending === 'file' || ending === 'salvaged';
  return success({
    database: restored.value,
    ending: isFile && rebuilt.exact ? 'proven' : ending,
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

/** The PC keeps its name; only where nobody knows it, it is called like the one the records come from. */
function labelOf({ rows, reached }: RebuiltOffice, { office }: Kept): string {
  const nameOf = (replica: string | undefined) =>
    rows.find(({ kind, row }) => kind === 'workplace' && row.id === replica)?.row.record['label'];
  const known = nameOf(office?.replica) ?? nameOf(reached.replica);
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
