import type { Change } from '../../shared/merge/commit.ts';
import type { Row } from '../../shared/merge/versions.ts';

type Derived = 'row' | 'before' | 'after';

/** A change as the journal holds it packed: without what can be told from the rest. */
export type PackedChange = Omit<Change, Derived> & Partial<Pick<Change, Derived>>;

/** What a change says twice stands there once: the last row of a record that is gone, and the values of one that is new. */
export function withoutTwice(change: Change): PackedChange {
  const { row, ...others } = change;
  if (row === change.earlier) return others;
  if (!isNew(change)) return change;
  const { before: _before, after: _after, became: _became, ...rest } = change;
  return rest;
}

/** The whole change again. */
export function withTwice(change: PackedChange): readonly Change[] {
  const row = change.row ?? change.earlier;
  if (row === undefined) return [];
  const { before = {}, after } = change;
  if (after !== undefined) return [{ ...change, before, after, row }];
  const values = Object.fromEntries(ownFields(row).map((name) => [name, row.record[name]]));
  return [{ ...change, before, after: values, became: row.hash, row }];
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
