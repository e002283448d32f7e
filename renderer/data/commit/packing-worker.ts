import type { Change, Commit } from '../../../shared/merge/commit.ts';
import { unhurried } from '../store/in-slices.ts';
import { logRowOfLarge, packedText } from './large-commit.ts';
import type { LogRow } from '../store/log-rows.ts';
import { type ShortChange, withTwice } from './packed-changes.ts';

/** What the worker is handed: the changes in portions, at last the commit without them and how many they are. */
export type PackingWord =
  | { readonly changes: readonly ShortChange[] }
  | { readonly commit: Commit; readonly count: number };

/** What it answers: the row of the change log as soon as that is made, then the text for the journal. */
export type PackedWord = { readonly log: LogRow } | { readonly text: string } | { readonly problem: string };

const handed: ShortChange[] = [];

function say(word: PackedWord): void {
  postMessage(word);
}

async function pack(frame: Commit, count: number): Promise<void> {
  const changes: readonly Change[] = handed.flatMap(withTwice);
  if (changes.length !== count) throw new Error(`${changes.length} of ${count} changes have come`);
  say({ log: await logRowOfLarge({ ...frame, changes }, unhurried) });
  say({ text: await packedText({ ...frame, changes: handed }, unhurried) });
}

addEventListener('message', (event) => {
  const { data } = event as MessageEvent<PackingWord>;
  if ('changes' in data) for (const change of data.changes) handed.push(change);
  else pack(data.commit, data.count).catch((error: unknown) => say({ problem: String(error) }));
});
