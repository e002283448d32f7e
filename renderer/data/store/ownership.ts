const ours = new Set<string>();

/** One page owns a database: holds its lock until the page goes. False if another page has it. */
export async function own(database: string): Promise<boolean> {
  if (ours.has(database)) return true;
  const owned = await new Promise<boolean>((resolve) => {
    void navigator.locks.request(database, { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      return lock === null ? undefined : new Promise<void>(() => {});
    });
  });
  if (owned) ours.add(database);
  return owned;
}
