import { canonicalJson } from '../lib/canonical-json.ts';
import { isContested } from './deletion.ts';
import { DELETED, type Version, type Versioned } from './versions.ts';
import { registersOf } from './write.ts';

/** A register with different values that nobody has decided between; the first is the one shown. */
export interface Conflict {
  readonly register: string;
  readonly versions: readonly Version[];
}

/** The undecided registers of a record. The register `deleted` is among them when a deletion met an edit its author had not seen. */
export function conflictsOf(versioned: Versioned): readonly Conflict[] {
  if (isPlain(versioned)) return [];
  const registers = registersOf(versioned);
  return Object.entries(registers)
    .filter(([name, versions]) => (name === DELETED ? isContested(registers) : hasDifferentValues(versions)))
    .map(([register, versions]) => ({ register, versions }));
}

/** One version of everything and no deletion: nearly every record, and there is nothing to compare. */
function isPlain({ merge }: Versioned): boolean {
  for (const [name, versions] of Object.entries(merge.registers)) {
    if (versions.length > 1 || name === DELETED) return false;
  }
  return true;
}

export function isConflicted(versioned: Versioned, register: string): boolean {
  return conflictsOf(versioned).some((conflict) => conflict.register === register);
}

/** By undecided register the answers to choose from, as text. */
export type Choices = ReadonlyMap<string, ReadonlySet<string>>;

const DELETED_OR_KEPT: ReadonlySet<string> = new Set(['deleted', 'kept']);

/** Whether a record is to stay is always asked with the same two answers, whatever met the deletion. */
export function choicesOf(versioned: Versioned): Choices {
  return new Map(
    conflictsOf(versioned).map(({ register, versions }) => [
      register,
      register === DELETED ? DELETED_OR_KEPT : new Set(versions.map(({ value }) => canonicalJson(value))),
    ]),
  );
}

function hasDifferentValues(versions: readonly Version[]): boolean {
  return versions.length > 1 && new Set(versions.map(({ value }) => canonicalJson(value))).size > 1;
}
