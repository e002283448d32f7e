/** Work on the page's own thread goes on for so long at a time, in milliseconds: the screen answers in between. */
const SLICE = 25;

/** Lets the page breathe when enough has been done at a stretch. */
export interface Breath {
  /** Is it time? Asked after every small step. */
  isDue(): boolean;
  /** Resolves when the page has had its turn; rejects when the person has stopped the work. */
  take(): Promise<void>;
}

/** For a worker, where nobody waits for a turn. */
export const unhurried: Breath = { isDue: () => false, take: async () => undefined };

export function breath(signal?: AbortSignal): Breath {
  let since = performance.now();
  return {
    isDue: () => performance.now() - since >= SLICE,
    async take() {
      await new Promise((resolve) => setTimeout(resolve));
      signal?.throwIfAborted();
      since = performance.now();
    },
  };
}

/** Goes through the items in slices. */
export async function inSlices<Item>(
  items: Iterable<Item>,
  work: (item: Item) => void,
  breathing: Breath = breath(),
): Promise<void> {
  for (const item of items) {
    work(item);
    if (breathing.isDue()) await breathing.take();
  }
}

/** Does work that comes in steps, in slices. */
export async function stepsInSlices<Result>(
  steps: Generator<unknown, Result>,
  breathing: Breath = breath(),
): Promise<Result> {
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    if (breathing.isDue()) await breathing.take();
  }
}
