import type { Shell } from '../../../shared/contract/contract.ts';
import type { AnyRecord } from '../../../shared/domain/record.ts';
import type { KindRow } from './kind-row.ts';

/** Bytes of attachments in one file; with their base64 and the records they stay below what a file may hold. */
const MOST_ATTACHED = 128 * 1024 * 1024;

/** What became of the attachments the records name. */
export interface AttachedBytes {
  readonly found: ReadonlyMap<string, Uint8Array>;
  /** Named by a record, but not on this PC. */
  readonly missing: number;
  /** On this PC, but more than one file may hold. */
  readonly left: number;
}

/** The hashes the records name, each once: the pictures of the programme first, then the latest papers. */
export function namedHashes(rows: Iterable<KindRow>): readonly string[] {
  const named = [...rows].flatMap(({ row: { record } }) =>
    hashesIn(record).map((hash) => ({ hash, date: dateOf(record) })),
  );
  named.sort((one, other) => (one.date < other.date ? 1 : one.date > other.date ? -1 : 0));
  return [...new Set(named.map(({ hash }) => hash))];
}

/** What has no date belongs to the office and comes before everything dated. */
function dateOf({ date }: AnyRecord): string {
  return typeof date === 'string' ? date : '9999';
}

/** A row of a list that has a SHA-256 in its `hash` is an attachment, whatever the record. */
function hashesIn(record: AnyRecord): readonly string[] {
  const items = Object.values(record).flatMap((value): readonly unknown[] =>
    Array.isArray(value) ? value : [],
  );
  return items.flatMap((item) => {
    const hash = typeof item === 'object' && item !== null && 'hash' in item ? item.hash : undefined;
    return typeof hash === 'string' && /^[0-9a-f]{64}$/.test(hash) ? [hash] : [];
  });
}

interface Reading {
  readonly shell: Pick<Shell, 'getAttachment'>;
  readonly signal: AbortSignal;
  readonly most?: number;
}

/** Reads the bytes one after the other, as many as fit; stops with an error when the person stops it. */
export async function attachedBytes(
  hashes: readonly string[],
  { shell, signal, most = MOST_ATTACHED }: Reading,
): Promise<AttachedBytes> {
  const found = new Map<string, Uint8Array>();
  let [size, missing, left] = [0, 0, 0];
  for (const hash of hashes) {
    signal.throwIfAborted();
    const bytes = await shell.getAttachment({ hash });
    if (bytes === null) missing += 1;
    else if (size + bytes.length > most) left += 1;
    else {
      found.set(hash, bytes);
      size += bytes.length;
    }
  }
  return { found, missing, left };
}
