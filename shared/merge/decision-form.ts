import { formOf } from '../domain/field.ts';
import type { Kind } from '../domain/record.ts';
import { withArticle } from '../lib/grammar.ts';
import { deletionOf } from './deletion.ts';
import { DELETED, fieldsOf, type RegisterValue } from './versions.ts';

/** Can the field hold this value? Nothing at all fits every field, and of fields a newer program knows nothing can be said. */
export function hasForm(kind: Kind, name: string, value: unknown): boolean {
  const field = kind.fields[name];
  return field === undefined || value === undefined || formOf(field).safeParse(value).success;
}

/** The sentence that names the record and the field whose value is of another form. */
export function unreadable(kind: Kind | undefined, name: string): string {
  const label = kind?.fields[name]?.label ?? (name === DELETED ? 'Törlés' : name);
  return `${kind?.label ?? 'Ismeretlen tétel'}: ${withArticle(`„${label}”`)} mező értéke nem olvasható.`;
}

/** What is wrong with the form of a decided value, as a Hungarian sentence: a field of another register, or a value of another type. */
export function faultOfDecision(
  kind: Kind | undefined,
  register: string,
  value: RegisterValue,
): string | undefined {
  if (register === DELETED) return isDeletion(value) ? undefined : unreadable(kind, DELETED);
  const fields = fieldsOf(register);
  const strange = Object.keys(value).find((name) => !fields.includes(name));
  const wrong = strange ?? (kind && fields.find((name) => !hasForm(kind, name, value[name])));
  return wrong === undefined ? undefined : unreadable(kind, wrong);
}

/** Deleted or not; the counters of a decided deletion are written anew anyway. */
function isDeletion(value: RegisterValue): boolean {
  const isAlone = Object.keys(value).every((name) => name === DELETED);
  const deletion: unknown = deletionOf(value);
  return isAlone && (deletion === undefined || (typeof deletion === 'object' && deletion !== null));
}
