import type { Attachments } from '../../../shared/exchange/attachment-lines.ts';
import { type ControlTotal, readTotals } from '../../../shared/exchange/control-totals.ts';
import { extractOf } from '../../../shared/exchange/extract.ts';
import type { FileContent, Rows } from '../../../shared/exchange/file-content.ts';
import type { FileFrame } from '../../../shared/exchange/file-head.ts';
import { peopleIn, type PersonInFile } from '../../../shared/exchange/people-in-file.ts';
import { readHead } from '../../../shared/exchange/read-head.ts';
import { selectRows } from '../../../shared/exchange/select.ts';
import { writeFileWith } from '../../../shared/exchange/write-file.ts';
import { failure, type Outcome, success } from '../../../shared/lib/outcome.ts';
import { askWorker } from '../../platform/ask-worker.ts';
import { readContents } from '../keeping/check-database.ts';
import { gzipNatively, unpacksTo } from '../store/native-gzip.ts';

/** What is asked of the worker: which database, and what of it is given out. */
export interface GivenFileQuestion {
  readonly database: string;
  readonly frame: FileFrame;
  /** Bytes that go along, by their SHA-256; never with an extract. */
  readonly attachments: Attachments;
}

/** A file that has been written and unpacked again, and what the log of transfers says of it. */
export interface GivenFile {
  readonly bytes: Uint8Array;
  readonly records: number;
  readonly totals: readonly ControlTotal[];
  /** Whose own records are in it, with personal data. */
  readonly people: readonly PersonInFile[];
}

/** Writes the file in a worker, which reads the database itself: the screen stays alive. Aborting ends it at once. */
export function giveOut(question: GivenFileQuestion, signal: AbortSignal): Promise<Outcome<GivenFile>> {
  const worker = new Worker(new URL('./given-file-worker.ts', import.meta.url), { type: 'module' });
  return askWorker<Outcome<GivenFile>>(worker, question, signal);
}

/** What the worker does. The file is unpacked and compared with what was written before anybody gets it. */
export async function makeGivenFile({
  database,
  ...question
}: GivenFileQuestion): Promise<Outcome<GivenFile>> {
  const read = await readContents(database);
  if (!read.ok) return read;
  const perKind = Map.groupBy(read.value.rows, ({ kind }) => kind);
  const rows: Rows = new Map([...perKind].map(([kind, ones]) => [kind, ones.map(({ row }) => row)]));
  let portions: readonly Uint8Array[] = [];
  const gzip = async (lines: Iterable<string>) => {
    const natively = await gzipNatively(lines);
    portions = natively.portions;
    return natively.packed;
  };
  const content = contentOf(rows, question);
  const written = await writeFileWith(gzip, question.frame, content);
  if (!written.ok) return written;
  const head = readHead(written.value);
  if (!head.ok || !(await unpacksTo(head.value.payload, portions))) return notReadBack;
  const { counts, totals = [] } = head.value.head;
  const records = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const people = peopleIn(content, question.frame.scope);
  return success({ bytes: written.value, records, totals: readTotals(totals), people });
}

function contentOf(rows: Rows, { frame, attachments }: Omit<GivenFileQuestion, 'database'>): FileContent {
  const { scope } = frame;
  return scope.type === 'extract'
    ? extractOf(rows, scope)
    : { kind: 'exchange', rows: selectRows(rows, scope), attachments };
}

const notReadBack = failure(
  'readBack',
  'Az elkészült adatfájl visszaolvasva nem egyezik az adattárral, ezért nem adható ki. Kérjük, próbálja újra.',
);
