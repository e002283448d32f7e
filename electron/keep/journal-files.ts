import { join } from 'node:path';
import {
  bytesOfLine,
  headLine,
  type JournalHead,
  readJournal,
  type WrittenLine,
} from '../../shared/journal/journal.ts';
import type { Machine, OpenFile } from '../machine.ts';
import { flushFolder } from '../whole-file.ts';
import { setAside } from './aside.ts';
import type { JournalFile } from './journal-chain.ts';
import { namesIn, readPatiently } from './patient-reading.ts';

/** All files of the journal, by number. */
export interface JournalFolder {
  readonly files: readonly JournalFile[];
  /** No file has this number or a higher one. */
  readonly nextNumber: number;
  /** The last file ended in a torn tail, which is now set aside. */
  readonly wasCut: boolean;
}

/** A file being written. */
export interface WritingFile {
  readonly number: number;
  readonly file: OpenFile;
  /** Hash of the last line. */
  hash: string;
}

const namePattern = /^(\d{6,})\.journal$/;
const damaged = { head: undefined, entries: [], rest: 'damaged', beyond: [] } as const;

export function journalFolder(machine: Machine): string {
  return join(machine.dataFolder, 'journal');
}

export function journalPath(machine: Machine, number: number): string {
  return join(journalFolder(machine), nameOf(number));
}

/** Reads and checks every file; throws what hinders it. The last one's torn tail is cut off if `mayCut`. */
export async function readFolder(machine: Machine, mayCut: boolean): Promise<JournalFolder> {
  const names = await namesIn(machine, journalFolder(machine));
  const numbers = names
    .map((name) => Number(namePattern.exec(name)?.[1] ?? 0))
    .filter((number) => number > 0);
  numbers.sort((one, other) => one - other);
  const files: JournalFile[] = [];
  let wasCut = false;
  for (const number of numbers) {
    const bytes = await readPatiently(machine, journalPath(machine, number));
    const { wholeBytes, ...reading } = bytes === null ? { ...damaged, wholeBytes: 0 } : readJournal(bytes);
    if (bytes !== null && reading.rest === 'torn' && number === numbers.at(-1)) {
      wasCut = true;
      if (mayCut) await cut(machine, number, { bytes, wholeBytes });
    }
    files.push({ number, ...reading });
  }
  return { files, nextNumber: (numbers.at(-1) ?? 0) + 1, wasCut };
}

/** Makes the file with its head safe on the disk; throws, leaving none behind if that can be helped. */
export async function beginFile(machine: Machine, head: JournalHead): Promise<WritingFile> {
  const { files } = machine;
  await files.mkdir(journalFolder(machine), { recursive: true });
  const file = await files.open(journalPath(machine, head.number), 'wx');
  try {
    const line = headLine(head);
    await writeLine(file, line);
    await flushFolder(machine, journalFolder(machine));
    return { number: head.number, file, hash: line.hash };
  } catch (error) {
    await discard(machine, { number: head.number, file });
    throw error;
  }
}

/** One write, one flush. A short write is an error: the line's rest would need a second one. */
export async function writeLine(file: OpenFile, line: WrittenLine): Promise<void> {
  const bytes = bytesOfLine(line);
  const { bytesWritten } = await file.write(bytes);
  // The system writes less than it is given when the disk is full; the next write would say so.
  if (bytesWritten !== bytes.length) throw Object.assign(new Error('short write'), { code: 'ENOSPC' });
  await file.sync();
}

/** Closes and removes a file of which nothing was acknowledged. */
async function discard(
  machine: Machine,
  { number, file }: Pick<WritingFile, 'number' | 'file'>,
): Promise<void> {
  await file.close().catch(() => undefined);
  await machine.files.unlink(journalPath(machine, number)).catch(() => undefined);
}

/** If either fails, the tail stays: nobody reads or continues it. */
async function cut(
  machine: Machine,
  number: number,
  { bytes, wholeBytes }: { readonly bytes: Uint8Array; readonly wholeBytes: number },
): Promise<void> {
  if (!(await setAside(machine, `${nameOf(number)}-tail`, bytes.subarray(wholeBytes)))) return;
  try {
    const file = await machine.files.open(journalPath(machine, number), 'r+');
    try {
      await file.truncate(wholeBytes);
      await file.sync();
    } finally {
      await file.close();
    }
  } catch {
    // See above.
  }
}

function nameOf(number: number): string {
  return `${String(number).padStart(6, '0')}.journal`;
}
