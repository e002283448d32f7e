import { canonicalJson } from '../../../shared/lib/canonical-json.ts';
import { hash16 } from '../../../shared/lib/hash.ts';
import { failure, type Outcome, success } from '../../../shared/lib/outcome.ts';
import { type Fingerprint, fingerprintOf } from '../../../shared/merge/fingerprint.ts';
import { isIntact } from '../../../shared/merge/versions.ts';
import { describeDatabase, type Meta } from '../store/database.ts';
import { logEntryOfRow, type LogRow } from '../store/log-rows.ts';
import { sweep } from './sweep.ts';
import type { KindRow } from '../store/kind-row.ts';

/** Everything a database holds, read at one moment. */
export interface Contents {
  readonly meta: Meta;
  readonly rows: readonly KindRow[];
  readonly log: readonly LogRow[];
}

/** What a check of every row and entry found. */
export interface CheckResult {
  readonly rows: number;
  /** Rows that are no longer what was written. */
  readonly damaged: readonly DamagedRow[];
  /** Entries of the history that are no longer what was written. */
  readonly damagedEntries: number;
  /** The rows are as many as there must be, and the same ones. */
  readonly complete: boolean;
  /** So is the history. */
  readonly logComplete: boolean;
}

export interface DamagedRow {
  readonly kind: string;
  readonly id: string;
}

/** Reads everything in one transaction, so that rows, history and counter fit together. */
export async function readContents(name: string): Promise<Outcome<Contents>> {
  const database = describeDatabase(name);
  await database.open();
  try {
    const contents = await database.transaction('r', database.tables, async () => ({
      meta: await database.meta.get('identity'),
      rows: await sweep(database),
      log: await database.changeLog.toArray(),
    }));
    const { meta } = contents;
    return meta === undefined ? failure('empty', 'Az adattár üres.') : success({ ...contents, meta });
  } finally {
    database.close();
  }
}

/** Reads every row and entry of a database and looks whether it is what was written. */
export async function checkDatabase(name: string): Promise<Outcome<CheckResult>> {
  const contents = await readContents(name);
  return contents.ok ? success(checkContents(contents.value)) : contents;
}

function checkContents({ meta, rows, log }: Contents): CheckResult {
  return {
    rows: rows.length,
    damaged: rows.filter(({ row }) => !isIntact(row)).map(({ kind, row }) => ({ kind, id: row.id })),
    damagedEntries: log.filter((entry) => !isIntactEntry(entry)).length,
    complete: isExtent(meta.extent, fingerprintOf(rows.map(({ row }) => row.hash))),
    logComplete: isExtent(meta.logExtent, fingerprintOf(log.map(({ hash }) => hash))),
  };
}

/** Is everything there, and all of it as it was written? */
export function isSound({ damaged, damagedEntries, complete, logComplete }: CheckResult): boolean {
  return damaged.length === 0 && damagedEntries === 0 && complete && logComplete;
}

/** Do the rows found make up what there must be? */
export function isExtent(expected: Fingerprint, found: Fingerprint): boolean {
  return expected.rows === found.rows && expected.fingerprint === found.fingerprint;
}

/** Does the entry of the history still hold what was written? */
export function isIntactEntry(entry: LogRow): boolean {
  try {
    return hash16(canonicalJson(logEntryOfRow(entry))) === entry.hash;
  } catch {
    // Packed changes that have rotted do not unpack.
    return false;
  }
}
