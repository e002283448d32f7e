import { describeDatabase } from './database.ts';
import { identity } from '../../../shared/contract/identity.ts';

/** The plain browser has no folder of ours: bytes live in a database of their own, never beside the records. */
const NAME = `${identity.databasePrefix}attachments`;

async function withDatabase<Value>(
  work: (database: ReturnType<typeof describeDatabase>) => Promise<Value>,
): Promise<Value> {
  const database = describeDatabase(NAME);
  await database.open();
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

export const attachmentsInBrowser = {
  put: (hash: string, bytes: Uint8Array): Promise<void> =>
    withDatabase(async ({ attachments }) => {
      await attachments.put({ hash, bytes });
    }),
  get: (hash: string): Promise<Uint8Array | null> =>
    withDatabase(async ({ attachments }) => (await attachments.get(hash))?.bytes ?? null),
};
