import { gunzipSync, strFromU8, strToU8 } from 'fflate';
import { fromBase64, toBase64 } from '../../../shared/exchange/base64.ts';
import { joined } from '../../../shared/exchange/line-gzip.ts';
import { canonicalJson } from '../../../shared/lib/canonical-json.ts';
import { compareCodeUnits } from '../../../shared/lib/order.ts';
import { type Commit, type LogEntry, logEntryOf } from '../../../shared/merge/commit.ts';
import type { Breath } from '../store/in-slices.ts';
import { type LogRow, logRowOf, MOST_UNPACKED, packedRow } from '../store/log-rows.ts';
import { type ShortChange, withoutTwice, withTwice } from './packed-changes.ts';
import { beginPacking } from '../store/native-gzip.ts';
import { hash16Of } from '../store/sha256.ts';

/*
[Note: Large commits]

A file taken in is one commit of thousands of rows, tens of megabytes of text. Row of the change log and line of the journal are made in
slices, between which the page answers, and packed by the browser's own gzip; of very many changes in a worker (`pack-commit.ts`), while the
rows are being written. In the journal such a commit stands as `{"dot":…,"packed":…}`: what the shell writes, hashes and reads at every
start is a tenth of it.
*/

/**
 * The canonical JSON of a change. What lies in it comes from files, in order: writing that as it is is much faster than ordering
 * copies of the whole.
 */
function textOfChange(change: object): string {
  return membersInOrder(change, (name, value) =>
    LAYERS.has(name) ? membersInOrder(value as object, canonical) : canonicalJson(value),
  );
}

const LAYERS: ReadonlySet<string> = new Set(['row', 'earlier', 'before', 'after']);

function canonical(_name: string, value: unknown): string {
  return canonicalJson(value);
}

function membersInOrder(object: object, textOf: (name: string, value: unknown) => string): string {
  const members = Object.entries(object).filter(([, value]) => value !== undefined);
  members.sort(([one], [other]) => compareCodeUnits(one, other));
  return `{${members.map(([name, value]) => `${JSON.stringify(name)}:${textOf(name, value)}`).join(',')}}`;
}

interface OfMany {
  readonly changes: readonly object[];
}

/** The canonical JSON of an entry or commit, without its changes: what stands before and after them. */
function around(entry: OfMany): readonly [string, string] {
  const [head = '', tail = ''] = canonicalJson({ ...entry, changes: [] }).split('"changes":[]');
  return [`${head}"changes":`, tail];
}

/** The changes as one list. */
function* listOf(changes: readonly object[]): Generator<string> {
  for (const [index, change] of changes.entries()) yield `${index === 0 ? '[' : ','}${textOfChange(change)}`;
  yield ']';
}

/** The row of the change log of a commit of any size. */
export async function logRowOfLarge(commit: Commit, breathing: Breath): Promise<LogRow> {
  const entry: LogEntry = logEntryOf(commit);
  if (entry.changes.length <= MOST_UNPACKED) return logRowOf(entry);
  const [head, tail] = around(entry);
  const parts: Uint8Array[] = [strToU8(head)];
  const packing = beginPacking((bytes) => void parts.push(bytes));
  for (const part of listOf(entry.changes)) {
    await packing.take(part);
    if (breathing.isDue()) await breathing.take();
  }
  const bytes = await packing.end();
  return packedRow(entry, await hash16Of(joined([...parts, strToU8(tail)])), bytes);
}

/** Bytes that become base64 at once; a multiple of three. */
const PORTION = 96 * 1024;

/** A commit without what its changes say twice. */
interface ShortCommit extends Omit<Commit, 'changes'> {
  readonly changes: readonly ShortChange[];
}

/** The text of a commit for the journal; a large one is packed. */
export async function textOf(commit: Commit, breathing: Breath): Promise<string> {
  if (commit.changes.length <= MOST_UNPACKED) return canonicalJson(commit);
  return packedText({ ...commit, changes: commit.changes.map(withoutTwice) }, breathing);
}

/** The packed text of a large commit. What is packed need not be canonical: the journal hashes the line. */
export async function packedText(commit: ShortCommit, breathing: Breath): Promise<string> {
  const packing = beginPacking();
  const [head, tail] = around(commit);
  await packing.take(head);
  for (const [index, change] of commit.changes.entries()) {
    await packing.take(`${index === 0 ? '[' : ','}${JSON.stringify(change)}`);
    if (breathing.isDue()) await breathing.take();
  }
  await packing.take(`]${tail}`);
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
  const commit = JSON.parse(strFromU8(gunzipSync(bytes))) as ShortCommit;
  return { ...commit, changes: commit.changes.flatMap(withTwice) };
}
