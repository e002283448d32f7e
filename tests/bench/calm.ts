import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';

/** A measurement, and what share (0–1) of the processors' time was given to others while it ran; undefined where nobody tells. */
export interface Calm<Value> {
  readonly value: Value;
  readonly stolen: number | undefined;
  /** Measured anew because of that. */
  readonly repeated: number;
}

/** More than this, and the figure is about the neighbours of this machine. */
const CALM = 0.02;
const TRIES = 4;
/** The unit of Linux's counters. */
const TICK_MS = 10;

/**
 * Measures on a machine that may be shared: if others were given too much of it meanwhile, once more, and keeps the
 * calmest try. What was measured has no say in which try is kept.
 */
export async function calmest<Value>(measure: () => Promise<Value>): Promise<Calm<Value>> {
  let best = await watched(measure);
  let repeated = 0;
  while (isDisturbed(best) && repeated + 1 < TRIES) {
    repeated += 1;
    const next = await watched(measure);
    if ((next.stolen ?? 0) < (best.stolen ?? 0)) best = next;
  }
  return { ...best, repeated };
}

function isDisturbed({ stolen = 0 }: Calm<unknown>): boolean {
  return stolen > CALM;
}

/** Measures once, for what cannot be repeated. */
export async function watched<Value>(measure: () => Promise<Value>): Promise<Calm<Value>> {
  const [before, started] = [stolenMs(), performance.now()];
  const value = await measure();
  const [after, whole] = [stolenMs(), (performance.now() - started) * availableParallelism()];
  const stolen = before === undefined || after === undefined ? undefined : (after - before) / whole;
  return { value, stolen, repeated: 0 };
}

/** Processor time of this machine that its host gave to others since it started, as Linux counts it. */
function stolenMs(): number | undefined {
  try {
    const [line = ''] = readFileSync('/proc/stat', 'utf8').split('\n');
    const steal = Number(line.trim().split(/\s+/)[8]);
    return Number.isNaN(steal) ? undefined : steal * TICK_MS;
  } catch {
    return undefined;
  }
}

/** One line for the printed report. */
export function describeCalm(measurements: readonly Calm<unknown>[]): string {
  const shares = measurements.map(({ stolen }) => stolen).filter((share) => share !== undefined);
  if (shares.length === 0) return 'whether others used the machine is not told here';
  const percent = (Math.max(...shares) * 100).toFixed(1);
  const repeated = measurements.reduce((sum, one) => sum + one.repeated, 0);
  return `others were given at most ${percent} % of the processors meanwhile; ${repeated} measurements repeated because of them`;
}
