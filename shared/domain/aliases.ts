import type { Kind } from './record.ts';
import type { AnyRecord, RecordBasics } from './record-basics.ts';
import { mergedIntoOf } from './merged-away.ts';

/*
[Note: The same thing twice]

Two records of one thing are united by a person: one is kept, the other is deleted and remembers which record it went into
(`mergedInto`), which fields that one took over and which links were moved. All of it is one ordinary commit: it travels, merges and can be
undone. An edit of the other record that its uniter had not seen contests the deletion, so the record comes back and people are asked.

A link to the hidden record can still appear: somebody on another PC wrote it meanwhile, or it is undecided, or its record was deleted
at the time. Such a link is never rewritten behind anybody's back; wherever records are read it *counts* as a link to the kept record. If two
PCs unite the same two the other way round, or several go round in a circle, all would be hidden: then the one with the lowest id is shown,
the same on every PC. Such a circle is one uniting for people: one entry of the list, parted in one step. An erased record stands for
nothing, so what was united with one is shown as well.

To part them again, each moved link that still names the kept record goes back, item by item, and each field taken over that nobody has
written since gets its former value where this PC's history knows it. The memory lies in the hidden record itself, so any PC can do it.
*/

/** Of one kind: the hidden record's id to the id of the record that stands for it; one that stands for itself is shown though hidden. */
export type AliasesOfKind = ReadonlyMap<string, string>;

/** By kind; absent where nothing was united. See [Note: The same thing twice]. */
export type Aliases = ReadonlyMap<string, AliasesOfKind>;

/** Which record stands for each that was united with another one. */
export function aliasesAmong(records: Iterable<RecordBasics>): AliasesOfKind {
  const next = new Map<string, string>();
  const erased = new Set<string>();
  for (const record of records) {
    const into = mergedIntoOf(record);
    if (into !== undefined) next.set(record.id, into);
    if (record.erased === true) erased.add(record.id);
  }
  for (const [id, into] of next) if (erased.has(into)) next.set(id, id);
  return new Map([...next.keys()].map((id) => [id, standInOf(id, next)]));
}

/** Follows the way from record to record; in a circle the lowest id of the circle stands for all. */
function standInOf(id: string, next: ReadonlyMap<string, string>): string {
  const way: string[] = [];
  let now = id;
  for (let into = next.get(now); into !== undefined; into = next.get(now)) {
    const again = way.indexOf(now);
    if (again >= 0) return way.slice(again).reduce((low, one) => (one < low ? one : low));
    way.push(now);
    now = into;
  }
  return now;
}

interface LinkField {
  readonly name: string;
  /** The kind of the record it leads to. */
  readonly to: string;
}

const linkFields = new WeakMap<Kind, readonly LinkField[]>();

/** The fields of a kind that hold links to other records. */
export function linkFieldsOf(kind: Kind): readonly LinkField[] {
  const known = linkFields.get(kind);
  if (known !== undefined) return known;
  const found = Object.entries(kind.fields).flatMap(([name, field]) =>
    (field.type === 'reference' || field.type === 'references') && field.internal !== true
      ? [{ name, to: field.to }]
      : [],
  );
  linkFields.set(kind, found);
  return found;
}

/** The record with every link to a hidden record leading to the one that stands for it; the same object if there is none. */
export function withAliases(kind: Kind, record: AnyRecord, aliases: Aliases): AnyRecord {
  let resolved = record;
  for (const { name, to } of linkFieldsOf(kind)) {
    const ofKind = aliases.get(to);
    const value = record[name];
    if (ofKind === undefined || value === undefined || !pointsAway(value, ofKind)) continue;
    const led = leadOn(value, ofKind, to === kind.name ? record.id : undefined);
    if (led !== undefined) resolved = { ...resolved, [name]: led };
    else {
      const others = Object.entries(resolved).filter(([field]) => field !== name);
      resolved = Object.fromEntries(others) as unknown as AnyRecord;
    }
  }
  return resolved;
}

function pointsAway(value: unknown, ofKind: AliasesOfKind): boolean {
  return Array.isArray(value) ? value.some((id) => ofKind.has(id as string)) : ofKind.has(value as string);
}

/** A record never points to itself. */
function leadOn(value: unknown, ofKind: AliasesOfKind, self: string | undefined): unknown {
  const on = (id: unknown) => ofKind.get(id as string) ?? id;
  if (!Array.isArray(value)) return on(value) === self ? undefined : on(value);
  const all = [...new Set(value.map(on))].filter((id) => id !== self).sort();
  return all.length === 0 ? undefined : all;
}

/** Is this hidden record shown after all, because nothing else would stand for it? */
export function standsForItself(kind: string, id: string, aliases: Aliases): boolean {
  return aliases.get(kind)?.get(id) === id;
}
