import 'fake-indexeddb/auto';
import { afterEach, expect, it, vi } from 'vitest';
import { deleteDatabase, firstDatabase, openDatabase } from './database.ts';
import { storeEvents } from './store-events.ts';

afterEach(async () => {
  vi.restoreAllMocks();
  await deleteDatabase(firstDatabase);
});

/** What the stand-in for the store takes for an event of its own. */
const phases = { NONE: 0, CAPTURING_PHASE: 1, AT_TARGET: 2, BUBBLING_PHASE: 3 };
const closing = { type: 'close', initialized: true, eventPath: [], ...phases };

async function opened() {
  const outcome = await openDatabase(firstDatabase);
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value;
}

it('says that the store has closed the database by itself, but not when we close it', async () => {
  const database = await opened();
  database.close();
  expect(storeEvents.current()).toBe('fine');

  const again = await opened();
  again.backendDB().dispatchEvent(closing as unknown as Event);
  expect(storeEvents.current()).toBe('closed');
});

it('lets go when another window deletes the database, says so, and never opens it again by itself', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const database = await opened();
  expect(storeEvents.current()).toBe('fine');
  const heard = vi.fn();
  storeEvents.subscribe(heard);
  await deleteDatabase(firstDatabase);
  expect(storeEvents.current()).toBe('taken');
  expect(heard).toHaveBeenCalled();
  await expect(database.meta.get('identity')).rejects.toThrow();
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(firstDatabase);
});
