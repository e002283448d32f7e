import type { Seen } from '../domain/record.ts';
import type { Rows } from './file-content.ts';

/**
 * The highest counter of each replica that any of these rows has seen. A file that has seen more of this PC than this PC has written
 * comes from a copy of it; taking it in would hide what this PC writes next.
 */
export function countersSeen(rows: Rows): Seen {
  const highest = new Map<string, number>();
  for (const row of [...rows.values()].flat()) {
    for (const [replica, counter] of Object.entries(row.merge.seen)) {
      highest.set(replica, Math.max(highest.get(replica) ?? 0, counter));
    }
  }
  return Object.fromEntries(highest);
}
