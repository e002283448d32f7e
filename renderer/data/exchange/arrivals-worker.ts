import type { FileHead } from '../../../shared/exchange/file-head.ts';
import { type ArrivingQuestion, readArriving } from './arriving-file.ts';

/** What the worker says: first the head, in between how far it is and the rows in portions, at last the end. */
export type ArrivingWord =
  | { readonly head: FileHead }
  | { readonly progress: number }
  | { readonly rows: Parameters<Parameters<typeof readArriving>[1]['rows']>[0] }
  | { readonly read: Awaited<ReturnType<typeof readArriving>> }
  | { readonly problem: string };

function say(word: ArrivingWord): void {
  postMessage(word);
}

addEventListener('message', (event) => {
  readArriving((event as MessageEvent<ArrivingQuestion>).data, {
    head: (head) => say({ head }),
    progress: (progress) => say({ progress }),
    rows: (rows) => say({ rows }),
  }).then(
    (read) => say({ read }),
    (error: unknown) => say({ problem: String(error) }),
  );
});
