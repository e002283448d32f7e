import { type Database, type StrangeRow, tableOf } from '../store/database.ts';

/**
 * Records of kinds that only a newer program knew wait in a table of their own. When this program knows the kind, they move to its table:
 * the same rows in one strict transaction, so that neither number nor fingerprint changes.
 */
export async function settleStrange(database: Database): Promise<void> {
  const known = (await database.strange.toArray()).filter(
    ({ kind }) => tableOf(database, kind) !== 'strange',
  );
  if (known.length === 0) return;
  const perKind = [...Map.groupBy(known, ({ kind }) => kind)];
  await database.transaction('rw', ['strange', ...perKind.map(([kind]) => kind)], async () => {
    for (const [kind, rows] of perKind) {
      await database.table(kind).bulkAdd(rows.map(withoutKind));
      await database.table('strange').bulkDelete(rows.map(({ id }) => [kind, id]));
    }
  });
}

function withoutKind({ kind: _kind, ...row }: StrangeRow) {
  return row;
}
