import type { Deletion, Seen } from '../domain/record.ts';
import type { Change, Commit } from './commit.ts';
import { deletionOf } from './deletion.ts';
import { changeTo } from './prepare.ts';
import {
  counterOf,
  DELETED,
  type Replica,
  replicaOf,
  type Row,
  rowOf,
  type Stamp,
  type StoredVersion,
  versionsOf,
} from './versions.ts';

/*
[Note: A copied PC]

A PC that finds out that it is a copy of another has until then written under names the other used for something else: `seen` of one then
covers what only the other knows, and merging would drop it unasked. Which of these names both mean the same by, because they are older
than the copying, nobody can tell. So whatever stands here under the former identity gets a new name before anything of the other is taken
in: the version keeps author and time, its dot is of the new identity, and no row has seen the former one. What the other wrote arrives
then like anybody's change, and two values of one register ask. Of what was written before the copying, a question may come once more
where somebody has written over it since; but nothing is lost.
*/

export interface Renewal {
  /** The identity it had, which another PC goes on using. */
  readonly former: Replica;
  /** The first stamp of the new identity. */
  readonly stamp: Stamp;
}

/** The commit that renames what was written under the former identity; nothing if there is none of it. See [Note: A copied PC]. */
export function prepareRenewal(
  rows: Iterable<{ readonly kind: string; readonly row: Row }>,
  renewal: Renewal,
): Commit | undefined {
  const changes: Change[] = [];
  for (const { kind, row } of rows) {
    if (row.merge.seen[renewal.former] === undefined) continue;
    changes.push({ ...changeTo(renamed(row, renewal), { kind, before: row }), exact: 'again' });
  }
  const { dot, time, person } = renewal.stamp;
  return changes.length === 0 ? undefined : { dot, time, person, cause: 'setUp', changes };
}

function renamed(row: Row, renewal: Renewal): Row {
  const registers = Object.keys(row.merge.registers).map((register) => {
    const stored = row.merge.registers[register] ?? [];
    const renamedOnes = versionsOf(row, register).map((version, index): StoredVersion => {
      const dot = replicaOf(version.dot) === renewal.former ? renewal.stamp.dot : version.dot;
      const before = stored[index];
      return before?.value === undefined
        ? { ...before, dot, time: version.time, person: version.person }
        : { ...version, dot, value: valueAfter(version.value, renewal) };
    });
    return [register, renamedOnes] as const;
  });
  const { [DELETED]: deleted, ...record } = row.record;
  const isShown = deleted === undefined ? {} : valueAfter({ [DELETED]: deleted }, renewal);
  return rowOf({
    record: { ...record, ...isShown },
    merge: { registers: Object.fromEntries(registers), seen: seenAfter(row.merge.seen, renewal) },
  });
}

/** A deletion knows what its author had seen, and so under which names. */
function valueAfter(value: Readonly<Record<string, unknown>>, renewal: Renewal) {
  const deletion = deletionOf(value);
  if (deletion === undefined) return value;
  return { [DELETED]: { ...deletion, seen: seenAfter(deletion.seen, renewal) } satisfies Deletion };
}

function seenAfter(before: Seen, { former, stamp }: Renewal): Seen {
  if (before[former] === undefined) return before;
  const { [former]: _, ...others } = before;
  return { ...others, [replicaOf(stamp.dot)]: counterOf(stamp.dot) };
}
