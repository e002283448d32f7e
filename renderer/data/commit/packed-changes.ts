import type { Change } from '../../../shared/merge/commit.ts';
import type { MergeState, Row, Stamp, StoredVersion } from '../../../shared/merge/versions.ts';

/*
[Note: Changes in the journal]

A change of a packed line says nothing twice: neither the last row of a record that is gone, nor the values of one that is new, nor
who wrote each of the registers that one commit wrote, which would be two thirds of a file taken in. Where a row is more than
that (a conflict, a value that is not shown, what only a newer program knows), it stands there as it is.
*/

type Derived = 'row' | 'before' | 'after';

/** A change as the journal holds it packed: without what can be told from the rest. */
export type ShortChange = Omit<Change, Derived> &
  Partial<Pick<Change, 'before' | 'after'>> & { readonly row?: ShortRow };

/** What a change says twice stands there once. See [Note: Changes in the journal]. */
export function withoutTwice(change: Change): ShortChange {
  const { row, ...others } = change;
  if (row === change.earlier) return others;
  if (!isNew(change)) return { ...change, row: shortRow(row) };
  const { before: _before, after: _after, became: _became, ...rest } = others;
  return { ...rest, row: shortRow(row) };
}

/** The whole change again. */
export function withTwice(change: ShortChange): readonly Change[] {
  const row = change.row === undefined ? change.earlier : wholeRow(change.row);
  if (row === undefined) return [];
  const { before = {}, after } = change;
  if (after !== undefined) return [{ ...change, before, after, row }];
  const values = Object.fromEntries(ownFields(row).map((name) => [name, row.record[name]]));
  return [{ ...change, before, after: values, became: row.hash, row }];
}

/** Who wrote these registers, of each of which the record shows the one version. */
interface StampOf extends Stamp {
  readonly of: readonly string[];
}

/** A row as the journal holds it packed. See [Note: Changes in the journal]. */
export type ShortRow = Omit<Row, 'merge'> & {
  readonly merge: MergeState | (Pick<MergeState, 'seen'> & { readonly stamps: readonly StampOf[] });
};

function shortRow(row: Row): ShortRow {
  const { registers, seen, ...unknown } = row.merge;
  if (Object.keys(unknown).length > 0) return row;
  const names = new Map<StoredVersion, string[]>();
  for (const [name, [version, ...others]] of Object.entries(registers)) {
    if (version === undefined || others.length > 0 || Object.keys(version).length !== 3) return row;
    const known = names.get(version);
    if (known) known.push(name);
    else names.set(version, [name]);
  }
  const stamps = [...names].map(([{ dot, person, time }, of]) => ({ dot, of, person, time }));
  return { ...row, merge: { seen, stamps } };
}

function wholeRow({ merge, ...row }: ShortRow): Row {
  if ('registers' in merge) return { ...row, merge };
  const { seen, stamps } = merge;
  const registers = stamps.flatMap(({ of, ...stamp }) => of.map((name) => [name, [stamp]] as const));
  return { ...row, merge: { registers: Object.fromEntries(registers), seen } };
}

/** Does the row say everything the change does? */
function isNew({ before, after, row, became, earlier }: Change): boolean {
  const names = ownFields(row);
  return (
    earlier === undefined &&
    became === row.hash &&
    Object.values(before).every((value) => value === undefined) &&
    Object.keys(after).length === names.length &&
    names.every((name) => after[name] === row.record[name])
  );
}

function ownFields({ record }: Row): readonly string[] {
  return Object.keys(record).filter((name) => name !== 'id' && name !== 'office');
}
