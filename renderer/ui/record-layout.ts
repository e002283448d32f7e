import type { Field, WrittenForm } from '../../shared/domain/field.ts';
import type { Kind } from '../../shared/domain/record.ts';
import { formText } from '../text/form.ts';

/** Fields that stand under one heading. */
export interface FormSection {
  readonly title: string;
  readonly fields: readonly string[];
}

/** Fields about files are filled in where files are picked, others by the program alone. */
function isNotAsked(field: Field): boolean {
  return field.internal === true || (field.type === 'rows' && 'hash' in field.fields);
}

/**
 * The sections of a form or a data sheet. Fields that no section names are never lost: they stand under „További adatok”, or, where
 * nothing is arranged, what is asked for stands first.
 */
export function sectionsOf(
  kind: Kind,
  sections: readonly FormSection[] = [],
  left: readonly string[] = [],
): readonly FormSection[] {
  const names = Object.keys(kind.fields).filter(
    (name) => !left.includes(name) && !isNotAsked(kind.fields[name] as Field),
  );
  const arranged = sections.map((section) => ({
    ...section,
    fields: section.fields.filter((name) => names.includes(name)),
  }));
  const placed = new Set(arranged.flatMap(({ fields }) => fields));
  const rest = names.filter((name) => !placed.has(name));
  const title = sections.length === 0 ? formText.mainSection : formText.otherSection;
  return [...arranged, { title, fields: rest }].filter(({ fields }) => fields.length > 0);
}

const spans: Readonly<Record<Field['type'], number>> = {
  text: 6,
  longText: 12,
  date: 3,
  time: 2,
  whole: 3,
  decimal: 3,
  yesNo: 3,
  choice: 4,
  choices: 6,
  reference: 6,
  references: 6,
  settlement: 4,
  settlements: 6,
  labels: 6,
  rows: 12,
};

const writtenSpans: Readonly<Record<WrittenForm, number>> = {
  postalCode: 2,
  groupCode: 2,
  taxNumber: 3,
  treasuryNumber: 3,
  civilNumber: 3,
  phone: 3,
  email: 4,
  web: 4,
  projectNumber: 4,
};

const longLabel = 45;

/** Columns of twelve that an input takes: as wide as what is written into it. */
export function spanOf(field: Field): number {
  if (field.type === 'choice') return hasLongLabel(field.choices) ? 12 : spans.choice;
  if (field.type !== 'text') return spans[field.type];
  if (field.written !== undefined) return writtenSpans[field.written];
  const most = field.maxLength ?? 200;
  return most >= 300 ? 12 : most <= 20 ? 2 : spans.text;
}

function hasLongLabel(choices: Readonly<Record<string, string>>): boolean {
  return Object.values(choices).some((label) => label.length > longLabel);
}
