import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { projectRoot } from '../../build/renderer.config.ts';
import {
  type ApplicationBench,
  benchApplication,
  OPEN_LIMIT_MS,
  SAVE_LIMIT_MS,
} from './application-bench.ts';
import { benchCentre, type CentreBench, describeCentreBench } from './centre-bench.ts';
import { benchDocuments, describeDocumentBench, type DocumentBench } from './document-bench.ts';
import { benchKeeping, describeKeepingBench, type KeepingBench } from './keeping-bench.ts';
import { benchDuplicates, DUPLICATE_LIMIT_MS, type DuplicateBench } from './duplicate-bench.ts';
import { benchImport, describeImportBench, type ImportBench } from './import-bench.ts';
import { benchIndicators, INDICATOR_LIMIT_MS, type IndicatorBench } from './indicator-bench.ts';
import { benchLookup, LOOKUP_LIMIT_MS, type LookupBench } from './lookup-bench.ts';
import { measureYardstick, type Yardstick } from './yardstick.ts';

/** One run of the bench, as kept in its JSON file. */
interface BenchRun {
  readonly madeAt: string;
  readonly node: string;
  readonly yardstick: Yardstick;
  readonly lookup: LookupBench;
  readonly indicators: IndicatorBench;
  readonly duplicates: DuplicateBench;
  readonly documents: readonly DocumentBench[];
  readonly application: ApplicationBench;
  readonly keeping: KeepingBench;
  readonly centre: CentreBench;
  readonly imports: ImportBench;
}

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: join(projectRoot, 'dist/bench.json') },
    compare: { type: 'string' },
  },
});

const run: BenchRun = {
  madeAt: new Date().toISOString(),
  node: process.version,
  yardstick: measureYardstick(),
  documents: benchDocuments(),
  application: await benchApplication(),
  keeping: await benchKeeping(),
  centre: await benchCentre(),
  imports: await benchImport(),
  // After the documents: their child processes begin with the memory this one has reached.
  lookup: benchLookup(),
  indicators: benchIndicators(),
  duplicates: benchDuplicates(),
};
mkdirSync(dirname(values.out), { recursive: true });
writeFileSync(values.out, `${JSON.stringify(run, null, 2)}\n`);

const ms = (value: number) => `${value.toFixed(value < 10 ? 2 : 0)} ms`;
const { application, yardstick } = run;
print([
  `yardstick: SHA-256 of 64 MiB ${ms(yardstick.cpuMs)}, write and fsync of 4 KiB ${ms(yardstick.fsyncMs)}`,
  `looking up a settlement: ${run.lookup.lookupMs.toFixed(3)} ms of ${LOOKUP_LIMIT_MS}; a plain scan ${run.lookup.scanMs.toFixed(3)} ms – ${verdict(run.lookup.passed)}`,
  `all indicators over ${run.indicators.records} records: ${ms(run.indicators.tableMs)} of ${INDICATOR_LIMIT_MS}; one pass over the activities ${ms(run.indicators.passMs)} – ${verdict(run.indicators.passed)}`,
  `organisations that stand twice among ${run.duplicates.records}: ${ms(run.duplicates.findMs)} of ${DUPLICATE_LIMIT_MS}; folding every name once ${ms(run.duplicates.foldMs)}, ratio ${(run.duplicates.findMs / run.duplicates.foldMs).toFixed(0)}; found ${run.duplicates.found} of ${run.duplicates.planted} – ${verdict(run.duplicates.passed)}`,
  ...describeDocumentBench(run.documents),
  `opening with ${application.records} records: ${ms(application.openMs)} – ${verdict(application.openMs <= OPEN_LIMIT_MS)}`,
  `saving an activity (strict), median of ${application.saves}: ${ms(application.saveMs)}; a raw strict put ${ms(application.rawPutMs)}, ratio ${(application.saveMs / application.rawPutMs).toFixed(1)} – ${verdict(application.saveMs <= SAVE_LIMIT_MS)}`,
  `  from the form, its repainting included: ${ms(application.formSaveMs)}`,
  ...describeKeepingBench(run.keeping),
  ...describeCentreBench(run.centre),
  ...describeImportBench(run.imports),
  `kept in ${values.out}`,
]);
if (values.compare) print(comparison(JSON.parse(readFileSync(values.compare, 'utf8')) as BenchRun));
process.exitCode =
  application.passed &&
  run.keeping.passed &&
  run.centre.passed &&
  run.imports.passed &&
  run.lookup.passed &&
  run.indicators.passed &&
  run.duplicates.passed &&
  run.documents.every(({ passed }) => passed)
    ? 0
    : 1;

function verdict(passed: boolean): string {
  return passed ? 'passed' : 'FAILED';
}

function print(lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}

/** Figures of an earlier run beside these; ratios within a run compare better than milliseconds. */
function comparison(earlier: BenchRun): readonly string[] {
  const pairs: readonly (readonly [string, (one: BenchRun) => number])[] = [
    ['SHA-256 of 64 MiB, ms', ({ yardstick: { cpuMs } }) => cpuMs],
    ['fsync, ms', ({ yardstick: { fsyncMs } }) => fsyncMs],
    ...run.documents.map(
      ({ name }, index) =>
        [
          `${name}, × the limit`,
          (one: BenchRun) => one.documents[index]?.ratioToLimit ?? Number.NaN,
        ] as const,
    ),
    ['opening, ms', (one) => one.application.openMs],
    ['saving with the journal, ms', (one) => one.keeping.saveMs],
    ['a snapshot, ms', (one) => one.keeping.snapshotMs],
    ['saving, × a raw put', (one) => one.application.saveMs / one.application.rawPutMs],
  ];
  return [
    `compared with the run of ${earlier.madeAt}:`,
    ...pairs.map(([name, read]) => `  ${name}: ${read(earlier).toFixed(2)} → ${read(run).toFixed(2)}`),
  ];
}
