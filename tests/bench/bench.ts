import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { projectRoot } from '../../build/renderer.config.ts';
import { benchApplication, describeApplicationBench } from './application-bench.ts';
import { benchCentre, centreFigures, describeCentreBench } from './centre-bench.ts';
import { benchDocuments, describeDocumentBench } from './document-bench.ts';
import { benchDuplicates, describeDuplicateBench } from './duplicate-bench.ts';
import { benchImport, describeImportBench, importFigures } from './import-bench.ts';
import { benchIndicators, describeIndicatorBench } from './indicator-bench.ts';
import { benchKeeping, describeKeepingBench } from './keeping-bench.ts';
import { benchLookup, describeLookupBench } from './lookup-bench.ts';
import { comparison, type Measured, measureParts, type Part, part, type Results } from './parts.ts';
import { describeYardstick, measureYardstick } from './yardstick.ts';

// npm run bench -- [--only NAME,NAME] [--out FILE] [--compare FILE]: prints each part as soon as it is measured, and keeps it.

const passed = (result: { readonly passed: boolean }) => result.passed;

/** Beside it every figure is read. */
const yardstick = part({
  name: 'yardstick',
  measure: measureYardstick,
  describe: describeYardstick,
  figures: ({ cpuMs, fsyncMs }) => ({ 'SHA-256 of 64 MiB, ms': cpuMs, 'fsync, ms': fsyncMs }),
});

/** In the order of measuring. */
const parts: readonly Part[] = [
  part({
    name: 'documents',
    measure: benchDocuments,
    describe: describeDocumentBench,
    passed: (all) => all.every(passed),
    figures: (all) =>
      Object.fromEntries(all.map(({ name, ratioToLimit }) => [`${name}, × the limit`, ratioToLimit])),
  }),
  part({
    name: 'application',
    measure: benchApplication,
    describe: describeApplicationBench,
    passed,
    figures: ({ openMs, saveMs, rawPutMs }) => ({
      'opening, ms': openMs,
      'saving, × a raw put': saveMs / rawPutMs,
    }),
  }),
  part({
    name: 'keeping',
    measure: benchKeeping,
    describe: describeKeepingBench,
    passed,
    figures: ({ saveMs, snapshotMs }) => ({
      'saving with the journal, ms': saveMs,
      'a snapshot, ms': snapshotMs,
    }),
  }),
  part({
    name: 'centre',
    measure: benchCentre,
    describe: describeCentreBench,
    passed,
    figures: centreFigures,
  }),
  part({
    name: 'imports',
    measure: () => benchImport(),
    describe: describeImportBench,
    passed,
    figures: importFigures,
  }),
  // After the documents: their child processes begin with the memory this one has reached.
  part({
    name: 'lookup',
    measure: benchLookup,
    describe: describeLookupBench,
    passed,
    figures: ({ lookupMs, scanMs }) => ({ 'looking up a settlement, × a plain scan': lookupMs / scanMs }),
  }),
  part({
    name: 'indicators',
    measure: benchIndicators,
    describe: describeIndicatorBench,
    passed,
    figures: ({ tableMs, passMs }) => ({
      'all indicators, × one pass over the activities': tableMs / passMs,
    }),
  }),
  part({
    name: 'duplicates',
    measure: benchDuplicates,
    describe: describeDuplicateBench,
    passed,
    figures: ({ findMs, foldMs }) => ({ 'finding what stands twice, × folding every name': findMs / foldMs }),
  }),
];

const { values } = parseArgs({
  options: { out: { type: 'string' }, compare: { type: 'string' }, only: { type: 'string' } },
});
const chosen = [yardstick, ...chosenOf(values.only)];
/** Some parts never take the place of the whole. */
const out = values.out ?? join(projectRoot, values.only ? 'dist/bench-part.json' : 'dist/bench.json');
/** Written after each part; nor does a run that was killed take the place of a whole one. */
const unfinished = `${out}.unfinished`;
// Read first: an hour later is too late to hear that the file is not there.
const earlier = values.compare && (JSON.parse(readFileSync(values.compare, 'utf8')) as Results);

const head = { madeAt: new Date().toISOString(), node: process.version };
print([`kept in ${unfinished} until everything is measured`]);
const { results, passed: isGood } = await measureParts(chosen, { print, keep });
renameSync(unfinished, out);
print([`kept in ${out}`]);
if (earlier) {
  print([`compared with the run of ${String(earlier['madeAt'])}:`, ...comparison(chosen, earlier, results)]);
}
process.exitCode = isGood ? 0 : 1;

function chosenOf(only: string | undefined): readonly Part[] {
  if (only === undefined) return parts;
  const names = only.split(',');
  const unknown = names.filter((name) => parts.every((one) => one.name !== name));
  if (unknown.length === 0) return parts.filter(({ name }) => names.includes(name));
  const known = parts.map(({ name }) => name).join(', ');
  process.stderr.write(`no such part: ${unknown.join(', ')}; there are ${known}\n`);
  process.exit(2);
}

function keep({ results, broken }: Measured): void {
  mkdirSync(dirname(unfinished), { recursive: true });
  writeFileSync(unfinished, `${JSON.stringify({ ...head, ...results, broken }, null, 2)}\n`);
}

function print(lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}
