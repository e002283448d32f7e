/** One page owns a database: holds its lock until the page goes. False if another page has it. */
export function own(database: string): Promise<boolean> {
  return new Promise((resolve) => {
    void navigator.locks.request(database, { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      return lock === null ? undefined : new Promise<void>(() => {});
    });
  });
}
