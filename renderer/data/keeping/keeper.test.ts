import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { success } from '../../../shared/lib/outcome.ts';
import { createKeeper, type Keeper } from './keeper.ts';

type Says = 'nothing' | 'broken' | 'fine';

let says: Says;
let ended: number;

/** A worker that dies silently, breaks, or answers. */
class StrangeWorker extends EventTarget {
  postMessage(): void {
    if (says === 'broken') this.dispatchEvent(new MessageEvent('message', { data: { problem: 'Error: x' } }));
    if (says === 'fine')
      this.dispatchEvent(new MessageEvent('message', { data: { value: success('whole') } }));
  }
  terminate(): void {
    ended += 1;
  }
}

let keeper: Keeper;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('Worker', StrangeWorker);
  ended = 0;
  const shell = { saveSnapshot: async () => success({ id: 's', shrunkFrom: null }) };
  const now = () => '2018-04-05T09:05:00';
  keeper = createKeeper({ shell, database: 'mentoriroda-1', app: '0.1.0', label: () => '', now });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a worker that died without a word ends after five minutes, and the next one has its turn', async () => {
  says = 'nothing';
  const lost = keeper.snapshot('start');
  const next = keeper.check();
  await vi.advanceTimersByTimeAsync(299_000);
  says = 'fine';
  expect(ended).toBe(0);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(await lost).toMatchObject({ ok: false, message: expect.stringContaining('öt perc') });
  expect(await next).toEqual(success('whole'));
  expect(ended).toBe(2);
});

test('a check that breaks speaks of no snapshot', async () => {
  says = 'broken';
  const checked = await keeper.check();
  expect(checked).toMatchObject({ ok: false, message: expect.stringContaining('hibával leállt') });
  expect(checked.ok ? '' : checked.message).not.toContain('mentés');
});
