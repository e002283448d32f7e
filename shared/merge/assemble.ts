import type { AnyRecord, Seen } from '../domain/record.ts';
import { isContested } from './deletion.ts';
import { DELETED, type StoredVersion, type Version, type Versioned } from './versions.ts';

/**
 * Puts a record together from its versions: the first of each register is shown, except a contested deletion, which nothing
 * shows. Registers without a version vanish.
 */
export function assemble(
  frame: AnyRecord,
  registers: Readonly<Record<string, readonly Version[]>>,
  seen: Seen,
): Versioned {
  const record: Record<string, unknown> = { id: frame.id, office: frame.office };
  const stored: Record<string, readonly StoredVersion[]> = {};
  for (const name of Object.keys(registers).sort()) {
    const [first, ...others] = registers[name] ?? [];
    if (first === undefined) continue;
    const isShown = name !== DELETED || !isContested(registers);
    if (isShown) Object.assign(record, first.value);
    stored[name] = [isShown ? stampOf(first) : first, ...others];
  }
  return { record: record as AnyRecord, merge: { registers: stored, seen } };
}

function stampOf({ dot, time, person }: Version): StoredVersion {
  return { dot, time, person };
}
