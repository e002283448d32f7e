import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, release, tmpdir, type } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { browserToUse } from '../../build/browser-to-use.ts';
import { projectRoot } from '../../build/renderer.config.ts';
import { campaigns } from './all-campaigns.ts';
import { type Campaign, type Findings, orderOf } from './campaign.ts';
import { buildFaultPage } from './computer.ts';

/** `npm run faults`: breaks the program on purpose and counts what it lost. The seed says which faults; the clock decides the exact moments. */
const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    only: { type: 'string' },
    runs: { type: 'string' },
    short: { type: 'boolean', default: false },
    out: { type: 'string', default: join(projectRoot, 'dist/faults.json') },
  },
});

const seed = values.seed === undefined ? Date.now() % 1_000_000 : Number(values.seed);
const names = values.only?.split(',');
const chosen = campaigns.filter(({ name }) => names === undefined || names.includes(name));
const unknown = names?.filter((name) => !campaigns.some((campaign) => campaign.name === name)) ?? [];
if (unknown.length > 0) {
  print(
    `There is no campaign „${unknown.join(', ')}”. There are: ${campaigns.map(({ name }) => name).join(', ')}`,
  );
  process.exit(2);
}

interface Result extends Partial<Findings> {
  readonly name: string;
  readonly seconds: number;
  readonly skipped?: string;
}

const machine = {
  madeAt: new Date().toISOString(),
  browser: browserVersion(),
  node: process.version,
  system: `${type()} ${release()}, ${cpus().length} cores`,
};
print(`seed ${seed}; ${Object.values(machine).join('; ')}`);
await buildFaultPage();
const results: Result[] = [];
for (const campaign of chosen) {
  results.push(await carryOut(campaign));
  mkdirSync(dirname(values.out), { recursive: true });
  writeFileSync(values.out, `${JSON.stringify({ ...machine, seed, results }, null, 2)}\n`);
}
print(`\nkept in ${values.out}`);
// A page that hangs must not hold the end up.
process.exit(results.some(({ broken }) => broken !== undefined && broken.length > 0) ? 1 : 0);

async function carryOut({ name, about, hindrance, runs, shortRuns, run }: Campaign): Promise<Result> {
  const skipped = hindrance?.();
  if (skipped !== undefined) {
    print(`\n${name}: SKIPPED, because ${skipped}`);
    return { name, seconds: 0, skipped };
  }
  print(`\n${name}: ${about}`);
  const folder = mkdtempSync(join(tmpdir(), `mentoriroda-${name}-`));
  const begun = performance.now();
  const count = values.runs === undefined ? (values.short ? shortRuns : runs) : Number(values.runs);
  const say = (line: string) => print(`  … ${line}`);
  const findings = await run(orderOf({ seed, runs: count, folder, say })).catch(
    (error: unknown): Findings => {
      return {
        figures: {},
        broken: [error instanceof Error ? (error.stack ?? error.message) : String(error)],
      };
    },
  );
  rmSync(folder, { recursive: true, force: true });
  const seconds = Math.round((performance.now() - begun) / 1000);
  for (const [figure, value] of Object.entries(findings.figures)) print(`  ${figure}: ${value}`);
  for (const line of findings.broken) print(`  BROKEN ${line}`);
  print(`  ${findings.broken.length === 0 ? 'kept' : 'BROKEN'}, ${seconds} s`);
  return { name, seconds, ...findings };
}

function browserVersion(): string {
  const { executablePath } = browserToUse();
  if (executablePath === undefined) return 'no Chromium';
  return execFileSync(executablePath, ['--version'], { encoding: 'utf8' }).trim();
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
