import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Result, runTool } from './command.ts';
import { projectRoot } from './renderer.config.ts';

interface Cruise {
  readonly summary: {
    readonly totalCruised: number;
    readonly violations: readonly {
      readonly from: string;
      readonly to: string;
      readonly rule: { readonly name: string };
    }[];
  };
}

/** Checks the import rules; seeing no file at all is a failure, because this tool then says that all is well. */
export async function checkLayers(folder = projectRoot): Promise<Result> {
  const roots = ['shared', 'renderer', 'electron', 'build', 'tests'].filter((root) =>
    existsSync(join(folder, root)),
  );
  const words = ['--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...roots];
  const result = await runTool('depcruise', words, folder);
  if (!result.output.startsWith('{')) return { ...result, ok: false };
  const { summary } = JSON.parse(result.output) as Cruise;
  if (summary.totalCruised === 0) return { ...result, ok: false, output: 'dependency-cruiser saw no file' };
  const lines = summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
  return { ...result, ok: lines.length === 0, output: lines.join('\n') };
}
