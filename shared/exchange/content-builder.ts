import { strFromU8, strToU8 } from 'fflate';
import type { AnyRecord } from '../domain/record.ts';
import type { LogEntry } from '../merge/commit.ts';
import { withSharedStamps } from '../merge/assemble.ts';
import { isShort, longestWritten, wholeMerge, type WrittenMerge } from '../merge/short-merge.ts';
import { type Row, rowOf } from '../merge/versions.ts';
import { AttachmentReader } from './attachment-lines.ts';
import { digestOf, type Digested, recordHash } from './digest.ts';
import type { FileContent } from './file-content.ts';
import type { FileHead } from './file-head.ts';
import { longestLineOf } from './line.ts';
import { faultOfLogEntry } from './log-form.ts';
import {
  type Fault,
  faultIn,
  faultOfPlainData,
  isFieldName,
  isPlainObject,
  parseJson,
} from './plain-data.ts';
import { badLine, damaged, malformed, type Refusal } from './refusal.ts';
import { faultOfRecord, faultOfWrittenRow } from './row-form.ts';

/** Told of every row as it is read. */
export type OnRow = (kind: string, row: Row) => void;

/** How a file is read. */
export interface Reading {
  readonly onRow?: OnRow | undefined;
  /** Rows come with the hash their line states: whoever takes them compares it, and nothing that was read counts before. */
  readonly trustsHashes?: boolean | undefined;
}

type Members = Readonly<Record<string, unknown>>;

/** Takes the lines of a file one by one and puts the content together; the first refusal ends it. */
export class ContentBuilder {
  private readonly head: FileHead;
  private readonly rows = new Map<string, Row[]>();
  private readonly records = new Map<string, AnyRecord[]>();
  private readonly log: { entry: LogEntry; changes: LogEntry['changes'][number][] }[] = [];
  private readonly attachments = new AttachmentReader();
  private readonly seen = new Set<string>();
  private readonly digested: Digested[] = [];
  private lines = 0;
  private hasEnded = false;

  private readonly reading: Reading;

  constructor(head: FileHead, reading: Reading = {}) {
    this.head = head;
    this.reading = reading;
  }

  /** Takes one line. See [Note: Lines of a data file]. */
  take(bytes: Uint8Array): Refusal | undefined {
    this.lines += 1;
    if (this.lines > this.head.payload.lines)
      return malformed('tételek', 'A fájlban több sor van, mint amennyit a fejléc mond.');
    const line = parsedLine(bytes);
    if (line === undefined) return badLine(this.lines, faultIn('a sor nem értelmezhető'));
    const fault = faultOfPlainData(line);
    if (fault) return badLine(this.lines, fault, aboutOf(line));
    if (line.end === true) return this.takeEnd(line);
    if ('attachment' in line) return this.takeAttachment(line);
    if ('log' in line) return this.takeLog(line);
    return this.takeRecord(line, bytes.length);
  }

  /** The content, once the end line has been taken. */
  finish(): FileContent | Refusal {
    const { kind, counter = 0 } = this.head;
    if (!this.hasEnded) return damaged('záró sor', 'A fájl záró sora hiányzik.');
    if (kind === 'extract') return { kind, records: this.records };
    const attachments = this.attachments.whole;
    const content = { rows: this.rows, ...(attachments.size > 0 && { attachments }) };
    if (kind === 'exchange') return { kind, ...content };
    const log = this.log.map(({ entry, changes }) => ({ ...entry, changes }));
    return { kind, ...content, log, counter };
  }

  private takeRecord({ kind, record, merge, hash }: Members, length: number): Refusal | undefined {
    if (typeof kind !== 'string' || !isFieldName(kind))
      return badLine(this.lines, faultIn('ismeretlen sorfajta'));
    const about = aboutOf({ kind, record });
    const isExtract = this.head.kind === 'extract';
    const fault = isExtract
      ? faultOfRecord(kind, record)
      : (faultOfWrittenRow(kind, record, merge) ?? this.faultOfLength(length, merge as WrittenMerge));
    if (fault) return badLine(this.lines, fault, about);
    const right = isExtract
      ? this.keepRecord(kind, record as AnyRecord)
      : this.keepRow(kind, this.rowFrom(record as AnyRecord, merge as WrittenMerge, hash));
    if (right === undefined) return badLine(this.lines, faultIn('a tétel kétszer szerepel a fájlban'), about);
    const isSame = hash === undefined || hash === right;
    return isSame
      ? undefined
      : badLine(this.lines, faultIn('a tétel tartalma eltér az ellenőrző összegétől'), about);
  }

  /** A row must find room on a line written out too: once it is in conflict it cannot be written short. */
  private faultOfLength(length: number, merge: WrittenMerge): Fault | undefined {
    const isShortEnough = !isShort(merge) || length + longestWritten(merge) <= longestLineOf(this.head.kind);
    return isShortEnough ? undefined : faultIn('túl sok a változatadat');
  }

  private rowFrom(record: AnyRecord, merge: WrittenMerge, hash: unknown): Row {
    const whole = { record, merge: wholeMerge(merge) };
    const versioned = isShort(merge) ? whole : withSharedStamps(whole);
    const isTrusted = this.reading.trustsHashes === true && typeof hash === 'string';
    return isTrusted ? { id: record.id, ...versioned, hash } : rowOf(versioned);
  }

  /** Keeps a record and tells its hash; nothing, if it has come before. */
  private keepRecord(kind: string, record: AnyRecord): string | undefined {
    if (!this.isFirst(kind, record.id)) return undefined;
    const hash = recordHash(record);
    this.digested.push({ kind, id: record.id, hash });
    append(this.records, kind, record);
    return hash;
  }

  private keepRow(kind: string, row: Row): string | undefined {
    if (!this.isFirst(kind, row.id)) return undefined;
    this.digested.push({ kind, id: row.id, hash: row.hash });
    append(this.rows, kind, row);
    this.reading.onRow?.(kind, row);
    return row.hash;
  }

  private isFirst(kind: string, id: string): boolean {
    const before = this.seen.size;
    return this.seen.add(`${kind} ${id}`).size > before;
  }

  private takeLog({ log, more }: Members): Refusal | undefined {
    if (this.head.kind !== 'backup')
      return badLine(this.lines, faultIn('naplóbejegyzés csak biztonsági mentésben állhat'));
    const fault = faultOfLogEntry(log);
    if (fault) return badLine(this.lines, fault);
    const entry = log as LogEntry;
    const last = this.log.at(-1);
    if (more !== true) {
      this.log.push({ entry, changes: [...entry.changes] });
      return undefined;
    }
    if (last?.entry.dot !== entry.dot)
      return badLine(this.lines, faultIn('a napló folytatásának nincs kezdete'));
    last.changes.push(...entry.changes);
    return undefined;
  }

  private takeAttachment(line: Members): Refusal | undefined {
    const isAllowed = this.head.kind !== 'extract';
    const fault = isAllowed ? this.attachments.take(line) : faultIn('kivonatban melléklet nem állhat');
    return fault && badLine(this.lines, fault);
  }

  private takeEnd({ lines, counts, digest }: Members): Refusal | undefined {
    this.hasEnded = true;
    if (lines !== this.lines || lines !== this.head.payload.lines) {
      return malformed('záró sor', 'A sorok száma nem egyezik a kiírttal.');
    }
    const kept = this.head.kind === 'extract' ? this.records : this.rows;
    const isCounted = [this.head.counts, counts].every((stated) => isCountOf(stated, kept));
    if (!isCounted || !this.hasAllOther()) {
      return malformed('záró sor', 'A tételek száma nem egyezik a kiírttal.');
    }
    return digest === digestOf(this.digested)
      ? undefined
      : malformed('záró sor', 'A tételek összesített ellenőrző összege nem egyezik.');
  }

  /** Are history and attachments as many and as whole as the head says? */
  private hasAllOther(): boolean {
    const { entries = 0, attachments = 0 } = this.head;
    const { whole, isComplete } = this.attachments;
    return entries === this.log.length && attachments === whole.size && isComplete;
  }
}

/** One line as an object, or nothing if it is not the UTF-8 text of one. */
function parsedLine(bytes: Uint8Array): Members | undefined {
  const text = strFromU8(bytes);
  if (text.includes('\uFFFD') && !isSameBytes(strToU8(text), bytes)) return undefined;
  const parsed = parseJson(text);
  return parsed !== undefined && isPlainObject(parsed.value) ? parsed.value : undefined;
}

/** Which record a line speaks of, as far as it says so. */
function aboutOf({ kind, record }: Members): { kind: string; id?: unknown } | undefined {
  if (typeof kind !== 'string' || !isFieldName(kind)) return undefined;
  return { kind, id: isPlainObject(record) ? record.id : undefined };
}

function isSameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}

function append<Item>(lists: Map<string, Item[]>, kind: string, item: Item): void {
  const list = lists.get(kind);
  if (list) list.push(item);
  else lists.set(kind, [item]);
}

/** Do the stated numbers say exactly what has been kept? */
function isCountOf(stated: unknown, kept: ReadonlyMap<string, readonly unknown[]>): boolean {
  if (!isPlainObject(stated) || Object.keys(stated).length !== kept.size) return false;
  return [...kept].every(([kind, items]) => Object.hasOwn(stated, kind) && stated[kind] === items.length);
}
