import { aliasesAmong } from '../domain/aliases.ts';
import { kindOf } from '../domain/dataset.ts';
import { mergedIntoOf, type MovedLink, type TwiceKind } from '../domain/merged-away.ts';
import { failure, type Outcome, success } from '../lib/outcome.ts';
import type { Operation } from './commit.ts';
import { isConflicted } from './conflicts.ts';
import { DELETED, registerOf, type Row } from './versions.ts';
import { fieldsBack, type StayingField } from './fields-back.ts';
import type { RecordHistory } from './history.ts';
import { forgetting, MEMORY, memoriesOf, type Memory } from './united.ts';
import { type AllRows, distinctOperations } from './unite.ts';

/** A link that does not go back to the parted record, and why. */
export interface StayingLink extends Pick<MovedLink, 'kind' | 'id' | 'field'> {
  readonly why: 'edited' | 'gone' | 'undecided';
}

export interface Parting {
  readonly operations: readonly Operation[];
  /** Id of the record it had gone into. */
  readonly kept: string;
  /** Links that name the parted record again. */
  readonly back: number;
  readonly links: readonly StayingLink[];
  readonly fields: readonly StayingField[];
}

export interface PartRequest {
  readonly kind: TwiceKind;
  /** Id of the record that was united with another one. */
  readonly id: string;
  /** What this PC's log says of the record it went into. */
  readonly history: RecordHistory;
}

/**
 * What makes two records out of one again: the hidden one comes back as it was, the links that were moved and still name the kept one
 * go back, and so do the fields it took over where nobody has written since and the former value is known here. What stays is named.
 * The two are then known as distinct, unless the kept one was erased since. See [Note: The same thing twice].
 */
export function prepareParting(
  request: PartRequest,
  all: AllRows,
): Outcome<Parting, 'missing' | 'keptMerged'> {
  const { kind, id } = request;
  const row = all.lookUp(kind, id);
  const [memory, ...others] = row === undefined ? [] : memoriesOf(row);
  if (row === undefined || memory === undefined || row.record.erased) {
    return failure('missing', 'Ez a tétel már nincs összevonva mással.');
  }
  const kept = memory.into;
  if (isCoveredByAnother(request, kept, all)) return failure('keptMerged', FIRST_THE_KEPT);
  const links = [memory, ...others].map((one) => linksBack(request, one, all));
  const keptRow = all.lookUp(kind, kept);
  const isErased = keptRow?.record.erased === true;
  const fields = fieldsBack(request.history, memory, keptRow);
  const back = links.flatMap(({ operations }) => operations);
  return success({
    operations: [
      ...forgetting(kind, row),
      { do: 'decide', kind, id, register: DELETED, value: {} },
      ...fields.operations,
      ...back,
      ...links.flatMap(({ handedOver }) => handedOver),
      ...(isErased ? [] : distinctOperations(kind, [id, kept], all.lookUp)),
    ],
    kept,
    back: back.length,
    links: links.flatMap(({ staying }) => staying),
    fields: fields.staying,
  });
}

const FIRST_THE_KEPT =
  'Azt a tételt, amelyikbe ez került, azóta egy harmadikkal vonták össze. Kérjük, előbb azt az összevonást szüntesse meg.';

/** The kept record is hidden itself, and not because the two were united with each other on two PCs. */
function isCoveredByAnother({ kind, id }: PartRequest, kept: string, all: AllRows): boolean {
  const row = all.lookUp(kind, kept);
  if (row === undefined || mergedIntoOf(row.record) === undefined) return false;
  const standIn = aliasesAmong(ofKind(kind, all)).get(kept);
  return standIn !== id && standIn !== kept;
}

function* ofKind(kind: string, all: AllRows) {
  for (const one of all.rows()) if (one.kind === kind) yield one.row.record;
}

interface LinksBack {
  readonly operations: readonly Operation[];
  readonly staying: readonly StayingLink[];
  /** Others that went into the same record get to know that they alone stand there now. */
  readonly handedOver: readonly Operation[];
}

/** Another record in the same kept one, and what it remembers. */
interface Sibling {
  readonly row: Row;
  readonly memory: Memory;
}

function linksBack(request: PartRequest, memory: Memory, all: AllRows): LinksBack {
  const siblings = siblingsOf(request, memory.into, all);
  const operations: Operation[] = [];
  const staying: StayingLink[] = [];
  const freed: MovedLink[] = [];
  for (const link of memory.moved) {
    const { kind, id, field } = link;
    const sharing = siblings.filter((sibling) => sharedBy(sibling, link) !== undefined);
    const value = backValue(link, { memory, all, self: request.id, sharing });
    if (typeof value === 'string') staying.push({ kind, id, field, why: value });
    else operations.push({ do: 'put', kind, id, fields: { [field]: value.back } });
    if (link.instead && sharing.length > 0) freed.push(link);
  }
  return { operations, staying, handedOver: handOver(request.kind, siblings, freed) };
}

function siblingsOf({ kind, id }: PartRequest, kept: string, all: AllRows): readonly Sibling[] {
  const found: Sibling[] = [];
  for (const { kind: name, row } of all.rows()) {
    if (name !== kind || row.id === id || mergedIntoOf(row.record) !== kept) continue;
    const memory = memoriesOf(row)[0];
    if (memory !== undefined) found.push({ row, memory });
  }
  return found;
}

function sharedBy({ memory }: Sibling, { kind, id, field }: MovedLink): MovedLink | undefined {
  return memory.moved.find((link) => link.kind === kind && link.id === id && link.field === field);
}

interface Back {
  readonly memory: Memory;
  readonly all: AllRows;
  /** Id of the record that comes back. */
  readonly self: string;
  readonly sharing: readonly Sibling[];
}

/** What the link's field becomes, or why it stays. */
function backValue(link: MovedLink, back: Back): { readonly back: unknown } | StayingLink['why'] {
  const row = back.all.lookUp(link.kind, link.id);
  if (row === undefined || row.record.erased || row.record.deleted !== undefined) return 'gone';
  if (isConflicted(row, registerOf(kindOf(link.kind), link.field))) return 'undecided';
  // An empty list is stored as nothing, so the field and not the value tells which it is.
  const isList = kindOf(link.kind)?.fields[link.field]?.type === 'references';
  return isList ? listBack(row.record[link.field], link, back) : singleBack(row, link, back);
}

function listBack(value: unknown, link: MovedLink, { memory, self, sharing }: Back) {
  if (!Array.isArray(value) || !value.includes(memory.into)) return 'edited';
  const isNeeded = !link.instead || sharing.length > 0;
  return { back: [...(isNeeded ? value : value.filter((id) => id !== memory.into)), self] };
}

function singleBack(row: Row, { kind, field, instead }: MovedLink, { memory, self, sharing }: Back) {
  const expected = instead ? memory.into : undefined;
  if (row.record[field] !== expected) return 'edited';
  // Two records of the same thing cannot both have stood in one place: whoever wrote last goes back.
  const [version] = row.merge.registers[registerOf(kindOf(kind), field)] ?? [];
  return sharing.length > 0 && version?.dot !== memory.dot ? 'edited' : { back: self };
}

/** Where the kept record stood for two, it stands for one now: the first of the others is remembered as the one. */
function handOver(
  kind: string,
  siblings: readonly Sibling[],
  freed: readonly MovedLink[],
): readonly Operation[] {
  const taken = new Set<MovedLink>();
  return siblings.flatMap(({ row, memory }): Operation[] => {
    const mine = freed.filter(
      (link) => !taken.has(link) && sharedBy({ row, memory }, link)?.instead === false,
    );
    for (const link of mine) taken.add(link);
    if (mine.length === 0) return [];
    const isMine = (link: MovedLink) => mine.some((one) => sharedBy({ row, memory }, one) === link);
    const mergeMoved = memory.moved.map((link) => (isMine(link) ? { ...link, instead: true } : link));
    const value = { mergedInto: memory.into, mergeTaken: memory.taken, mergeMoved };
    return [{ do: 'decide', kind, id: row.id, register: MEMORY, value: filled(value) }];
  });
}

/** Empty lists are not stored. */
function filled(value: Readonly<Record<string, string | readonly unknown[]>>) {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one.length > 0));
}
