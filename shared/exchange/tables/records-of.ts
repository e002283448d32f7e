import { failure, type Outcome, success } from '../../lib/outcome.ts';
import { isFieldName } from '../plain-data.ts';
import { valueOf } from './cell.ts';
import { allShapes, type Column, columnNamed, ID, PLACE, shapesOf, type TableShape } from './columns.ts';
import { type Cell, sheetName, type Table, textOfHeader } from './table.ts';

type Members = Record<string, unknown>;

/** Plain records by kind, as `packRecords` takes them. */
export type PlainRecords = Readonly<Record<string, readonly Members[]>>;

/** The records of tables; refused with a Hungarian sentence naming table and column where something has no place. See [Note: Tables]. */
export function recordsOf(tables: readonly Table[]): Outcome<PlainRecords, 'table'> {
  const lists = new Map<string, Members[]>();
  const small: Parsed[] = [];
  for (const table of tables) {
    const parsed = parse(table);
    if (!parsed.ok) return parsed;
    if (parsed.value.shape.rowsOf !== undefined) small.push(parsed.value);
    else
      lists.set(parsed.value.shape.kind, [
        ...(lists.get(parsed.value.shape.kind) ?? []),
        ...parsed.value.lines,
      ]);
  }
  for (const rows of small) {
    const orphan = attach(rows, lists);
    if (orphan !== undefined) return failure('table', orphan);
  }
  return success(Object.fromEntries(lists));
}

interface Parsed {
  readonly name: string;
  readonly shape: TableShape;
  readonly lines: readonly Members[];
}

function parse({ name, headers, rows }: Table): Outcome<Parsed, 'table'> {
  const shape = shapeNamed(name);
  if (shape === undefined) return failure('table', `Ismeretlen táblázat: „${name}”.`);
  const columns: (Column | undefined)[] = [];
  for (const header of headers.map(textOfHeader)) {
    const column = header === '' ? undefined : columnNamed(shape, header);
    if (header !== '' && column === undefined) {
      return failure('table', `„${name}” táblázat: ismeretlen oszlop: „${header}”.`);
    }
    columns.push(column);
  }
  return success({ name, shape, lines: rows.filter(isFilled).map((row) => membersOf(row, columns)) });
}

/** By the name of the sheet, which may be shortened; a name of code is the register of a newer program. */
function shapeNamed(name: string): TableShape | undefined {
  const asked = textOfHeader(name);
  const known = allShapes().find((shape) => shape.name === asked || sheetName(shape.name) === asked);
  return known ?? (isFieldName(asked) ? shapesOf(asked)[0] : undefined);
}

function isFilled(row: readonly Cell[]): boolean {
  return row.some((cell) => cell !== undefined && cell !== '');
}

function membersOf(row: readonly Cell[], columns: readonly (Column | undefined)[]): Members {
  const members: Members = {};
  for (const [index, column] of columns.entries()) {
    const value = column === undefined ? undefined : valueOf(column.field, row[index]);
    if (column !== undefined && value !== undefined) members[column.name] = value;
  }
  return members;
}

/** Puts small rows into their records, in the order of their places; answers what is wrong. */
function attach({ name, shape, lines }: Parsed, lists: ReadonlyMap<string, readonly Members[]>) {
  const { kind, rowsOf = '' } = shape;
  const byId = new Map((lists.get(kind) ?? []).map((record) => [record[ID.name], record]));
  for (const [id, ones] of Map.groupBy(lines, (line) => line[ID.name])) {
    const record = byId.get(id);
    if (record === undefined) {
      return `„${name}” táblázat: nincs ilyen azonosítójú tétel: ${typeof id === 'string' ? id : '(üres)'}.`;
    }
    const place = (line: Members) => Number(line[PLACE.name] ?? 0);
    const sorted = ones.toSorted((one, other) => place(one) - place(other));
    record[rowsOf] = sorted.map((line) => without(line, [ID.name, PLACE.name]));
  }
  return undefined;
}

function without(line: Members, names: readonly string[]): Members {
  return Object.fromEntries(Object.entries(line).filter(([name]) => !names.includes(name)));
}
