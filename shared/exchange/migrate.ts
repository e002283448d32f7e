import { type Migration, MIGRATIONS } from '../domain/migrations.ts';
import type { AnyRecord } from '../domain/record.ts';
import { assemble } from '../merge/assemble.ts';
import { type Row, rowOf, type Version } from '../merge/versions.ts';
import { registersOf } from '../merge/write.ts';
import type { FileContent, Records, Rows } from './file-content.ts';

/** The content of a file of `dataVersion` as the newest data version has it. See [Note: Data versions]. */
export function migrate(
  content: FileContent,
  dataVersion: number,
  migrations: readonly Migration[] = MIGRATIONS,
): FileContent {
  const due = migrations.slice(dataVersion - 1);
  if (due.length === 0) return content;
  return content.kind === 'extract'
    ? { ...content, records: migratedRecords(content.records, due) }
    : { ...content, rows: migratedRows(content.rows, due) };
}

/** Rows of an older data version as the last of these migrations leaves them; rows nothing applies to stay the same objects. */
export function migratedRows(rows: Rows, migrations: readonly Migration[]): Rows {
  return mapped(rows, (kind, row) =>
    migrations.filter((one) => one.kind === kind).reduce<Row>(migratedRow, row),
  );
}

function migratedRecords(records: Records, migrations: readonly Migration[]): Records {
  return mapped(records, (kind, record) =>
    migrations.filter((one) => one.kind === kind).reduce<AnyRecord>(migratedRecord, record),
  );
}

/** Gives the new register a version under the dot of each version of the old one that says something about it. */
function migratedRow(row: Row, { from, to, derive }: Migration): Row {
  const registers = registersOf(row);
  const [old, made] = [registers[from.join('+')] ?? [], to.join('+')];
  if (registers[made] !== undefined) return row;
  const derived = old.flatMap((version): Version[] => {
    const value = derive(version.value);
    return value === undefined ? [] : [{ ...version, value }];
  });
  if (derived.length === 0) return row;
  return rowOf(assemble(row.record, { ...registers, [made]: derived }, row.merge.seen));
}

function migratedRecord(record: AnyRecord, { from, to, derive }: Migration): AnyRecord {
  if (to.some((field) => record[field] !== undefined)) return record;
  const present = from.filter((field) => record[field] !== undefined);
  const value = derive(Object.fromEntries(present.map((field) => [field, record[field]])));
  return value === undefined ? record : { ...record, ...value };
}

function mapped<Item>(
  lists: ReadonlyMap<string, readonly Item[]>,
  change: (kind: string, item: Item) => Item,
): ReadonlyMap<string, readonly Item[]> {
  return new Map([...lists].map(([kind, items]) => [kind, items.map((item) => change(kind, item))]));
}
