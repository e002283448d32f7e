import { type Result, runTool } from './command.ts';
import { checkLayers } from './layers.ts';

export interface Check {
  readonly name: string;
  readonly run: () => Promise<Result>;
}

/** What can be said about the sources without running them. */
export const staticChecks: readonly Check[] = [
  { name: 'types', run: () => runTool('tsc', ['-b']) },
  { name: 'linter', run: () => runTool('oxlint', ['-c', 'oxlint.json', '--type-aware', '--deny-warnings']) },
  { name: 'format', run: () => runTool('biome', ['format', '.']) },
  { name: 'layers', run: () => checkLayers() },
  { name: 'dead code', run: () => runTool('knip', ['--no-progress']) },
];

const unitTests: Check = {
  name: 'unit tests',
  run: () =>
    runTool('vitest', ['run', '--project', 'shared', '--project', 'renderer', '--project', 'electron']),
};

/** Runs the checks one after the other, a line each; what a failed one said follows at the end. */
export async function runChecks(checks: readonly Check[]): Promise<boolean> {
  const failed: string[] = [];
  for (const { name, run } of checks) {
    const result = await run();
    console.log(`${result.ok ? '✓' : '✗'} ${name.padEnd(12)} ${result.seconds.toFixed(1).padStart(6)} s`);
    if (!result.ok) failed.push(`\n── ${name}\n${result.output.trim()}`);
  }
  for (const output of failed) console.log(output);
  return failed.length === 0;
}

if (import.meta.main) process.exitCode = (await runChecks([...staticChecks, unitTests])) ? 0 : 1;
