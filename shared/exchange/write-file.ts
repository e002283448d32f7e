import { DATA_VERSION, MIN_READER } from '../domain/migrations.ts';
import type { AnyRecord } from '../domain/record.ts';
import { sha256Hex } from '../lib/hash.ts';
import { compareCodeUnits } from '../lib/order.ts';
import { failure, type Outcome, success } from '../lib/outcome.ts';
import { isIntact, type Row } from '../merge/versions.ts';
import { digestOf, type Digested, recordHash } from './digest.ts';
import type { FileContent } from './file-content.ts';
import { type FileFrame, type FileHead, firstLine, FORMAT } from './file-head.ts';
import { endLine, logLines, recordLine, rowLine } from './line.ts';
import { type Excess, gzipLines, joined, type Packed } from './line-gzip.ts';
import { faultOfLogEntry } from './log-form.ts';
import { type Fault, faultIn, faultOfPlainData, isFieldName } from './plain-data.ts';
import { placeOf } from './refusal.ts';
import { faultOfRecord, faultOfRow } from './row-form.ts';

export type WriteReason = 'unwritable' | 'tooLarge';

/**
 * Writes a data file. The same frame and content, in whatever order, give the same bytes. Refused with 'unwritable' if a record could
 * not be read back (the message names record and field), with 'tooLarge' if there is more than one file may hold.
 */
export function writeFile(frame: FileFrame, content: FileContent): Outcome<Uint8Array, WriteReason> {
  const items = itemsOf(content);
  const wrong = firstFault(items, content);
  if (wrong !== undefined) return failure('unwritable', `Az adatfájl nem készült el. ${wrong}`);
  const packed = gzipLines(linesOf(items, content));
  if ('excess' in packed)
    return failure('tooLarge', `Az adatfájl nem készült el. ${excessOf(packed, items)}`);
  return success(joined([firstLine(headOf(frame, content, { items, packed })), packed.bytes]));
}

function excessOf({ excess }: Excess, items: readonly Item[]): string {
  const item = items[excess - 1];
  return item && excess > 0
    ? `Egy tétel túl hosszú${placeOf(faultIn(''), item)}.`
    : 'Több adat van, mint amennyi egy fájlba kerülhet.';
}

/** One record to be written. */
interface Item extends Digested {
  readonly record: AnyRecord;
  readonly row?: Row;
}

function itemsOf(content: FileContent): readonly Item[] {
  const items: Item[] = [];
  if (content.kind === 'extract') {
    for (const [kind, records] of content.records) {
      for (const record of records) items.push({ kind, id: record.id, hash: recordHash(record), record });
    }
  } else {
    for (const [kind, rows] of content.rows) {
      for (const row of rows) items.push({ kind, id: row.id, hash: row.hash, record: row.record, row });
    }
  }
  return items.sort(
    (one, other) => compareCodeUnits(one.kind, other.kind) || compareCodeUnits(one.id, other.id),
  );
}

/** What a reader would refuse, said before the file is written. */
function firstFault(items: readonly Item[], content: FileContent): string | undefined {
  let before: Item | undefined;
  for (const item of items) {
    const isTwice = before?.kind === item.kind && before.id === item.id;
    const fault = isTwice ? faultIn('a tétel kétszer szerepel') : faultOfItem(item);
    if (fault) return `A tétel nem írható ki${placeOf(fault, item)}: ${fault.what}.`;
    before = item;
  }
  const entries = content.kind === 'backup' ? content.log : [];
  const faulty = entries.find((entry) => faultOfPlainData({ log: entry }) ?? faultOfLogEntry(entry));
  return faulty && `A napló egyik bejegyzése (${faulty.dot}) nem írható ki.`;
}

function faultOfItem({ kind, record, row }: Item): Fault | undefined {
  if (!isFieldName(kind)) return faultIn('nem megengedett név a tétel fajtájaként');
  if (row === undefined) return faultOfPlainData({ record }) ?? faultOfRecord(kind, record);
  const { merge } = row;
  const fault = faultOfPlainData({ record, merge }) ?? faultOfRow(kind, record, merge);
  return fault ?? (isIntact(row) ? undefined : faultIn('a tárolt adat megsérült'));
}

function* linesOf(items: readonly Item[], content: FileContent): Generator<string> {
  for (const { kind, record, row } of items) yield row ? rowLine(kind, row) : recordLine(kind, record);
  const log = content.kind === 'backup' ? content.log.flatMap(logLines) : [];
  yield* log;
  const lines = items.length + log.length + 1;
  yield endLine({ counts: countsOf(items), digest: digestOf(items), lines });
}

function countsOf(items: readonly Item[]): Readonly<Record<string, number>> {
  return Object.fromEntries(
    [...Map.groupBy(items, ({ kind }) => kind)].map(([kind, ones]) => [kind, ones.length]),
  );
}

function headOf(
  frame: FileFrame,
  content: FileContent,
  written: { readonly items: readonly Item[]; readonly packed: Packed },
): FileHead {
  const { bytes, rawBytes, lines } = written.packed;
  const history = content.kind === 'backup' && { entries: content.log.length, counter: content.counter };
  const { ids, ...scope } = frame.scope;
  return {
    format: FORMAT,
    kind: content.kind,
    dataVersion: DATA_VERSION,
    minReader: MIN_READER,
    app: frame.app,
    fileId: frame.fileId,
    madeAt: frame.madeAt,
    sender: { ...frame.sender },
    scope: ids === undefined ? scope : { ...scope, ids: [...ids] },
    counts: { ...countsOf(written.items) },
    ...history,
    payload: { bytes: bytes.length, rawBytes, lines, sha256: sha256Hex(bytes) },
  };
}
