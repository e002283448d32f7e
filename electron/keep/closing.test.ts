import { describe, expect, test } from 'vitest';
import { type Closing, createClosing } from './closing.ts';

const events = ['ask', 'close', 'ready', 'gone', 'tenSeconds'] as const;
type Event = (typeof events)[number];

/** Every order of so many events. */
function orders(length: number): Event[][] {
  if (length === 0) return [[]];
  return orders(length - 1).flatMap((order) => events.map((event) => [...order, event]));
}

interface Desk {
  readonly closing: Closing;
  /** How many of the page's questions have been answered. */
  answered: number;
  asked: number;
  isClosed: boolean;
  readonly timers: (() => void)[];
}

function desk(): Desk {
  const timers: (() => void)[] = [];
  const wait = () => new Promise<void>((resolve) => timers.push(resolve));
  return { closing: createClosing({ wait }), answered: 0, asked: 0, isClosed: false, timers };
}

async function happen(at: Desk, event: Event): Promise<void> {
  const { closing } = at;
  if (event === 'ask') {
    at.asked++;
    void closing.handlers.waitForClosing().then(() => at.answered++);
  } else if (event === 'close') {
    void closing.begin().then(() => {
      at.isClosed = true;
    });
  } else if (event === 'ready') await closing.handlers.readyToClose();
  else if (event === 'gone') closing.pageGone();
  else for (const timer of at.timers.splice(0)) timer();
  for (let turn = 0; turn < 4; turn++) await Promise.resolve();
}

/** What must be so after these events, told from their order alone. */
function expected(order: readonly Event[]) {
  const close = order.indexOf('close');
  const before = close < 0 ? order : order.slice(0, close);
  const after = close < 0 ? [] : order.slice(close + 1);
  const waiting = before.slice(before.lastIndexOf('gone') + 1).filter((event) => event === 'ask').length;
  const asks = after.filter((event) => event === 'ask').length;
  const isOver = after.some((event) => event === 'ready' || event === 'gone' || event === 'tenSeconds');
  return {
    isClosed: close >= 0 && (waiting === 0 || isOver),
    answered: close < 0 ? 0 : waiting + asks,
  };
}

describe('closing', () => {
  test('tells the page once, waits for it, and for nothing else, in every order of events', async () => {
    const all = [1, 2, 3, 4, 5].flatMap(orders);
    for (const order of all) {
      const at = desk();
      for (const event of order) await happen(at, event);
      expect([order, { isClosed: at.isClosed, answered: at.answered }]).toEqual([order, expected(order)]);
    }
    expect(all).toHaveLength(3905);
  });

  test('says whether a page waits to be told, and waits ten seconds for it', async () => {
    const waits: number[] = [];
    const closing = createClosing({
      wait: async (milliseconds) => {
        waits.push(milliseconds);
      },
    });
    expect([closing.isAwaited(), closing.isUnderWay()]).toEqual([false, false]);
    const told = closing.handlers.waitForClosing();
    expect([closing.isAwaited(), closing.isUnderWay()]).toEqual([true, false]);
    await closing.begin();
    expect(await told).toBeNull();
    expect(closing.isUnderWay()).toBe(true);
    expect(waits).toEqual([10_000]);
  });
});
