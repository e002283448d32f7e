import { afterEach, expect, it, vi } from 'vitest';
import { workerFace } from '../../../tests/support/worker-face.ts';
import { canonicalJson } from '../../../shared/lib/canonical-json.ts';
import type { LogEntry } from '../../../shared/merge/commit.ts';
import { logRowOf, MOST_UNPACKED } from '../store/log-rows.ts';
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

it.each([
  ['from a worker in portions', () => false],
  ['from the page if a portion is missing', (word: object) => 'changes' in word],
])('a large entry of the history comes %s, whole', async (_, isLost) => {
  const { said } = await workerFace({ code: () => import('./unpacking-worker.ts'), isLost });
  expect(canonicalJson(await unpackEntry(logRowOf(entry)))).toBe(canonicalJson(entry));
  expect(said()).toBeGreaterThan(2);
});

it('a large entry comes from the page where there is no worker, a small one always', async () => {
  vi.stubGlobal('Worker', undefined);
  expect(canonicalJson(await unpackEntry(logRowOf(entry)))).toBe(canonicalJson(entry));
  const small = { ...entry, changes: changes.slice(0, 3) };
  expect(canonicalJson(await unpackEntry(logRowOf(small)))).toBe(canonicalJson(small));
});
