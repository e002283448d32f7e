import type { Field } from '../../shared/domain/field.ts';
import { DELETED } from '../../shared/merge/versions.ts';
import { historyText } from '../text/history.ts';
import { displayItems, displayValue } from './display.ts';
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

/** The pairs in the order of the form; what a newer program knows keeps its name. */
export function fieldLines(kind: string, pairs: readonly FieldPair[], lookup: Lookup): readonly FieldLine[] {
  const fields = shownKindOf(kind)?.fields ?? {};
  const order = Object.keys(fields);
  const place = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  return pairs
    .filter(({ field }) => !isForTheProgram(fields[field]))
    .sort((one, other) => place(one.field) - place(other.field))
    .map(({ field, from, to }) => {
      if (field === DELETED) return { field, label: historyText.deletedField, ...deletionLine(from, to) };
      const known = fields[field];
      const read = (value: unknown) => (known ? valueText(known, value, lookup) : unknownText(value));
      return { field, label: known?.label ?? field, from: read(from), to: read(to) };
    });
}

/** Of what the program remembers for itself only links say something to people. */
function isForTheProgram(field: Field | undefined): boolean {
  return field?.internal === true && field.type !== 'reference';
}

/** The labels of fields, for a sentence. */
export function fieldNames(kind: string, names: readonly string[]): string {
  const fields = shownKindOf(kind)?.fields ?? {};
  return names
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
