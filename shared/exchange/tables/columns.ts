import { KIND_NAMES, kindOf } from '../../domain/dataset.ts';
import type { Field, Fields } from '../../domain/field.ts';

/** A column of a table and the member of the record it holds. */
export interface Column {
  readonly name: string;
  readonly header: string;
  /** Absent for ids, and for what only a newer program knows. */
  readonly field?: Field;
}

/** A register as a table, or with `rowsOf` the small rows of one of its fields. */
export interface TableShape {
  readonly name: string;
  readonly kind: string;
  readonly rowsOf?: string;
  readonly columns: readonly Column[];
}

/** The columns every table of records begins with; a table of small rows has the id of its record and the place in the list. */
export const ID = { name: 'id', header: 'Azonosító' } as const;
export const OFFICE = { name: 'office', header: 'Iroda' } as const;
export const PLACE = { name: '#', header: 'Sorszám' } as const;

/** The tables of a kind: its own, then one for each field that is a list of small rows. */
export function shapesOf(kindName: string): readonly TableShape[] {
  const kind = kindOf(kindName);
  if (kind === undefined) return [{ name: kindName, kind: kindName, columns: [ID, OFFICE] }];
  const rowFields = Object.entries(kind.fields).filter(([, field]) => field.type === 'rows');
  const ownFields = Object.entries(kind.fields).filter(([, field]) => field.type !== 'rows');
  return [
    { name: kind.plural, kind: kindName, columns: [ID, OFFICE, ...columnsOf(Object.fromEntries(ownFields))] },
    ...rowFields.map(([name, field]) => ({
      name: `${kind.plural} – ${field.label}`,
      kind: kindName,
      rowsOf: name,
      columns: [ID, PLACE, ...columnsOf(field.type === 'rows' ? field.fields : {})],
    })),
  ];
}

/** Two fields may have one label: then the header names the field too. */
function columnsOf(fields: Fields): readonly Column[] {
  const taken = new Set<string>([ID.header, OFFICE.header, PLACE.header]);
  return Object.entries(fields).map(([name, field]) => {
    const header = taken.has(field.label) ? `${field.label} (${name})` : field.label;
    taken.add(header);
    return { name, header, field };
  });
}

/** The tables of every kind this program knows. */
export function allShapes(): readonly TableShape[] {
  return KIND_NAMES.flatMap(shapesOf);
}

/** The column of a member only a newer program knows. */
export function strangeColumn(name: string): Column {
  return { name, header: `[${name}]` };
}

/** The column a header stands for; nothing if it is neither ours nor marked as one of a newer program. */
export function columnNamed({ columns }: TableShape, header: string): Column | undefined {
  const known = columns.find((column) => column.header === header);
  const strange = /^\[([^[\]]+)\]$/.exec(header)?.[1];
  return known ?? (strange === undefined ? undefined : strangeColumn(strange));
}
