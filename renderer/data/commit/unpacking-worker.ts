import type { LogEntry } from '../../../shared/merge/commit.ts';
import { changesIn } from '../store/log-rows.ts';

/** What the worker answers when it is handed the bytes of a packed row: the changes in portions, at last how many they are. */
export type UnpackedWord =
  | { readonly changes: LogEntry['changes'] }
  | { readonly count: number }
  | { readonly problem: string };

/** Changes handed over at once: the page must answer in between. */
const PORTION = 400;

function say(word: UnpackedWord): void {
  postMessage(word);
}

addEventListener('message', (event) => {
  try {
    const { data: bytes } = event as MessageEvent<Uint8Array>;
    const changes = changesIn({ bytes });
    for (let at = 0; at < changes.length; at += PORTION) say({ changes: changes.slice(at, at + PORTION) });
    say({ count: changes.length });
  } catch (error) {
    say({ problem: String(error) });
  }
});
