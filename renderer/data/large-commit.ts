import { gunzipSync, strFromU8 } from 'fflate';
import { fromBase64, toBase64 } from '../../shared/exchange/base64.ts';
import { canonicalJson } from '../../shared/lib/canonical-json.ts';
import { beginHash } from '../../shared/lib/hash.ts';
import { type Commit, type LogEntry, logEntryOf } from '../../shared/merge/commit.ts';
import type { Breath } from './in-slices.ts';
import { type LogRow, logRowOf, MOST_UNPACKED, packedRow } from './log-rows.ts';
import { beginPacking } from './native-gzip.ts';

/*
[Note: Large commits]

A file taken in is one commit of thousands of rows, tens of megabytes of text. Row of the change log and line of the journal are made in
slices, between which the page answers, and packed by the browser's own gzip on another thread. In the journal such a commit stands as
`{"dot":…,"packed":…}`: what the shell writes, hashes and reads at every start is an eighth of it.
*/

interface OfMany {
  readonly changes: readonly unknown[];
}

/** The canonical JSON of an entry or commit in parts, none of them long. */
function* partsOf(entry: OfMany): Generator<string> {
  const [head = '', tail = ''] = canonicalJson({ ...entry, changes: [] }).split('"changes":[]');
  yield `${head}"changes":[`;
  yield* itemsOf(entry);
  yield `]${tail}`;
}

function* itemsOf({ changes }: OfMany): Generator<string> {
  for (const [index, change] of changes.entries()) {
    yield index === 0 ? canonicalJson(change) : `,${canonicalJson(change)}`;
  }
}

/** The row of the change log of a commit of any size. */
export async function logRowOfLarge(commit: Commit, breathing: Breath): Promise<LogRow> {
  const entry: LogEntry = logEntryOf(commit);
  if (entry.changes.length <= MOST_UNPACKED) return logRowOf(entry);
  const hashing = beginHash();
  const packing = beginPacking();
  const [head = '', tail = ''] = canonicalJson({ ...entry, changes: [] }).split('"changes":[]');
  hashing.take(`${head}"changes":`);
  const take = async (part: string) => {
    hashing.take(part);
    await packing.take(part);
  };
  await take('[');
  for (const part of itemsOf(entry)) {
    await take(part);
    if (breathing.isDue()) await breathing.take();
  }
  await take(']');
  hashing.take(tail);
  return packedRow(entry, hashing.hash16(), await packing.end());
}

/** Bytes that become base64 at once; a multiple of three. */
const PORTION = 96 * 1024;

/** The text of a commit for the journal; a large one is packed. */
export async function textOf(commit: Commit, breathing: Breath): Promise<string> {
  if (commit.changes.length <= MOST_UNPACKED) return canonicalJson(commit);
  const packing = beginPacking();
  for (const part of partsOf(commit)) {
    await packing.take(part);
    if (breathing.isDue()) await breathing.take();
  }
  const bytes = await packing.end();
  let text = '';
  for (let at = 0; at < bytes.length; at += PORTION) {
    text += toBase64(bytes.subarray(at, at + PORTION));
    if (breathing.isDue()) await breathing.take();
  }
  return canonicalJson({ dot: commit.dot, packed: text });
}

/** The commit of a text of the journal. */
export function commitOfText(text: string): Commit {
  const read = JSON.parse(text) as Commit | { readonly dot: string; readonly packed: string };
  if (!('packed' in read)) return read;
  const bytes = fromBase64(read.packed);
  if (bytes === undefined) throw new Error(`the commit ${read.dot} is not what was written`);
  return JSON.parse(strFromU8(gunzipSync(bytes))) as Commit;
}
