import { parseArgs } from 'node:util';
import { playScenario, tableOf } from './scenario-run.ts';

/** `npm run scenario`: plays several years of exchange and says whether everything came out right. */
const { values } = parseArgs({
  options: { seed: { type: 'string' }, years: { type: 'string', default: '3' } },
});

const seed = values.seed === undefined ? Date.now() % 1_000_000 : Number(values.seed);
const years = Number(values.years);
if (!Number.isSafeInteger(seed) || !(years > 0 && years <= 10)) {
  print('Usage: npm run scenario -- [--seed N] [--years N]');
  process.exit(2);
}
const begun = performance.now();
print(`${years} years, seed ${seed}; ${process.version}`);
const findings = await playScenario({ seed, years });
for (const line of tableOf(findings)) print(line);
print(`${((performance.now() - begun) / 1000).toFixed(0)} s`);
process.exit(findings.broken.length > 0 ? 1 : 0);

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
