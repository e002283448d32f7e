// npm run documents -- --out DIR [--seed 7] [--quarter 2018-Q1]: every document of a quarter, made, converted and looked at.
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { parsePeriod } from '../../shared/lib/periods.ts';
import { describeFindings, inspect, isClean } from './inspection.ts';
import { canConvert } from './pages.ts';
import { command, quarterCalls } from './papers.ts';

const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    seed: { type: 'string', default: '7' },
    quarter: { type: 'string', default: '2018-Q1' },
  },
});
process.exitCode = await makeQuarter();

async function makeQuarter(): Promise<number> {
  const quarter = parsePeriod(values.quarter);
  if (values.out === undefined || !quarter.ok || quarter.value.kind !== 'quarter') {
    say('npm run documents -- --out DIR [--seed 7] [--quarter 2018-Q1]');
    return 2;
  }
  if (!(await canConvert())) {
    say('LibreOffice (soffice) and pdftotext are needed to count the pages; they are not on this machine.');
    return 2;
  }
  const started = performance.now();
  const out = resolve(values.out);
  mkdirSync(out, { recursive: true });
  const data = join(out, 'sample.mentor');
  await command('sample', '--size', 'county', '--seed', values.seed, '--out', data);
  const inspection = await inspect(quarterCalls(quarter.value), data, out);
  for (const line of describeFindings(inspection)) say(line);
  const { findings } = inspection;
  const pages = findings.reduce((sum, one) => sum + one.pages, 0);
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  const verdict = isClean(inspection) ? 'nothing to mark' : 'TO BE CORRECTED';
  say(`${findings.length} documents, ${pages} pages, every one validated, in ${seconds} s: ${verdict}`);
  return isClean(inspection) ? 0 : 1;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
