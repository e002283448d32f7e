import { aliasesAmong } from '../domain/aliases.ts';
import { isTwiceKind } from '../domain/merged-away.ts';
import type { Operation, RowLookup } from './commit.ts';
import type { OfKind } from './unite.ts';
import type { Row } from './versions.ts';

/*
[Note: Erasing what was united]

A record that was united with another one is hidden, not gone: name, telephone and e-mail of the person still stand in it. So whoever erases
a person erases, in the same commit, every record that is hidden behind theirs at that moment, over however many others.

Nothing is ever erased but by such a commit of a person. If a record turns out later to lead to an erased one (another PC united the two
meanwhile, or a parting was taken back), it stands for itself: nothing else would, so it is shown, and whoever sees it decides whether it is
the same person.
*/

/** Ids of the records hidden behind these of the same kind, these themselves not among them; sorted. */
export function unitedInto(kind: string, ids: Iterable<string>, rows: Iterable<OfKind>): readonly string[] {
  if (!isTwiceKind(kind)) return [];
  const asked = new Set(ids);
  return [...aliasesAmong(recordsOf(kind, rows))]
    .filter(([id, standIn]) => asked.has(standIn) && !asked.has(id))
    .map(([id]) => id)
    .sort();
}

/** Id of the record that stands for this one; none where it stands for itself. */
export function hiddenBehind(kind: string, id: string, rows: Iterable<OfKind>): string | undefined {
  const standIn = aliasesAmong(recordsOf(kind, rows)).get(id);
  return standIn === id ? undefined : standIn;
}

function* recordsOf(kind: string, rows: Iterable<OfKind>) {
  for (const one of rows) if (one.kind === kind) yield one.row.record;
}

/** The same operations, and with every erasure those of the records that are hidden behind the erased one. */
export function withUnited(operations: readonly Operation[], rows: Iterable<OfKind>): readonly Operation[] {
  const erasures = operations.filter((operation) => operation.do === 'erase' && isTwiceKind(operation.kind));
  if (erasures.length === 0) return operations;
  const all = [...rows];
  const further = [...Map.groupBy(erasures, ({ kind }) => kind)].flatMap(([kind, ofKind]) => {
    const ids = ofKind.map(({ id }) => id);
    return unitedInto(kind, ids, all).map((id): Operation => ({ do: 'erase', kind, id }));
  });
  return [...operations, ...further];
}

/** Was this record united with one whose person was erased since? */
export function isUnitedWithErased(kind: string, { record }: Row, lookUp: RowLookup): boolean {
  const into = record['mergedInto'];
  return record.erased !== true && typeof into === 'string' && lookUp(kind, into)?.record.erased === true;
}
