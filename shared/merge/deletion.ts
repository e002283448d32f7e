import type { Deletion, Seen } from '../domain/record.ts';
import { counterOf, DELETED, type Dot, type RegisterValue, replicaOf, type Version } from './versions.ts';

type Registers = Readonly<Record<string, readonly Version[]>>;

/** Has somebody with these counters taken in the commit of this dot? */
export function covers(seen: Seen, dot: Dot): boolean {
  return (seen[replicaOf(dot)] ?? 0) >= counterOf(dot);
}

/** What the deletion register of a version says, if it deletes. */
export function deletionOf(value: RegisterValue): Deletion | undefined {
  return value[DELETED] as Deletion | undefined;
}

/**
 * Did a deletion meet something its author had not seen: an edit of another register, or a restoration?
 * Such a record stays visible until a person decides.
 */
export function isContested(registers: Registers): boolean {
  const versions = registers[DELETED] ?? [];
  const deletions = versions
    .map(({ value }) => deletionOf(value))
    .filter((deletion) => deletion !== undefined);
  if (deletions.length === 0) return false;
  if (deletions.length < versions.length) return true;
  const others = Object.entries(registers).flatMap(([name, ones]) => (name === DELETED ? [] : ones));
  return others.some(({ dot }) => !deletions.some(({ seen }) => covers(seen, dot)));
}
