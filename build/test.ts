import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildAll } from './build.ts';
import { runChecks, staticChecks } from './check.ts';
import { runTool } from './command.ts';
import { electronBinary } from './machine.ts';
import { prepareSystem } from './prepare-system.ts';
import { projectRoot } from './renderer.config.ts';
import { addCounts, type Counts, playwrightCounts, summaryOf, vitestCounts } from './test-counts.ts';

const reports = join(projectRoot, 'dist/test-reports');
const nothing: Counts = { passed: 0, failed: 0, skipped: 0, repeated: [] };

interface Suite {
  readonly name: string;
  readonly count: (report: unknown) => Counts;
  readonly run: (file: string) => ReturnType<typeof runTool>;
}

const suites: readonly Suite[] = [
  {
    name: 'unit, scenarios, guards, packaging',
    count: vitestCounts,
    run: (file) =>
      runTool('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]),
  },
  {
    name: 'end to end',
    count: playwrightCounts,
    run: (file) => {
      process.env.PLAYWRIGHT_JSON_OUTPUT_FILE = file;
      return runTool('playwright', ['test', '--reporter=list,json']);
    },
  },
];

/** Runs one suite and counts from its report; a suite that left none, or failed without a failed test, counts as one failure. */
async function runSuite(suite: Suite, place: number): Promise<Counts> {
  const file = join(reports, `${place}.json`);
  const result = await suite.run(file);
  const counts = existsSync(file) ? suite.count(JSON.parse(readFileSync(file, 'utf8'))) : nothing;
  const whole = result.ok || counts.failed > 0 ? counts : addCounts(counts, { ...nothing, failed: 1 });
  console.log(`${result.ok ? '✓' : '✗'} ${suite.name.padEnd(36)} ${result.seconds.toFixed(1).padStart(6)} s`);
  if (!result.ok) console.log(result.output);
  return whole;
}

/** `npm test`: everything, from the sources to the packed program; the last line says how it went. */
async function test(): Promise<void> {
  const problem = await prepareSystem();
  if (problem !== null) {
    console.error(problem);
    process.exit(1);
  }
  const sound = await runChecks(staticChecks);
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  await buildAll();
  let total = sound ? nothing : { ...nothing, failed: 1 };
  for (const [place, suite] of suites.entries()) total = addCounts(total, await runSuite(suite, place));
  if (electronBinary(join(projectRoot, 'node_modules/electron')) === null) {
    console.log(
      'The end-to-end specs ran in Chromium; not in Electron, because its binary is not downloaded here.',
    );
  }
  for (const line of summaryOf(total)) console.log(line);
  process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
}

await test();
