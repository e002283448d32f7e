import { DATA_VERSION } from '../../../shared/domain/migrations.ts';
import { failure, type Outcome, success } from '../../../shared/lib/outcome.ts';
import { withSharedStamps } from '../../../shared/merge/assemble.ts';
import { type LogEntry, logEntryOf } from '../../../shared/merge/commit.ts';
import { fingerprintOf } from '../../../shared/merge/fingerprint.ts';
import { prepareCommit } from '../../../shared/merge/prepare.ts';
import { dotOf, isIntact, type Row } from '../../../shared/merge/versions.ts';
import { isExtent } from './check-database.ts';
import type { CommitRequest } from '../commit/commit.ts';
import {
  deleteDatabase,
  describeDatabase,
  existingDatabases,
  type Meta,
  tableOf,
} from '../store/database.ts';
import { logRowOf } from '../store/log-rows.ts';
import { sweep } from './sweep.ts';
import type { KindRow } from '../store/kind-row.ts';

/** What a new database is filled with. */
export interface Filling {
  readonly rows: readonly KindRow[];
  readonly log: readonly LogEntry[];
  /** The replica id must be a new one: a copied identity would give two different edits the same name. */
  readonly identity: Pick<Meta, 'replica' | 'office' | 'sample'>;
  /** The first commit of this PC, written together with everything else: a half-made office is never found. */
  readonly first?: CommitRequest | undefined;
  /** The counter to go on from when the replica id is kept: only a migration on the same PC does that. */
  readonly counter?: number;
}

/**
 * Builds a new database, fills it in one strict transaction, and reads it back. One that already holds something is refused, unless it is
 * the sample's: whatever led here, the records of an office are never the price of it. Answers what the new database says of itself.
 */
export async function restore(name: string, filling: Filling): Promise<Outcome<Meta>> {
  const whole = withFirstCommit(filling);
  if (!whole.ok) return whole;
  if (!filling.identity.sample && (await holdsAnything(name))) {
    return failure(
      'occupied',
      'Ezen a számítógépen már van iroda, ezért új nem hozható létre. Kérjük, indítsa újra a programot.',
    );
  }
  await deleteDatabase(name);
  const meta = await fill(name, whole.value);
  if (filling.identity.sample || (await isReadBack(name, meta))) return success(meta);
  await deleteDatabase(name);
  return failure(
    'readBack',
    'Az új adattár visszaolvasva nem egyezik azzal, amit a program beleírt, ezért nem használható. Ellenőrizze a lemezt.',
  );
}

/** Does the disk give back every row as it was written? */
async function isReadBack(name: string, meta: Meta): Promise<boolean> {
  const database = describeDatabase(name);
  await database.open();
  try {
    const rows = await sweep(database);
    const found = fingerprintOf(rows.map(({ row }) => row.hash));
    const entries = fingerprintOf((await database.changeLog.toArray()).map(({ hash }) => hash));
    return (
      isExtent(meta.extent, found) &&
      isExtent(meta.logExtent, entries) &&
      rows.every(({ row }) => isIntact(row))
    );
  } finally {
    database.close();
  }
}

type WholeFilling = Filling & Pick<Meta, 'counter'>;

function withFirstCommit(filling: Filling): Outcome<WholeFilling> {
  const { rows, log, identity, first, counter = 0 } = filling;
  if (first === undefined) return success({ ...filling, counter });
  const byKey = new Map<string, KindRow>(rows.map((one) => [keyOf(one.kind, one.row.id), one]));
  const rowAt = (kind: string, id: string): Row | undefined => byKey.get(keyOf(kind, id))?.row;
  const { operations, ...stamp } = first;
  const frame = { ...stamp, dot: dotOf(identity.replica, counter + 1), office: identity.office };
  const prepared = prepareCommit(frame, operations, rowAt);
  if (!prepared.ok) return prepared;
  for (const { kind, row } of prepared.value.changes) byKey.set(keyOf(kind, row.id), { kind, row });
  return success({
    rows: [...byKey.values()],
    log: [...log, logEntryOf(prepared.value)],
    identity,
    counter: counter + 1,
  });
}

function keyOf(kind: string, id: string): string {
  return `${kind}/${id}`;
}

/** A left-over of a restore that did not come to its end is empty; so is no database at all. */
async function holdsAnything(name: string): Promise<boolean> {
  if (!(await existingDatabases()).includes(name)) return false;
  const database = describeDatabase(name);
  await database.open();
  try {
    const counts = await Promise.all(database.tables.map((table) => table.count()));
    return counts.some((count) => count > 0);
  } finally {
    database.close();
  }
}

async function fill(name: string, { rows, log, identity, counter }: WholeFilling): Promise<Meta> {
  const database = describeDatabase(name);
  await database.open();
  const perKind = Map.groupBy(rows, ({ kind }) => tableOf(database, kind));
  const perTable = [...perKind].map(
    ([table, own]) =>
      [
        table,
        own.map(({ kind, row }) => ({ ...withSharedStamps(row), ...(table === 'strange' && { kind }) })),
      ] as const,
  );
  const entries = log.map(logRowOf);
  const meta: Meta = {
    key: 'identity',
    ...identity,
    counter,
    dataVersion: DATA_VERSION,
    extent: fingerprintOf(rows.map(({ row }) => row.hash)),
    logExtent: fingerprintOf(entries.map(({ hash }) => hash)),
  };
  try {
    await database.transaction('rw', database.tables, async () => {
      for (const [table, values] of perTable) await database.table(table).bulkPut(values);
      await database.changeLog.bulkPut(entries);
      await database.meta.put(meta);
    });
  } finally {
    database.close();
  }
  return meta;
}
