import { failure, type Outcome, success } from '../../shared/lib/outcome.ts';
import { newReplicaId } from '../platform/random.ts';
import { type OpenedDatabase, sentenceOf } from './commit.ts';
import { describeDatabase, type Meta } from './database.ts';

/** Gives this copy of a database a replica id of its own; its counter begins anew. Answers what it says of itself now. */
export async function renewReplica(name: string, replica: string): Promise<Meta> {
  const database = describeDatabase(name);
  await database.open();
  try {
    return await database.transaction('rw', database.meta, async () => {
      const meta = await database.meta.get('identity');
      if (meta === undefined) throw new Error('an empty database has no identity to renew');
      const renewed = renewedMeta(meta, replica);
      await database.meta.put(renewed);
      return renewed;
    });
  } finally {
    database.close();
  }
}

function renewedMeta(meta: Meta, replica: string): Meta {
  return { ...meta, replica, counter: 0, formerly: meta.replica };
}

/** The same for an office that is open: the next commit is the first of the new identity. */
export async function renewOpened(opened: OpenedDatabase): Promise<Outcome<Meta>> {
  const { database, meta } = opened;
  const renewed = renewedMeta(meta, newReplicaId());
  try {
    await database.transaction('rw', database.meta, async () => {
      const stored = await database.meta.get('identity');
      if (stored?.counter !== meta.counter || stored.replica !== meta.replica) {
        throw new Error('another page has written here');
      }
      await database.meta.put(renewed);
    });
  } catch (error) {
    return failure('notSaved', sentenceOf(error));
  }
  opened.meta = renewed;
  return success(renewed);
}
