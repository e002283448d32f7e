import type { Field } from '../../domain/field.ts';
import { canonicalJson } from '../../lib/canonical-json.ts';
import { addDays, daysBetween, isCalendarDate } from '../../lib/dates.ts';
import { type Cell, isDateCell } from './table.ts';

/** What people call a record or a settlement, by which a cell names it besides its id. */
export interface Naming {
  record(kind: string, id: string): string | undefined;
  place(ksh: string): string | undefined;
}

const JSON_MARK = 'JSON:';

/** The cell of a value; `field` is unknown for what a newer program has written. See [Note: Tables]. */
export function cellOf(field: Field | undefined, value: unknown, naming: Naming): Cell {
  if (value === undefined) return undefined;
  const plain = plainCell(field, value, naming);
  const comesBack = plain !== undefined && [plain, textOf(plain)].every((cell) => isRead(field, cell, value));
  return comesBack ? plain : `${JSON_MARK}${JSON.stringify(value)}`;
}

function isRead(field: Field | undefined, cell: Cell, value: unknown): boolean {
  return canonicalJson([valueOf(field, cell) ?? null]) === canonicalJson([value]);
}

/** A cell as text: what a CSV file holds. */
export function textOf(cell: Cell): string {
  if (cell === undefined) return '';
  if (isDateCell(cell)) return cell.date;
  return typeof cell === 'number' ? String(cell).replace('.', ',') : cell;
}

function plainCell(field: Field | undefined, value: unknown, naming: Naming): Cell {
  if (Array.isArray(value)) {
    const items = value.map((item) => itemText(field, String(item), naming));
    return items.join('\n');
  }
  if (typeof value === 'boolean') return value ? YES : NO;
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') return undefined;
  return field?.type === 'date' && isSpreadsheetDate(value)
    ? { date: value }
    : itemText(field, value, naming);
}

const [YES, NO] = ['igen', 'nem'];

function itemText(field: Field | undefined, text: string, naming: Naming): string {
  switch (field?.type) {
    case 'choice':
    case 'choices':
      return Object.hasOwn(field.choices, text) ? (field.choices[text] ?? text) : text;
    case 'settlement':
    case 'settlements':
      return named(naming.place(text), text);
    case 'reference':
    case 'references':
      return named(naming.record(field.to, text), text);
    default:
      return text;
  }
}

function named(name: string | undefined, id: string): string {
  return name === undefined ? id : `${name.replace(/[\s[\]]+/g, ' ')} [${id}]`;
}

/** The value of a cell as its field understands it; what it cannot understand stays as it is, for the check of form to refuse. */
export function valueOf(field: Field | undefined, cell: Cell): unknown {
  if (cell === undefined || cell === '') return undefined;
  if (typeof cell === 'string' && cell.startsWith(JSON_MARK)) return unwrapped(cell);
  const reader = field === undefined ? undefined : readers[field.type];
  const read = reader as ((field: Field, cell: Cell) => unknown) | undefined;
  return field === undefined || read === undefined ? textOf(cell) : read(field, cell);
}

function unwrapped(cell: string): unknown {
  try {
    return JSON.parse(cell.slice(JSON_MARK.length)) as unknown;
  } catch {
    return cell;
  }
}

type Reader<Type extends Field['type']> = (field: Extract<Field, { type: Type }>, cell: Cell) => unknown;

const readers: { readonly [Type in Field['type']]?: Reader<Type> } = {
  whole: (_, cell) => numberIn(cell),
  decimal: (_, cell) => numberIn(cell),
  date: (_, cell) => dateIn(cell),
  yesNo: (_, cell) => ({ [YES]: true, [NO]: false })[textOf(cell).trim().toLowerCase()] ?? textOf(cell),
  choice: ({ choices }, cell) => codeIn(choices, textOf(cell)),
  choices: ({ choices }, cell) => itemsIn(cell).map((item) => codeIn(choices, item)),
  settlement: (_, cell) => idIn(textOf(cell)),
  settlements: (_, cell) => itemsIn(cell).map(idIn),
  reference: (_, cell) => idIn(textOf(cell)),
  references: (_, cell) => itemsIn(cell).map(idIn),
  labels: (_, cell) => itemsIn(cell),
};

function itemsIn(cell: Cell): readonly string[] {
  return textOf(cell)
    .split('\n')
    .filter((item) => item !== '');
}

/** The code whose label this is, if only one has it. */
function codeIn(choices: Readonly<Record<string, string>>, text: string): string {
  const codes = Object.keys(choices).filter((code) => choices[code] === text);
  return codes.length === 1 && !Object.hasOwn(choices, text) ? (codes[0] ?? text) : text;
}

function idIn(text: string): string {
  return /\[([^[\]]+)\]\s*$/.exec(text)?.[1] ?? text;
}

function numberIn(cell: Cell): unknown {
  if (typeof cell !== 'string') return cell;
  const digits = cell.replace(/[\s\u00a0]/g, '').replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(digits) ? Number(digits) : cell;
}

/** Day 0 of a spreadsheet; right from March 1900 on, before which Excel counts a day that never was. */
const DAY_NOUGHT = '1899-12-30';
const FIRST_SURE = '1900-03-01';

export function isSpreadsheetDate(text: string): boolean {
  return isCalendarDate(text) && text >= FIRST_SURE;
}

/** Days since a spreadsheet's day 0. */
export function serialOf(date: string): number {
  return daysBetween(DAY_NOUGHT, date);
}

function dateIn(cell: Cell): unknown {
  if (cell !== undefined && isDateCell(cell)) return cell.date;
  if (typeof cell === 'number') return Number.isInteger(cell) ? addDays(DAY_NOUGHT, cell) : cell;
  const text = textOf(cell);
  const parts = /^\s*(\d{4})[.\-/]\s*(\d{1,2})[.\-/]\s*(\d{1,2})\.?\s*$/.exec(text);
  const iso =
    parts
      ?.slice(1)
      .map((part) => part.padStart(2, '0'))
      .join('-') ?? text;
  return isCalendarDate(iso) ? iso : text;
}
