/*
[Note: Data versions]

The data version of a file or database is the number of the last migration plus one. A migration never changes what is there: it gives a
changed meaning a new register, derived from an old one version by version under the same dots. Two PCs that migrate apart
therefore arrive at the same state, and a program that does not know the new register keeps it and hands it on.
*/

/** The values of a register's fields. */
type Values = Readonly<Record<string, unknown>>;

/** One additive step; its number is its place in the list, counted from 1. */
export interface Migration {
  /** What changed, in one English sentence. */
  readonly what: string;
  readonly kind: string;
  /** The fields of the old register, and of the new one. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** Pure: the same old value always gives the same new one. `undefined`: nothing follows from this value. */
  derive(value: Values): Values | undefined;
}

/** Append only: what has been released stays as it is. */
export const MIGRATIONS: readonly Migration[] = [];

/** The data version that a list of migrations leads to. */
export function versionAfter(migrations: readonly Migration[]): number {
  return migrations.length + 1;
}

/** The version of the data this program writes. */
export const DATA_VERSION = versionAfter(MIGRATIONS);

/** The oldest data version whose programs can read what this program writes without losing anything. */
export const MIN_READER = 1;
