import { type ArrivingQuestion, readArriving } from './arriving-file.ts';

/** What the worker says, in this order: how far it is, the rows in portions, the end. */
export type ArrivingWord =
  | { readonly progress: number }
  | { readonly rows: Parameters<Parameters<typeof readArriving>[1]['rows']>[0] }
  | { readonly read: Awaited<ReturnType<typeof readArriving>> }
  | { readonly problem: string };

function say(word: ArrivingWord): void {
  postMessage(word);
}

addEventListener('message', (event) => {
  readArriving((event as MessageEvent<ArrivingQuestion>).data, {
    progress: (progress) => say({ progress }),
    rows: (rows) => say({ rows }),
  }).then(
    (read) => say({ read }),
    (error: unknown) => say({ problem: String(error) }),
  );
});
