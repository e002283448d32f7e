import { type Database, NOT_RECORDS } from '../store/database.ts';
import type { KindRow } from '../store/kind-row.ts';

/** Every row of every kind; tables are read side by side, each with one request. */
export async function sweep(database: Database): Promise<readonly KindRow[]> {
  const tables = database.tables.filter(({ name }) => !NOT_RECORDS.has(name));
  const read = await Promise.all(tables.map(async (table) => ({ table, rows: await table.toArray() })));
  return read.flatMap(({ table, rows }) =>
    rows.map((row) => ({ kind: table.name === 'strange' ? row.kind : table.name, row })),
  );
}
