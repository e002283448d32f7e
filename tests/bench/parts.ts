import { inspect } from 'node:util';

/** Something the bench measures. */
export interface Part<Result = unknown> {
  readonly name: string;
  measure(): Result | Promise<Result>;
  /** The lines of the printed report. */
  describe(result: NoInfer<Result>): readonly string[];
  /** Whether every limit was kept; absent where there is none. */
  passed?(result: NoInfer<Result>): boolean;
  /** What two runs are compared by; ratios within a run compare better than milliseconds. */
  figures?(result: NoInfer<Result>): Readonly<Record<string, number>>;
}

/** A part among others, whatever it measures. */
export function part<Result>(one: Part<Result>): Part {
  return one;
}

/** By the name of the part. */
export type Results = Readonly<Record<string, unknown>>;

export interface Measured {
  readonly results: Results;
  /** What was thrown, by the name of the part. */
  readonly broken: Readonly<Record<string, string>>;
  /** Nothing broke, and every limit was kept. */
  readonly passed: boolean;
}

/** Measures one part after the other and prints each at once; where one throws, that is said and the others go on. */
export async function measureParts(
  parts: readonly Part[],
  print: (lines: readonly string[]) => void,
): Promise<Measured> {
  const results: Record<string, unknown> = {};
  const broken: Record<string, string> = {};
  let passed = true;
  for (const one of parts) {
    try {
      const result = await one.measure();
      results[one.name] = result;
      passed &&= one.passed?.(result) ?? true;
      print(one.describe(result));
    } catch (error) {
      broken[one.name] = String(error);
      passed = false;
      print([`${one.name} BROKE: ${inspect(error)}`]);
    }
  }
  return { results, broken, passed };
}

/** The figures of two runs side by side, those of these parts. */
export function comparison(parts: readonly Part[], earlier: Results, now: Results): readonly string[] {
  return parts.flatMap((one) => {
    const [before, after] = [figuresOf(one, earlier), figuresOf(one, now)];
    const names = Object.keys({ ...before, ...after });
    return names.map((name) => `  ${name}: ${shown(before[name])} → ${shown(after[name])}`);
  });
}

function figuresOf({ name, figures }: Part, results: Results): Readonly<Record<string, number>> {
  const result = results[name];
  return result === undefined ? {} : (figures?.(result) ?? {});
}

function shown(figure: number | undefined): string {
  return figure === undefined || !Number.isFinite(figure) ? 'missing' : figure.toFixed(2);
}
