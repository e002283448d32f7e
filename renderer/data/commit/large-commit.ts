import { gunzipSync, strFromU8, strToU8 } from 'fflate';
import { fromBase64, toBase64 } from '../../../shared/exchange/base64.ts';
import { joined } from '../../../shared/exchange/line-gzip.ts';
import { canonicalJson } from '../../../shared/lib/canonical-json.ts';
import { compareCodeUnits } from '../../../shared/lib/order.ts';
import type { Commit, LogEntry } from '../../../shared/merge/commit.ts';
import type { Breath } from '../store/in-slices.ts';
import { changesIn, frameOf, type LogRow, logRowOf, MOST_UNPACKED, packedRow } from '../store/log-rows.ts';
import { joinedChange, type RowBesideLog, rowBesideLog } from './rows-beside-log.ts';
import { beginPacking } from '../store/native-gzip.ts';
import { hash16Of } from '../store/sha256.ts';

/*
[Note: Large commits]

A file taken in is one commit of thousands of rows, tens of megabytes of text. Row of the change log and line of the journal are made in
slices, between which the page answers, and packed by the browser's own gzip; of very many changes in a worker (`pack-commit.ts`), while the
rows are being written. In the journal such a commit stands as `{"dot":…,"log":…,"rows":…}`: what the shell writes, hashes and reads at every
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

/** The row of the change log of an entry of any size. */
export async function logRowOfLarge(entry: LogEntry, breathing: Breath): Promise<LogRow> {
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

/** The text of a commit for the journal; of a large one it holds what `log`, its row of the change log, has packed. */
export async function textOf(commit: Commit, log: LogRow, breathing: Breath): Promise<string> {
  if (log.packed === undefined) return canonicalJson(commit);
  return packedText(log, commit.changes.map(rowBesideLog), breathing);
}

/** The same of a packed row and what its changes do not tell. What is packed need not be canonical: the journal hashes the line. */
export async function packedText(
  log: LogRow,
  rows: readonly RowBesideLog[],
  breathing: Breath,
): Promise<string> {
  const { dot, packed } = log;
  if (packed === undefined) throw new Error(`the commit ${dot} is not packed`);
  const packing = beginPacking();
  await packing.take(`{"commit":${canonicalJson(frameOf(log))},"rows":[`);
  for (const [index, row] of rows.entries()) {
    await packing.take(`${index === 0 ? '' : ','}${JSON.stringify(row)}`);
    if (breathing.isDue()) await breathing.take();
  }
  await packing.take(']}');
  return canonicalJson({
    dot,
    log: await base64Of(packed.bytes, breathing),
    rows: await base64Of(await packing.end(), breathing),
  });
}

/** Bytes that become base64 at once; a multiple of three. */
const PORTION = 96 * 1024;

async function base64Of(bytes: Uint8Array, breathing: Breath): Promise<string> {
  let text = '';
  for (let at = 0; at < bytes.length; at += PORTION) {
    text += toBase64(bytes.subarray(at, at + PORTION));
    if (breathing.isDue()) await breathing.take();
  }
  return text;
}

interface LargeText {
  readonly dot: string;
  readonly log: string;
  readonly rows: string;
}

/** The commit of a text of the journal. */
export function commitOfText(text: string): Commit {
  const read = JSON.parse(text) as Commit | LargeText;
  if (!('log' in read)) return read;
  const [log, beside] = [fromBase64(read.log), fromBase64(read.rows)];
  if (log === undefined || beside === undefined) throw notWritten(read);
  const { commit, rows } = JSON.parse(strFromU8(gunzipSync(beside))) as {
    readonly commit: LogEntry;
    readonly rows: readonly RowBesideLog[];
  };
  const changes = changesIn({ bytes: log });
  if (changes.length !== rows.length) throw notWritten(read);
  return { ...commit, changes: changes.map((change, index) => joinedChange(change, rows[index] ?? null)) };
}

function notWritten({ dot }: LargeText): Error {
  return new Error(`the commit ${dot} is not what was written`);
}
