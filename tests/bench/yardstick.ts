import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ms } from './words.ts';

/** What this machine can do at the moment of the run; figures of two runs compare only beside it. */
export interface Yardstick {
  /** SHA-256 of 64 MiB, median of five, ms. */
  readonly cpuMs: number;
  /** Write of 4 KiB and fsync, median of fifty, ms. */
  readonly fsyncMs: number;
}

export function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}

export function measureYardstick(): Yardstick {
  return { cpuMs: median(times(5, hashMuch)), fsyncMs: fsyncMedian() };
}

/** The line of the printed report. */
export function describeYardstick({ cpuMs, fsyncMs }: Yardstick): readonly string[] {
  return [`yardstick: SHA-256 of 64 MiB ${ms(cpuMs)}, write and fsync of 4 KiB ${ms(fsyncMs)}`];
}

function times(runs: number, work: () => void): readonly number[] {
  return Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
}

function hashMuch(): void {
  createHash('sha256')
    .update(Buffer.alloc(64 * 1024 * 1024))
    .digest();
}

function fsyncMedian(): number {
  const folder = mkdtempSync(join(tmpdir(), 'mentoriroda-fsync-'));
  const file = openSync(join(folder, 'file'), 'w');
  const page = Buffer.alloc(4096, 1);
  const taken = times(50, () => {
    writeSync(file, page);
    fsyncSync(file);
  });
  closeSync(file);
  rmSync(folder, { recursive: true });
  return median(taken);
}
