import type { DataQuality } from '../../../shared/exchange/check.ts';
import type { FileHead } from '../../../shared/exchange/file-head.ts';
import { isEncrypted } from '../../../shared/exchange/recognise-encrypted.ts';
import type { Attachments } from '../../../shared/exchange/attachment-lines.ts';
import { failure, type Outcome, success } from '../../../shared/lib/outcome.ts';
import { cleanLine } from '../../../shared/lib/text.ts';
import { beginPlan, type ImportPlan, type Planning, type Receiver } from '../../../shared/merge/arrivals.ts';
import type { LogEntry, Source } from '../../../shared/merge/commit.ts';
import type { ArrivingQuestion, ArrivingReason, ReadArrivals } from './arriving-file.ts';
import type { ArrivingWord } from './arrivals-worker.ts';
import { rowText } from '../../../shared/merge/versions.ts';
import { findingsHere } from './findings-here.ts';
import { type Breath, breath, inSlices } from '../store/in-slices.ts';
import { hash16Of } from '../store/sha256.ts';
import type { OfficeData } from '../office-data.ts';
import type { KindRow } from '../store/kind-row.ts';

/** A file that can be taken in, and what that would do; nothing is written yet. */
export interface ArrivedFile {
  readonly head: FileHead;
  readonly plan: ImportPlan;
  /** What is wrong or unusual in the file's records beside what is here, as of the day it was made. */
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

/** How much of the work reading is: planning goes on beside it. */
const READING = 0.95;

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
  try {
    signal?.throwIfAborted();
    const question = { bytes: file.bytes, passphrase, receiver: { sample: data.identity.sample } };
    const arrived = await readAndPlanned(data, question, { name: file.name, signal, onProgress });
    onProgress?.(1);
    return arrived;
  } catch (error) {
    return signal?.aborted === true ? cancelled : failure('failed', brokenOff(error));
  }
}

async function readAndPlanned(
  data: OfficeData,
  question: ArrivingQuestion,
  { name, signal, onProgress }: Pick<ReadingOptions, 'signal' | 'onProgress'> & { readonly name: string },
): Promise<Outcome<ArrivedFile, ArrivalsReason>> {
  const breathing = breath(signal);
  const planner = plannerOf(data, name, breathing);
  const read = await askForRows(
    { ...question, trustsHashes: true },
    {
      signal,
      head: planner.begin,
      progress: (part) => onProgress?.(part * READING),
      rows: planner.take,
    },
  );
  if (!read.ok) return read;
  const planned = await planner.end();
  if (planned === 'damaged') return refusedSlowly(question, signal);
  return judged(data, { ...read.value, ...planned }, breathing);
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

/** Read again by a worker that compares every hash itself, and so knows which line is wrong. */
async function refusedSlowly(
  question: ArrivingQuestion,
  signal: AbortSignal | undefined,
): Promise<Outcome<never, ArrivalsReason>> {
  const nobody = () => undefined;
  const read = await askForRows(question, { signal, head: nobody, progress: nobody, rows: nobody });
  return read.ok ? failure('failed', brokenOff('hash')) : read;
}

interface Planned {
  readonly plan: ImportPlan;
  readonly rows: readonly KindRow[];
}

/** Plans in slices while the worker reads on, and compares the hashes of the rows. */
interface Planner {
  begin(head: FileHead): void;
  take(rows: readonly KindRow[]): void;
  /** 'damaged': a row is not what its hash says. */
  end(): Promise<Planned | 'damaged'>;
}

function plannerOf(data: OfficeData, name: string, breathing: Breath): Planner {
  const rows: KindRow[] = [];
  let planning: Planning | undefined;
  let planned = Promise.resolve();
  let isIntact = true;
  async function plan(portion: readonly KindRow[]): Promise<void> {
    isIntact &&= await areIntact(portion);
    if (isIntact) await inSlices(portion, (one) => planning?.take(one), breathing);
  }
  return {
    begin(head) {
      planning = beginPlan(sourceOf(head, name), receiverOf(data));
    },
    take(portion) {
      rows.push(...portion);
      planned = planned.then(() => plan(portion));
      // Whoever asks for the end is told.
      planned.catch(() => undefined);
    },
    async end() {
      await planned;
      if (!isIntact) return 'damaged';
      if (planning === undefined) throw new Error('the file had no head');
      const plan = planning.plan();
      return {
        plan: { ...plan, source: { ...plan.source, ...officeNamed(plan.source.office, rows) } },
        rows,
      };
    },
  };
}

const encoder = new TextEncoder();

async function areIntact(rows: readonly KindRow[]): Promise<boolean> {
  const hashes = await Promise.all(rows.map(({ row }) => hash16Of(encoder.encode(rowText(row)))));
  return rows.every(({ row }, index) => row.hash === hashes[index]);
}

/** A backup must be able to hold it, whatever somebody calls a file. */
const LONGEST_NAME = 200;

function shortened(name: string): string {
  return [...cleanLine(name)].slice(0, LONGEST_NAME).join('');
}

function sourceOf({ fileId, madeAt, sender }: FileHead, name: string): Source {
  const fileName = shortened(name);
  const named = fileName === '' ? {} : { fileName };
  return { fileId, office: sender.office, label: sender.label, madeAt, ...named };
}

/** What the file itself calls the sender's office. */
function officeNamed(office: string, rows: readonly KindRow[]): Pick<Source, 'officeName'> {
  const record = rows.find(({ kind, row }) => kind === 'office' && row.id === office)?.row.record;
  const name = record?.['name'];
  const officeName = typeof name === 'string' ? shortened(name) : '';
  return officeName === '' ? {} : { officeName };
}

function receiverOf({ identity, workingSet, counter }: OfficeData): Receiver {
  const { office, replica } = identity;
  return { office, replica, counter: counter(), lookUp: workingSet.row };
}

async function judged(
  data: OfficeData,
  { head, attachments, plan, rows }: ReadArrivals & Planned,
  breathing: Breath,
): Promise<Outcome<ArrivedFile, ArrivalsReason>> {
  const isOurs = head.sender.replica === data.identity.replica;
  if (plan.fromCopyOfThisPc || (isOurs && plan.arrivals.length > 0)) return copyOfThisPc;
  if (isOurs) return ownFile;
  const imports = await data.imports();
  return success({
    head,
    plan,
    findings: await findingsHere(data, { head, rows }, breathing),
    rows,
    attachments,
    takenBefore: imports.find(({ source, takenBackBy }) => {
      return source?.fileId === head.fileId && takenBackBy === undefined;
    }),
    senderKnown: data.workingSet.row('office', head.sender.office) !== undefined,
  });
}

interface Listening {
  readonly signal: AbortSignal | undefined;
  head(head: FileHead): void;
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
      if ('head' in word) listening.head(word.head);
      else if ('progress' in word) listening.progress(word.progress);
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
