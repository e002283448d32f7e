import { z } from 'zod';
import type { Shell } from '../../shared/contract/contract.ts';
import { identity } from '../../shared/contract/identity.ts';
import { existingDatabases, firstDatabase, type Meta, sampleDatabase } from '../data/store/database.ts';
import { inspectDatabase } from '../data/store/inspect.ts';
import { migrateDatabase } from '../data/keeping/migrate-database.ts';
import { openOffice } from '../data/office-data.ts';
import { own } from '../data/store/ownership.ts';
import { begin } from '../data/keeping/recover.ts';
import { renewReplica } from '../data/commit/renew.ts';
import { judgeStart } from '../data/keeping/start-check.ts';
import { readPreference, writePreference } from '../platform/preferences.ts';
import { newId, newReplicaId } from '../platform/random.ts';
import { commitTime } from '../services.ts';
import { startTexts } from '../text/start.ts';
import { dueReason } from './due-snapshot.ts';
import { type Guarded, openGuarded, type OpenStart, type RecoverStart } from './open-guarded.ts';

/** What the page finds when it starts. */
export type Start =
  | { readonly state: 'setUp' }
  | { readonly state: 'owned' }
  | { readonly state: 'refused'; readonly message: string }
  | RecoverStart
  | OpenStart;

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
async function startGuarded(shell: Shell, about: Guarded['about']): Promise<Start> {
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
      return openGuarded(guarded, dueReason(kept, commitTime()));
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

async function adopt(guarded: Guarded, meta: Meta): Promise<Start> {
  const begun = await begin(guarded.shell, guarded.database, { meta, setAside: false });
  return begun.ok ? openGuarded(guarded, 'begin') : { state: 'refused', message: begun.message };
}

/** A copied folder goes on as a workplace of its own. */
async function renew(guarded: Guarded): Promise<Start> {
  const { shell, database } = guarded;
  const meta = await renewReplica(database, newReplicaId());
  const begun = await begin(shell, database, { meta, setAside: false });
  if (!begun.ok) return { state: 'refused', message: begun.message };
  return openGuarded(guarded, 'begin');
}

const DAMAGED: ReadonlySet<string> = new Set(['damaged', 'readBack']);

async function migrate(guarded: Guarded): Promise<Start> {
  const { shell, about, kept, database } = guarded;
  const frame = { app: about.version, fileId: newId(), madeAt: commitTime(), label: startTexts.workplace };
  const made = await migrateDatabase(shell, database, frame);
  if (!made.ok) {
    // Of a damaged database nothing true can be made; on the page of recovery there are ways out.
    return DAMAGED.has(made.reason)
      ? { state: 'recover', why: 'short', kept, database }
      : { state: 'refused', message: made.message };
  }
  return openGuarded({ ...guarded, database: made.value, kept: await shell.lookAtKept() }, 'begin');
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
