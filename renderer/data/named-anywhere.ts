import { breath, inSlices } from './in-slices.ts';
import type { OfficeData } from './office-data.ts';

/** Those of these SHA-256 that stand anywhere in the rows, in whatever version, or in the history; reads all of both. */
export async function namedAnywhere(
  { workingSet, log }: Pick<OfficeData, 'workingSet' | 'log'>,
  hashes: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  const missing = new Set(hashes);
  const look = (value: unknown) => {
    if (missing.size === 0) return;
    const text = JSON.stringify(value);
    for (const hash of missing) if (text.includes(hash)) missing.delete(hash);
  };
  const breathing = breath();
  await inSlices([...workingSet.rows()], look, breathing);
  if (missing.size > 0) await inSlices(await log(), look, breathing);
  return hashes.difference(missing);
}

/** How many records are erased. */
export function erasuresIn({ workingSet }: Pick<OfficeData, 'workingSet'>): number {
  let count = 0;
  for (const { row } of workingSet.rows()) if (row.record.erased === true) count += 1;
  return count;
}
