import type { Change } from '../../../shared/merge/commit.ts';
import { shortRow, wholeRow, type WrittenRow } from '../../../shared/merge/short-merge.ts';
import type { Row } from '../../../shared/merge/versions.ts';

/*
[Note: Changes in the journal]

A change of a packed line says nothing twice: neither the last row of a record that is gone, nor the values of one that is new; and
its row is written short, see [Note: Merge states written short].
*/

type Derived = 'row' | 'before' | 'after';

/** A change as the journal holds it packed: without what can be told from the rest. */
export type ShortChange = Omit<Change, Derived> &
  Partial<Pick<Change, 'before' | 'after'>> & { readonly row?: WrittenRow };

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
