import { type Field, isEmptyValue } from '../../shared/domain/field.ts';
import type { AnyRecord, Kind } from '../../shared/domain/record.ts';
import { compareCodeUnits, compareHungarian, fold, nameSortKey } from '../../shared/lib/order.ts';
import { listText } from '../text/list.ts';
import { displayCell, displayItems, isNumberField, sortKey, titleOf } from './display.ts';
import type { Lookup } from './lookup.ts';
import type { Option } from './Picker.tsx';

/** One column of a register's list. */
export interface Column {
  readonly name: string;
  readonly label: string;
  readonly text: (record: AnyRecord) => string;
  readonly key: (record: AnyRecord) => string | number;
  readonly isNumber: boolean;
  /** Dates and times are in order as they are written; collating them would only be slow. */
  readonly isDate: boolean;
  /** Share of the width beside the other columns. */
  readonly weight: number;
}

/** What a person asked of the list. */
export interface ListView {
  readonly text: string;
  /** Chosen value by field. */
  readonly filters: Readonly<Record<string, string>>;
  readonly sort: { readonly column: string; readonly descending: boolean } | undefined;
}

export const wholeList: ListView = { text: '', filters: {}, sort: undefined };

const weights: Readonly<Partial<Record<Field['type'], number>>> = {
  date: 1.1,
  time: 0.8,
  whole: 1,
  decimal: 1,
  yesNo: 0.9,
  reference: 2,
  references: 1.8,
  settlements: 1.8,
};

interface ColumnOptions {
  /** Heading of a first column with the record's title, for kinds whose name is put together from fields. */
  readonly titled?: string | undefined;
  /** Names of the columns instead of those the description marks. */
  readonly columns?: readonly string[] | undefined;
}

export function columnsOf(kind: Kind, lookup: Lookup, options: ColumnOptions = {}): readonly Column[] {
  const marked = Object.entries(kind.fields).filter(([name, field]) =>
    options.columns ? options.columns.includes(name) : field.column,
  );
  const columns = marked.map(([name, field], index) =>
    columnOf(name, field, { kind, lookup, isFirst: index === 0 }),
  );
  return options.titled === undefined ? columns : [titleColumn(kind, options.titled, lookup), ...columns];
}

interface ColumnSurroundings {
  readonly kind: Kind;
  readonly lookup: Lookup;
  readonly isFirst: boolean;
}

function columnOf(name: string, field: Field, { kind, lookup, isFirst }: ColumnSurroundings): Column {
  const written = field.type === 'text' && field.written !== undefined;
  const text = field.type === 'text' ? (written ? 1.4 : isFirst ? 3 : 2) : 1.6;
  return {
    name,
    label: field.label,
    text: (record) => displayCell(field, record[name], lookup),
    key: keyOf(name, field, { kind, lookup }),
    isNumber: isNumberField(field),
    isDate: field.type === 'date' || field.type === 'time',
    weight: weights[field.type] ?? text,
  };
}

/** Days are in order by their hours too, where the records have a start. */
function keyOf(name: string, field: Field, { kind, lookup }: Pick<ColumnSurroundings, 'kind' | 'lookup'>) {
  const hasHour = name === 'date' && kind.fields['start']?.type === 'time';
  return (record: AnyRecord) => {
    const key = sortKey(field, record[name], lookup);
    const hour = record['start'];
    return hasHour && key !== '' && typeof hour === 'string' ? `${key} ${hour}` : key;
  };
}

function titleColumn(kind: Kind, label: string, lookup: Lookup): Column {
  const text = (record: AnyRecord) => titleOf(kind, record, lookup);
  return {
    name: 'title',
    label,
    text,
    key: (record) => nameSortKey(text(record)),
    isNumber: false,
    isDate: false,
    weight: 2.2,
  };
}

/** The fields a list can be narrowed by. */
export function filterFields(kind: Kind): readonly (readonly [string, Field])[] {
  return Object.entries(kind.fields).filter(([, field]) => field.filter);
}

/** Stands between the values of a filter that lets any of them through. */
const either = '|';

function allowedBy(filter: string): readonly string[] {
  return filter.split(either);
}

/** A filter in words: „nyitott vagy folyamatban”. */
export function filterLabel(field: Field, filter: string, lookup: Lookup): string {
  return displayItems(field, allowedBy(filter), lookup).join(listText.or);
}

/** The values of a field that occur, in the order of the field's choices or of the alphabet. */
export function filterOptions(
  records: Iterable<AnyRecord>,
  name: string,
  around: { field: Field; lookup: Lookup },
) {
  const { field, lookup } = around;
  const values = new Set([...records].flatMap((record) => itemsOf(record[name])));
  const options = [...values].map(
    (id): Option => ({ id, label: displayItems(field, [id], lookup)[0] ?? id }),
  );
  if (field.type !== 'choice') return options.sort((one, other) => compareHungarian(one.label, other.label));
  const order = Object.keys(field.choices);
  return options.sort((one, other) => order.indexOf(one.id) - order.indexOf(other.id));
}

function itemsOf(value: unknown): readonly string[] {
  if (isEmptyValue(value)) return [];
  return (Array.isArray(value) ? value : [value]).map(String);
}

/** A list prepared for narrowing: folding everything once makes each keystroke cheap. */
export interface PreparedRows {
  readonly records: readonly AnyRecord[];
  readonly folded: () => readonly string[];
}

export function prepareRows(records: readonly AnyRecord[], columns: readonly Column[]): PreparedRows {
  let folded: readonly string[] | undefined;
  return {
    records,
    folded: () =>
      (folded ??= records.map((record) => fold(columns.map((column) => column.text(record)).join(' ')))),
  };
}

/** The records a view shows, in its order; without a sort they stay as they came. */
export function rowsOf(
  prepared: PreparedRows,
  view: ListView,
  columns: readonly Column[],
): readonly AnyRecord[] {
  const words = fold(view.text).split(/\s+/).filter(Boolean);
  const filters = Object.entries(view.filters).map(([name, filter]) => [name, allowedBy(filter)] as const);
  const folded = words.length === 0 ? undefined : prepared.folded();
  const shown = prepared.records.filter(
    (record, index) =>
      filters.every(([name, allowed]) => itemsOf(record[name]).some((item) => allowed.includes(item))) &&
      (folded === undefined || words.every((word) => folded[index]?.includes(word))),
  );
  const column = columns.find(({ name }) => name === view.sort?.column);
  return column ? sorted(shown, column, view.sort?.descending ?? false) : shown;
}

/** Empty values stand last whichever way round. */
function sorted(records: readonly AnyRecord[], column: Column, descending: boolean): readonly AnyRecord[] {
  const direction = descending ? -1 : 1;
  const compareTexts = column.isDate ? compareCodeUnits : compareHungarian;
  return records
    .map((record) => ({ record, key: column.key(record) }))
    .sort((one, other) => {
      if (one.key === '' || other.key === '') return Number(one.key === '') - Number(other.key === '');
      const order =
        typeof one.key === 'number' && typeof other.key === 'number'
          ? one.key - other.key
          : compareTexts(String(one.key), String(other.key));
      return direction * order;
    })
    .map(({ record }) => record);
}
