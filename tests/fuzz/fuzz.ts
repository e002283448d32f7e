import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { isMainThread, Worker } from 'node:worker_threads';
import { projectRoot } from '../../build/renderer.config.ts';
import { fuzz, type FuzzResult, LONGEST, MOST_MEMORY } from './campaign.ts';

/** `npm run fuzz`: spoils data files in a million ways and tries to take them in. `--from N --runs 1` repeats one. */
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '20180405' },
    runs: { type: 'string', default: '1000000' },
    from: { type: 'string', default: '0' },
    out: { type: 'string', default: join(projectRoot, 'dist/fuzz.json') },
  },
});

const runs = Number(values.runs);
const seed = Number(values.seed);

if (isMainThread) {
  // As in the program: in a thread beside. It may not put off its collecting, so that the memory measured is what is needed.
  const heap = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 16 };
  const thread = new Worker(new URL(import.meta.url), { argv: process.argv.slice(2), resourceLimits: heap });
  thread.on('exit', (code) => {
    process.exitCode = code;
  });
} else {
  process.exit(await campaign());
}

async function campaign(): Promise<number> {
  const start = performance.now();
  const result = await fuzz({ seed, runs, from: Number(values.from), onRun: report });
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  print(`\nseed ${seed}, ${seconds} s: ${sentence(result)}`);
  for (const [name, { refused, accepted }] of result.byMutation)
    print(`  ${name.padEnd(52)} refused ${refused}, accepted ${accepted}`);
  print(`  reasons: ${[...result.byReason].map(([reason, count]) => `${reason} ${count}`).join(', ')}`);
  for (const one of result.broken) print(`  BROKEN ${one}`);
  const plain = {
    ...result,
    seed,
    byMutation: Object.fromEntries(result.byMutation),
    byReason: Object.fromEntries(result.byReason),
  };
  mkdirSync(dirname(values.out), { recursive: true });
  writeFileSync(values.out, `${JSON.stringify(plain, null, 2)}\n`);
  const isWithin = result.slowest.milliseconds <= LONGEST && result.memory <= MOST_MEMORY;
  return result.broken.length === 0 && isWithin ? 0 : 1;
}

function sentence({ runs: done, files, slowest, memory, broken }: FuzzResult): string {
  return (
    `${done} mutations of ${files} files; ${broken.length} broken; slowest ${slowest.milliseconds.toFixed(0)} ms ` +
    `(${slowest.mutation}); memory ${(memory / 1024 / 1024).toFixed(0)} MB`
  );
}

function report(done: number): void {
  if (done % 50_000 === 0) print(`${done} of ${runs}`);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
