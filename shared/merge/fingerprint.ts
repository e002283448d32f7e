/** Number of rows, and one value that is the same for the same set of row hashes in whatever order: 16 hexadecimal digits. */
export interface Fingerprint {
  readonly rows: number;
  readonly fingerprint: string;
}

const NO_ROWS: Fingerprint = { rows: 0, fingerprint: '0'.repeat(16) };

/** A row that came, went, or was replaced: its hash before and after. */
export interface HashChange {
  readonly before?: string | undefined;
  readonly after?: string | undefined;
}

/**
 * The fingerprint after some rows have changed. Hashes are joined by exclusive or, so that one commit costs as much as it changes and
 * a row that silently went missing shows. It finds accidents, not forgery.
 */
export function fingerprintAfter(before: Fingerprint, changes: Iterable<HashChange>): Fingerprint {
  let rows = before.rows;
  let high = halfOf(before.fingerprint, 0);
  let low = halfOf(before.fingerprint, 8);
  for (const change of changes) {
    if (change.before !== undefined) rows -= 1;
    if (change.after !== undefined) rows += 1;
    for (const hash of [change.before, change.after]) {
      if (hash === undefined) continue;
      high ^= halfOf(hash, 0);
      low ^= halfOf(hash, 8);
    }
  }
  return { rows, fingerprint: hexOf(high) + hexOf(low) };
}

/** The fingerprint of rows by their hashes. */
export function fingerprintOf(hashes: Iterable<string>): Fingerprint {
  return fingerprintAfter(NO_ROWS, mapped(hashes));
}

function* mapped(hashes: Iterable<string>): Generator<HashChange> {
  for (const after of hashes) yield { after };
}

function halfOf(hash: string, start: number): number {
  const half = Number.parseInt(hash.slice(start, start + 8), 16);
  return Number.isNaN(half) ? 0 : half;
}

function hexOf(half: number): string {
  return (half >>> 0).toString(16).padStart(8, '0');
}
