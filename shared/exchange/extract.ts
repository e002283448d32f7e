import { isVisible, kindOf } from '../domain/dataset.ts';
import type { AnyRecord, Kind } from '../domain/record.ts';
import { visibleRecords } from './check.ts';
import type { ExtractContent, Records, Rows } from './file-content.ts';

/** The records without their personal fields; of what a newer program made nothing, because it cannot tell here what is personal. */
export function extractOf(rows: Rows): ExtractContent {
  return { kind: 'extract', records: impersonalRecords(visibleRecords(rows)) };
}

/** Records of known kinds without their personal fields, deleted and erased ones left out. */
export function impersonalRecords(records: Records): Records {
  const kept = new Map<string, readonly AnyRecord[]>();
  for (const [name, ones] of records) {
    const kind = kindOf(name);
    const visible = ones.filter(isVisible);
    if (kind === undefined || visible.length === 0) continue;
    kept.set(
      name,
      visible.map((record) => impersonal(kind, record)),
    );
  }
  return kept;
}

function impersonal(kind: Kind, record: AnyRecord): AnyRecord {
  const kept = Object.entries(record).filter(
    ([name]) => Object.hasOwn(kind.fields, name) && kind.fields[name]?.personal !== true,
  );
  return { ...Object.fromEntries(kept), id: record.id, office: record.office };
}
