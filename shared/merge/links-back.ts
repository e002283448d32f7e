import { kindOf } from '../domain/dataset.ts';
import { mergedIntoOf, type MovedLink } from '../domain/merged-away.ts';
import type { Operation } from './commit.ts';
import { isConflicted } from './conflicts.ts';
import type { AllRows } from './unite.ts';
import { MEMORY, memoriesOf, type Memory } from './united.ts';
import { registerOf, type Row, versionsOf } from './versions.ts';

/** A link that does not go back to the parted record, and why. */
export interface StayingLink extends Pick<MovedLink, 'kind' | 'id' | 'field'> {
  readonly why: 'edited' | 'gone' | 'undecided';
}

/** A record that comes back, and what it remembers of one uniting. */
export interface Coming {
  readonly id: string;
  readonly memory: Memory;
}

export interface LinksBack {
  readonly operations: readonly Operation[];
  readonly staying: readonly StayingLink[];
  /** Others that went into the same record get to know that they alone stand there now. */
  readonly handedOver: readonly Operation[];
}

/** What a link's field becomes; of an undecided one what the versions were before they were made. */
interface Back {
  readonly value: unknown;
  readonly decides?: true;
}

/** The links of all that come back, one after the other; what one of them gets back is not named among what stays. */
export function linksBack(kind: string, coming: readonly Coming[], all: AllRows): LinksBack {
  const written = new Map<string, readonly [MovedLink, Back]>();
  const staying = new Map<string, StayingLink>();
  const handedOver: Operation[] = [];
  for (const one of coming) {
    const siblings = siblingsOf(kind, one, all);
    const freed: MovedLink[] = [];
    for (const link of one.memory.moved) {
      const key = `${link.kind}/${link.id}/${link.field}`;
      const sharing = siblings.filter(({ memory }) => sameLink(memory, link) !== undefined);
      const before = written.get(key)?.[1];
      const back = before?.decides
        ? before
        : backOf(link, { kind, one, coming, row: rowNow(link, before, all), sharing });
      if (typeof back === 'string') staying.set(key, { ...namesOf(link), why: back });
      else written.set(key, [link, back]);
      if (link.instead && sharing.length > 0) freed.push(link);
    }
    handedOver.push(...handOver(kind, siblings, freed));
  }
  return {
    operations: [...written.values()].map(([link, back]) => operationOf(link, back)),
    staying: [...staying].flatMap(([key, link]) => (written.has(key) ? [] : [link])),
    handedOver,
  };
}

function namesOf({ kind, id, field }: MovedLink) {
  return { kind, id, field };
}

function operationOf({ kind, id, field }: MovedLink, { value, decides }: Back): Operation {
  const fields = { [field]: value };
  return decides
    ? { do: 'decide', kind, id, register: field, value: fields }
    : { do: 'put', kind, id, fields };
}

/** The row with what another one that comes back has put there already. */
function rowNow({ kind, id, field }: MovedLink, before: Back | undefined, all: AllRows): Row | undefined {
  const row = all.lookUp(kind, id);
  return row && before ? { ...row, record: { ...row.record, [field]: before.value } } : row;
}

/** Another record in the same kept one, and what it remembers. */
interface Sibling {
  readonly row: Row;
  readonly memory: Memory;
}

function siblingsOf(kind: string, { id, memory: { into } }: Coming, all: AllRows): readonly Sibling[] {
  const found: Sibling[] = [];
  for (const { kind: name, row } of all.rows()) {
    if (name !== kind || row.id === id || mergedIntoOf(row.record) !== into) continue;
    const memory = memoriesOf(row)[0];
    if (memory !== undefined) found.push({ row, memory });
  }
  return found;
}

function sameLink({ moved }: Memory, { kind, id, field }: MovedLink): MovedLink | undefined {
  return moved.find((link) => link.kind === kind && link.id === id && link.field === field);
}

interface Surroundings {
  /** The kind of what comes back. */
  readonly kind: string;
  readonly one: Coming;
  readonly coming: readonly Coming[];
  /** The record with the link. */
  readonly row: Row | undefined;
  readonly sharing: readonly Sibling[];
}

/** What the link's field becomes, or why it stays. */
function backOf(link: MovedLink, around: Surroundings): Back | StayingLink['why'] {
  const { row, coming } = around;
  if (row === undefined || isGone(row, link, around)) return 'gone';
  const description = kindOf(link.kind);
  // An empty list is stored as nothing, so the field and not the value tells which it is.
  const isList = description?.fields[link.field]?.type === 'references';
  const register = registerOf(description, link.field);
  if (isConflicted(row, register))
    return isList && register === link.field ? beforeAll(row, link, coming) : 'undecided';
  return isList ? listBack(row.record[link.field], link, around) : singleBack(row, link, around);
}

/** What comes back in the same step is not gone. */
function isGone({ record }: Row, link: MovedLink, { kind, coming }: Surroundings): boolean {
  const comesBack = link.kind === kind && coming.some(({ id }) => id === link.id);
  return record.erased === true || (record.deleted !== undefined && !comesBack);
}

/** A list that nothing but these unitings wrote, each on its own PC: what stood there before all of them. */
function beforeAll(row: Row, link: MovedLink, coming: readonly Coming[]): Back | 'undecided' {
  const lists = versionsOf(row, link.field).map(({ dot, value }) => {
    const by = coming.find(({ memory }) => memory.dot === dot);
    const how = by && sameLink(by.memory, link);
    const ids = (value[link.field] ?? []) as readonly string[];
    return how && [...(how.instead ? ids.filter((id) => id !== by.memory.into) : ids), by.id];
  });
  const known = lists.filter((list) => list !== undefined);
  if (known.length < lists.length) return 'undecided';
  return { value: [...new Set(known.flat())].sort(), decides: true };
}

function listBack(value: unknown, { instead }: MovedLink, { one, sharing }: Surroundings) {
  const { into } = one.memory;
  if (!Array.isArray(value) || !value.includes(into)) return 'edited';
  const isNeeded = !instead || sharing.length > 0;
  return { value: [...(isNeeded ? value : value.filter((id) => id !== into)), one.id] };
}

function singleBack(row: Row, { kind, field, instead }: MovedLink, { one, sharing }: Surroundings) {
  const expected = instead ? one.memory.into : undefined;
  if (row.record[field] !== expected) return 'edited';
  // Two records of the same thing cannot both have stood in one place: whoever wrote last goes back.
  const [version] = row.merge.registers[registerOf(kindOf(kind), field)] ?? [];
  return sharing.length > 0 && version?.dot !== one.memory.dot ? 'edited' : { value: one.id };
}

/** Where the kept record stood for two, it stands for one now: the first of the others is remembered as the one. */
function handOver(
  kind: string,
  siblings: readonly Sibling[],
  freed: readonly MovedLink[],
): readonly Operation[] {
  const taken = new Set<MovedLink>();
  return siblings.flatMap(({ row, memory }): Operation[] => {
    const mine = freed.filter((link) => !taken.has(link) && sameLink(memory, link)?.instead === false);
    for (const link of mine) taken.add(link);
    if (mine.length === 0) return [];
    const isMine = (link: MovedLink) => mine.some((one) => sameLink(memory, one) === link);
    const mergeMoved = memory.moved.map((link) => (isMine(link) ? { ...link, instead: true } : link));
    const value = { mergedInto: memory.into, mergeTaken: memory.taken, mergeMoved };
    return [{ do: 'decide', kind, id: row.id, register: MEMORY, value: filled(value) }];
  });
}

/** Empty lists are not stored. */
function filled(value: Readonly<Record<string, string | readonly unknown[]>>) {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one.length > 0));
}
