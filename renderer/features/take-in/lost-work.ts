import type { Arrival } from '../../../shared/merge/arrivals.ts';
import { DELETED, fieldsOf } from '../../../shared/merge/versions.ts';
import { isWrittenSince } from '../../../shared/merge/work-since.ts';
import { shownKindOf } from '../../ui/shown-kind.ts';

/** Labels of the fields that were written here, which whoever erased the person had not seen: they go along. */
export function lostLabels({ kind, effect, earlier, arriving }: Arrival): readonly string[] {
  if (effect !== 'erased' || earlier === undefined) return [];
  const since = { row: earlier, seen: arriving.merge.seen };
  const fields = shownKindOf(kind)?.fields ?? {};
  return Object.keys(earlier.merge.registers)
    .filter((register) => register !== DELETED && isWrittenSince(since, register))
    .flatMap(fieldsOf)
    .flatMap((name) => fields[name]?.label ?? []);
}
