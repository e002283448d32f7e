import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { wordText } from '../support/word-text.ts';
import { type Variant, writerOf } from './document-variants.ts';
import { verdict } from './words.ts';

/** What one way of writing one document cost. */
export interface DocumentCost {
  readonly variant: Variant;
  /** The first document of a fresh process, by the clock: what a user waits for. */
  readonly firstMs: number;
  /** By the clock. */
  readonly medianMs: number;
  /** Median of processor time, which other programs on the machine stretch less than the clock. */
  readonly processorMs: number;
  readonly runs: number;
  readonly bytes: number;
  /** Highest memory of a process that writes one such document, Node, libraries and data included, in MiB. */
  readonly peakMiB: number;
}

export interface DocumentBench {
  readonly name: string;
  readonly rows: number;
  readonly costs: readonly DocumentCost[];
  /** Our processor time over the lower limit's. */
  readonly ratioToLimit: number;
  /** The established generator's processor time over ours. */
  readonly generatorToOurs: number;
  readonly passed: boolean;
}

interface Target {
  readonly name: string;
  readonly rows: number;
  readonly longestMs?: number;
  readonly highestRatio: number;
  readonly highestPeakMiB?: number;
}

const targets: readonly Target[] = [
  { name: 'egy havi munkanapló, 160 tevékenység', rows: 160, longestMs: 1000, highestRatio: 5 },
  { name: 'melléklet, 20 000 sor × 8 oszlop', rows: 20_000, highestRatio: 1.5, highestPeakMiB: 200 },
];

/** The established generator is slow with long tables, so it runs three times there; everything else five times. */
function runsOf(variant: Variant, rows: number): number {
  return variant === 'docx' && rows > 1000 ? 3 : 5;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** Measures every document; throws if two variants don't hold the same text, because then no ratio means anything. */
export function benchDocuments(): readonly DocumentBench[] {
  const folder = mkdtempSync(join(tmpdir(), 'mentoriroda-bench-'));
  try {
    // All are measured before any text is compared: a child begins with the memory its parent had reached.
    const measured = targets.map((target) =>
      variants.map((variant) => measureInChild(variant, target.rows, folder)),
    );
    return targets.map((target, index) => judge(target, measured[index] ?? [], folder));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const variants: readonly Variant[] = ['ours', 'limit', 'docx'];

function judge(target: Target, costs: readonly DocumentCost[], folder: string): DocumentBench {
  const texts = costs.map((cost) => wordText(readFileSync(fileOf(folder, cost.variant, target.rows))));
  if (new Set(texts).size !== 1) throw new Error(`${target.name}: the variants do not hold the same text`);
  const [ours, limit, docx] = costs as readonly [DocumentCost, DocumentCost, DocumentCost];
  const ratioToLimit = ours.processorMs / limit.processorMs;
  const passed =
    ratioToLimit <= target.highestRatio &&
    ours.firstMs <= (target.longestMs ?? Number.POSITIVE_INFINITY) &&
    ours.peakMiB <= (target.highestPeakMiB ?? Number.POSITIVE_INFINITY);
  return {
    name: target.name,
    rows: target.rows,
    costs,
    ratioToLimit,
    generatorToOurs: docx.processorMs / ours.processorMs,
    passed,
  };
}

function fileOf(folder: string, variant: Variant, rows: number): string {
  return join(folder, `${variant}-${rows}.docx`);
}

/** A process of its own for each variant, so that none pays for another's memory or profits from its warmth. */
function measureInChild(variant: Variant, rows: number, folder: string): DocumentCost {
  const file = fileOf(folder, variant, rows);
  const script = fileURLToPath(import.meta.url);
  const output = execFileSync(process.execPath, [script, '--measure', variant, String(rows), file], {
    encoding: 'utf8',
    maxBuffer: 1 << 20,
  });
  return JSON.parse(output) as DocumentCost;
}

async function measure(variant: Variant, rows: number, file: string): Promise<DocumentCost> {
  const write = writerOf(variant, rows);
  const times: number[] = [];
  const processorTimes: number[] = [];
  let bytes = new Uint8Array(0);
  let peakMiB = 0;
  for (let run = 0; run < runsOf(variant, rows); run += 1) {
    const start = performance.now();
    const processor = process.cpuUsage();
    bytes = new Uint8Array(await write());
    const used = process.cpuUsage(processor);
    times.push(performance.now() - start);
    processorTimes.push((used.user + used.system) / 1000);
    if (run === 0) peakMiB = process.resourceUsage().maxRSS / 1024;
  }
  writeFileSync(file, bytes);
  return {
    variant,
    firstMs: times[0] ?? Number.NaN,
    medianMs: median(times),
    processorMs: median(processorTimes),
    runs: times.length,
    bytes: bytes.length,
    peakMiB,
  };
}

function rounded(value: number): string {
  return value.toFixed(value < 10 ? 1 : 0);
}

/** The results as lines for people. */
export function describeDocumentBench(results: readonly DocumentBench[]): readonly string[] {
  return results.flatMap((result) => [
    `${result.name}: ${rounded(result.ratioToLimit)} × the lower limit, docx used plainly ${rounded(result.generatorToOurs)} × ours – ${verdict(result.passed)}`,
    ...result.costs.map(
      (cost) =>
        `  ${cost.variant.padEnd(6)} first ${rounded(cost.firstMs)} ms, median of ${cost.runs} ${rounded(cost.medianMs)} ms (processor ${rounded(cost.processorMs)} ms), ` +
        `${(cost.bytes / 1024).toFixed(0)} KiB, peak ${rounded(cost.peakMiB)} MiB`,
    ),
  ]);
}

const [, , mode, variant, rows, file] = process.argv;
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (mode === '--measure') {
    process.stdout.write(JSON.stringify(await measure(variant as Variant, Number(rows), file ?? '')));
  } else {
    for (const line of describeDocumentBench(benchDocuments())) process.stdout.write(`${line}\n`);
  }
}
