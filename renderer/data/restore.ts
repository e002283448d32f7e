import { DATA_VERSION } from '../../shared/domain/migrations.ts';
import { withSharedStamps } from '../../shared/merge/assemble.ts';
import type { LogEntry } from '../../shared/merge/commit.ts';
import { deleteDatabase, describeDatabase, type Meta, tableOf } from './database.ts';
import type { KindRow } from './working-set.ts';

/** What a new database is filled with. */
export interface Filling {
  readonly rows: readonly KindRow[];
  readonly log: readonly LogEntry[];
  /** The replica id must be a new one: a copied identity would give two different edits the same name. */
  readonly identity: Pick<Meta, 'replica' | 'office' | 'sample'>;
}

/** Builds a new database and fills it in one strict transaction; a database of that name must not exist or is a left-over. */
export async function restore(name: string, filling: Filling): Promise<void> {
  await deleteDatabase(name);
  const database = describeDatabase(name);
  await database.open();
  const byTable = Map.groupBy(filling.rows, ({ kind }) => tableOf(database, kind));
  const log = filling.log.map((entry) => ({
    ...entry,
    touched: entry.changes.map(({ kind, id }) => `${kind}/${id}`),
  }));
  const meta: Meta = { key: 'identity', ...filling.identity, counter: 0, dataVersion: DATA_VERSION };
  await database.transaction('rw', database.tables, async () => {
    for (const [table, rows] of byTable) {
      const values = rows.map(({ kind, row }) => ({
        ...withSharedStamps(row),
        ...(table === 'strange' && { kind }),
      }));
      await database.table(table).bulkPut(values);
    }
    await database.changeLog.bulkPut(log);
    await database.meta.put(meta);
  });
  database.close();
}
