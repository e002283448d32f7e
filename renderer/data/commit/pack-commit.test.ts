import { afterEach, describe, expect, it, vi } from 'vitest';
import { workerFace } from '../../../tests/support/worker-face.ts';
import { canonicalJson } from '../../../shared/lib/canonical-json.ts';
import { type Commit, logEntryOf } from '../../../shared/merge/commit.ts';
import { rowOf } from '../../../shared/merge/versions.ts';
import { type Breath, breath } from '../store/in-slices.ts';
import { commitOfText, logRowOfLarge, textOf } from './large-commit.ts';
import { packCommit } from './pack-commit.ts';

afterEach(() => vi.unstubAllGlobals());

function commitOf(count: number): Commit {
  const changes = Array.from({ length: count }, (_, index) => {
    const record = { id: `t${index}`, office: 'o1', title: `Fórum „${index}”`, topics: ['b', 'a'] };
    const row = rowOf({ record, merge: { registers: {}, seen: { p: 1 } } });
    const { title, topics } = record;
    const before = { title: undefined, topics: undefined };
    return { kind: 'task', id: row.id, before, after: { title, topics }, row, became: row.hash };
  });
  return { dot: 'p:2', time: '2018-04-05T10:00:00', person: 'm1', cause: 'import', changes };
}

const logOf = (commit: Commit) => logRowOfLarge(logEntryOf(commit), breath());

const code = () => import('./packing-worker.ts');

/** A worker that never says anything; the test says what happens to it. */
function silentWorker() {
  const made: (EventTarget & { ended: boolean; heard: number })[] = [];
  class Silent extends EventTarget {
    ended = false;
    heard = 0;
    constructor() {
      super();
      made.push(this);
    }
    postMessage(): void {
      this.heard += 1;
    }
    terminate(): void {
      this.ended = true;
    }
  }
  vi.stubGlobal('Worker', Silent);
  return made;
}

describe('a commit of very many changes', () => {
  it('is packed by a worker as it would be here', async () => {
    const { isEnded } = await workerFace({ code });
    const commit = commitOf(2_100);
    const { log, text } = await packCommit(commit, breath());
    expect(await log).toEqual(await logOf(commit));
    expect(canonicalJson(commitOfText(await text()))).toBe(canonicalJson(commit));
    expect(isEnded()).toBe(true);
  });

  it('is packed here if a portion of it has not reached the worker', async () => {
    let portions = 0;
    await workerFace({ code, isLost: (word) => 'changes' in word && (portions += 1) === 2 });
    const commit = commitOf(2_100);
    const { log, text } = await packCommit(commit, breath());
    expect(await log).toEqual(await logOf(commit));
    expect(canonicalJson(commitOfText(await text()))).toBe(canonicalJson(commit));
    expect(portions).toBeGreaterThan(2);
  });

  it.each([
    ['made', { constructor: true }],
    ['handed anything', { postMessage: true }],
  ])('is packed here if no worker can be %s', async (_, cannot: { [what: string]: unknown }) => {
    class Broken extends EventTarget {
      constructor() {
        super();
        if (cannot['constructor'] === true) throw new Error('not allowed');
      }
      postMessage(): void {
        throw new Error('too much');
      }
      terminate(): void {}
    }
    vi.stubGlobal('Worker', Broken);
    const commit = commitOf(2_100);
    const { log, text } = await packCommit(commit, breath());
    expect(await log).toEqual(await logOf(commit));
    expect(await text()).toBe(await textOf(commit, await logOf(commit), breath()));
  });

  it.each(['error', 'messageerror'])('is packed here if the worker dies (%s)', async (what) => {
    const made = silentWorker();
    const commit = commitOf(2_100);
    const { log, text } = await packCommit(commit, breath());
    made[0]?.dispatchEvent(new Event(what));
    expect(await log).toEqual(await logOf(commit));
    expect(await text()).toBe(await textOf(commit, await logOf(commit), breath()));
    expect(made[0]?.ended).toBe(true);
  });

  it('is given up at once when the person stops it before writing begins', async () => {
    const made = silentWorker();
    const stopped: Breath = { isDue: () => true, take: () => Promise.reject(new Error('stopped')) };
    await expect(packCommit(commitOf(2_100), stopped)).rejects.toThrow('stopped');
    expect(made[0]).toMatchObject({ ended: true, heard: 1 });
  });
});
