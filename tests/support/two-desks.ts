import { IDBFactory } from 'fake-indexeddb';
import { vi } from 'vitest';
import { WorkerHere } from './worker-here.ts';
import { checkDatabase, isSound, readContents } from '../../renderer/data/keeping/check-database.ts';
import type { KindRow } from '../../renderer/data/store/kind-row.ts';
import { deleteDatabase, firstDatabase } from '../../renderer/data/store/database.ts';
import { type OfficeData, openOffice, type OpenOptions } from '../../renderer/data/office-data.ts';
import { type ArrivedFile, readArrivals } from '../../renderer/data/exchange/read-arrivals.ts';
import { type Filling, restore } from '../../renderer/data/keeping/restore.ts';
import type { FileFrame } from '../../shared/exchange/file-head.ts';
import { writeFile } from '../../shared/exchange/write-file.ts';
import type { Outcome } from '../../shared/lib/outcome.ts';
import type { Commit, Operation } from '../../shared/merge/commit.ts';
import { keptFor, prepareParting, type PartRequest } from '../../shared/merge/part.ts';
import { preselectedOf } from '../../shared/merge/take-in.ts';
import { type AllRows, prepareUniting, type UniteRequest } from '../../shared/merge/unite.ts';

export const OURS = 'a'.repeat(24);
export const THEIRS = 'b'.repeat(24);
export const by = { person: 'm1', time: '2018-04-05T09:05:00' };

/** A browser's store without anything in it, locks that nobody else holds, and workers. */
export async function freshComputer(): Promise<void> {
  globalThis.indexedDB = new IDBFactory();
  const request = async (_name: string, _options: unknown, use: (lock: object) => unknown) => use({});
  Object.defineProperty(navigator, 'locks', { configurable: true, value: { request } });
  const { Dexie } = await import('dexie');
  Dexie.dependencies.indexedDB = globalThis.indexedDB;
  vi.stubGlobal('Worker', WorkerHere);
}

export interface Desk extends Partial<Pick<Filling, 'rows' | 'log'>> {
  readonly database: string;
  readonly replica: string;
  readonly office?: string;
}

/** An office on a PC, with nothing but what is said; whatever its database held is gone. */
export async function desk(
  { database, replica, office = 'o1', rows = [], log = [] }: Desk,
  options: OpenOptions = {},
): Promise<OfficeData> {
  await deleteDatabase(database);
  sureOf(await restore(database, { rows, log, identity: { replica, office, sample: false } }));
  return sureOf(await openOffice(database, options));
}

export interface TwoDesks {
  readonly ours: OfficeData;
  readonly theirs: OfficeData;
}

/** Two PCs of one office that hold nothing yet, on a computer of their own. */
export async function twoDesks(options: OpenOptions = {}): Promise<TwoDesks> {
  await freshComputer();
  return {
    ours: await desk({ database: firstDatabase, replica: OURS }, options),
    theirs: await desk({ database: 'mentoriroda-2', replica: THEIRS }),
  };
}

export function leaveDesks(...desks: OfficeData[]): void {
  for (const { close } of desks) close();
  vi.unstubAllGlobals();
}

export function sureOf<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(`${outcome.reason}: ${outcome.message}`);
  return outcome.value;
}

export function put(id: string, fields: Record<string, unknown>, kind = 'task'): Operation {
  return { do: 'put', kind, id, fields };
}

export async function save(data: OfficeData, ...operations: Operation[]): Promise<Commit> {
  return sureOf(await data.commit({ ...by, cause: 'entry', operations }));
}

/** So many tasks in one commit. */
export function saveMany(data: OfficeData, count: number): Promise<Commit> {
  return save(
    data,
    ...Array.from({ length: count }, (_, index) =>
      put(`t${index}`, { title: `Teendő ${index}`, notes: 'közös' }),
    ),
  );
}

/** The whole office as a file. */
export function fileOf(data: OfficeData, frame: Partial<FileFrame> = {}) {
  const { replica, office } = data.identity;
  const perKind = Map.groupBy(data.workingSet.rows(), ({ kind }) => kind);
  const rows = new Map([...perKind].map(([kind, ones]) => [kind, ones.map(({ row }) => row)]));
  const bytes = sureOf(
    writeFile(
      {
        app: '0.1.0',
        fileId: 'f1',
        madeAt: '2018-04-05T10:00:00',
        sender: { replica, office, label: 'A másik gép' },
        scope: { type: 'all' },
        ...frame,
      },
      { kind: 'exchange', rows },
    ),
  );
  return { name: 'a.mentor', bytes };
}

export async function arrived(data: OfficeData, file: ReturnType<typeof fileOf>): Promise<ArrivedFile> {
  return sureOf(await readArrivals(data, file));
}

/** Reads a file and takes in what nobody has to be asked about. */
export async function takenIn(data: OfficeData, file: ReturnType<typeof fileOf>): Promise<Commit> {
  const { plan } = await arrived(data, file);
  return sureOf(await data.takeIn({ ...by, plan, accepted: preselectedOf(plan) }));
}

/** The rows a PC holds. */
function rowsOf({ workingSet }: OfficeData): AllRows {
  return { lookUp: workingSet.row, rows: () => workingSet.rows() };
}

/** Makes one record of two. */
export async function unite(data: OfficeData, request: UniteRequest): Promise<Commit> {
  const { operations } = sureOf(prepareUniting(request, rowsOf(data)));
  return sureOf(await data.commit({ ...by, cause: 'unite', operations }));
}

/** A record that was united with another. */
export type United = Omit<PartRequest, 'histories'>;

/** What parts a record from the kept one again, as this PC's history knows it. */
export async function partingOf(data: OfficeData, { kind, id }: United) {
  const kept = keptFor(kind, id, data.workingSet.row);
  const histories = await Promise.all(kept.map((one) => data.history.of(kind, one)));
  return prepareParting({ kind, id, histories }, rowsOf(data));
}

/** Makes two records of one again. */
export async function part(data: OfficeData, united: United) {
  const parting = sureOf(await partingOf(data, united));
  const { operations } = parting;
  return { ...parting, commit: sureOf(await data.commit({ ...by, cause: 'part', operations })) };
}

/** Rows by name and content. */
export function hashesOf(rows: readonly KindRow[]): readonly string[] {
  return rows.map(({ kind, row }) => `${kind}/${row.id} ${row.hash}`).sort();
}

/** Nothing of a database is damaged or missing. */
export async function isWhole(name = firstDatabase): Promise<boolean> {
  return isSound(sureOf(await checkDatabase(name)));
}

/** Everything a database holds, comparable. */
export async function contentsOf(name: string) {
  const { rows, log, meta } = sureOf(await readContents(name));
  return {
    hashes: hashesOf(rows),
    log: log.map(({ dot, hash }) => `${dot} ${hash}`).sort(),
    meta,
  };
}
