import { KIND_NAMES } from '../../domain/dataset.ts';
import type { AnyRecord } from '../../domain/record.ts';
import { settlementByKsh } from '../../gazetteer/gazetteer.ts';
import { titleOf } from '../check.ts';
import type { Records } from '../file-content.ts';
import { isPlainObject } from '../plain-data.ts';
import { cellOf, type Naming } from './cell.ts';
import { type Column, ID, OFFICE, PLACE, shapesOf, strangeColumn, type TableShape } from './columns.ts';
import type { Cell, Table } from './table.ts';

type Members = Readonly<Record<string, unknown>>;

/** Every register that has records as a table, in the order of the program. See [Note: Tables]. */
export function tablesOf(records: Records): readonly Table[] {
  const naming = namingIn(records);
  const strange = [...records.keys()].filter((kind) => !(KIND_NAMES as readonly string[]).includes(kind));
  return [...KIND_NAMES, ...strange.sort()].flatMap((kind) => {
    const ones = records.get(kind) ?? [];
    return shapesOf(kind)
      .map((shape) => tableOf(shape, linesOf(shape, ones), naming))
      .filter(({ rows }) => rows.length > 0);
  });
}

function namingIn(records: Records): Naming {
  const byId = new Map(
    [...records].map(([kind, ones]) => [kind, new Map(ones.map((one) => [one.id, one]))] as const),
  );
  return {
    record(kind, id) {
      const record = byId.get(kind)?.get(id);
      return record && titleOf(kind, record);
    },
    place: (ksh) => settlementByKsh(ksh)?.name,
  };
}

/** What stands in one row: the members of a record, or those of one of its small rows. */
interface Line {
  readonly frame: readonly Cell[];
  readonly members: Members;
}

function linesOf({ rowsOf }: TableShape, records: readonly AnyRecord[]): readonly Line[] {
  if (rowsOf === undefined) {
    return records.map(({ id, office, ...members }) => ({ frame: [id, office], members }));
  }
  return records.flatMap((record) =>
    smallRows(record[rowsOf]).map((members, index) => ({ frame: [record.id, index + 1], members })),
  );
}

/** What is no list of rows stands in the table of the record instead, as it is. */
function smallRows(value: unknown): readonly Members[] {
  return Array.isArray(value) && value.every(isPlainObject) ? value : [];
}

const FRAME: ReadonlySet<string> = new Set([ID.name, OFFICE.name, PLACE.name]);

function tableOf(shape: TableShape, lines: readonly Line[], naming: Naming): Table {
  const own = shape.columns.filter(({ name }) => !FRAME.has(name));
  const columns = [...own, ...strangeColumns(shape, own, lines)];
  const rows = lines.map(({ frame, members }) => [
    ...frame,
    ...columns.map(({ name, field }) => cellOf(field, members[name], naming)),
  ]);
  const [first, second] = shape.columns;
  const headers = [first, second, ...columns].flatMap((column) => (column ? [column.header] : []));
  return { name: shape.name, headers, rows };
}

/** Members no column is for, apart from lists that have a table of their own. */
function strangeColumns(
  { kind, rowsOf }: TableShape,
  own: readonly Column[],
  lines: readonly Line[],
): readonly Column[] {
  const known = new Set(own.map(({ name }) => name));
  const lists = new Set(rowsOf === undefined ? shapesOf(kind).flatMap((shape) => shape.rowsOf ?? []) : []);
  const found = new Set<string>();
  for (const { members } of lines) {
    for (const [name, value] of Object.entries(members)) {
      const isElsewhere = lists.has(name) && smallRows(value).length > 0;
      if (!known.has(name) && !isElsewhere && value !== undefined) found.add(name);
    }
  }
  return [...found].sort().map(strangeColumn);
}
