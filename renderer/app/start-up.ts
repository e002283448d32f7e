import { z } from 'zod';
import type { Output, Shell } from '../../shared/contract/contract.ts';
import { identity } from '../../shared/contract/identity.ts';
import type { Kept, SnapshotReason } from '../../shared/contract/kept.ts';
import { failure, type Outcome } from '../../shared/lib/outcome.ts';
import { existingDatabases, firstDatabase, type Meta, sampleDatabase } from '../data/database.ts';
import { inspectDatabase } from '../data/inspect.ts';
import { createKeeper, type Keeper } from '../data/keeper.ts';
import { migrateDatabase } from '../data/migrate-database.ts';
import { type OfficeData, openOffice } from '../data/office-data.ts';
import { own } from '../data/ownership.ts';
import { begin } from '../data/recover.ts';
import { renewReplica } from '../data/renew.ts';
import { judgeStart, type RecoveryReason } from '../data/start-check.ts';
import { readPreference, writePreference } from '../platform/preferences.ts';
import { newId, newReplicaId } from '../platform/random.ts';
import { commitTime } from '../services.ts';
import { startTexts } from '../text/start.ts';

type About = Output<'about'>;

/** What the page finds when it starts. */
export type Start =
  | { readonly state: 'setUp' }
  | { readonly state: 'owned' }
  | { readonly state: 'refused'; readonly message: string }
  | {
      readonly state: 'recover';
      readonly why: RecoveryReason;
      readonly kept: Kept;
      readonly database: string;
    }
  | OpenStart;

/** An office (or the sample) that can be worked with. */
export interface OpenStart {
  readonly state: 'open';
  readonly data: OfficeData;
  readonly database: string;
  /** How it is kept safe; absent for the sample and in a plain browser. */
  readonly kept?: KeptStart;
}

export interface KeptStart {
  readonly keeper: Keeper;
  /** As found at the start. */
  readonly kept: Kept;
  /** The snapshot that is due now, if any. */
  readonly due: SnapshotReason | undefined;
}

const DATABASE = 'database';

/** Opens the database this PC works with; one page owns it, a second one is told so. */
export async function startUp(shell: Shell): Promise<Start> {
  const about = await shell.about();
  const chosen = readPreference(DATABASE, z.string());
  if (chosen === sampleDatabase && (await existingDatabases()).includes(sampleDatabase)) {
    const sample = await openPlain(sampleDatabase);
    if (sample.state === 'open' || sample.state === 'owned') return sample;
    // A sample that does not open is no loss: on with the office.
    writePreference(DATABASE, undefined);
  }
  if (about.journal) return startGuarded(shell, about);
  const name = await databaseInBrowser(chosen === sampleDatabase ? undefined : chosen);
  return name === undefined ? { state: 'setUp' } : openPlain(name);
}

/** The last choice if it is still there, else the office's database if there is one. */
async function databaseInBrowser(chosen: string | undefined): Promise<string | undefined> {
  const existing = await existingDatabases();
  return [chosen, firstDatabase].find((name) => name !== undefined && existing.includes(name));
}

/** Opens a database nobody keeps a journal of. */
async function openPlain(database: string): Promise<Start> {
  if (!(await own(database))) return { state: 'owned' };
  const opened = await openOffice(database);
  if (opened.ok) return { state: 'open', data: opened.value, database };
  if (opened.reason === 'empty') return { state: 'setUp' };
  return { state: 'refused', message: opened.reason === 'short' ? startTexts.short : opened.message };
}

/** Compares what must be there with what is there before anything opens it. See [Note: What the shell keeps]. */
async function startGuarded(shell: Shell, about: About): Promise<Start> {
  const kept = await shell.lookAtKept();
  // What cannot be read must not be taken for an empty PC.
  if (kept.office === null && kept.trouble !== null) return { state: 'refused', message: kept.trouble };
  const database = kept.office?.database ?? (await newestDatabase());
  if (!(await own(database))) return { state: 'owned' };
  const verdict = judgeStart(kept, await inspectDatabase(database));
  const guarded: Guarded = { shell, about, kept, database };
  switch (verdict.do) {
    case 'setUp':
      return { state: 'setUp' };
    case 'refuse':
      return { state: 'refused', message: startTexts.newer };
    case 'recover':
      return { state: 'recover', why: verdict.why, kept, database };
    case 'adopt':
      return adopt(guarded, verdict.meta);
    case 'renew':
      return renew(guarded);
    case 'migrate':
      return migrate(guarded);
    case 'open':
      return openGuarded(guarded, dueReason(kept));
  }
}

/** Where nothing is kept: a restore makes the next number, so the highest is the office's. */
async function newestDatabase(): Promise<string> {
  const numbers = (await existingDatabases()).map((name) =>
    Number(name.slice(identity.databasePrefix.length)),
  );
  const newest = Math.max(0, ...numbers);
  return newest === 0 ? firstDatabase : `${identity.databasePrefix}${newest}`;
}

interface Guarded {
  readonly shell: Shell;
  readonly about: About;
  readonly kept: Kept;
  readonly database: string;
}

async function adopt(guarded: Guarded, meta: Meta): Promise<Start> {
  const begun = await begin(guarded.shell, guarded.database, { meta, setAside: false });
  return begun.ok ? openGuarded(guarded, 'begin') : { state: 'refused', message: begun.message };
}

/** A copied folder goes on as a workplace of its own, called like the one it was copied from. */
async function renew(guarded: Guarded): Promise<Start> {
  const { shell, database } = guarded;
  const before = guarded.kept.office?.replica ?? '';
  const meta = await renewReplica(database, newReplicaId());
  const begun = await begin(shell, database, { meta, setAside: false });
  if (!begun.ok) return { state: 'refused', message: begun.message };
  const start = await openGuarded(guarded, 'begin');
  if (start.state !== 'open') return start;
  const label = labelOf(start.data, before) ?? startTexts.workplace;
  await start.data.commit({
    operations: [{ do: 'put', kind: 'workplace', id: meta.replica, fields: { label } }],
    cause: 'setUp',
    person: '',
    time: commitTime(),
  });
  return start;
}

async function migrate(guarded: Guarded): Promise<Start> {
  const { shell, about, database } = guarded;
  const frame = { app: about.version, fileId: newId(), madeAt: commitTime(), label: startTexts.workplace };
  const made = await migrateDatabase(shell, database, frame);
  if (!made.ok) return { state: 'refused', message: made.message };
  return openGuarded({ ...guarded, database: made.value, kept: await shell.lookAtKept() }, 'begin');
}

async function openGuarded(guarded: Guarded, due: SnapshotReason | undefined): Promise<Start> {
  const { shell, about, kept, database } = guarded;
  const keeper: Keeper = createKeeper({
    shell,
    database,
    app: about.version,
    label: () => (opened.ok ? labelOf(opened.value, opened.value.identity.replica) : undefined) ?? '',
    now: commitTime,
  });
  const beforeLarge = (reason: 'bulk' | 'erasure'): Promise<Outcome<unknown>> => keeper.snapshot(reason);
  const opened: Outcome<OfficeData> = await openOffice(database, { journal: shell, beforeLarge }).catch(
    (error: unknown) => failure('unreadable', String(error)),
  );
  if (!opened.ok) {
    const why = opened.reason === 'unreadable' ? 'unreadable' : 'short';
    return { state: 'recover', why, kept, database };
  }
  const data = opened.value;
  const { journal } = kept;
  const from = journal.replica === data.identity.replica ? journal.counter : data.counter();
  if (await data.catchUp(from)) return { state: 'open', data, database, kept: { keeper, kept, due } };
  // The history lacks an entry: the journal begins anew behind a snapshot of what there is.
  await begin(shell, database, { meta: data.meta(), setAside: false });
  return { state: 'open', data, database, kept: { keeper, kept, due: 'begin' } };
}

function labelOf(data: OfficeData, replica: string): string | undefined {
  return data.workingSet.records('workplace').get(replica)?.label;
}

/** Hours after which a start makes a snapshot. */
const SNAPSHOT_AGE = 20;

/** Why a snapshot is due at this start, if it is. */
function dueReason({ programChanged, snapshots, office }: Kept): SnapshotReason | undefined {
  if (programChanged) return 'program';
  const [newest] = snapshots;
  // After a rebuild, or a new journal, nothing could be rebuilt to the last change until there is a snapshot the journal goes on from.
  if (newest === undefined || newest.replica !== office?.replica) return 'begin';
  if (newest.operationsAfter === null) return 'begin';
  const age = Date.parse(commitTime()) - Date.parse(newest.madeAt);
  return age >= 0 && age < SNAPSHOT_AGE * 3_600_000 ? undefined : 'start';
}

/** Starts again with this database. */
export function switchTo(database: string): void {
  writePreference(DATABASE, database);
  restart();
}

/** Leaves the sample county: back to the office of this PC, or to the first-run choice. */
export function leaveSample(): void {
  writePreference(DATABASE, undefined);
  restart();
}

/** The page from the beginning, at its first screen. */
function restart(): void {
  globalThis.location.hash = '';
  globalThis.location.reload();
}
