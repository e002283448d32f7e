import type { AnyRecord, Seen } from '../domain/record.ts';
import { isContested } from './deletion.ts';
import { isPlainStamp } from './short-merge.ts';
import { DELETED, type Dot, type StoredVersion, type Version, type Versioned } from './versions.ts';

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
  const stamps = new Map<Dot, StoredVersion>();
  for (const name of Object.keys(registers).sort()) {
    const [first, ...others] = registers[name] ?? [];
    if (first === undefined) continue;
    const isShown = name !== DELETED || !isContested(registers);
    if (isShown) Object.assign(record, first.value);
    stored[name] = [isShown ? sharedStamp(first, stamps) : first, ...others];
  }
  return { record: record as AnyRecord, merge: { registers: stored, seen } };
}

/** Registers written by one commit share one stamp object, which the store then writes and reads once instead of a dozen times. */
function sharedStamp(version: Version, stamps: Map<Dot, StoredVersion>): StoredVersion {
  const { value: _, ...stamp } = version;
  if (!isPlainStamp(stamp)) return stamp;
  const { dot, person, time } = stamp;
  const known = stamps.get(dot);
  if (known?.time === time && known.person === person) return known;
  // In the order of canonical JSON, so that no copy is needed to write it.
  const shared = { dot, person, time };
  stamps.set(dot, shared);
  return shared;
}

/** The same record with its stamps shared again, after a trip through a file. */
export function withSharedStamps<One extends Versioned>(versioned: One): One {
  const stamps = new Map<Dot, StoredVersion>();
  const registers = Object.entries(versioned.merge.registers).map(([name, versions]) => [
    name,
    versions.map((version) => ('value' in version ? version : sharedStamp(version as Version, stamps))),
  ]);
  return { ...versioned, merge: { ...versioned.merge, registers: Object.fromEntries(registers) } };
}
