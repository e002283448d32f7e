import type { Shell } from '../../../shared/contract/contract.ts';
import { failure, type Outcome, success } from '../../../shared/lib/outcome.ts';
import { fingerprintOf } from '../../../shared/merge/fingerprint.ts';
import type { LogEntry } from '../../../shared/merge/commit.ts';
import { isIntact } from '../../../shared/merge/versions.ts';
import { type Contents, isExtent, readContents, isIntactEntry } from './check-database.ts';
import { type Database, describeDatabase, tableOf } from '../store/database.ts';
import { type LogRow, logRowOf } from '../store/log-rows.ts';
import { rebuildOffice, type RebuiltOffice } from './recover.ts';
import type { KindRow } from '../store/kind-row.ts';

/*
[Note: Repair]

A row that has rotted still says by its hash what it was. So exactly the row with that hash, out of a snapshot and the journal, takes its
place again: no commit, no counter, nothing for others to merge, and number and fingerprint of the rows stay what they must be. If the hash
itself is what rotted, the row is no longer among those that must be there, and only restoring the whole office helps.
*/

/** What can be put back, and what cannot. */
export interface RepairPlan {
  readonly rows: readonly KindRow[];
  /** Damaged rows as they are stored, for which nothing with their hash was found. */
  readonly lost: readonly KindRow[];
  readonly entries: readonly LogRow[];
  /** Entries of the history that stay damaged or missing. */
  readonly lostEntries: number;
}

type Files = Pick<Shell, 'lookAtKept' | 'readSnapshot' | 'readJournal'>;

/** Looks for everything damaged in the snapshots, newest first, with the journal after them. Nothing is written. */
export async function planRepair(shell: Files, name: string): Promise<Outcome<RepairPlan>> {
  const read = await readContents(name);
  if (!read.ok) return read;
  let plan = nothingFound(read.value);
  const kept = await shell.lookAtKept();
  for (const snapshot of kept.snapshots) {
    if (isComplete(plan)) break;
    const rebuilt = await rebuildOffice(shell, { kept, snapshot });
    if (rebuilt.ok) plan = withFound(plan, read.value, rebuilt.value);
  }
  return success(plan);
}

function isComplete({ lost, lostEntries }: RepairPlan): boolean {
  return lost.length === 0 && lostEntries === 0;
}

function nothingFound({ meta, rows, log }: Contents): RepairPlan {
  const lost = rows.filter(({ row }) => !isIntact(row));
  const damaged = log.filter((entry) => !isIntactEntry(entry)).length;
  const missing = Math.max(0, meta.logExtent.rows - log.length);
  return { rows: [], lost, entries: [], lostEntries: damaged + missing };
}

function withFound(plan: RepairPlan, contents: Contents, rebuilt: RebuiltOffice): RepairPlan {
  const byKey = new Map(rebuilt.rows.map((one) => [keyOf(one), one]));
  const found = plan.lost.flatMap((stored) => {
    const one = byKey.get(keyOf(stored));
    return one && one.row.hash === stored.row.hash && isIntact(one.row) ? [one] : [];
  });
  const keys = new Set(found.map(keyOf));
  const entries = plan.lostEntries > 0 ? entriesToPut(contents, rebuilt.log) : plan.entries;
  return {
    rows: [...plan.rows, ...found],
    lost: plan.lost.filter((stored) => !keys.has(keyOf(stored))),
    entries,
    lostEntries: plan.lostEntries + plan.entries.length - entries.length,
  };
}

function keyOf({ kind, row }: KindRow): string {
  return `${kind}/${row.id}`;
}

/** Entries that are exactly those that were written; missing ones only if with them the history is whole again. */
function entriesToPut({ meta, log }: Contents, known: readonly LogEntry[]): readonly LogRow[] {
  const stored = new Map(log.map((entry) => [entry.dot, entry]));
  const candidates = known.map(logRowOf);
  const repaired = candidates.filter((entry) => {
    const before = stored.get(entry.dot);
    return before !== undefined && before.hash === entry.hash && !isIntactEntry(before);
  });
  const missing = candidates.filter(({ dot }) => !stored.has(dot));
  const hashes = [...log, ...missing].map(({ hash }) => hash);
  return isExtent(meta.logExtent, fingerprintOf(hashes)) ? [...repaired, ...missing] : repaired;
}

/** Puts back what was found, in one strict transaction; a row that has changed since is left alone. Answers the rows as they are now. */
export async function repair(
  name: string,
  { rows, entries }: Pick<RepairPlan, 'rows' | 'entries'>,
): Promise<Outcome<readonly KindRow[]>> {
  const database = describeDatabase(name);
  try {
    await database.open();
    return success(await write(database, rows, entries));
  } catch {
    return failure(
      'notSaved',
      'Az adattár most nem írható; lehet, hogy a lemez megtelt. Kérjük, ellenőrizze a szabad helyet, majd próbálja újra.',
    );
  } finally {
    database.close();
  }
}

function write(
  database: Database,
  rows: readonly KindRow[],
  entries: readonly LogRow[],
): Promise<readonly KindRow[]> {
  const tables = new Set(rows.map(({ kind }) => tableOf(database, kind)));
  return database.transaction('rw', [...tables, 'changeLog'], async () => {
    const put: KindRow[] = [];
    for (const { kind, row } of rows) {
      const isStrange = tableOf(database, kind) === 'strange';
      const table = database.table(tableOf(database, kind));
      const stored = await table.get(isStrange ? [kind, row.id] : row.id);
      if (stored?.hash !== row.hash) continue;
      await table.put(isStrange ? { ...row, kind } : row);
      put.push({ kind, row });
    }
    await database.changeLog.bulkPut([...entries]);
    return put;
  });
}
