import type { AnyRecord, Kind, Seen } from '../domain/record.ts';
import { canonicalJson } from '../lib/canonical-json.ts';
import { hash16 } from '../lib/hash.ts';

/*
[Note: Registers and versions]

A record is a set of *registers*: a field, or a few fields that only make sense together (an address). A register's name is its fields
joined by `+`, so merging needs no knowledge of kinds: files of newer programs are merged as well as our own.

Of each register the record keeps the versions nobody has superseded. A version is named by its *dot* — the PC that wrote it
and that PC's counter. One version is the rule; two with different values are a conflict, which a person decides by writing again:
the new version covers those the person saw. `seen` says up to which counter of each PC this record has taken everything in; what is
missing here although `seen` covers its dot was superseded, what is not covered is news. No clock takes part in this.
*/

/** The PC a change was made on: 24 hexadecimal digits, renewed when a backup is restored or a profile copied. */
export type Replica = string;

/** Names a commit, and every version it wrote: `<replica>:<counter>`. */
export type Dot = string;

export function dotOf(replica: Replica, counter: number): Dot {
  return `${replica}:${counter}`;
}

export function replicaOf(dot: Dot): Replica {
  return dot.slice(0, dot.lastIndexOf(':'));
}

export function counterOf(dot: Dot): number {
  return Number(dot.slice(dot.lastIndexOf(':') + 1));
}

/** The values of a register's fields; an absent field is an empty one. */
export type RegisterValue = Readonly<Record<string, unknown>>;

/** Who wrote a version, and when by that PC's clock (for the screen only). */
export interface Stamp {
  readonly dot: Dot;
  /** `YYYY-MM-DDTHH:mm:ss`, local. */
  readonly time: string;
  /** Id of the mentor who sat at the PC. */
  readonly person: string;
}

/** Who wrote a version, and where, if its dot does not tell it. */
interface Written extends Stamp {
  /** The PC it was written on, where a later commit has put it side by side with others again. See [Note: Deciding]. */
  readonly origin?: Replica | undefined;
}

/** The PC a version was written on. */
export function originOf({ dot, origin }: Pick<Written, 'dot' | 'origin'>): Replica {
  return origin ?? replicaOf(dot);
}

export interface Version extends Written {
  readonly value: RegisterValue;
}

/** A version as stored: where the record shows the value it is not written twice. */
export interface StoredVersion extends Written {
  readonly value?: RegisterValue;
}

export interface MergeState {
  readonly registers: Readonly<Record<string, readonly StoredVersion[]>>;
  readonly seen: Seen;
}

/** A record with its merge state: what is stored, sent and merged. */
export interface Versioned {
  readonly record: AnyRecord;
  readonly merge: MergeState;
}

/** One row of a table; `hash` covers record and merge state. */
export interface Row extends Versioned {
  readonly id: string;
  readonly hash: string;
}

export const DELETED = 'deleted';

export function rowOf(versioned: Versioned): Row {
  const { record, merge } = versioned;
  return { id: record.id, record, merge, hash: hash16(rowText(versioned)) };
}

/** What the hash of a row covers. */
export function rowText({ record, merge }: Versioned): string {
  return canonicalJson({ merge, record });
}

/** Does the row still hold what was written? */
export function isIntact(row: Row): boolean {
  return row.id === row.record.id && rowOf(row).hash === row.hash;
}

/** The register a field belongs to. */
export function registerOf(kind: Pick<Kind, 'together'> | undefined, field: string): string {
  return kind?.together.find((group) => group.includes(field))?.join('+') ?? field;
}

export function fieldsOf(register: string): readonly string[] {
  return register.split('+');
}

/** The value of a register as the record shows it. */
export function shownValue(record: AnyRecord, register: string): RegisterValue {
  const present = fieldsOf(register).filter((field) => record[field] !== undefined);
  return Object.fromEntries(present.map((field) => [field, record[field]]));
}

/** All versions of a register with their values; the shown one first. */
export function versionsOf(versioned: Versioned, register: string): readonly Version[] {
  const stored = versioned.merge.registers[register] ?? [];
  return stored.map((version) => ({
    ...version,
    value: version.value ?? shownValue(versioned.record, register),
  }));
}
