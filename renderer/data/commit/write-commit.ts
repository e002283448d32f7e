import { compareCodeUnits } from '../../../shared/lib/order.ts';
import type { Change, Commit } from '../../../shared/merge/commit.ts';
import { fingerprintAfter, type HashChange } from '../../../shared/merge/fingerprint.ts';
import { emptied } from '../../../shared/merge/rebuild.ts';
import type { Row } from '../../../shared/merge/versions.ts';
import type { OpenedDatabase } from '../store/opened-database.ts';
import { type Database, type Meta, tableOf } from '../store/database.ts';
import { canHold, logEntryOfRow, type LogRow, logRowOf, marks } from '../store/log-rows.ts';

/** A commit with everything that could be computed beforehand. */
export interface Prepared {
  readonly commit: Commit;
  /** Of very many changes it is still being made. */
  readonly log: LogRow | Promise<LogRow>;
  /** Told which part (0–1) of the rows is written. */
  readonly written?: ((part: number) => void) | undefined;
  /** What the database says of itself before the commit, if that is another from now on: a new identity. */
  readonly identity?: Meta | undefined;
}

/** A second page or program has written into the same database. */
export class SecondWriter extends Error {}

/** What the store gives back is not what was to be written. */
export class NotReadBack extends Error {}

/** Rows handed to the store at once: the page must answer in between. */
const PORTION = 200;
const LANES = 2;
/** A commit of more rows than this is read back before it counts. */
const READ_BACK = 50;

/** The one strict transaction of a commit; answers what the database says of itself afterwards. See [Note: One way to write]. */
export function writeCommit(
  { database, workingSet, meta }: OpenedDatabase,
  { commit, log, written, identity = meta }: Prepared,
): Promise<Meta> {
  const { changes } = commit;
  const erased = changes.filter(({ row }) => row.record.erased).map(({ kind, id }) => `${kind}/${id}`);
  const next: Meta = {
    ...identity,
    counter: identity.counter + 1,
    extent: fingerprintAfter(
      meta.extent,
      changes.map((change) => ({
        before: workingSet.row(change.kind, change.id)?.hash,
        after: hashAfter(change),
      })),
    ),
  };
  const portions = portionsOf(database, changes);
  const making = watched(log);
  return database.transaction(
    'rw',
    [...new Set(portions.map(({ table }) => table)), 'changeLog', 'meta'],
    async () => {
      const stored = await database.meta.get('identity');
      if (stored?.counter !== meta.counter || stored.replica !== meta.replica) throw new SecondWriter();
      let done = 0;
      await inLanes(portions, async (portion) => {
        await writePortion(database, portion);
        if (changes.length > READ_BACK) await readBack(database, portion);
        done += 1;
        written?.(done / portions.length);
      });
      const unsaid = erased.length > 0 ? await emptyLog(database, erased) : [];
      // Whoever waits for something else lets the transaction end; asking it meanwhile keeps it open, and fails with it.
      while (making.end === undefined) await database.meta.get('identity');
      const row = making.end();
      await database.changeLog.add(row);
      const after = {
        ...next,
        logExtent: fingerprintAfter(meta.logExtent, [{ after: row.hash }, ...unsaid]),
      };
      await database.meta.put(after);
      return after;
    },
  );
}

/** `end` gives the value, or throws the error, as soon as there is one. */
function watched<Value>(promised: Value | Promise<Value>): { readonly end: (() => Value) | undefined } {
  const state: { end: (() => Value) | undefined } = { end: undefined };
  Promise.resolve(promised).then(
    (value) => {
      state.end = () => value;
    },
    (error: unknown) => {
      state.end = () => {
        throw error;
      };
    },
  );
  return state;
}

function hashAfter({ exact, row }: Change): string | undefined {
  return exact === 'gone' ? undefined : row.hash;
}

function keyIn(name: string, { kind, id }: Change): string | readonly [string, string] {
  return name === 'strange' ? [kind, id] : id;
}

/** Some changes of one table, in the order of their keys. */
interface Portion {
  readonly table: string;
  readonly changes: readonly Change[];
}

function portionsOf(database: Database, changes: readonly Change[]): readonly Portion[] {
  const kinds = [...new Set(changes.map(({ kind }) => kind))];
  const tables = new Map(kinds.map((kind) => [kind, tableOf(database, kind)]));
  const perTable = Map.groupBy(changes, ({ kind }) => tables.get(kind) ?? kind);
  return [...perTable].flatMap(([table, ofTable]) => {
    const sorted = ofTable.toSorted((one, other) => compareCodeUnits(one.id, other.id));
    const count = Math.ceil(sorted.length / PORTION);
    return Array.from({ length: count }, (_, index) => ({
      table,
      changes: sorted.slice(index * PORTION, (index + 1) * PORTION),
    }));
  });
}

/** While the store takes one portion, the page hands over another; otherwise each waits for the other. */
async function inLanes<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const left = items.values();
  async function lane(): Promise<void> {
    for (const item of left) await work(item);
  }
  await Promise.all(Array.from({ length: LANES }, lane));
}

async function writePortion(database: Database, { table: name, changes }: Portion): Promise<void> {
  const table = database.table(name);
  const gone = changes.filter(({ exact }) => exact === 'gone');
  const rows = changes
    .filter(({ exact }) => exact !== 'gone')
    .map(({ kind, row }) => (name === 'strange' ? { ...row, kind } : row));
  if (gone.length > 0) await deleteAll(database, { table: name, changes: gone });
  if (rows.length > 0) await table.bulkPut(rows);
}

/** Neighbours with nobody else between them go with one request. */
async function deleteAll(database: Database, { table: name, changes }: Portion): Promise<void> {
  const table = database.table(name);
  const [first, last] = [changes[0], changes.at(-1)];
  if (name !== 'strange' && first !== undefined && last !== undefined) {
    const between = table.where(':id').between(first.id, last.id, true, true);
    const keys = await between.primaryKeys();
    if (keys.length === changes.length && changes.every(({ id }, index) => keys[index] === id)) {
      await between.delete();
      return;
    }
  }
  await table.bulkDelete(changes.map((change) => keyIn(name, change)));
}

/** Whatever differs, for whatever reason, aborts the transaction. */
async function readBack(database: Database, { table: name, changes }: Portion): Promise<void> {
  const found = await storedHashes(database, { table: name, changes });
  if (!changes.every((change, index) => found[index] === hashAfter(change))) throw new NotReadBack();
}

/** Many neighbours are read with one request, strewn ones one by one. */
async function storedHashes(
  database: Database,
  { table: name, changes }: Portion,
): Promise<readonly (string | undefined)[]> {
  const table = database.table<Row>(name);
  const [first, last] = [changes[0], changes.at(-1)];
  if (name === 'strange' || changes.length < PORTION || first === undefined || last === undefined) {
    const rows = await table.bulkGet(changes.map((change) => keyIn(name, change)));
    return rows.map((row) => row?.hash);
  }
  const rows = await table.where(':id').between(first.id, last.id, true, true).toArray();
  const hashes = new Map(rows.map(({ id, hash }) => [id, hash]));
  return changes.map(({ id }) => hashes.get(id));
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
