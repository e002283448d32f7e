import { gzipSync } from 'node:zlib';
import { decryptWithPassphrase, isEncrypted } from '../../shared/exchange/age.ts';
import { digestOfRows, recordHash } from '../../shared/exchange/digest.ts';
import type { FileContent, Rows } from '../../shared/exchange/file-content.ts';
import { type MentorFile, readFile } from '../../shared/exchange/read-file.ts';
import { type Excess, joined, type Packed, portionsOf } from '../../shared/exchange/line-gzip.ts';
import { writeFileWith } from '../../shared/exchange/write-file.ts';
import { planImport, type Receiver } from '../../shared/merge/arrivals.ts';
import { prepareImport, preselectedOf } from '../../shared/merge/take-in.ts';
import { isIntact } from '../../shared/merge/versions.ts';
import { exampleRows, frame, REPLICA } from '../support/data-files.ts';
import { PASSPHRASE, type SeedFile } from './seed-files.ts';

/** What became of one spoilt file. */
export type Verdict =
  | { readonly end: 'refused'; readonly reason: string; readonly message: string }
  | { readonly end: 'accepted' };

/** An office the files are taken into: frozen, so that writing into it throws. */
const database = new Map(
  [...exampleRows].flatMap(([kind, rows]) => rows.map((row) => [`${kind}/${row.id}`, frozen(row)])),
);
const receiver: Receiver = {
  office: frame.sender.office,
  replica: REPLICA,
  counter: 100,
  lookUp: (kind, id) => database.get(`${kind}/${id}`),
};
const namesOfObjects = Object.getOwnPropertyNames(Object.prototype).join();

/** Takes a spoilt file in as far as it goes; throws where the program would have crashed or taken in something it must not. */
export async function judge(seed: SeedFile, spoilt: Uint8Array, forged: boolean): Promise<Verdict> {
  const read = await opened(spoilt);
  if (Object.getOwnPropertyNames(Object.prototype).join() !== namesOfObjects)
    throw new Error('Object.prototype changed');
  if (!read.ok) {
    if (!/^[A-ZÁÉÍÓÖŐÚÜŰ].*\.$/su.test(read.message)) throw new Error(`no sentence: ${read.message}`);
    return { end: 'refused', reason: read.reason, message: read.message };
  }
  if (!forged) assertSame(seed, read.value);
  await takeIn(read.value);
  return { end: 'accepted' };
}

async function opened(bytes: Uint8Array) {
  if (!isEncrypted(bytes)) return readFile(bytes);
  const plain = await decryptWithPassphrase(bytes, PASSPHRASE);
  return plain.ok ? readFile(plain.value) : plain;
}

/** What was only damaged is accepted with exactly the content it had, or not at all. */
function assertSame(seed: SeedFile, { content }: MentorFile): void {
  const right = readFile(seed.plain);
  if (!right.ok || digestOf(right.value.content) !== digestOf(content))
    throw new Error('accepted with another content');
}

function digestOf(content: FileContent): string {
  if (content.kind !== 'extract') return digestOfRows(content.rows);
  const rows = [...content.records].map(
    ([kind, records]) =>
      [kind, records.map((record) => ({ id: record.id, hash: recordHash(record) }))] as const,
  );
  return digestOfRows(new Map(rows));
}

/** What is accepted must be whole, can be taken in, and can be written and read again. */
async function takeIn({ content }: MentorFile): Promise<void> {
  if (content.kind === 'extract') return assertWritable(content);
  const rows = [...content.rows].flatMap(([kind, ones]) => ones.map((row) => ({ kind, row })));
  if (!rows.every(({ row }) => isIntact(row))) throw new Error('a row that is not whole was accepted');
  const source = { fileId: 'f', office: 'b', label: 'b', madeAt: '' };
  const plan = planImport(rows, source, receiver);
  const numbers = Object.values(plan.counts).reduce((sum, count) => sum + count, 0);
  if (numbers !== rows.length) throw new Error('the numbers of the preview do not add up');
  const stamp = { dot: `${REPLICA}:101`, time: '2018-04-06T08:00:00', person: 'm1' };
  const taken = prepareImport(plan, preselectedOf(plan), stamp);
  if (!taken.ok) return;
  const after = Map.groupBy(taken.value.changes, ({ kind }) => kind);
  const merged: Rows = new Map([...after].map(([kind, changes]) => [kind, changes.map(({ row }) => row)]));
  await assertWritable({ kind: 'exchange', rows: merged });
}

async function assertWritable(content: FileContent): Promise<void> {
  const written = await writeFileWith(gzipFast, frame, content);
  if (!written.ok) throw new Error(`accepted, but cannot be written again: ${written.message}`);
  const read = readFile(written.value);
  if (!read.ok) throw new Error(`accepted, written, and refused: ${read.message}`);
}

/** By the machine's own gzip: ours would be a quarter of the whole campaign. */
async function gzipFast(lines: Iterable<string>): Promise<Packed | Excess> {
  const parts: Uint8Array[] = [];
  const portions = portionsOf(lines);
  for (let step = portions.next(); ; step = portions.next()) {
    if (!step.done) parts.push(step.value);
    else if ('excess' in step.value) return step.value;
    else return { bytes: gzipSync(joined(parts), { level: 1 }), ...step.value };
  }
}

function frozen<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value;
  for (const inner of Object.values(value)) frozen(inner);
  return Object.freeze(value);
}
