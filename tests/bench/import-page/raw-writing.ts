import type { KindRow } from '../../../renderer/data/store/kind-row.ts';

const NAME = 'raw-bench';

/** What the store itself needs for these rows: a bare database of the same tables, one strict transaction; ms. */
export async function writeRaw(rows: readonly KindRow[]): Promise<number> {
  const perKind = Map.groupBy(rows, ({ kind }) => kind);
  const database = await open([...perKind.keys()]);
  const began = performance.now();
  const transaction = database.transaction([...perKind.keys()], 'readwrite', { durability: 'strict' });
  for (const [kind, ones] of perKind) {
    const store = transaction.objectStore(kind);
    for (const { row } of ones) store.put(row);
  }
  await new Promise((resolve, reject) => {
    transaction.addEventListener('complete', resolve);
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('aborted')));
  });
  const taken = performance.now() - began;
  database.close();
  indexedDB.deleteDatabase(NAME);
  return taken;
}

function open(kinds: readonly string[]): Promise<IDBDatabase> {
  const opening = indexedDB.open(NAME, 1);
  opening.addEventListener('upgradeneeded', () => {
    for (const kind of kinds) opening.result.createObjectStore(kind, { keyPath: 'id' });
  });
  return new Promise((resolve, reject) => {
    opening.addEventListener('success', () => resolve(opening.result));
    opening.addEventListener('error', () => reject(opening.error ?? new Error('not opened')));
  });
}
