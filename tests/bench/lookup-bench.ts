import { allSettlements, findSettlements } from '../../shared/gazetteer/gazetteer.ts';
import { fold } from '../../shared/lib/order.ts';
import { verdict } from './words.ts';
import { median } from './yardstick.ts';

/** Looking a settlement up by a name typed without accents. */
export interface LookupBench {
  /** Warm, median of fifty, ms. */
  readonly lookupMs: number;
  /** The lower limit: one pass over names folded beforehand, ms. */
  readonly scanMs: number;
  readonly passed: boolean;
}

const LOOKUP_LIMIT_MS = 20;
const RUNS = 50;
const TYPED = 'szekesfehervar';

export function benchLookup(): LookupBench {
  const folded = allSettlements().map(({ name }) => fold(name));
  const lookupMs = medianOf(() => findSettlements(TYPED));
  const scanMs = medianOf(() => folded.filter((name) => name.includes(TYPED)));
  return { lookupMs, scanMs, passed: lookupMs <= LOOKUP_LIMIT_MS };
}

/** The lines of the printed report. */
export function describeLookupBench({ lookupMs, scanMs, passed }: LookupBench): readonly string[] {
  return [
    `looking up a settlement: ${lookupMs.toFixed(3)} ms of ${LOOKUP_LIMIT_MS}; a plain scan ${scanMs.toFixed(3)} ms – ${verdict(passed)}`,
  ];
}

/** The first call is not counted: it builds what later ones use. */
function medianOf(work: () => readonly unknown[]): number {
  if (work().length !== 1) throw new Error(`${TYPED} is one settlement`);
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return median(times);
}
