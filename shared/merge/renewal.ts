import type { Deletion, Seen } from '../domain/record.ts';
import type { Change, Commit } from './commit.ts';
import { deletionOf } from './deletion.ts';
import { changeTo } from './prepare.ts';
import {
  counterOf,
  DELETED,
  type Dot,
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
covers what only the other knows, and merging would drop it unasked. What somebody was given cannot be called back. But whatever it wrote
since gets other names before anything of the other is taken in: the version keeps author and time, its dot is of the new identity, and
the row has seen the former one only as far as it was given away and the other's own row has come. What the other wrote arrives then like
anybody's change, and two values of one register ask. What was written before the copying and given to nobody may be asked about once
more, if the other has written over it since: nobody can tell it from what was written after.
*/

export interface Renewal {
  /** The identity it had, which another PC goes on using. */
  readonly former: Replica;
  /** Highest counter of the former identity that anybody was given: in a file, a folder, or by the copying itself. 0: none. */
  readonly given: number;
  /** The first stamp of the new identity. */
  readonly stamp: Stamp;
  /** A record as it stands in the file by which the copying was found out. */
  theirs(kind: string, id: string): Row | undefined;
}

/** Of one record: the identity it was written under, how far that may be left standing, and the stamp of the new one. */
interface Naming {
  readonly former: Replica;
  readonly given: number;
  readonly seen: number;
  readonly stamp: Stamp;
}

/** The commit that renames what was given to nobody; nothing if there is none of it. See [Note: A copied PC]. */
export function prepareRenewal(
  rows: Iterable<{ readonly kind: string; readonly row: Row }>,
  renewal: Renewal,
): Commit | undefined {
  const changes: Change[] = [];
  for (const { kind, row } of rows) {
    if ((row.merge.seen[renewal.former] ?? 0) <= renewal.given) continue;
    const naming = namingOf(renewal, renewal.theirs(kind, row.id));
    changes.push({ ...changeTo(renamed(row, naming), { kind, before: row }), exact: 'again' });
  }
  const { dot, time, person } = renewal.stamp;
  return changes.length === 0 ? undefined : { dot, time, person, cause: 'setUp', changes };
}

function namingOf({ former, given, stamp }: Renewal, theirs: Row | undefined): Naming {
  return { former, given, stamp, seen: Math.min(given, theirs?.merge.seen[former] ?? 0) };
}

function renamed(row: Row, naming: Naming): Row {
  const registers = Object.keys(row.merge.registers).map((register) => {
    const stored = row.merge.registers[register] ?? [];
    const renamedOnes = versionsOf(row, register).map((version, index): StoredVersion => {
      const dot = dotAfter(version.dot, naming);
      return stored[index]?.value === undefined
        ? { dot, time: version.time, person: version.person }
        : { ...version, dot, value: valueAfter(version.value, naming) };
    });
    return [register, renamedOnes] as const;
  });
  const { [DELETED]: deleted, ...record } = row.record;
  const isShown = deleted === undefined ? {} : valueAfter({ [DELETED]: deleted }, naming);
  return rowOf({
    record: { ...record, ...isShown },
    merge: { registers: Object.fromEntries(registers), seen: seenAfter(row.merge.seen, naming) },
  });
}

function dotAfter(dot: Dot, { former, given, stamp }: Naming): Dot {
  return replicaOf(dot) === former && counterOf(dot) > given ? stamp.dot : dot;
}

/** A deletion knows what its author had seen, and so under which names. */
function valueAfter(value: Readonly<Record<string, unknown>>, naming: Naming) {
  const deletion = deletionOf(value);
  if (deletion === undefined) return value;
  return { [DELETED]: { ...deletion, seen: seenAfter(deletion.seen, naming) } satisfies Deletion };
}

function seenAfter(before: Seen, { former, given, seen, stamp }: Naming): Seen {
  if ((before[former] ?? 0) <= given) return before;
  const { [former]: _, ...others } = before;
  const kept = seen > 0 ? { [former]: seen } : {};
  return { ...others, ...kept, [replicaOf(stamp.dot)]: counterOf(stamp.dot) };
}
