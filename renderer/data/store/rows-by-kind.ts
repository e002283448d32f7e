import type { Row } from '../../../shared/merge/versions.ts';
import type { WorkingSet } from './working-set.ts';

/** All rows in memory as files hold them. */
export function rowsByKind(workingSet: Pick<WorkingSet, 'rows'>): ReadonlyMap<string, readonly Row[]> {
  const rows = new Map<string, Row[]>();
  for (const { kind, row } of workingSet.rows()) {
    const ofKind = rows.get(kind);
    if (ofKind) ofKind.push(row);
    else rows.set(kind, [row]);
  }
  return rows;
}
