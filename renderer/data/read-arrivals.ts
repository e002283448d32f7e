import type { DataQuality } from '../../shared/exchange/check.ts';
import type { FileHead } from '../../shared/exchange/file-head.ts';
import { isEncrypted } from '../../shared/exchange/recognise-encrypted.ts';
import type { Attachments } from '../../shared/exchange/attachment-lines.ts';
import { failure, type Outcome, success } from '../../shared/lib/outcome.ts';
import { beginPlan, type ImportPlan, type Planning } from '../../shared/merge/arrivals.ts';
import type { LogEntry, Source } from '../../shared/merge/commit.ts';
import type { ArrivingQuestion, ArrivingReason, ReadArrivals } from './arriving-file.ts';
import type { ArrivingWord } from './arrivals-worker.ts';
import { type Breath, breath, inSlices } from './in-slices.ts';
import type { OfficeData } from './office-data.ts';
import type { KindRow } from './working-set.ts';

/** A file that can be taken in, and what that would do; nothing is written yet. */
export interface ArrivedFile {
  readonly head: FileHead;
  readonly plan: ImportPlan;
  /** What is wrong or unusual in the file's records, as of the day it was made. */
  readonly findings: DataQuality;
  /** The same file was taken in before, and that stands. */
  readonly takenBefore: LogEntry | undefined;
  /** The sender's office is ours, or one we have heard of. */
  readonly senderKnown: boolean;
  /** All rows of the file, as they came: what a receipt counts. */
  readonly rows: readonly KindRow[];
  /** Bytes that came along; `takeIn` keeps them. */
  readonly attachments: Attachments;
}

export type ArrivalsReason = ArrivingReason | 'ownFile' | 'copyOfThisPc' | 'cancelled' | 'failed';

export interface ReadingOptions {
  readonly passphrase?: string | undefined;
  /** Told which part (0–1) is done. */
  readonly onProgress?: ((part: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** How much of the work reading is; the rest is planning. */
const READING = 0.7;

/**
 * Reads a file in a worker and plans what taking it in would do; the page answers meanwhile. 'encrypted': it needs its passphrase.
 * 'copyOfThisPc': this PC needs a new identity first (`renewReplica`), then the file is read again.
 */
export async function readArrivals(
  data: OfficeData,
  file: { readonly name: string; readonly bytes: Uint8Array },
  options: ReadingOptions = {},
): Promise<Outcome<ArrivedFile, ArrivalsReason>> {
  const { passphrase, signal, onProgress } = options;
  if (passphrase === undefined && isEncrypted(file.bytes)) return needsPassphrase;
  const rows: KindRow[] = [];
  try {
    signal?.throwIfAborted();
    const question = { bytes: file.bytes, passphrase, receiver: { sample: data.identity.sample } };
    const read = await askForRows(question, {
      signal,
      progress: (part) => onProgress?.(part * READING),
      rows: (portion) => void rows.push(...portion),
    });
    if (!read.ok) return read;
    return await planned(data, { ...read.value, rows }, { breathing: breath(signal), onProgress });
  } catch (error) {
    return signal?.aborted === true ? cancelled : failure('failed', brokenOff(error));
  }
}

const needsPassphrase = failure('encrypted', 'A fájl jelszóval védett. Kérjük, adja meg a jelszavát.');
const cancelled = failure('cancelled', 'A beolvasás megszakadt: semmi sem változott.');
const ownFile = failure(
  'ownFile',
  'Ezt a fájlt ez a számítógép készítette, ezért itt nincs benne átvennivaló. Kérjük, a másik számítógépen vegye át.',
);
const copyOfThisPc = failure(
  'copyOfThisPc',
  'A fájl olyan számítógépről érkezett, amely ennek a másolata, ezért a két gép módosításai összekeverednének. Kérjük, előbb adjon új azonosítót ennek a számítógépnek, majd nyissa meg újra a fájlt.',
);

function brokenOff(error: unknown): string {
  return `A fájlt nem sikerült beolvasni. Kérjük, próbálja újra. (${String(error)})`;
}

interface Read extends ReadArrivals {
  readonly rows: readonly KindRow[];
}

async function planned(
  data: OfficeData,
  read: Read,
  { breathing, onProgress }: Pick<ReadingOptions, 'onProgress'> & { readonly breathing: Breath },
): Promise<Outcome<ArrivedFile, ArrivalsReason>> {
  const { head, rows, findings, attachments } = read;
  const planning = begin(data, head);
  let done = 0;
  await inSlices(
    rows,
    (one) => {
      planning.take(one);
      done += 1;
      if (done % 256 === 0) onProgress?.(READING + ((1 - READING) * done) / rows.length);
    },
    breathing,
  );
  const plan = planning.plan();
  const isOurs = head.sender.replica === data.identity.replica;
  if (plan.fromCopyOfThisPc || (isOurs && plan.arrivals.length > 0)) return copyOfThisPc;
  if (isOurs) return ownFile;
  const imports = await data.imports();
  onProgress?.(1);
  return success({
    head,
    plan,
    findings,
    rows,
    attachments,
    takenBefore: imports.find(({ source, takenBackBy }) => {
      return source?.fileId === head.fileId && takenBackBy === undefined;
    }),
    senderKnown: data.workingSet.row('office', head.sender.office) !== undefined,
  });
}

function begin({ identity, workingSet, counter }: OfficeData, head: FileHead): Planning {
  const { office, replica } = identity;
  const { fileId, madeAt, sender } = head;
  const source: Source = { fileId, office: sender.office, label: sender.label, madeAt };
  return beginPlan(source, { office, replica, counter: counter(), lookUp: workingSet.row });
}

interface Listening {
  readonly signal: AbortSignal | undefined;
  progress(part: number): void;
  rows(rows: readonly KindRow[]): void;
}

/** Aborting ends the worker at once, also in the middle of deriving a key. */
function askForRows(
  question: ArrivingQuestion,
  listening: Listening,
): Promise<Outcome<ReadArrivals, ArrivingReason>> {
  const worker = new Worker(new URL('./arrivals-worker.ts', import.meta.url), { type: 'module' });
  const answered = new Promise<Outcome<ReadArrivals, ArrivingReason>>((resolve, reject) => {
    worker.addEventListener('message', ({ data: word }: MessageEvent<ArrivingWord>) => {
      if ('progress' in word) listening.progress(word.progress);
      else if ('rows' in word) listening.rows(word.rows);
      else if ('read' in word) resolve(word.read);
      else reject(new Error(word.problem));
    });
    worker.addEventListener('error', (event) => reject(new Error(event.message)));
    listening.signal?.addEventListener('abort', () => reject(new DOMException('stopped', 'AbortError')));
  });
  worker.postMessage(question, { transfer: [] });
  return answered.finally(() => worker.terminate());
}
