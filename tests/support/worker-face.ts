import { vi } from 'vitest';

/** What became of a worker whose code runs here. */
export interface WorkerFace {
  /** Words it has said, lost ones too. */
  said(): number;
  isEnded(): boolean;
}

interface Behind {
  /** Imports the worker's own code anew. */
  readonly code: () => Promise<unknown>;
  /** Words that do not arrive, in either direction. */
  readonly isLost?: (word: object) => boolean;
}

/** The next `Worker` is this code on this thread; what is said goes through the copying of the browser. Undo with `vi.unstubAllGlobals`. */
export async function workerFace({ code, isLost = () => false }: Behind): Promise<WorkerFace> {
  let [said, isEnded] = [0, false];
  let told: (event: { data: unknown }) => void = () => undefined;
  vi.resetModules();
  vi.stubGlobal('addEventListener', (_: string, listener: typeof told) => void (told = listener));
  await code();
  class Face extends EventTarget {
    constructor() {
      super();
      vi.stubGlobal('postMessage', (word: object) => {
        said += 1;
        if (!isLost(word)) this.dispatchEvent(new MessageEvent('message', { data: structuredClone(word) }));
      });
    }
    postMessage(word: object): void {
      if (!isLost(word)) told({ data: structuredClone(word) });
    }
    terminate(): void {
      isEnded = true;
    }
  }
  vi.stubGlobal('Worker', Face);
  return { said: () => said, isEnded: () => isEnded };
}
