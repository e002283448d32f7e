import type { Outcome } from '../../../shared/lib/outcome.ts';
import { prepareCommit } from '../../../shared/merge/prepare.ts';
import { prepareRenewal } from '../../../shared/merge/renewal.ts';
import { dotOf } from '../../../shared/merge/versions.ts';
import { newReplicaId } from '../../platform/random.ts';
import type { CommitRequest, Committed } from './commit.ts';
import type { OpenedDatabase } from '../store/opened-database.ts';
import { describeDatabase, type Meta } from '../store/database.ts';
import { writeLarge } from './taking-in.ts';

/** What this PC is called from now on, and who says so. */
export interface NewWorkplace extends Pick<CommitRequest, 'person' | 'time'> {
  readonly label: string;
}

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

/**
 * The same for an office that is open, in one commit that names the workplace and gives everything written here its new name: under the
 * old one the other PC has written something else. See [Note: A copied PC].
 */
export async function renewOpened(
  opened: OpenedDatabase,
  { label, ...by }: NewWorkplace,
): Promise<Outcome<Committed>> {
  const { workingSet, meta } = opened;
  const identity = renewedMeta(meta, newReplicaId());
  const stamp = { ...by, dot: dotOf(identity.replica, 1) };
  const renamed = prepareRenewal(workingSet.rows(), { former: meta.replica, stamp })?.changes ?? [];
  const frame = { ...stamp, cause: 'setUp' as const, office: meta.office };
  const put = { do: 'put', kind: 'workplace', id: identity.replica, fields: { label } } as const;
  const named = prepareCommit(frame, [put], workingSet.row);
  if (!named.ok) return named;
  const commit = { ...named.value, changes: [...renamed, ...named.value.changes] };
  return writeLarge(opened, commit, { identity });
}
