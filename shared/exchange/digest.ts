import type { AnyRecord } from '../domain/record.ts';
import { canonicalJson } from '../lib/canonical-json.ts';
import { hash16, sha256Hex } from '../lib/hash.ts';
import { compareCodeUnits } from '../lib/order.ts';

/** One record as the digest sees it. */
export interface Digested {
  readonly kind: string;
  readonly id: string;
  readonly hash: string;
}

/** Hash of a record without merge state. */
export function recordHash(record: AnyRecord): string {
  return hash16(canonicalJson({ record }));
}

/** One value for a set of records, whatever their order: equal digests mean equal kinds, ids, values and merge states. */
export function digestOf(records: readonly Digested[]): string {
  const lines = records.map(({ kind, id, hash }) => `${kind} ${id} ${hash}\n`);
  return sha256Hex(lines.sort(compareCodeUnits).join(''));
}

/** The digest of rows by kind; a database and the backup made of it have the same. */
export function digestOfRows(
  rows: ReadonlyMap<string, readonly { readonly id: string; readonly hash: string }[]>,
): string {
  return digestOf([...rows].flatMap(([kind, ones]) => ones.map(({ id, hash }) => ({ kind, id, hash }))));
}
