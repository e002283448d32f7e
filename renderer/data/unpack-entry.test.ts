import { afterEach, expect, it, vi } from 'vitest';
import { canonicalJson } from '../../shared/lib/canonical-json.ts';
import type { LogEntry } from '../../shared/merge/commit.ts';
import { logRowOf, MOST_UNPACKED } from './log-rows.ts';
import { unpackEntry } from './unpack-entry.ts';

const changes = Array.from({ length: MOST_UNPACKED * 5 }, (_, index) => ({
  kind: 'task',
  id: `t${index}`,
  before: {},
  after: { title: `Fórum „${index}”` },
}));
const entry: LogEntry = {
  dot: 'p:2',
  time: '2018-04-05T10:00:00',
  person: 'm1',
  cause: 'import',
  changes,
};

afterEach(() => vi.unstubAllGlobals());

/** The worker's own code behind a worker's face; `isLost`: what does not arrive. */
async function workerHere(isLost: (word: object) => boolean): Promise<() => number> {
  let words = 0;
  let told: (event: { data: unknown }) => void = () => undefined;
  vi.resetModules();
  vi.stubGlobal('addEventListener', (_: string, listener: typeof told) => void (told = listener));
  await import('./unpacking-worker.ts');
  class Here extends EventTarget {
    constructor() {
      super();
      vi.stubGlobal('postMessage', (word: object) => {
        words += 1;
        if (!isLost(word)) this.dispatchEvent(new MessageEvent('message', { data: structuredClone(word) }));
      });
    }
    postMessage(word: unknown): void {
      told({ data: structuredClone(word) });
    }
    terminate(): void {}
  }
  vi.stubGlobal('Worker', Here);
  return () => words;
}

it.each([
  ['from a worker in portions', () => false],
  ['from the page if a portion is missing', (word: object) => 'changes' in word],
])('a large entry of the history comes %s, whole', async (_, isLost) => {
  const words = await workerHere(isLost);
  expect(canonicalJson(await unpackEntry(logRowOf(entry)))).toBe(canonicalJson(entry));
  expect(words()).toBeGreaterThan(2);
});

it('a large entry comes from the page where there is no worker, a small one always', async () => {
  vi.stubGlobal('Worker', undefined);
  expect(canonicalJson(await unpackEntry(logRowOf(entry)))).toBe(canonicalJson(entry));
  const small = { ...entry, changes: changes.slice(0, 3) };
  expect(canonicalJson(await unpackEntry(logRowOf(small)))).toBe(canonicalJson(small));
});
