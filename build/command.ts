import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from './renderer.config.ts';

export interface Result {
  readonly ok: boolean;
  readonly output: string;
  readonly seconds: number;
}

/** Where each tool's program lies below node_modules; run by Node itself, so that no shell and no quoting come in between. */
const tools = {
  biome: '@biomejs/biome/bin/biome',
  depcruise: 'dependency-cruiser/bin/dependency-cruiser.mjs',
  'electron-builder': 'electron-builder/cli.js',
  knip: 'knip/bin/knip.js',
  oxlint: 'oxlint/bin/oxlint',
  playwright: '@playwright/test/cli.js',
  tsc: 'typescript7/bin/tsc',
  vitest: 'vitest/vitest.mjs',
} as const;

export type Tool = keyof typeof tools;

/** Runs one of the installed tools in `folder` and keeps quiet; what it said comes back. */
export function runTool(tool: Tool, words: readonly string[], folder = projectRoot): Promise<Result> {
  return run(process.execPath, [join(projectRoot, 'node_modules', tools[tool]), ...words], folder);
}

export function run(program: string, words: readonly string[], folder = projectRoot): Promise<Result> {
  const start = performance.now();
  // Vite leaves NODE_ENV behind after a build, and React's tests cannot run in production.
  const environment = { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, NODE_ENV: undefined };
  return new Promise((resolve) => {
    const child = spawn(program, words, { cwd: folder, env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
    const said: Buffer[] = [];
    child.stdout.on('data', (part: Buffer) => said.push(part));
    child.stderr.on('data', (part: Buffer) => said.push(part));
    const end = (ok: boolean, more = '') => {
      const output = Buffer.concat(said).toString('utf8') + more;
      resolve({ ok, output, seconds: (performance.now() - start) / 1000 });
    };
    child.on('error', (error) => end(false, error.message));
    child.on('close', (code) => end(code === 0));
  });
}
