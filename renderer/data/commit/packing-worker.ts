import type { LogEntry, LoggedChange } from '../../../shared/merge/commit.ts';
import { unhurried } from '../store/in-slices.ts';
import type { LogRow } from '../store/log-rows.ts';
import { logRowOfLarge, packedText } from './large-commit.ts';
import type { RowBesideLog } from './rows-beside-log.ts';

/** What the worker is handed: the changes in portions with what they do not tell, at last the entry without them and how many they are. */
export type PackingWord =
  | { readonly changes: readonly LoggedChange[]; readonly rows: readonly RowBesideLog[] }
  | { readonly entry: LogEntry; readonly count: number };

/** What it answers: the row of the change log as soon as that is made, then the text for the journal. */
export type PackedWord = { readonly log: LogRow } | { readonly text: string } | { readonly problem: string };

const changes: LoggedChange[] = [];
const rows: RowBesideLog[] = [];

function say(word: PackedWord): void {
  postMessage(word);
}

async function pack(frame: LogEntry, count: number): Promise<void> {
  if (changes.length !== count) throw new Error(`${changes.length} of ${count} changes have come`);
  const log = await logRowOfLarge({ ...frame, changes }, unhurried);
  say({ log });
  say({ text: await packedText(log, rows, unhurried) });
}

addEventListener('message', (event) => {
  const { data } = event as MessageEvent<PackingWord>;
  if ('changes' in data) {
    changes.push(...data.changes);
    rows.push(...data.rows);
  } else pack(data.entry, data.count).catch((error: unknown) => say({ problem: String(error) }));
});
