import { kindOf } from '../../shared/domain/dataset.ts';
import { type Field, isEmptyValue } from '../../shared/domain/field.ts';
import type { AnyRecord, Kind } from '../../shared/domain/record.ts';
import {
  formatDateShort,
  formatMonth,
  formatTime,
  isCalendarDate,
  isClockTime,
} from '../../shared/lib/dates.ts';
import { formatNumber, formatWithUnit, type NumberFormat } from '../../shared/lib/numbers.ts';
import { formalName } from '../../shared/lib/hungarian-names.ts';
import { nameSortKey } from '../../shared/lib/order.ts';
import { valueText } from '../text/values.ts';
import type { Lookup } from './lookup.ts';

/** What a person calls this record, with the names of settlements and of the records it stands for. */
export function titleOf(kind: Kind, record: AnyRecord, lookup: Lookup): string {
  if (kind.name === 'distinctPair') return titleOfPair(record, lookup) ?? kind.label;
  const own = kind.title(record);
  const place = lookup.place(own);
  if (place) return place.name;
  if ('familyName' in kind.fields) return formalName(own);
  return own === kind.label ? titleOfParts(kind, record, lookup) : own;
}

/** Two that are not the same thing are called by their names; only a place that knows none of them has to do without. */
function titleOfPair(record: AnyRecord, lookup: Lookup): string | undefined {
  const of = String(record['of']);
  const ids = [record['one'], record['other']].map(String);
  if (!ids.some((id) => lookup.find(of, id))) return undefined;
  return ids.map((id) => titleOfId(of, id, lookup)).join(' – ');
}

/** A record without a name of its own is called by what it joins: „Kiss Anna – Apátfalva”. */
function titleOfParts(kind: Kind, record: AnyRecord, lookup: Lookup): string {
  const joins = Object.entries(kind.fields).filter(
    ([, field]) => field.required && (field.type === 'reference' || field.type === 'settlement'),
  );
  const names = joins.map(([name, field]) => displayValue(field, record[name], lookup));
  return names.filter((name) => name !== '').join(' – ') || kind.label;
}

/** The title of the record with this id. */
export function titleOfId(kindName: string, id: string, lookup: Lookup): string {
  const kind = kindOf(kindName);
  const record = lookup.find(kindName, id);
  return kind && record ? titleOf(kind, record, lookup) : valueText.unknownRecord;
}

export function settlementName(ksh: string, lookup: Lookup): string {
  return lookup.place(ksh)?.name ?? valueText.unknownSettlement(ksh);
}

/** A value as one line of Hungarian text; nothing is an empty text. Numbers are grouped as in a table column. */
export function displayValue(field: Field, value: unknown, lookup: Lookup): string {
  if (isEmptyValue(value)) return '';
  if (Array.isArray(value)) return displayItems(field, value, lookup).join(', ');
  if (typeof value === 'boolean') return value ? valueText.yes : valueText.no;
  if (typeof value === 'number') return displayNumber(field, value);
  return typeof value === 'string' ? displayText(field, value, lookup) : '';
}

/** A value in a column: measured quantities have the same number of decimals, so that they stand under each other. */
export function displayCell(field: Field, value: unknown, lookup: Lookup): string {
  const isMeasured = field.type === 'decimal' && field.unit !== '';
  return isMeasured && typeof value === 'number'
    ? displayNumber(field, value, true)
    : displayValue(field, value, lookup);
}

/** The items of a list one by one; the rows of a table with their cells joined. */
export function displayItems(field: Field, items: readonly unknown[], lookup: Lookup): readonly string[] {
  if (field.type === 'rows') return items.map((row) => displayRow(field.fields, row, lookup));
  return items.map((item) => displayText(field, String(item), lookup));
}

function displayRow(fields: Readonly<Record<string, Field>>, row: unknown, lookup: Lookup): string {
  const cells = row as Readonly<Record<string, unknown>>;
  return Object.entries(fields)
    .map(([name, field]) => displayPart(field, cells[name], { row: cells, lookup }))
    .filter((cell) => cell !== '')
    .join(' · ');
}

interface PartOfRow {
  readonly row: Readonly<Record<string, unknown>>;
  readonly lookup: Lookup;
}

/** What only programs read is turned into words, and a checksum says nothing to anybody. */
function displayPart(field: Field, value: unknown, { row, lookup }: PartOfRow): string {
  if (field.type !== 'text' || typeof value !== 'string') return displayValue(field, value, lookup);
  switch (field.holds) {
    case 'kind':
      return kindOf(value)?.plural ?? value;
    case 'month':
      return monthForm.test(value) ? formatMonth(value) : value;
    case 'id':
      return titleOfId(String(row['kind']), value, lookup);
    case 'hash':
      return '';
    default:
      return value;
  }
}

const monthForm = /^\d{4}-(?:0[1-9]|1[0-2])$/;

function displayNumber(field: Field, value: number, fixed = false): string {
  if (field.type === 'whole' && field.unit === 'év') return String(value);
  const format: NumberFormat = {
    decimals: field.type === 'decimal' ? field.decimals : 0,
    fixed,
    grouping: 'always',
  };
  const unit = field.type === 'decimal' || field.type === 'whole' ? field.unit : '';
  return unit === '' ? formatNumber(value, format) : formatWithUnit(value, unit, format);
}

function displayText(field: Field, value: string, lookup: Lookup): string {
  switch (field.type) {
    case 'date':
      return isCalendarDate(value) ? formatDateShort(value) : value;
    case 'time':
      return isClockTime(value) ? formatTime(value) : value;
    case 'choice':
    case 'choices':
      return field.choices[value] ?? value;
    case 'settlement':
    case 'settlements':
      return settlementName(value, lookup);
    case 'reference':
    case 'references':
      return titleOfId(field.to, value, lookup);
    default:
      return value;
  }
}

/** By what a value is put in order: numbers as numbers, dates as written, everything else as it reads. */
export function sortKey(field: Field, value: unknown, lookup: Lookup): string | number {
  if (typeof value === 'number') return value;
  if (field.type === 'date' || field.type === 'time') return typeof value === 'string' ? value : '';
  const shown = displayValue(field, value, lookup);
  return field.type === 'reference' ? nameSortKey(shown) : shown;
}

/** Do the values of this field stand on the right of their column? */
export function isNumberField(field: Field): boolean {
  return field.type === 'whole' || field.type === 'decimal';
}
