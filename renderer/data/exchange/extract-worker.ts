import { type ExtractQuestion, readArrivingExtract } from './arriving-extract.ts';

/** What the worker says: how far it is, then the end. */
export type ExtractWord =
  | { readonly progress: number }
  | { readonly read: Awaited<ReturnType<typeof readArrivingExtract>> }
  | { readonly problem: string };

addEventListener('message', (event) => {
  const say = (word: ExtractWord) => postMessage(word);
  readArrivingExtract((event as MessageEvent<ExtractQuestion>).data, (progress) => say({ progress })).then(
    (read) => say({ read }),
    (error: unknown) => say({ problem: String(error) }),
  );
});
