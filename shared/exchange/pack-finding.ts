import type { Field } from '../domain/field.ts';
import { kindOf } from '../domain/dataset.ts';
import type { Finding } from '../domain/finding.ts';

/** A finding with the place of its record in the input, counted from 1, and with what a person calls it. */
export interface PackFinding extends Finding {
  readonly index: number;
  readonly title?: string;
}

/** „Szervezet, 4. tétel („Kossuth Egyesület”), „Adószám” mező (taxNumber): …” */
export function findingSentence({ kind: name, index, title, field, message }: PackFinding): string {
  const kind = kindOf(name);
  const called = title === undefined ? '' : ` („${title}”)`;
  const label = field !== undefined && kind !== undefined && Object.hasOwn(kind.fields, field);
  const place =
    field === undefined
      ? ''
      : `, ${label ? `„${kind.fields[field]?.label}” mező (${field})` : `${field} mező`}`;
  return `${kind?.label ?? name}, ${index}. tétel${called}${place}: ${message}`;
}

/** What a field takes, for a value of another type. */
export function expectedOf(field: Field): string {
  switch (field.type) {
    case 'whole':
    case 'decimal':
      return 'szám szükséges, idézőjelek nélkül';
    case 'yesNo':
      return 'igaz vagy hamis érték (true, false) szükséges';
    case 'references':
    case 'settlements':
    case 'labels':
    case 'choices':
      return 'szövegek listája szükséges';
    case 'rows':
      return `sorok listája szükséges ezekkel a mezőkkel: ${Object.keys(field.fields).join(', ')}`;
    case 'longText':
      return 'szöveg szükséges, legfeljebb 200 000 karakter';
    default:
      return 'szöveg szükséges, legfeljebb 500 karakter';
  }
}
