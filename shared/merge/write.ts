import type { AnyRecord, Kind, Seen } from '../domain/record.ts';
import { canonicalJson } from '../lib/canonical-json.ts';
import { sha256Hex } from '../lib/hash.ts';
import { assemble } from './assemble.ts';
import { deletionOf } from './deletion.ts';
import {
  counterOf,
  DELETED,
  type Dot,
  dotOf,
  fieldsOf,
  originOf,
  registerOf,
  replicaOf,
  type RegisterValue,
  type Row,
  rowOf,
  shownValue,
  type Stamp,
  type Version,
  type Versioned,
  versionsOf,
} from './versions.ts';

/** A record nobody has written yet. */
export function unwritten(id: string, office: string): Versioned {
  return { record: { id, office }, merge: { registers: {}, seen: {} } };
}

/**
 * Writes fields into a record: only registers whose shown value changes get a new version, which covers every version the
 * writer saw. `undefined` empties a field. See [Note: Registers and versions].
 */
export function writeFields(
  current: Versioned,
  fields: Readonly<Record<string, unknown>>,
  by: { readonly kind: Pick<Kind, 'together'> | undefined; readonly stamp: Stamp },
): Versioned {
  const names = new Set(Object.keys(fields).map((field) => registerOf(by.kind, field)));
  const changed = [...names].filter(
    (name) => !isSame(valueAfter(current.record, name, fields), shownValue(current.record, name)),
  );
  if (changed.length === 0) return current;
  const written = Object.fromEntries(changed.map((name) => [name, valueAfter(current.record, name, fields)]));
  return writeRegisters(current, written, by.stamp);
}

/** Writes whole registers, changed or not. */
export function writeRegisters(
  current: Versioned,
  values: Readonly<Record<string, RegisterValue>>,
  stamp: Stamp,
): Versioned {
  const written = Object.entries(values).map(([name, value]): [string, readonly Version[]] => [
    name,
    [{ ...stamp, value }],
  ]);
  return assemble(
    current.record,
    { ...registersOf(current), ...Object.fromEntries(written) },
    raised(current.merge.seen, stamp),
  );
}

/** What a person decided about a register: it covers every version of it. Deciding for a deletion is deleting anew, having seen all. */
export function writeDecision(current: Versioned, decision: Decision, stamp: Stamp): Versioned {
  const { register, value } = decision;
  const deletes = register === DELETED && deletionOf(value) !== undefined;
  return deletes ? writeDeletion(current, stamp) : writeRegisters(current, { [register]: value }, stamp);
}

export interface Decision {
  readonly register: string;
  readonly value: RegisterValue;
}

/*
[Note: Deciding]

A decision is a new version that covers all others, and it travels. To take it back is to write each of the former versions anew, so that
everybody is asked again: the first under the dot of the commit, the others under dots of replicas nobody else ever writes with, because
two values under one dot would look like a PC that was copied. Who wrote a version, when and on which PC stays with it. So that this is possible, the
change log keeps the versions that a decision covered; it is also the only place where the rejected ones can still be read.
*/

/** Puts versions side by side again that were decided between. See [Note: Deciding]. */
export function writeVersions(
  current: Versioned,
  { register, versions }: { readonly register: string; readonly versions: readonly Version[] },
  stamp: Stamp,
): Versioned {
  const dots = dotsOfVersions(stamp.dot, `${current.record.id}/${register}`, versions.length);
  const written = versions.map((version, index) => ({
    ...version,
    dot: dots[index] ?? stamp.dot,
    origin: originOf(version),
  }));
  const seen = dots.reduce((sum, dot) => raised(sum, { dot }), current.merge.seen);
  return assemble(current.record, { ...registersOf(current), [register]: written }, seen);
}

/** The dots under which a commit writes so many versions of one register (`id/register`). */
export function dotsOfVersions(dot: Dot, place: string, count: number): readonly Dot[] {
  const further = Array.from({ length: Math.max(0, count - 1) }, (_, index) =>
    dotOf(sha256Hex(`${dot}/${place}/${index + 1}`).slice(0, 24), 1),
  );
  return [dot, ...further];
}

/** Deletes: the value is what the author had seen, so that an edit made elsewhere meanwhile asks. */
export function writeDeletion(current: Versioned, stamp: Stamp): Versioned {
  return writeRegisters(current, { [DELETED]: { [DELETED]: { seen: current.merge.seen } } }, stamp);
}

/** Erases on request of the person: every value goes, the id and the counters stay. */
export function writeErasure(current: Versioned, stamp: Stamp): Versioned {
  return erased(current.record, raised(current.merge.seen, stamp));
}

/** What is left of an erased record. */
export function erased(frame: AnyRecord, seen: Seen): Versioned {
  return { record: { id: frame.id, office: frame.office, erased: true }, merge: { registers: {}, seen } };
}

/** A row for a record that comes into being with this stamp. */
export function freshRow(kind: Kind | undefined, record: AnyRecord, stamp: Stamp): Row {
  const { id, office, ...fields } = record;
  return rowOf(writeFields(unwritten(id, office), fields, { kind, stamp }));
}

/** All registers of a record with their versions and values. */
export function registersOf(versioned: Versioned): Readonly<Record<string, readonly Version[]>> {
  return Object.fromEntries(
    Object.keys(versioned.merge.registers).map((name) => [name, versionsOf(versioned, name)]),
  );
}

/** The same record with other versions of its registers. */
export function reassembled(
  current: Versioned,
  registers: Readonly<Record<string, readonly Version[]>>,
): Versioned {
  return assemble(current.record, registers, current.merge.seen);
}

function valueAfter(
  record: AnyRecord,
  register: string,
  fields: Readonly<Record<string, unknown>>,
): RegisterValue {
  const after = fieldsOf(register).map((field) => [
    field,
    Object.hasOwn(fields, field) ? fields[field] : record[field],
  ]);
  return Object.fromEntries(after.filter(([, value]) => value !== undefined));
}

function isSame(one: RegisterValue, other: RegisterValue): boolean {
  const isEmpty = Object.keys(other).length === 0;
  return isEmpty ? Object.keys(one).length === 0 : canonicalJson(one) === canonicalJson(other);
}

function raised(seen: Seen, stamp: Pick<Stamp, 'dot'>): Seen {
  const replica = replicaOf(stamp.dot);
  return { ...seen, [replica]: Math.max(seen[replica] ?? 0, counterOf(stamp.dot)) };
}
