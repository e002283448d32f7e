import { isVisible, kindOf } from '../domain/dataset.ts';
import type { AnyRecord, Kind } from '../domain/record.ts';
import type { ExtractContent, Rows } from './file-content.ts';

/** The records without their personal fields; of what a newer program made nothing, because it cannot tell here what is personal. */
export function extractOf(rows: Rows): ExtractContent {
  const records = new Map<string, readonly AnyRecord[]>();
  for (const [name, ones] of rows) {
    const kind = kindOf(name);
    if (kind === undefined) continue;
    const visible = ones.map(({ record }) => record).filter(isVisible);
    if (visible.length > 0)
      records.set(
        name,
        visible.map((record) => impersonal(kind, record)),
      );
  }
  return { kind: 'extract', records };
}

function impersonal(kind: Kind, record: AnyRecord): AnyRecord {
  const kept = Object.entries(record).filter(
    ([name]) => Object.hasOwn(kind.fields, name) && kind.fields[name]?.personal !== true,
  );
  return { ...Object.fromEntries(kept), id: record.id, office: record.office };
}
