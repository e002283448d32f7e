import { kindOf } from '../../../shared/domain/dataset.ts';
import { type Field, formOf } from '../../../shared/domain/field.ts';
import { DELETED, fieldsOf, type RegisterValue } from '../../../shared/merge/versions.ts';
import type { Operation } from '../../../shared/merge/commit.ts';
import { forgetting } from '../../../shared/merge/united.ts';
import type { Lookup } from '../../ui/lookup.ts';
import type { OpenConflict } from '../../data/open-conflicts.ts';

/** What a person answers: one of the versions by its place, all of them, something else, or whether the record stays deleted. */
export type Answer =
  | { readonly choice: 'version'; readonly place: number }
  | { readonly choice: 'both' }
  | { readonly choice: 'deleted' | 'present' }
  | { readonly choice: 'other'; readonly value: RegisterValue };

/** The answers a conflict takes without typing, in the order of their digits. */
export function answersTo(conflict: OpenConflict): readonly Answer[] {
  if (conflict.register === DELETED) return [{ choice: 'deleted' }, { choice: 'present' }];
  const versions = conflict.versions.map((_, place): Answer => ({ choice: 'version', place }));
  return joinedValue(conflict) === undefined ? versions : [...versions, { choice: 'both' }];
}

/** Can something else be typed? Not into fields only a newer program knows. */
export function takesOther({ kind, register }: OpenConflict): boolean {
  const fields = kindOf(kind)?.fields ?? {};
  return register !== DELETED && fieldsOf(register).every((name) => fields[name] !== undefined);
}

/** The versions of a text one after the other, of a list all together; nothing where that makes no sense or does not fit. */
function joinedValue({ kind, register, versions }: OpenConflict): RegisterValue | undefined {
  const field = kindOf(kind)?.fields[register];
  const values = versions.map(({ value }) => value[register]).filter((value) => value !== undefined);
  if (field === undefined || values.length < 2) return undefined;
  const joined = joinedOf(field, values);
  return joined !== undefined && fits(field, joined) ? { [register]: joined } : undefined;
}

const separators: Partial<Record<Field['type'], string>> = { text: '; ', longText: '\n\n' };
const listTypes: ReadonlySet<Field['type']> = new Set(['references', 'settlements', 'labels', 'choices']);

function joinedOf(field: Field, values: readonly unknown[]): unknown {
  const separator = isPlainText(field) ? separators[field.type] : undefined;
  if (separator !== undefined) return [...new Set(values)].join(separator);
  if (!listTypes.has(field.type) || !values.every(Array.isArray)) return undefined;
  return [...new Set(values.flat() as readonly string[])].sort();
}

/** Two tax numbers beside each other would be none. */
function isPlainText(field: Field): boolean {
  return field.type === 'longText' || (field.type === 'text' && field.written === undefined);
}

function fits(field: Field, value: unknown): boolean {
  const longest = field.type === 'text' ? field.maxLength : undefined;
  const isShort = longest === undefined || typeof value !== 'string' || value.length <= longest;
  return isShort && formOf(field).safeParse(value).success;
}

/**
 * What decides a conflict this way. A deleted record stays so: a decision must not bring it back. One that stays is united with nothing
 * any more; nor is one that is deleted while the other was erased. The look-up finds deleted records, too.
 */
export function operationsFor(
  conflict: OpenConflict,
  answer: Answer,
  lookup: Pick<Lookup, 'find'>,
): readonly Operation[] {
  const { kind, row, register } = conflict;
  const value = valueOf(conflict, answer);
  if (value === undefined) return [];
  const decision: Operation = { do: 'decide', kind, id: row.id, register, value };
  if (register === DELETED) {
    const staysUnited = answer.choice === 'deleted' && lookup.find(kind, String(row.record['mergedInto']));
    return staysUnited ? [decision] : [...forgetting(kind, row), decision];
  }
  const isDeleted = row.record.deleted !== undefined;
  return isDeleted ? [decision, { do: 'delete', kind, id: row.id }] : [decision];
}

/** What the register holds afterwards; nothing where the answer does not fit the conflict. */
export function valueOf(conflict: OpenConflict, answer: Answer): RegisterValue | undefined {
  switch (answer.choice) {
    case 'version':
      return conflict.versions[answer.place]?.value;
    case 'both':
      return joinedValue(conflict);
    case 'deleted':
      return { [DELETED]: { seen: conflict.row.merge.seen } };
    case 'present':
      return {};
    case 'other':
      return answer.value;
  }
}

/** The same answer for a conflict that is alike: the version written on the same side, wherever it stands there. */
export function sameAnswer(
  answer: Answer,
  { from, to }: { readonly from: readonly string[]; readonly to: readonly string[] },
): Answer | undefined {
  if (answer.choice !== 'version') return answer;
  const place = to.indexOf(from[answer.place] ?? '');
  return place < 0 ? undefined : { choice: 'version', place };
}
