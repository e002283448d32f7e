import { isTwiceKind, TWICE_KINDS } from '../domain/merged-away.ts';
import { failure, type Outcome, success } from '../lib/outcome.ts';
import type { Change, Operation, RowLookup } from './commit.ts';
import type { OfKind } from './unite.ts';
import { memoriesOf } from './united.ts';
import { type Row, rowOf } from './versions.ts';
import { erased } from './write.ts';

/*
[Note: Erasing what was united]

A record that was united with another one is hidden, not gone: name, telephone and e-mail of the person still stand in it. So an erasure
takes with it, in the same commit, every hidden record that leads to the erased one, by whatever version of its memory and over however
many others. Where the uniting and the erasure happened on two PCs at once, the PC that first has both erases what is left, in a commit of
its own behind the one that brought it; whoever else does the same writes the same. Nothing can be united with an erased record later, and
nothing that led to one comes back by parting.

A record that came back because its uniting is contested stands for itself, is shown, and is erased by itself.
*/

type Rows = Iterable<OfKind>;

/** Ids of the hidden records that lead to one of these of the same kind, those themselves not among them; sorted. */
export function unitedInto(kind: string, ids: Iterable<string>, rows: Rows): readonly string[] {
  if (!isTwiceKind(kind)) return [];
  const hiddenIn = new Map<string, string[]>();
  for (const { kind: name, row } of rows) {
    if (name !== kind || !isHidden(row)) continue;
    for (const { into } of memoriesOf(row)) hiddenIn.set(into, [...(hiddenIn.get(into) ?? []), row.id]);
  }
  const asked = new Set(ids);
  const reached = new Set(asked);
  // What is added while going through is gone through as well.
  for (const id of reached) for (const hidden of hiddenIn.get(id) ?? []) reached.add(hidden);
  return [...reached].filter((id) => !asked.has(id)).sort();
}

/** Whatever version of its memory is shown here. */
function isHidden(row: Row): boolean {
  const { erased, deleted } = row.record;
  return erased !== true && deleted !== undefined && memoriesOf(row).length > 0;
}

/** The same operations, and with every erasure those of the records that were united into the erased one. */
export function withUnited(operations: readonly Operation[], rows: Rows): readonly Operation[] {
  const erasures = operations.filter((operation) => operation.do === 'erase' && isTwiceKind(operation.kind));
  if (erasures.length === 0) return operations;
  const all = [...rows];
  const further = [...Map.groupBy(erasures, ({ kind }) => kind)].flatMap(([kind, ofKind]) =>
    erasuresOf(kind, ofKind, all),
  );
  return [...operations, ...further];
}

function erasuresOf(
  kind: string,
  erased: readonly { readonly id: string }[],
  rows: Rows,
): readonly Operation[] {
  const ids = erased.map(({ id }) => id);
  return unitedInto(kind, ids, rows).map((id) => ({ do: 'erase', kind, id }));
}

/** What erases the hidden records that lead to one that was erased elsewhere. */
export function erasuresLeft(rows: Rows): readonly Operation[] {
  const all = [...rows].filter(({ kind }) => isTwiceKind(kind));
  return TWICE_KINDS.flatMap((kind) => {
    const erased = all.filter((one) => one.kind === kind && one.row.record.erased === true);
    return erasuresOf(
      kind,
      erased.map(({ row }) => row),
      all,
    );
  });
}

/** The same rows as they are once erased: where files are merged and nobody makes a commit. */
export function erasedLeft(rows: Rows): readonly OfKind[] {
  const all = [...rows];
  const left = new Set(erasuresLeft(all).map(({ kind, id }) => `${kind}/${id}`));
  return all
    .filter(({ kind, row }) => left.has(`${kind}/${row.id}`))
    .map(({ kind, row }) => ({ kind, row: rowOf(erased(row.record, row.merge.seen)) }));
}

/** Whether this record leads to one whose person was erased. */
export function isUnitedWithErased(kind: string, row: Row, lookUp: RowLookup): boolean {
  return memoriesOf(row).some(({ into }) => lookUp(kind, into)?.record.erased === true);
}

/** Refuses, with a Hungarian sentence, what would hide a record behind an erased one: by uniting them again, for example. */
export function notIntoErased(changes: readonly Change[], lookUp: RowLookup): Outcome<null, 'missing'> {
  const isWrong = ({ kind, id, row }: Change) => {
    if (!isTwiceKind(kind) || !isHidden(row) || !isUnitedWithErased(kind, row, lookUp)) return false;
    const before = lookUp(kind, id);
    return before === undefined || !isHidden(before);
  };
  return changes.some(isWrong) ? intoErased : success(null);
}

const intoErased = failure(
  'missing',
  'Annak a tételnek az adatait, amelyikkel ez a művelet újra összevonná, időközben véglegesen törölték.',
);
