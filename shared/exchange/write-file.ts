import { strToU8 } from 'fflate';
import { DATA_VERSION, MIN_READER } from '../domain/migrations.ts';
import type { AnyRecord } from '../domain/record.ts';
import { canonicalJson } from '../lib/canonical-json.ts';
import { hash16, sha256Hex } from '../lib/hash.ts';
import { compareCodeUnits } from '../lib/order.ts';
import { failure, type Outcome, success } from '../lib/outcome.ts';
import type { LogEntry } from '../merge/commit.ts';
import { isShort, longestWritten, shortMerge, wholeMerge } from '../merge/short-merge.ts';
import type { MergeState } from '../merge/versions.ts';
import { attachmentLines, type Attachments } from './attachment-lines.ts';
import { controlTotalsOf, monthOf, writtenTotals } from './control-totals.ts';
import { digestOf, type Digested, recordHash } from './digest.ts';
import type { FileContent } from './file-content.ts';
import { type FileFrame, type FileHead, firstLine, FORMAT } from './file-head.ts';
import { endLine, logLines, longestLineOf, recordLine } from './line.ts';
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
  const writing = begin(content);
  return finish(writing, gzipLines(writing.lines), frame);
}

/** The same with another gzip, which may take its time: one of the machine's own is faster than ours. */
export async function writeFileWith(
  gzip: (lines: Iterable<string>) => Promise<Packed | Excess>,
  frame: FileFrame,
  content: FileContent,
): Promise<Outcome<Uint8Array, WriteReason>> {
  const writing = begin(content);
  return finish(writing, await gzip(writing.lines), frame);
}

/** What no reader would take, in a sentence. */
interface WriteFault {
  readonly reason: WriteReason;
  readonly why: string;
}

interface Writing {
  readonly content: FileContent;
  readonly items: readonly Item[];
  /** Filled while the lines are taken. */
  readonly faults: WriteFault[];
  readonly lines: Iterable<string>;
}

function begin(content: FileContent): Writing {
  const items = itemsOf(content);
  const faults: WriteFault[] = [];
  return { content, items, faults, lines: linesOf({ content, items, faults }) };
}

function finish(
  { content, items, faults }: Writing,
  packed: Packed | Excess,
  frame: FileFrame,
): Outcome<Uint8Array, WriteReason> {
  const [fault] = faults;
  if (fault !== undefined) return failure(fault.reason, `${notMade} ${fault.why}`);
  if ('excess' in packed) {
    return failure('tooLarge', `${notMade} Több adat van, mint amennyi egy fájlba kerülhet.`);
  }
  return success(joined([firstLine(headOf(frame, content, { items, packed })), packed.bytes]));
}

const notMade = 'Az adatfájl nem készült el.';

/** One record to be written. */
interface Item extends Digested {
  readonly record: AnyRecord;
  readonly merge?: MergeState;
}

function itemsOf(content: FileContent): readonly Item[] {
  const items: Item[] = [];
  if (content.kind === 'extract') {
    for (const [kind, records] of content.records) {
      for (const record of records) items.push({ kind, id: record.id, hash: recordHash(record), record });
    }
  } else {
    for (const [kind, rows] of content.rows) for (const row of rows) items.push({ kind, ...row });
  }
  return items.sort(
    (one, other) => compareCodeUnits(one.kind, other.kind) || compareCodeUnits(one.id, other.id),
  );
}

/** The lines of the file; ends early at the first thing a reader would refuse, which is then said in `faults`. */
function* linesOf({ items, content, faults }: Omit<Writing, 'lines'>): Generator<string> {
  let lines = 1;
  for (const line of contentLines(items, content)) {
    if (typeof line !== 'string') {
      faults.push(line);
      return;
    }
    yield line;
    lines += 1;
  }
  yield endLine({ counts: countsOf(items), digest: digestOf(items), lines });
}

/** Records, history and attachments. */
function* contentLines(items: readonly Item[], content: FileContent): Generator<string | WriteFault> {
  const longest = longestLineOf(content.kind);
  yield* recordLines(items, longest);
  if (content.kind === 'backup') for (const entry of content.log) yield* historyLines(entry, longest);
  yield* attachmentLines(attachmentsOf(content));
}

function* recordLines(items: readonly Item[], longest: number): Generator<string | WriteFault> {
  let before: Item | undefined;
  for (const item of items) {
    const isTwice = before?.kind === item.kind && before.id === item.id;
    const line = isTwice ? faultIn('a tétel kétszer szerepel') : lineOf(item, longest);
    if (typeof line !== 'string') {
      yield unwritable(`A tétel nem írható ki${placeOf(line, item)}: ${line.what}.`);
    } else if (isLonger(line, longest)) yield tooLong(`Egy tétel túl hosszú${placeOf(faultIn(''), item)}.`);
    else yield line;
    before = item;
  }
}

function* historyLines(entry: LogEntry, longest: number): Generator<string | WriteFault> {
  const which = `A napló egyik bejegyzése (${entry.dot})`;
  const fault = faultOfPlainData({ log: entry }) ?? faultOfLogEntry(entry);
  if (fault) yield unwritable(`${which} nem írható ki.`);
  for (const line of logLines(entry)) yield isLonger(line, longest) ? tooLong(`${which} túl hosszú.`) : line;
}

const unwritable = (why: string): WriteFault => ({ reason: 'unwritable', why });
const tooLong = (why: string): WriteFault => ({ reason: 'tooLarge', why });

function isLonger(line: string, bytes: number): boolean {
  return line.length * 3 > bytes && strToU8(line).length > bytes;
}

function attachmentsOf(content: FileContent): Attachments {
  return (content.kind === 'extract' ? undefined : content.attachments) ?? new Map();
}

/** Bytes of a line besides what was hashed, at most: hash and name of the kind. */
const AROUND_BODY = 100;

/** A record's line, or what a reader would refuse about it. */
function lineOf({ kind, id, record, merge, hash }: Item, longest: number): string | Fault {
  if (!isFieldName(kind)) return faultIn('nem megengedett név a tétel fajtájaként');
  const state = merge === undefined ? { record } : { merge, record };
  const ofForm = merge === undefined ? faultOfRecord(kind, record) : faultOfRow(kind, record, merge);
  const fault = faultOfPlainData(state) ?? ofForm;
  if (fault) return fault;
  const hashed = canonicalJson(state);
  const isIntact = id === record.id && hash16(hashed) === hash;
  if (!isIntact) return faultIn('a tárolt adat megsérült');
  return recordLine(kind, hash, shortened(hashed, merge, longest));
}

/**
 * What was hashed with its merge state written short, if reading comes to the same text again and takes it. See [Note: Merge states
 * written short].
 */
function shortened(hashed: string, merge: MergeState | undefined, longest: number): string {
  const short = merge && shortMerge(merge);
  if (short === undefined || !isShort(short)) return hashed;
  const [long, written] = [wholeMerge(short), short].map((state) => `{"merge":${canonicalJson(state)},`);
  if (long === undefined || !hashed.startsWith(long)) return hashed;
  const body = `${written}${hashed.slice(long.length)}`;
  return isLonger(body, longest - AROUND_BODY - longestWritten(short)) ? hashed : body;
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
  const attachments = attachmentsOf(content).size;
  const totals =
    content.kind === 'backup'
      ? []
      : controlTotalsOf(written.items.map((item) => ({ ...item, month: monthOf(item.record) })));
  return {
    format: FORMAT,
    kind: content.kind,
    dataVersion: frame.dataVersion ?? DATA_VERSION,
    minReader: MIN_READER,
    app: frame.app,
    fileId: frame.fileId,
    madeAt: frame.madeAt,
    sender: { ...frame.sender },
    scope: 'ids' in frame.scope ? { ...frame.scope, ids: [...frame.scope.ids] } : { ...frame.scope },
    counts: { ...countsOf(written.items) },
    ...history,
    ...(attachments > 0 && { attachments }),
    ...(frame.sample && { sample: true }),
    ...(totals.length > 0 && { totals: [...writtenTotals(totals)] }),
    payload: { bytes: bytes.length, rawBytes, lines, sha256: sha256Hex(bytes) },
  };
}
