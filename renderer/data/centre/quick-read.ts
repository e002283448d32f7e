import { DATA_VERSION } from '../../../shared/domain/migrations.ts';
import type { AnyRecord } from '../../../shared/domain/record.ts';
import { readFile } from '../../../shared/exchange/read-file.ts';
import { countedFields } from '../../../shared/centre/counted.ts';

/*
[Note: The quick way to read an extract]

An extract was read with every check when it was taken in, and its bytes are compared with their SHA-256 before they are read again. So
this way only inflates with the browser's own code, parses the lines of the kinds the centre counts, and keeps of each record the fields
it counts. Where a line starts as our writer starts it, its kind is read off without parsing the rest. A file of an older program goes
the long way, because that migrates.
*/

type Counted = ReadonlyMap<string, readonly AnyRecord[]>;

/** The records the centre counts, by kind; nothing if the bytes are no extract. See [Note: The quick way to read an extract]. */
export async function quickRead(bytes: Uint8Array): Promise<Counted | undefined> {
  const end = bytes.indexOf(10);
  const head = headIn(bytes.subarray(0, end));
  if (head.dataVersion !== DATA_VERSION) return longRead(bytes);
  if (head.kind !== 'extract') return undefined;
  const records = new Map<string, AnyRecord[]>();
  for await (const lines of linesOf(bytes.subarray(end + 1))) {
    for (const line of lines) take(records, line);
  }
  return records;
}

/** `MENTOR1 <SHA-256> <JSON>` */
function headIn(firstLine: Uint8Array): { readonly dataVersion?: unknown; readonly kind?: unknown } {
  const text = new TextDecoder().decode(firstLine);
  const json = text.slice(text.indexOf('{'));
  try {
    return JSON.parse(json) as ReturnType<typeof headIn>;
  } catch {
    return {};
  }
}

function longRead(bytes: Uint8Array): Counted | undefined {
  const read = readFile(bytes);
  if (!read.ok || read.value.content.kind !== 'extract') return undefined;
  const records = new Map<string, AnyRecord[]>();
  for (const [kind, ones] of read.value.content.records) {
    const fields = countedFields(kind);
    if (fields !== undefined)
      records.set(
        kind,
        ones.map((one) => reduced(one, fields)),
      );
  }
  return records;
}

async function* linesOf(packed: Uint8Array): AsyncGenerator<readonly string[]> {
  const stream = new Blob([packed as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new DecompressionStream('gzip'))
    .pipeThrough(new TextDecoderStream());
  const reader = stream.getReader();
  let rest = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const lines = (rest + part.value).split('\n');
    rest = lines.pop() ?? '';
    yield lines;
  }
}

/** `{"hash":"0123456789abcdef","kind":"` */
const KIND_AT = '{"hash":"0123456789abcdef","kind":"'.length;

function take(records: Map<string, AnyRecord[]>, line: string): void {
  if (line.startsWith('"kind":"', KIND_AT - 8)) {
    const kind = line.slice(KIND_AT, line.indexOf('"', KIND_AT));
    if (countedFields(kind) === undefined) return;
  }
  const { kind, record } = JSON.parse(line) as { readonly kind?: string; readonly record?: AnyRecord };
  const fields = kind === undefined ? undefined : countedFields(kind);
  if (kind === undefined || record === undefined || fields === undefined) return;
  const list = records.get(kind);
  if (list) list.push(reduced(record, fields));
  else records.set(kind, [reduced(record, fields)]);
}

function reduced(record: AnyRecord, fields: readonly string[]): AnyRecord {
  const kept: Record<string, unknown> = { id: record.id, office: record.office };
  for (const field of fields) {
    const value = record[field];
    if (value !== undefined) kept[field] = value;
  }
  return kept as AnyRecord;
}
