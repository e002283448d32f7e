import { parseArgs } from 'node:util';
import { checkExchangeLaw, EXCHANGE_LAWS } from '../support/exchange-laws.ts';
import { realMergeRules, realRules } from '../support/exchange-rules.ts';
import { checkLaw, LAWS, type LawRun } from '../support/merge-laws.ts';

/** `npm run laws`: checks the laws of merging on very many random histories. The same seed gives the same histories. */
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '100000' },
    seed: { type: 'string' },
    only: { type: 'string' },
  },
});

interface Checked {
  readonly name: string;
  check(run: LawRun): number;
}

const laws: readonly Checked[] = [
  ...LAWS.map((law) => ({ name: law.name, check: (run: LawRun) => checkLaw(law, realMergeRules, run) })),
  ...EXCHANGE_LAWS.map((law) => ({
    name: law.name,
    check: (run: LawRun) => checkExchangeLaw(law, realRules, run),
  })),
];

const seed = values.seed === undefined ? Date.now() % 1_000_000 : Number(values.seed);
const runs = Number(values.runs);
const numbers = values.only?.split(',');
const numberOf = ({ name }: Checked) => name.slice(0, name.indexOf(' '));
const unknown = numbers?.filter((one) => !laws.some((law) => numberOf(law) === one)) ?? [];
if (unknown.length > 0 || !Number.isSafeInteger(runs) || runs < 1 || !Number.isSafeInteger(seed)) {
  print(`Usage: npm run laws -- [--runs N] [--seed N] [--only ${laws.map(numberOf).join(',')}]`);
  process.exit(2);
}

print(`${runs} histories for each law, seed ${seed}; ${process.version}`);
print(row(['law', 'runs', 'median', 'seed', 'seconds', '']));
const broken: string[] = [];
for (const law of laws.filter((one) => numbers?.includes(numberOf(one)) ?? true)) {
  const begun = performance.now();
  const seconds = () => ((performance.now() - begun) / 1000).toFixed(0);
  try {
    const median = law.check({ runs, seed });
    print(row([numberOf(law), String(runs), String(median), String(seed), seconds(), law.name]));
  } catch (error) {
    broken.push(`${law.name}\n${error instanceof Error ? error.message : String(error)}`);
    print(row([numberOf(law), String(runs), '', String(seed), seconds(), `BROKEN: ${law.name}`]));
  }
}
for (const law of broken) print(`\n${law}`);
process.exit(broken.length > 0 ? 1 : 0);

function row([
  law = '',
  count = '',
  median = '',
  used = '',
  seconds = '',
  what = '',
]: readonly string[]): string {
  const numbers = [count.padStart(8), median.padStart(7), used.padStart(10), seconds.padStart(8)];
  return `${law.padEnd(4)}${numbers.join('')}  ${what}`.trimEnd();
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
