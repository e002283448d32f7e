import { firstDatabase, NATIVE_LAYOUT } from '../../../renderer/data/store/database.ts';
import { canonicalJson } from '../../../shared/lib/canonical-json.ts';
import { sha256Hex } from '../../../shared/lib/hash.ts';

/** What a program without any check would find: the contents as the store hands them out, or the store's own complaint. */
export async function rawContents(): Promise<string> {
  const late = new Promise<string>((resolve) => setTimeout(() => resolve('no answer'), 10_000));
  return Promise.race([read().catch((error: unknown) => `error: ${String(error)}`), late]);
}

async function read(): Promise<string> {
  const database = await answerOf(indexedDB.open(firstDatabase));
  const names = [...database.objectStoreNames].sort();
  const all: unknown[] = [names];
  for (const name of names) {
    all.push(await answerOf(database.transaction(name, 'readonly').objectStore(name).getAll()));
  }
  database.close();
  return sha256Hex(canonicalJson(all));
}

function answerOf<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('no reason given')));
  });
}

/** Leaves the database as a newer program would: with a layout, or with a form of data, that this one does not know. */
export async function asIfNewer(sign: 'layout' | 'data'): Promise<void> {
  const database = await answerOf(
    indexedDB.open(firstDatabase, sign === 'layout' ? NATIVE_LAYOUT + 10 : undefined),
  );
  if (sign === 'data') {
    const meta = database.transaction('meta', 'readwrite').objectStore('meta');
    const identity = (await answerOf(meta.get('identity'))) as { readonly dataVersion: number };
    await answerOf(meta.put({ ...identity, dataVersion: identity.dataVersion + 1 }));
  }
  database.close();
}
