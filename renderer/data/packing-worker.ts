import type { Change, Commit } from '../../shared/merge/commit.ts';
import { unhurried } from './in-slices.ts';
import { logRowOfLarge, textOf } from './large-commit.ts';
import type { LogRow } from './log-rows.ts';

/** What the worker is handed: the changes in portions, at last the commit without them. */
export type PackingWord = { readonly changes: readonly Change[] } | { readonly commit: Commit };

/** What it answers: the row of the change log as soon as that is made, then the text for the journal. */
export type PackedWord = { readonly log: LogRow } | { readonly text: string } | { readonly problem: string };

const changes: Change[] = [];

function say(word: PackedWord): void {
  postMessage(word);
}

async function pack(frame: Commit): Promise<void> {
  const commit = { ...frame, changes };
  say({ log: await logRowOfLarge(commit, unhurried) });
  say({ text: await textOf(commit, unhurried) });
}

addEventListener('message', (event) => {
  const { data } = event as MessageEvent<PackingWord>;
  if ('changes' in data) for (const change of data.changes) changes.push(change);
  else pack(data.commit).catch((error: unknown) => say({ problem: String(error) }));
});
