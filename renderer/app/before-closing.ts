const works = new Set<() => Promise<unknown>>();

/** What is to be done yet when the person closes the program; ends with the call of the answer. */
export function onClosing(work: () => Promise<unknown>): () => void {
  works.add(work);
  return () => works.delete(work);
}

/** Does all of it, whatever becomes of each; the window does not wait for long. */
export async function workBeforeClosing(): Promise<void> {
  await Promise.allSettled(Array.from(works, (work) => work()));
}
