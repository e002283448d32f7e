import { findDuplicates } from '../../shared/duplicates/find.ts';
import { fold } from '../../shared/lib/order.ts';
import { plantedOrganisations } from '../support/planted-duplicates.ts';
import { ms, verdict } from './words.ts';
import { median } from './yardstick.ts';

/** Looking through all organisations of the country for those that stand there twice. */
export interface DuplicateBench {
  readonly records: number;
  readonly planted: number;
  readonly found: number;
  /** Median of three, ms. */
  readonly findMs: number;
  /** The lower limit: taking accents and case off every name once, ms. */
  readonly foldMs: number;
  readonly passed: boolean;
}

const DUPLICATE_LIMIT_MS = 5_000;
const RECORDS = 20_000;

export function benchDuplicates(): DuplicateBench {
  const { records, planted } = plantedOrganisations({ seed: 7, count: RECORDS, twice: 200 });
  const findMs = medianOfThree(() => findDuplicates('organisation', records));
  const foldMs = medianOfThree(() => records.map((record) => fold(String(record['name']))));
  const pairs = findDuplicates('organisation', records);
  const found = pairs.filter(({ one, other }) => planted.has(`${one}/${other}`)).length;
  const isAll = records.length === RECORDS;
  return {
    records: records.length,
    planted: planted.size,
    found,
    findMs,
    foldMs,
    passed: isAll && findMs <= DUPLICATE_LIMIT_MS && found >= planted.size * 0.95,
  };
}

/** The lines of the printed report. */
export function describeDuplicateBench(bench: DuplicateBench): readonly string[] {
  const { records, planted, found, findMs, foldMs } = bench;
  return [
    `organisations that stand twice among ${records}: ${ms(findMs)} of ${DUPLICATE_LIMIT_MS}; folding every name once ${ms(foldMs)}, ratio ${(findMs / foldMs).toFixed(0)}; found ${found} of ${planted} – ${verdict(bench.passed)}`,
  ];
}

function medianOfThree(work: () => readonly unknown[]): number {
  const times = Array.from({ length: 3 }, () => {
    const start = performance.now();
    if (work().length === 0) throw new Error('nothing was found');
    return performance.now() - start;
  });
  return median(times);
}
