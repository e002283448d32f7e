import type { Change, Commit } from '../../shared/merge/commit.ts';
import { fingerprintAfter, type HashChange } from '../../shared/merge/fingerprint.ts';
import { emptied } from '../../shared/merge/rebuild.ts';
import { withSharedStamps } from '../../shared/merge/assemble.ts';
import type { OpenedDatabase } from './commit.ts';
import { type Database, type Meta, tableOf } from './database.ts';
import { canHold, logEntryOfRow, type LogRow, logRowOf, marks } from './log-rows.ts';

/** A commit with everything that could be computed beforehand. */
export interface Prepared {
  readonly commit: Commit;
  readonly log: LogRow;
}

/** A second page or program has written into the same database. */
export class SecondWriter extends Error {}

/** What the store gives back is not what was to be written. */
export class NotReadBack extends Error {}

/** Rows handed to the store at once. */
const PORTION = 500;
/** A commit of more rows than this is read back before it counts. */
const READ_BACK = 50;

/** The one strict transaction of a commit; answers what the database says of itself afterwards. See [Note: One way to write]. */
export function writeCommit(
  { database, workingSet, meta }: OpenedDatabase,
  { commit, log }: Prepared,
): Promise<Meta> {
  const { changes } = commit;
  const erased = changes.filter(({ row }) => row.record.erased).map(({ kind, id }) => `${kind}/${id}`);
  const next: Meta = {
    ...meta,
    counter: meta.counter + 1,
    extent: fingerprintAfter(
      meta.extent,
      changes.map((change) => ({
        before: workingSet.row(change.kind, change.id)?.hash,
        after: hashAfter(change),
      })),
    ),
    logExtent: fingerprintAfter(meta.logExtent, [{ after: log.hash }]),
  };
  const perTable = Map.groupBy(changes, ({ kind }) => tableOf(database, kind));
  return database.transaction('rw', [...perTable.keys(), 'changeLog', 'meta'], async () => {
    const stored = await database.meta.get('identity');
    if (stored?.counter !== meta.counter || stored.replica !== meta.replica) throw new SecondWriter();
    for (const [name, ofTable] of perTable) {
      for (let at = 0; at < ofTable.length; at += PORTION) {
        await writePortion(database, name, ofTable.slice(at, at + PORTION));
      }
    }
    if (changes.length > READ_BACK) await readBack(database, perTable);
    const unsaid = erased.length > 0 ? await emptyLog(database, erased) : [];
    await database.changeLog.add(log);
    const after = { ...next, logExtent: fingerprintAfter(next.logExtent, unsaid) };
    await database.meta.put(after);
    return after;
  });
}

function hashAfter({ exact, row }: Change): string | undefined {
  return exact === 'gone' ? undefined : row.hash;
}

function keyIn(name: string, { kind, id }: Change): string | readonly [string, string] {
  return name === 'strange' ? [kind, id] : id;
}

async function writePortion(database: Database, name: string, changes: readonly Change[]): Promise<void> {
  const table = database.table(name);
  const gone = changes.filter(({ exact }) => exact === 'gone');
  const rows = changes
    .filter(({ exact }) => exact !== 'gone')
    .map(({ kind, row }) => ({ ...withSharedStamps(row), ...(name === 'strange' && { kind }) }));
  if (gone.length > 0) await table.bulkDelete(gone.map((change) => keyIn(name, change)));
  if (rows.length > 0) await table.bulkPut(rows);
}

/** Whatever differs, for whatever reason, aborts the transaction. */
async function readBack(database: Database, perTable: ReadonlyMap<string, readonly Change[]>): Promise<void> {
  for (const [name, changes] of perTable) {
    for (let at = 0; at < changes.length; at += PORTION) {
      const portion = changes.slice(at, at + PORTION);
      const stored = await database.table(name).bulkGet(portion.map((change) => keyIn(name, change)));
      const isSame = portion.every((change, index) => stored[index]?.hash === hashAfter(change));
      if (!isSame) throw new NotReadBack();
    }
  }
}

/** Erasure empties what the log remembers of the record as well; part of the transaction. */
async function emptyLog(database: Database, erased: readonly string[]): Promise<readonly HashChange[]> {
  const keys = new Set(erased);
  const touching = await database.changeLog.where('touched').anyOf(erased).distinct().toArray();
  const packed = await database.changeLog.where('touched').equals(marks.packed).toArray();
  const entries = [...touching, ...packed.filter((row) => row.packed && canHold(row.packed, keys))];
  const changed = entries.map((entry) => ({ entry, after: logRowOf(emptied(logEntryOfRow(entry), keys)) }));
  await database.changeLog.bulkPut(changed.map(({ after }) => after));
  return changed.map(({ entry, after }) => ({ before: entry.hash, after: after.hash }));
}
