import type { AnyRecord } from '../../../shared/domain/record.ts';
import { checkingRecords, type DataQuality, visibleRecords } from '../../../shared/exchange/check.ts';
import { dayMade, type FileHead } from '../../../shared/exchange/file-head.ts';
import { mayBeMissing } from '../../../shared/exchange/missing-references.ts';
import type { OfficeData } from '../office-data.ts';
import { type Breath, stepsInSlices } from '../store/in-slices.ts';
import type { KindRow } from '../store/kind-row.ts';

/** The findings of a file beside what the office has: a file of some settlements refers to mentors and organisations that did not come with it. */
export function findingsHere(
  { workingSet }: OfficeData,
  { head, rows }: { readonly head: FileHead; readonly rows: readonly KindRow[] },
  breathing: Breath,
): Promise<DataQuality> {
  const perKind = Map.groupBy(rows, ({ kind }) => kind);
  const ofFile = new Map([...perKind].map(([kind, ones]) => [kind, ones.map(({ row }) => row)]));
  const ofOffice = workingSet.dataSet() as unknown as Readonly<
    Record<string, ReadonlyMap<string, AnyRecord> | undefined>
  >;
  const here = {
    find: (kind: string, id: string) => ofOffice[kind]?.get(id),
    all: (kind: string) => ofOffice[kind]?.values() ?? [],
  };
  const isAllowed = mayBeMissing(head, ofFile);
  const checking = checkingRecords(visibleRecords(ofFile), {
    here,
    today: dayMade(head),
    mayBeMissing: (kind, id) => isAllowed(kind, id) || workingSet.row(kind, id)?.record.erased === true,
  });
  return stepsInSlices(checking, breathing);
}
