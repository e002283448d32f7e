import type { AnyRecord, Kind } from '../../../shared/domain/record.ts';
import type { Versioned } from '../../../shared/merge/versions.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Fields the id is made of: once the record is saved they stay, because another value would be another record. */
export function identifyingFields(kind: Kind, record: AnyRecord): readonly string[] {
  const id = kind.idFor?.(record);
  if (id === undefined) return [];
  return Object.keys(kind.fields).filter((name) => kind.idFor?.({ ...record, [name]: '?' }) !== id);
}

/**
 * What is written for a new record. Where one of the same id was deleted before, it comes back in the same action, with nothing of
 * what stood in it then: writing into it without that would be a change the deletion had not seen, hence a conflict.
 */
export function fieldsToBegin(kind: Kind, record: AnyRecord, before: Versioned | undefined): Fields {
  const names = Object.keys(kind.fields);
  const given = Object.fromEntries(names.flatMap((name) => (name in record ? [[name, record[name]]] : [])));
  if (before?.record.deleted === undefined) return given;
  const emptied = Object.fromEntries(names.map((name) => [name, undefined]));
  return { ...emptied, ...given, deleted: undefined };
}
