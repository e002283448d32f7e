import type { Field } from '../../shared/domain/field.ts';
import { isSameValue } from '../../shared/merge/history.ts';
import { DELETED, fieldsOf, type RegisterValue } from '../../shared/merge/versions.ts';
import { historyText } from '../text/history.ts';
import { displayItems, displayValue, titleOfId } from './display.ts';
import type { Lookup } from './lookup.ts';
import { shownKindOf } from './shown-kind.ts';

/** A field with two values. */
export interface FieldPair {
  readonly field: string;
  readonly from: unknown;
  readonly to: unknown;
}

/** The same, as it is read. */
export interface FieldLine {
  readonly field: string;
  readonly label: string;
  readonly from: string;
  readonly to: string;
}

type Values = Readonly<Record<string, unknown>>;

/** The fields of a change. */
export function pairsOf({ before, after }: { readonly before: Values; readonly after: Values }) {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].map((field): FieldPair => ({ field, from: before[field], to: after[field] }));
}

/**
 * The fields of a register in which these values of it differ. Where none does, all of them: of a register that is spoken of something
 * is to be seen.
 */
export function differingFields(register: string, values: readonly RegisterValue[]): readonly string[] {
  const fields = fieldsOf(register);
  const [first = {}, ...others] = values;
  const differing = fields.filter((field) =>
    others.some((value) => !isSameValue(first[field], value[field])),
  );
  return differing.length > 0 ? differing : fields;
}

/** The pairs in the order of the form; what a newer program knows keeps its name. */
export function fieldLines(kind: string, pairs: readonly FieldPair[], lookup: Lookup): readonly FieldLine[] {
  const fields = shownKindOf(kind)?.fields ?? {};
  const titled = kind === 'distinctPair' ? titlesOfPair(pairs, lookup) : undefined;
  return pairs
    .filter(({ field }) => !isForTheProgram(fields[field]))
    .sort((one, other) => placeOf(fields, one.field) - placeOf(fields, other.field))
    .map(({ field, from, to }) => {
      if (field === DELETED) return { field, label: historyText.deletedField, ...deletionLine(from, to) };
      const known = fields[field];
      const read = (value: unknown) =>
        titled?.(field, value) ?? (known ? valueText(known, value, lookup) : unknownText(value));
      return { field, label: known?.label ?? field, from: read(from), to: read(to) };
    });
}

/** Place in the form; what is not in it comes last. */
function placeOf(fields: Readonly<Record<string, unknown>>, name: string): number {
  const names = Object.keys(fields);
  return names.includes(name) ? names.indexOf(name) : names.length;
}

/** Two that are not the same thing are remembered by their ids, and read by their names. */
function titlesOfPair(pairs: readonly FieldPair[], lookup: Lookup) {
  const of = pairs.find(({ field }) => field === 'of');
  const kind = String(of?.to ?? of?.from);
  return (field: string, value: unknown): string | undefined =>
    (field === 'one' || field === 'other') && lookup.find(kind, String(value))
      ? titleOfId(kind, String(value), lookup)
      : undefined;
}

/** Of what the program remembers for itself only links say something to people. */
function isForTheProgram(field: Field | undefined): boolean {
  return field?.internal === true && field.type !== 'reference';
}

/** The labels of fields, for a sentence, in the order of the form. */
export function fieldNames(kind: string, names: readonly string[]): string {
  const fields = shownKindOf(kind)?.fields ?? {};
  return names
    .toSorted((one, other) => placeOf(fields, one) - placeOf(fields, other))
    .map((name) => (name === DELETED ? historyText.deletedField : (fields[name]?.label ?? name)))
    .join(', ');
}

function deletionLine(from: unknown, to: unknown) {
  const state = (value: unknown) =>
    value === undefined ? historyText.presentState : historyText.deletedState;
  return { from: state(from), to: state(to) };
}

/** As the form shows it; the rows of a table stand under each other. */
function valueText(field: Field, value: unknown, lookup: Lookup): string {
  return field.type === 'rows' && Array.isArray(value)
    ? displayItems(field, value, lookup).join('\n')
    : displayValue(field, value, lookup);
}

function unknownText(value: unknown): string {
  if (value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
