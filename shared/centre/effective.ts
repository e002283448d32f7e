import { type DataSet, dataSetOf, KIND_NAMES } from '../domain/dataset.ts';
import type { AnyRecord } from '../domain/record.ts';
import { type Dated, reachesOver } from './packages.ts';

/** The records of one package by kind. */
export interface ReadPackage {
  readonly about: Dated;
  readonly records: ReadonlyMap<string, readonly AnyRecord[]>;
}

/** What an office says with all its packages in force, newest first. See [Note: Which extract counts]. */
export function effectiveData(packages: readonly ReadPackage[]): DataSet {
  const [only] = packages;
  if (packages.length === 1 && only) return dataSetOf(Object.fromEntries(only.records));
  const lists = KIND_NAMES.map((kind) => [kind, effectiveOf(kind, packages)] as const);
  return dataSetOf(Object.fromEntries(lists));
}

function effectiveOf(kind: string, packages: readonly ReadPackage[]): readonly AnyRecord[] {
  const seen = new Set<string>();
  return packages.flatMap(({ records }, index) => {
    const newer = packages.slice(0, index);
    return (records.get(kind) ?? []).filter((record) => {
      if (seen.has(record.id) || isToldBy(newer, record)) return false;
      seen.add(record.id);
      return true;
    });
  });
}

/** Would a newer package hold this record if it were still true? */
function isToldBy(newer: readonly ReadPackage[], record: AnyRecord): boolean {
  const day = record['date'] ?? record['due'];
  return typeof day === 'string' ? newer.some(({ about }) => reachesOver(about, day)) : newer.length > 0;
}
