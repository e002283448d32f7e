import { z } from 'zod';

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Tests that passed only when they were tried again: among the passed, but named. */
  readonly repeated: readonly string[];
}

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
});

interface PlaywrightSuite {
  readonly title: string;
  readonly specs: readonly {
    readonly title: string;
    readonly tests: readonly { readonly status: string; readonly projectName: string }[];
  }[];
  readonly suites?: readonly PlaywrightSuite[] | undefined;
}

const playwrightSuite: z.ZodType<PlaywrightSuite> = z.object({
  title: z.string(),
  specs: z.array(
    z.object({
      title: z.string(),
      tests: z.array(z.object({ status: z.string(), projectName: z.string() })),
    }),
  ),
  suites: z.array(z.lazy(() => playwrightSuite)).optional(),
});

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
  suites: z.array(playwrightSuite),
});

export function vitestCounts(report: unknown): Counts {
  const counts = vitestReport.parse(report);
  return {
    passed: counts.numPassedTests,
    failed: counts.numFailedTests,
    skipped: counts.numPendingTests + counts.numTodoTests,
    repeated: [],
  };
}

/** A test that passed only when it was tried again is named; one that is counted so but cannot be named counts as failed. */
export function playwrightCounts(report: unknown): Counts {
  const { stats, suites } = playwrightReport.parse(report);
  const { expected, unexpected, flaky, skipped } = stats;
  const repeated = suites.flatMap((suite) => repeatedIn(suite, []));
  const unnamed = Math.max(0, flaky - repeated.length);
  return { passed: expected + flaky - unnamed, failed: unexpected + unnamed, skipped, repeated };
}

function repeatedIn(suite: PlaywrightSuite, above: readonly string[]): readonly string[] {
  const path = [...above, suite.title];
  const own = suite.specs.flatMap(({ title, tests }) =>
    tests
      .filter(({ status }) => status === 'flaky')
      .map(({ projectName }) => [`[${projectName}]`, ...path, title].join(' › ')),
  );
  return [...own, ...(suite.suites ?? []).flatMap((part) => repeatedIn(part, path))];
}

export function addCounts(one: Counts, other: Counts): Counts {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
    repeated: [...one.repeated, ...other.repeated],
  };
}

/** How it went, to be read by people: whoever needed a second try is named, and the last line counts. */
export function summaryOf({ passed, failed, skipped, repeated }: Counts): readonly string[] {
  const counted = `${passed} passed, ${failed} failed, ${skipped} skipped`;
  if (repeated.length === 0) return [counted];
  const names = repeated.map((name) => `  ${name}`);
  return [`${repeated.length} needed a second try:`, ...names, counted];
}
