import { describeDatabase, type Meta } from './database.ts';

/** Gives this copy of a database a replica id of its own; its counter begins anew. Answers what it says of itself now. */
export async function renewReplica(name: string, replica: string): Promise<Meta> {
  const database = describeDatabase(name);
  await database.open();
  try {
    return await database.transaction('rw', database.meta, async () => {
      const meta = await database.meta.get('identity');
      if (meta === undefined) throw new Error('an empty database has no identity to renew');
      const renewed: Meta = { ...meta, replica, counter: 0 };
      await database.meta.put(renewed);
      return renewed;
    });
  } finally {
    database.close();
  }
}
