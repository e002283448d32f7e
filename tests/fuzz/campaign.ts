import { seededRandom } from '../../shared/lib/random.ts';
import { judge } from './judge.ts';
import { pickMutation } from './mutations.ts';
import { SEED_FILES, seedFiles } from './seed-files.ts';

/** So much work of the processor one file may be at most, in milliseconds. */
export const LONGEST = 2_000;
/** The program may need this much memory meanwhile, in bytes. */
export const MOST_MEMORY = 512 * 1024 * 1024;

export interface FuzzResult {
  readonly runs: number;
  readonly files: number;
  /** By the way of spoiling: how many were refused, and how many accepted. */
  readonly byMutation: ReadonlyMap<string, { refused: number; accepted: number }>;
  readonly byReason: ReadonlyMap<string, number>;
  /** Milliseconds of processor time for the slowest file, and how it had been spoilt. */
  readonly slowest: { readonly milliseconds: number; readonly mutation: string };
  /** Largest resident memory of the process, in bytes. */
  readonly memory: number;
  /** What must not happen: which run it was, and what was thrown. */
  readonly broken: readonly string[];
}

/** Spoils files in so many ways and tries to take each in. The same seed spoils the same way; run `at` alone repeats one. */
export async function fuzz(options: {
  readonly seed: number;
  readonly runs: number;
  readonly from?: number;
  onRun?(done: number): void;
}): Promise<FuzzResult> {
  const { seed, runs, from = 0 } = options;
  const files = await seedFiles(seed);
  const byMutation = new Map<string, { refused: number; accepted: number }>();
  const byReason = new Map<string, number>();
  const broken: string[] = [];
  let slowest = { milliseconds: 0, mutation: '' };
  for (let run = from; run < from + runs; run += 1) {
    const random = seededRandom(seed * 1_000_003 + run);
    const file = random.pick(files);
    const mutation = pickMutation(random, file.passphrase === undefined);
    const spoilt = mutation.spoil(
      file.bytes,
      random,
      random.pick(files.filter((one) => one.passphrase === undefined)).bytes,
    );
    const counts = byMutation.get(mutation.name) ?? { refused: 0, accepted: 0 };
    byMutation.set(mutation.name, counts);
    const start = process.cpuUsage();
    try {
      const verdict = await judge(file, spoilt, mutation.forges);
      counts[verdict.end] += 1;
      if (verdict.end === 'refused') byReason.set(verdict.reason, (byReason.get(verdict.reason) ?? 0) + 1);
    } catch (error) {
      broken.push(`run ${run}, ${file.name}, ${mutation.name}: ${String(error)}`);
    }
    const { user, system } = process.cpuUsage(start);
    const milliseconds = (user + system) / 1000;
    if (milliseconds > slowest.milliseconds) slowest = { milliseconds, mutation: mutation.name };
    options.onRun?.(run - from + 1);
    // What is told leaves a thread only when it pauses.
    if (run % 1_000 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  const memory = process.resourceUsage().maxRSS * 1024;
  return { runs, files: SEED_FILES, byMutation, byReason, slowest, memory, broken };
}
