import { linkFieldsOf } from '../domain/aliases.ts';
import { kindOf } from '../domain/dataset.ts';
import { pairId } from '../domain/distinct-pair.ts';
import { isSameValue } from './history.ts';
import type { MovedLink, TwiceKind } from '../domain/merged-away.ts';
import { withArticle } from '../lib/grammar.ts';
import { failure, type Outcome, success } from '../lib/outcome.ts';
import type { Operation, RowLookup } from './commit.ts';
import { conflictsOf, isConflicted } from './conflicts.ts';
import { DELETED, registerOf, type Row } from './versions.ts';

/** A row and its kind. */
export interface OfKind {
  readonly kind: string;
  readonly row: Row;
}

/** The rows of an office: each by kind and id, and all of them. */
export interface AllRows {
  readonly lookUp: RowLookup;
  rows(): Iterable<OfKind>;
}

export interface UniteRequest {
  readonly kind: TwiceKind;
  /** Id of the record that stays, and of the one that goes into it. */
  readonly kept: string;
  readonly other: string;
  /** What the kept record shall hold, by field; `undefined` empties one. Fields left out stay as they are. */
  readonly fields: Readonly<Record<string, unknown>>;
}

export interface Uniting {
  readonly operations: readonly Operation[];
  /** Links that will name the kept record. */
  readonly moved: number;
  /** Links that are undecided: they stay as they are and count for the kept record. */
  readonly undecided: number;
}

/** As many rows as a list of rows may hold. */
const MOST_LINKS = 2_000;

/**
 * What makes one record of two: the chosen values into the kept one, every link to the other one re-written, the other one deleted with
 * the memory of all this. One commit, to be undone or, later and on any PC, taken apart by `prepareParting`.
 * Refused with a Hungarian sentence. See [Note: The same thing twice].
 */
export function prepareUniting(
  request: UniteRequest,
  all: AllRows,
): Outcome<Uniting, 'missing' | 'conflicted' | 'tooMany'> {
  const { kind, kept, other } = request;
  const stays = all.lookUp(kind, kept);
  const goes = all.lookUp(kind, other);
  if (stays === undefined || goes === undefined || kept === other || isGone(stays) || isGone(goes)) {
    return failure('missing', 'A két tétel közül az egyiket időközben törölték vagy összevonták.');
  }
  if (conflictsOf(stays).length > 0 || conflictsOf(goes).length > 0) {
    return failure('conflicted', UNDECIDED);
  }
  const fields = changedFields(request, stays);
  const { links, undecided } = linksTo(request, all.rows());
  if (links.length > MOST_LINKS) return failure('tooMany', TOO_MANY);
  const writing = [
    { do: 'put', kind, id: kept, fields } as const,
    memoryOf(request, { links, taken: Object.keys(fields) }),
    { do: 'delete', kind, id: other } as const,
    ...linkOperations(request, links, all.lookUp),
    ...forgetDistinct(request, all.lookUp),
  ];
  const operations = writing.filter(
    (operation) => operation.do !== 'put' || Object.keys(operation.fields).length > 0,
  );
  return success({ operations, moved: links.length, undecided });
}

const UNDECIDED =
  'Az egyik tétel valamelyik mezőjének két változata van. Kérjük, előbb válasszon közülük az „Ütközések” lapon.';
const TOO_MANY = `${withArticle('összevont', { capital: true })} tételre több mint 2000 hivatkozás mutat. Kérjük, azt a tételt tartsa meg, amelyikre többen hivatkoznak.`;

function isGone({ record }: Row): boolean {
  return record.deleted !== undefined || record.erased === true;
}

/** A record that took over a link to itself would point to itself. */
function changedFields({ kept, other, fields }: UniteRequest, { record }: Row) {
  const wanted = Object.entries(fields).filter(([, value]) => value !== kept && value !== other);
  return Object.fromEntries(wanted.filter(([name, value]) => !isSameValue(record[name], value)));
}

type Pair = Pick<UniteRequest, 'kind' | 'kept' | 'other'>;

/** How many links lead to a record. */
export function countLinks(kind: TwiceKind, id: string, all: Pick<AllRows, 'rows'>): number {
  const { links, undecided } = linksTo({ kind, kept: id, other: id }, all.rows());
  return links.length + undecided;
}

interface Links {
  readonly links: readonly MovedLink[];
  readonly undecided: number;
}

/** Every link to the other record, in all kinds; what is deleted or undecided is not written into. */
function linksTo(pair: Pair, rows: Iterable<OfKind>): Links {
  const links: MovedLink[] = [];
  let undecided = 0;
  for (const { kind: name, row } of rows) {
    const kind = kindOf(name);
    if (kind === undefined || isGone(row) || (name === pair.kind && row.id === pair.other)) continue;
    for (const field of linkFieldsOf(kind)) {
      if (field.to !== pair.kind || !names(row.record[field.name], pair.other)) continue;
      if (isConflicted(row, registerOf(kind, field.name))) undecided += 1;
      else
        links.push({
          kind: name,
          id: row.id,
          field: field.name,
          instead: isInstead(name, row, { field: field.name, pair }),
        });
    }
  }
  return { links, undecided };
}

function names(value: unknown, id: string): boolean {
  return Array.isArray(value) ? value.includes(id) : value === id;
}

function isInstead(
  kind: string,
  { id, record }: Row,
  { field, pair }: { readonly field: string; readonly pair: Pair },
): boolean {
  const isItself = kind === pair.kind && id === pair.kept;
  return !isItself && !(Array.isArray(record[field]) && names(record[field], pair.kept));
}

function linkOperations(pair: Pair, links: readonly MovedLink[], lookUp: RowLookup): readonly Operation[] {
  const perRecord = Map.groupBy(links, ({ kind, id }) => `${kind}/${id}`);
  return [...perRecord.values()].flatMap((ofRecord): Operation[] => {
    const [first] = ofRecord;
    const record = first && lookUp(first.kind, first.id)?.record;
    if (first === undefined || record === undefined) return [];
    const fields = ofRecord.map(
      ({ field, instead }) => [field, moved(record[field], pair, instead)] as const,
    );
    return [{ do: 'put', kind: first.kind, id: first.id, fields: Object.fromEntries(fields) }];
  });
}

function moved(value: unknown, { kept, other }: Pair, instead: boolean): unknown {
  if (!Array.isArray(value)) return instead ? kept : undefined;
  const rest = value.filter((id) => id !== other);
  return instead ? [...rest, kept] : rest;
}

function memoryOf(
  { kind, kept, other }: Pair,
  { links, taken }: { readonly links: readonly MovedLink[]; readonly taken: readonly string[] },
): Operation & { readonly do: 'put' } {
  const fields = { mergedInto: kept, mergeTaken: taken, mergeMoved: links };
  return { do: 'put', kind, id: other, fields };
}

/** What says for good, on every PC, that two records are not the same thing. */
export function distinctOperations(
  kind: TwiceKind,
  pair: readonly [string, string],
  lookUp: RowLookup,
): readonly Operation[] {
  const [one, other] = pair.toSorted() as [string, string];
  const id = pairId(one, other);
  const put: Operation = { do: 'put', kind: 'distinctPair', id, fields: { of: kind, one, other } };
  if (lookUp('distinctPair', id) === undefined) return [put];
  return [{ do: 'decide', kind: 'distinctPair', id, register: DELETED, value: {} }, put];
}

/** Somebody had said that they are two. */
function forgetDistinct({ kept, other }: Pair, lookUp: RowLookup): readonly Operation[] {
  const id = pairId(kept, other);
  const row = lookUp('distinctPair', id);
  return row === undefined || isGone(row) ? [] : [{ do: 'delete', kind: 'distinctPair', id }];
}
