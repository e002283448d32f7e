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

/** Whom the bench tells of a part as soon as it is measured. */
export interface Told {
  print(lines: readonly string[]): void;
  /** All that was measured until now. */
  keep(measured: Measured): void;
}

/** Measures one part after the other and tells of each at once; where one throws, that is said and the others go on. */
export async function measureParts(parts: readonly Part[], { print, keep }: Told): Promise<Measured> {
  let measured: Measured = { results: {}, broken: {}, passed: true };
  for (const one of parts) {
    const { lines, ...added } = await measurePart(one);
    measured = {
      results: { ...measured.results, ...added.results },
      broken: { ...measured.broken, ...added.broken },
      passed: measured.passed && added.passed,
    };
    print(lines);
    keep(measured);
  }
  return measured;
}

async function measurePart(one: Part): Promise<Measured & { readonly lines: readonly string[] }> {
  let results: Results = {};
  try {
    const result = await one.measure();
    results = { [one.name]: result };
    return { results, broken: {}, passed: one.passed?.(result) ?? true, lines: one.describe(result) };
  } catch (error) {
    const lines = [`${one.name} BROKE: ${inspect(error)}`];
    return { results, broken: { [one.name]: String(error) }, passed: false, lines };
  }
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
