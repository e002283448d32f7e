import { expect, it } from 'vitest';
import { plantedOrganisations } from '../../tests/support/planted-duplicates.ts';
import { findDuplicates } from './find.ts';

/** What is planted is made by rules of its own, which know nothing of how duplicates are looked for. */
it('finds 80 organisations entered twice among 6,000, and hardly anything else', () => {
  const { records, planted } = plantedOrganisations({ seed: 1, count: 6_000, twice: 80 });
  expect(records.length).toBe(6_000);
  const pairs = findDuplicates('organisation', records);
  const sure = pairs.filter(({ strength }) => strength !== 'possible');
  const key = ({ one, other }: { readonly one: string; readonly other: string }) => `${one}/${other}`;
  const hits = sure.filter((pair) => planted.has(key(pair)));
  const anywhere = pairs.filter((pair) => planted.has(key(pair)));
  const recall = hits.length / planted.size;
  const precision = hits.length / sure.length;
  console.log(
    `certain and likely: ${hits.length} of ${planted.size} planted, recall ${recall.toFixed(3)}, precision ${precision.toFixed(3)}; with possible ones recall ${(anywhere.length / planted.size).toFixed(3)}, precision ${(anywhere.length / pairs.length).toFixed(3)} (${pairs.length} pairs)`,
  );
  expect(recall).toBeGreaterThanOrEqual(0.95);
  expect(precision).toBeGreaterThanOrEqual(0.95);
});
