import { Dexie, type EntityTable } from 'dexie';
import { identity } from '../../../shared/contract/identity.ts';
import { KIND_NAMES } from '../../../shared/domain/dataset.ts';
import { failure, type Outcome, success } from '../../../shared/lib/outcome.ts';
import type { Fingerprint } from '../../../shared/merge/fingerprint.ts';
import type { Row } from '../../../shared/merge/versions.ts';
import type { LogRow } from './log-rows.ts';
import { openWatched } from './store-events.ts';

/** Few facts about this copy of the data. */
export interface Meta {
  readonly key: 'identity';
  readonly replica: string;
  /** The name of this copy before it was renewed: what stands in the shell's state until the journal has begun anew. */
  readonly formerly?: string;
  /** Highest counter given; raised once per commit in the same transaction. */
  readonly counter: number;
  readonly office: string;
  readonly sample: boolean;
  readonly dataVersion: number;
  /** All rows there must be, and all entries of the change log: what went missing without an error shows here. */
  readonly extent: Fingerprint;
  readonly logExtent: Fingerprint;
}

/** A row of a kind only a newer program knows; kept and handed on. */
export interface StrangeRow extends Row {
  readonly kind: string;
}

export interface Attachment {
  readonly hash: string;
  readonly bytes: Uint8Array;
}

/** What stands half typed in a form; no record, never exchanged. */
export interface Draft {
  /** Which form of which person: one draft each. */
  readonly place: string;
  /** `YYYY-MM-DDTHH:mm:ss`, local. */
  readonly typedAt: string;
  readonly content: unknown;
}

/** Tables that hold no records. */
export const NOT_RECORDS: ReadonlySet<string> = new Set(['changeLog', 'meta', 'attachments', 'drafts']);

/** Our number of the tables' layout; the engine stores ten times it. */
const LAYOUT = 2;
export const NATIVE_LAYOUT = LAYOUT * 10;

/** The sample county has a database of its own; the office's is number 1 until a restore makes the next. */
export const sampleDatabase = `${identity.databasePrefix}0`;
export const firstDatabase = `${identity.databasePrefix}1`;

export type Database = Dexie & {
  readonly changeLog: EntityTable<LogRow, 'dot'>;
  readonly meta: EntityTable<Meta, 'key'>;
  readonly strange: EntityTable<StrangeRow, 'id'>;
  readonly attachments: EntityTable<Attachment, 'hash'>;
  readonly drafts: EntityTable<Draft, 'place'>;
};

/** The tables of an office: one per kind of record, the change log, the identity. Nothing is opened yet. */
export function describeDatabase(name: string): Database {
  const database = new Dexie(name, { autoOpen: false, chromeTransactionDurability: 'strict' }) as Database;
  const perKind = Object.fromEntries(KIND_NAMES.map((kind) => [kind, 'id']));
  database.version(LAYOUT).stores({
    ...perKind,
    changeLog: 'dot, time, *touched',
    meta: 'key',
    strange: '[kind+id]',
    attachments: 'hash',
    drafts: 'place',
  });
  return database;
}

/** The table a row of this kind lives in. */
export function tableOf(database: Database, kind: string): string {
  return database.tables.some(({ name }) => name === kind) ? kind : 'strange';
}

/** Opens it, unless a newer program has made it: that one is never touched. */
export async function openDatabase(name: string): Promise<Outcome<Database, 'newer'>> {
  const existing = (await Dexie.dependencies.indexedDB.databases()).find((one) => one.name === name);
  if ((existing?.version ?? 0) > NATIVE_LAYOUT) {
    return failure(
      'newer',
      'Ezt az adattárat a Mentoriroda újabb változata mentette. Kérjük, indítsa azt a változatot.',
    );
  }
  const database = describeDatabase(name);
  await openWatched(database);
  return success(database);
}

/** The names of our databases that exist on this PC. */
export async function existingDatabases(): Promise<readonly string[]> {
  const all = await Dexie.dependencies.indexedDB.databases();
  return all.flatMap(({ name }) =>
    name && new RegExp(`^${identity.databasePrefix}\\d+$`).test(name) ? [name] : [],
  );
}

export async function deleteDatabase(name: string): Promise<void> {
  await Dexie.delete(name);
}
