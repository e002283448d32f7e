import type { Shell } from '../../shared/contract/contract.ts';
import type { Machine } from '../machine.ts';

/*
[Note: Closing]

The page asks to be told when the person closes the window. Then the window stays until the page has made its last snapshot and says so,
or is gone, but never longer than ten seconds. Nothing depends on this snapshot, because every saved change is in the journal already;
that is why the end of a Windows session is not held up, nor a page that never asked.
*/

const LONGEST_MILLISECONDS = 10_000;

export interface Closing {
  /** Whether a page asked to be told. */
  isAwaited(): boolean;
  isUnderWay(): boolean;
  /** Tells the page; resolves once the window may go. */
  begin(): Promise<void>;
  /** The page is gone with all it was about to do. */
  pageGone(): void;
  readonly handlers: Pick<Shell, 'waitForClosing' | 'readyToClose'>;
}

/** See [Note: Closing]. */
export function createClosing({ wait }: Pick<Machine, 'wait'>): Closing {
  let waiting: (() => void)[] = [];
  let letGo: (() => void) | undefined;
  let end: Promise<void> | undefined;

  function begin(): Promise<void> {
    if (end !== undefined) return end;
    const { promise, resolve } = Promise.withResolvers<void>();
    end = promise;
    letGo = resolve;
    if (waiting.length === 0) resolve();
    else void wait(LONGEST_MILLISECONDS).then(resolve);
    for (const tell of waiting) tell();
    return end;
  }

  return {
    isAwaited: () => waiting.length > 0,
    isUnderWay: () => end !== undefined,
    begin,
    pageGone() {
      waiting = [];
      letGo?.();
    },
    handlers: {
      waitForClosing: () =>
        new Promise((resolve) => {
          if (end === undefined) waiting.push(() => resolve(null));
          else resolve(null);
        }),
      async readyToClose() {
        letGo?.();
        return null;
      },
    },
  };
}
