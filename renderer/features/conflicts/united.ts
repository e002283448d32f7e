import { aliasesAmong } from '../../../shared/domain/aliases.ts';
import { mergedIntoOf } from '../../../shared/domain/merged-away.ts';
import type { AnyRecord } from '../../../shared/domain/record.ts';
import { deletionOf } from '../../../shared/merge/deletion.ts';
import { memoriesOf } from '../../../shared/merge/united.ts';
import { DELETED, type StoredVersion } from '../../../shared/merge/versions.ts';
import type { OpenConflict } from '../../data/open-conflicts.ts';
import type { Lookup } from '../../ui/lookup.ts';

type Finding = Pick<Lookup, 'find'>;

/** Id of the record this one went into where the deletion was a uniting; nothing where somebody deleted it, or the other one is gone. */
export function unitedWith(
  { kind, row, versions }: OpenConflict,
  deletion: Pick<StoredVersion, 'dot'>,
  lookup: Finding,
): string | undefined {
  const memories = memoriesOf(row);
  const isOfUniting = versions.some(({ dot }) => memories.some((memory) => memory.dot === dot));
  // Somebody has decided since that it stays so: that is no uniting of their own, but the record remembers the one there was.
  const memory = memories.find(({ dot }) => dot === deletion.dot) ?? (isOfUniting ? undefined : memories[0]);
  return memory === undefined || lookup.find(kind, memory.into) === undefined ? undefined : memory.into;
}

/** Is it asked whether a record stays united with another one? */
export function isAboutUniting(conflict: OpenConflict, lookup: Finding): boolean {
  const deletions = conflict.versions.filter(({ value }) => deletionOf(value) !== undefined);
  return (
    conflict.register === DELETED &&
    deletions.length > 0 &&
    deletions.every((deletion) => unitedWith(conflict, deletion, lookup) !== undefined)
  );
}

/** Id of the record that will stand for this one if these all stay united; its own where nothing else would. */
export function standInAfter(
  { kind, row }: OpenConflict,
  united: ReadonlySet<string>,
  lookup: Finding,
): string {
  const way = new Map<string, AnyRecord>();
  let next: string | undefined = row.id;
  while (next !== undefined && !way.has(next)) {
    const record: AnyRecord = lookup.find(kind, next) ?? { id: next, office: '', erased: true };
    const stays = next === row.id || united.has(next);
    const after: AnyRecord = stays ? { ...record, deleted: record.deleted ?? { seen: {} } } : record;
    way.set(next, after);
    next = mergedIntoOf(after);
  }
  return aliasesAmong(way.values()).get(row.id) ?? row.id;
}
