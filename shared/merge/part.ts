import { aliasesAmong } from '../domain/aliases.ts';
import { pairId } from '../domain/distinct-pair.ts';
import { mergedIntoOf, type TwiceKind } from '../domain/merged-away.ts';
import { failure, type Outcome, success } from '../lib/outcome.ts';
import type { Operation, RowLookup } from './commit.ts';
import { fieldsBack, type FieldsBack, type StayingField } from './fields-back.ts';
import type { RecordHistory } from './history.ts';
import { linksBack, type StayingLink } from './links-back.ts';
import { type AllRows, distinctOperations } from './unite.ts';
import { circleOf, forgetting, memoriesOf, type Memory } from './united.ts';
import { DELETED, type Row } from './versions.ts';

export interface Parting {
  readonly operations: readonly Operation[];
  /** Ids of the records that stand for themselves afterwards: of those that were united with each other all, otherwise the kept one first. */
  readonly apart: readonly string[];
  /** Links that name the parted record again. */
  readonly back: number;
  readonly links: readonly StayingLink[];
  readonly fields: readonly StayingField[];
}

export interface PartRequest {
  readonly kind: TwiceKind;
  /** Id of the record that was united with another one. */
  readonly id: string;
  /** What this PC's log says of the records that took over fields: those of `keptFor`. */
  readonly histories: readonly RecordHistory[];
}

/** Ids of the records that parting this one gives fields back: the one it went into; of a circle all. */
export function keptFor(kind: string, id: string, lookUp: RowLookup): readonly string[] {
  const circle = circleOf(kind, id, lookUp);
  const row = lookUp(kind, id);
  return circle.length > 0 || row === undefined
    ? circle
    : memoriesOf(row)
        .slice(0, 1)
        .map(({ into }) => into);
}

/**
 * What makes two records out of one again: the hidden one comes back as it was, the links that were moved and still name the kept one
 * go back, and so do the fields it took over where nobody has written since and the former value is known here. What stays is named.
 * Records that were united with each other in a circle all come back at once. They are then known as distinct, unless the kept one was
 * erased since. See [Note: The same thing twice].
 */
export function prepareParting(
  request: PartRequest,
  all: AllRows,
): Outcome<Parting, 'missing' | 'keptMerged'> {
  const { kind, id } = request;
  const row = all.lookUp(kind, id);
  const [memory] = row === undefined ? [] : memoriesOf(row);
  if (row === undefined || memory === undefined || row.record.erased) {
    return failure('missing', 'Ez a tétel már nincs összevonva mással.');
  }
  const circle = circleOf(kind, id, all.lookUp);
  if (circle.length === 0 && isCoveredByAnother(request, memory.into, all)) {
    return failure('keptMerged', FIRST_THE_KEPT);
  }
  const rows = circle.length === 0 ? [row] : circle.flatMap((one) => all.lookUp(kind, one) ?? []);
  const coming = rows.flatMap((one) => memoriesOf(one).map((each) => ({ id: one.id, memory: each })));
  const links = linksBack(kind, coming, all);
  const fields = rows.map((one) => fieldsOfKept(request, one, { rows, all }));
  return success({
    operations: [
      ...rows.flatMap((one) => comingBack(kind, one)),
      ...fields.flatMap(({ operations }) => operations),
      ...links.operations,
      ...links.handedOver,
      ...distinctFrom(kind, rows, all),
    ],
    apart: circle.length === 0 ? [memory.into, id] : circle,
    back: links.operations.length,
    links: links.staying,
    fields: fields.flatMap(({ staying }) => staying),
  });
}

const FIRST_THE_KEPT =
  'Azt a tételt, amelyikbe ez került, azóta egy harmadikkal vonták össze. Kérjük, előbb azt az összevonást szüntesse meg.';

/** The kept record is hidden itself, and stands for nothing. */
function isCoveredByAnother({ kind, id }: PartRequest, kept: string, all: AllRows): boolean {
  const row = all.lookUp(kind, kept);
  if (row === undefined || mergedIntoOf(row.record) === undefined) return false;
  const standIn = aliasesAmong(ofKind(kind, all)).get(kept);
  return standIn !== id && standIn !== kept;
}

function* ofKind(kind: string, all: AllRows) {
  for (const one of all.rows()) if (one.kind === kind) yield one.row.record;
}

function comingBack(kind: string, row: Row): readonly Operation[] {
  return [...forgetting(kind, row), { do: 'decide', kind, id: row.id, register: DELETED, value: {} }];
}

interface Together {
  /** Those that come back. */
  readonly rows: readonly Row[];
  readonly all: AllRows;
}

/** What the record that this one went into gives back; one that comes back itself in the same step takes part as if it were there. */
function fieldsOfKept({ kind, histories }: PartRequest, row: Row, { rows, all }: Together): FieldsBack {
  const [memory] = memoriesOf(row);
  const history = histories.find(({ id }) => id === memory?.into);
  if (memory === undefined || history === undefined) return { operations: [], staying: [] };
  const kept = all.lookUp(kind, memory.into);
  const isComing = rows.some(({ id }) => id === memory.into);
  return fieldsBack(history, memory, kept && isComing ? undeleted(kept) : kept);
}

function undeleted(row: Row): Row {
  return { ...row, record: { ...row.record, deleted: undefined } };
}

function distinctFrom(kind: TwiceKind, rows: readonly Row[], { lookUp }: AllRows): readonly Operation[] {
  const pairs = rows.flatMap((row) =>
    memoriesOf(row)
      .slice(0, 1)
      .filter(({ into }: Memory) => lookUp(kind, into)?.record.erased !== true)
      .map(({ into }) => [pairId(row.id, into), [row.id, into]] as const),
  );
  return [...new Map(pairs).values()].flatMap((pair) => distinctOperations(kind, pair, lookUp));
}
