import { gunzipSync, gzipSync, strFromU8, strToU8 } from 'fflate';
import { canonicalJson } from '../../../shared/lib/canonical-json.ts';
import { hash16 } from '../../../shared/lib/hash.ts';
import type { LogEntry } from '../../../shared/merge/commit.ts';
import { type EffectCounts, effectsOf } from '../../../shared/merge/taken-counts.ts';
import type { Dot } from '../../../shared/merge/versions.ts';

/*
[Note: Rows of the change log]

An entry is found by what it touched: the index `touched` holds a key for each of its records (`kind/id`). An entry of very many changes,
a file taken in above all, would fill the index with thousands of keys and every list of the history with thousands of lines. Its changes
are therefore packed into one value, it carries one mark instead of the keys, and `among` tells without unpacking whether a record
can be in it. Unpacked, it is the same entry with the same hash.
*/

/** A row of the change log; `hash` tells whether the entry still is what was written. See [Note: Rows of the change log]. */
export interface LogRow extends LogEntry {
  /** Empty in a packed row. */
  readonly changes: LogEntry['changes'];
  readonly touched: readonly string[];
  readonly hash: string;
  readonly packed?: PackedChanges;
}

export interface PackedChanges {
  /** The changes as gzip of their canonical JSON. */
  readonly bytes: Uint8Array;
  readonly count: number;
  /** How many changes of each kind of record. */
  readonly kinds: Readonly<Record<string, number>>;
  /** Of a file that was taken in: what came of how many records. */
  readonly effects?: EffectCounts;
  /** Short hashes of the keys, ascending. */
  readonly among: Uint32Array;
}

/** An entry of more changes than this is packed. */
export const MOST_UNPACKED = 200;

/** Marks in the index `touched`; no key of a record begins like this. */
export const marks = {
  packed: '#packed',
  import: '#import',
  /** The entries that take this one back. */
  undoing: (dot: Dot) => `#undoes/${dot}`,
} as const;

/** An entry as the table holds it. */
export function logRowOf(entry: LogEntry): LogRow {
  const hash = hash16(canonicalJson(entry));
  if (entry.changes.length <= MOST_UNPACKED) return { ...entry, touched: touchedBy(entry), hash };
  return packedRow(entry, hash, gzipSync(strToU8(canonicalJson(entry.changes)), { level: 1, mtime: 0 }));
}

/** The packed row of an entry whose changes were hashed and packed elsewhere. */
export function packedRow(entry: LogEntry, hash: string, bytes: Uint8Array): LogRow {
  const kinds: Record<string, number> = {};
  const among = new Uint32Array(entry.changes.length);
  for (const [index, { kind, id }] of entry.changes.entries()) {
    kinds[kind] = (kinds[kind] ?? 0) + 1;
    among[index] = shortHash(`${kind}/${id}`);
  }
  const effects = entry.cause === 'import' ? { effects: effectsOf(entry.changes) } : {};
  const packed = { bytes, count: entry.changes.length, kinds, among: among.sort(), ...effects };
  return { ...entry, changes: [], touched: touchedBy(entry), hash, packed };
}

function touchedBy({ cause, undoes, changes }: LogEntry): readonly string[] {
  return [
    ...(changes.length > MOST_UNPACKED ? [marks.packed] : changes.map(({ kind, id }) => `${kind}/${id}`)),
    ...(cause === 'import' ? [marks.import] : []),
    ...(undoes === undefined ? [] : [marks.undoing(undoes)]),
  ];
}

/** The entry of a row of the table: as it is shown, exported and hashed. A packed one is unpacked. */
export function logEntryOfRow(row: LogRow): LogEntry {
  return row.packed === undefined ? frameOf(row) : { ...frameOf(row), changes: changesIn(row.packed) };
}

/** The changes of a packed row. */
export function changesIn({ bytes }: Pick<PackedChanges, 'bytes'>): LogEntry['changes'] {
  return JSON.parse(strFromU8(gunzipSync(bytes))) as LogEntry['changes'];
}

/** An entry for lists: of a packed one only how much it did. */
export interface EntryHead extends LogEntry {
  readonly packed?: Pick<PackedChanges, 'count' | 'kinds' | 'effects'>;
}

/** The entry without unpacking: a packed one has no changes here, only their number. */
export function entryHeadOf(row: LogRow): EntryHead {
  const { packed } = row;
  if (packed === undefined) return frameOf(row);
  const { count, kinds, effects } = packed;
  return { ...frameOf(row), packed: { count, kinds, ...(effects !== undefined && { effects }) } };
}

const OF_ROW = new Set(['touched', 'hash', 'packed']);

/** The entry without what only its row has; of a packed row without its changes. */
export function frameOf(row: LogRow): LogEntry {
  return Object.fromEntries(Object.entries(row).filter(([name]) => !OF_ROW.has(name))) as unknown as LogEntry;
}

/** Can one of these records (`kind/id`) be among the packed changes? Hardly ever yes where none is; never no where one is. */
export function canHold({ among }: Pick<PackedChanges, 'among'>, keys: Iterable<string>): boolean {
  for (const key of keys) if (isAmong(among, shortHash(key))) return true;
  return false;
}

function isAmong(sorted: Uint32Array, wanted: number): boolean {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((sorted[middle] ?? 0) < wanted) from = middle + 1;
    else to = middle;
  }
  return sorted[from] === wanted;
}

/** FNV-1a over the code units. */
function shortHash(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}
