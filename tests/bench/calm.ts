import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';

/** A measurement, and what share (0–1) of the processors' time was given to others while it ran; undefined where nobody tells. */
export interface Calm<Value> {
  readonly value: Value;
  readonly stolen: number | undefined;
  /** Measured anew because of that. */
  readonly repeated: number;
}

/** Processor time since any moment, ms. */
export interface ProcessorTime {
  /** Given to others by the host of this machine; undefined where nobody tells. */
  readonly stolen: number | undefined;
  /** Of all processors together, whoever had it. */
  readonly whole: number;
}

/** More than this, and the figure is about the neighbours of this machine. */
const CALM = 0.02;
const TRIES = 4;
/** So many tries in a row no calmer than the best before them, and a further one is not expected to be. */
const IN_VAIN = 2;
/** The unit of Linux's counters. */
const TICK_MS = 10;

/**
 * Measures on a machine that may be shared: if others were given too much of it meanwhile, once more, until a try is
 * calm or further ones promise nothing, and keeps the calmest. What was measured has no say in which try is kept.
 */
export async function calmest<Value>(
  measure: () => Promise<Value>,
  read: () => ProcessorTime = processorTime,
): Promise<Calm<Value>> {
  let best = await watched(measure, read);
  let repeated = 0;
  let inVain = 0;
  while (isDisturbed(best) && repeated + 1 < TRIES && inVain < IN_VAIN) {
    const next = await watched(measure, read);
    const isCalmer = (next.stolen ?? 0) < (best.stolen ?? 0);
    if (isCalmer) best = next;
    inVain = isCalmer ? 0 : inVain + 1;
    repeated += 1;
  }
  return { ...best, repeated };
}

function isDisturbed({ stolen = 0 }: Calm<unknown>): boolean {
  return stolen > CALM;
}

/** Measures once, for what cannot be repeated. */
export async function watched<Value>(
  measure: () => Promise<Value>,
  read: () => ProcessorTime = processorTime,
): Promise<Calm<Value>> {
  const before = read();
  const value = await measure();
  return { value, stolen: shareOf(before, read()), repeated: 0 };
}

function shareOf(before: ProcessorTime, after: ProcessorTime): number | undefined {
  if (before.stolen === undefined || after.stolen === undefined) return undefined;
  return (after.stolen - before.stolen) / (after.whole - before.whole);
}

function processorTime(): ProcessorTime {
  return { stolen: stolenMs(), whole: performance.now() * availableParallelism() };
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
