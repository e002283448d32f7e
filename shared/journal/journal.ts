import { strFromU8, strToU8 } from 'fflate';
import { sha256Hex } from '../lib/hash.ts';

/*
[Note: Journal]

Beside the database stands a file of ours to which every commit adds one line: a hash, a space, and one JSON text that names the hash of
the line before. A line is written by one write and flushed before anybody is told „Mentve”. Whatever happens to the file, reading finds
exactly the lines that are whole and in their place: the first one that does not fit ends them. If nothing whole follows, it is the torn
tail of a write that was never acknowledged; if something does, the file was damaged later.

A file begins with a head that says of which database and which PC's counter it goes on. After any failure the next file is begun instead
of writing to the old one, so two files may hold the same line; lines are told apart by replica and counter.
*/

/** The first line of a journal file: what it goes on from. */
export interface JournalHead {
  /** Version of the file's form. */
  readonly journal: 1;
  /** Files are counted through; the higher is the later. */
  readonly number: number;
  readonly database: string;
  readonly replica: string;
  readonly office: string;
  /** The counter the first entry comes after, and what the database held there. */
  readonly after: number;
  readonly rows: number;
  readonly fingerprint: string;
  /** Where the journal stood when the file was begun, which may be another replica's end: shows whether the end of a file before is lost. */
  readonly follows: { readonly replica: string; readonly counter: number } | null;
}

/** One commit in the journal. */
export interface JournalEntry {
  readonly counter: number;
  /** Number of rows of the database after it, and their fingerprint. */
  readonly rows: number;
  readonly fingerprint: string;
  /** The commit as one JSON text without line breaks. */
  readonly commit: string;
}

/** A line as it is written, and its hash, which the next line names. */
export interface WrittenLine {
  readonly line: string;
  readonly hash: string;
}

/** What reading a file found. */
export interface JournalReading {
  /** Absent if not even the head is whole. */
  readonly head: JournalHead | undefined;
  readonly entries: readonly JournalEntry[];
  /** Hash of the last whole line. */
  readonly hash: string;
  /** Bytes up to the end of the last whole line. */
  readonly wholeBytes: number;
  /** What comes after it: nothing; the rest of a write that did not end; or damage, because whole lines follow it. */
  readonly rest: 'nothing' | 'torn' | 'damaged';
  /** Entries whose lines are whole behind the damage: acknowledged once, though what stood before them is lost. */
  readonly beyond: readonly JournalEntry[];
}

const HASH_LENGTH = 32;
const COMMIT = ',"commit":';

function lineOf(json: string): WrittenLine {
  const hash = sha256Hex(json).slice(0, HASH_LENGTH);
  return { line: `${hash} ${json}\n`, hash };
}

/** The first line of a file. */
export function headLine(head: JournalHead): WrittenLine {
  return lineOf(JSON.stringify(head));
}

/** The line of a commit after the line with the hash `previous`. The commit must be one line; anything else is a bug and throws. */
export function entryLine({ commit, ...facts }: JournalEntry, previous: string): WrittenLine {
  if (/[\r\n]/.test(commit)) throw new Error('a commit is one line');
  const { counter, rows, fingerprint } = facts;
  const frame = JSON.stringify({ counter, previous, rows, fingerprint });
  return lineOf(`${frame.slice(0, -1)}${COMMIT}${commit}}`);
}

/** Reads whole lines until the first that does not fit. See [Note: Journal]. */
export function readJournal(bytes: Uint8Array): JournalReading {
  const entries: JournalEntry[] = [];
  let head: JournalHead | undefined;
  let hash = '';
  let end = 0;
  for (let line = lineAt(bytes, end); line !== undefined; line = lineAt(bytes, line.end)) {
    if (head === undefined) {
      head = headIn(line.json);
      if (head === undefined) break;
    } else {
      const entry = entryIn(line.json, { previous: hash, after: entries.at(-1)?.counter ?? head.after });
      if (entry === undefined) break;
      entries.push(entry);
    }
    hash = line.hash;
    end = line.end;
  }
  const lines = wholeLinesFrom(bytes, end);
  const rest = end === bytes.length ? 'nothing' : lines.length > 0 ? 'damaged' : 'torn';
  return {
    head,
    entries,
    hash,
    wholeBytes: end,
    rest,
    beyond: lines.flatMap((line) => entryAnywhere(line.json)).map(withoutPrevious),
  };
}

interface ReadLine {
  readonly json: string;
  readonly hash: string;
  /** Where the next line begins. */
  readonly end: number;
}

const NEW_LINE = 10;
const SPACE = 32;

/** The line that begins here, if it is whole. */
function lineAt(bytes: Uint8Array, start: number): ReadLine | undefined {
  const newLine = bytes.indexOf(NEW_LINE, start);
  if (newLine < start + HASH_LENGTH + 1 || bytes[start + HASH_LENGTH] !== SPACE) return undefined;
  const json = bytes.subarray(start + HASH_LENGTH + 1, newLine);
  const hash = strFromU8(bytes.subarray(start, start + HASH_LENGTH), true);
  if (sha256Hex(json).slice(0, HASH_LENGTH) !== hash) return undefined;
  return { json: strFromU8(json), hash, end: newLine + 1 };
}

function headIn(json: string): JournalHead | undefined {
  const head = JSON.parse(json) as Partial<JournalHead>;
  return head.journal === 1 ? (head as JournalHead) : undefined;
}

type ReadEntry = JournalEntry & { readonly previous: string };

/** The entry of a line; a head is none. */
function entryAnywhere(json: string): ReadEntry[] {
  const cut = json.indexOf(COMMIT);
  if (cut < 0) return [];
  const { counter, previous, rows, fingerprint } = JSON.parse(`${json.slice(0, cut)}}`) as ReadEntry;
  return [{ counter, previous, rows, fingerprint, commit: json.slice(cut + COMMIT.length, -1) }];
}

/** The entry, if it is the one that comes next. */
function entryIn(
  json: string,
  { previous, after }: { readonly previous: string; readonly after: number },
): JournalEntry | undefined {
  const [entry] = entryAnywhere(json);
  if (entry?.previous !== previous || entry.counter !== after + 1) return undefined;
  return withoutPrevious(entry);
}

function withoutPrevious({ counter, rows, fingerprint, commit }: ReadEntry): JournalEntry {
  return { counter, rows, fingerprint, commit };
}

/** Every line from here on that is whole in itself, whatever stands between them. */
function wholeLinesFrom(bytes: Uint8Array, start: number): readonly ReadLine[] {
  const lines: ReadLine[] = [];
  let at = start;
  while (at < bytes.length) {
    const line = lineAt(bytes, at);
    if (line !== undefined) lines.push(line);
    const newLine = bytes.indexOf(NEW_LINE, at);
    if (newLine < 0) break;
    at = newLine + 1;
  }
  return lines;
}

/** The bytes of a line. */
export function bytesOfLine({ line }: WrittenLine): Uint8Array {
  return strToU8(line);
}
