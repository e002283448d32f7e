import { z } from 'zod';
import { startUp } from '../../../renderer/app/start-up.ts';
import { attachmentsInBrowser } from '../../../renderer/data/store/attachments.ts';
import { checkDatabase, isSound } from '../../../renderer/data/keeping/check-database.ts';
import { firstDatabase } from '../../../renderer/data/store/database.ts';
import type { OfficeData } from '../../../renderer/data/office-data.ts';
import { readArrivals } from '../../../renderer/data/exchange/read-arrivals.ts';
import { begin } from '../../../renderer/data/keeping/recover.ts';
import { restore } from '../../../renderer/data/keeping/restore.ts';
import type { KindRow } from '../../../renderer/data/store/kind-row.ts';
import { connectShell } from '../../../renderer/platform/platform.ts';
import { writeFile } from '../../../shared/exchange/write-file.ts';
import { preselectedOf } from '../../../shared/merge/take-in.ts';
import { sampleCounty } from '../../../shared/sample/county.ts';
import { watchFrames } from '../frames.ts';
import { writeRaw } from './raw-writing.ts';

z.config({ jitless: true });

const replica = 'a'.repeat(24);
const time = '2018-03-05T10:35:00';
const by = { person: '', time };

/** What taking a whole office in costs; times in ms. */
export interface ImportCosts {
  /** Records that were here before, and that came. */
  readonly before: number;
  readonly arrived: number;
  /** From the file's bytes to the preview. */
  readonly preview: number;
  /** From the person's word to the answer of database and journal, the snapshot before included. */
  readonly takeIn: number;
  /** Of `takeIn`: the snapshot before. */
  readonly snapshot: number;
  /** The same rows put into a bare store in one strict transaction. */
  readonly raw: number;
  /** The longest pause between two frames from the choice of the file to the end. */
  readonly longestFrame: number;
  /** How often the page was told how far it is. */
  readonly told: number;
  /** Taking it out again, exactly. */
  readonly takeOut: number;
  readonly longestFrameOut: number;
  /** From the person's stop to the answer, while reading and while preparing. */
  readonly stops: readonly number[];
  /** Nothing was written by what was stopped, everything by what was not, and the store holds it whole. */
  readonly proven: boolean;
}

declare global {
  var importing: { measure(own: 'few' | 'full'): Promise<ImportCosts> } | undefined;
}

const shell = connectShell(attachmentsInBrowser);

globalThis.importing = {
  async measure(own) {
    const theirs = sampleCounty({ seed: 8 });
    const data = await founded(own, own === 'few' ? theirs.office : undefined);
    const file = { name: 'iroda.mentor', bytes: fileOf(theirs) };
    const before = data.meta().extent.rows;
    const stops = [await stopReading(data, file), await stopTakingIn(data, file)];
    const isUntouched = data.meta().counter === 1 && data.meta().extent.rows === before;
    const taken = await taking(data, file);
    const raw = await writeRaw(kindRows(theirs.rows));
    const isIn = data.meta().extent.rows === before + taken.costs.arrived && (await isWhole());
    const out = await takingOut(data, taken.dot);
    const isOut = data.meta().extent.rows === before && (await isWhole());
    data.close();
    return { before, ...taken.costs, ...out, raw, stops, proven: isUntouched && isIn && isOut };
  },
};

/** Reads the file, takes all of it in, and tells what that cost. */
async function taking(data: OfficeData, file: ChosenFile) {
  const told: number[] = [];
  let snapshotEnd = 0;
  const frames = watchFrames();
  const chosen = performance.now();
  const read = await readArrivals(data, file, { onProgress: (part) => void told.push(part) });
  if (!read.ok) throw new Error(read.message);
  const { plan } = read.value;
  const seen = performance.now();
  const onProgress = (part: number) => {
    told.push(part);
    if (snapshotEnd === 0 && part > 0) snapshotEnd = performance.now();
  };
  const taken = await data.takeIn({ ...by, plan, accepted: preselectedOf(plan), onProgress });
  const written = performance.now();
  const longestFrame = frames();
  if (!taken.ok) throw new Error(taken.message);
  if (data.saving.current().state !== 'safe') throw new Error('not safe');
  const costs = {
    arrived: plan.arrivals.length,
    preview: seen - chosen,
    takeIn: written - seen,
    snapshot: snapshotEnd - seen,
    longestFrame,
    told: told.length,
  };
  return { costs, dot: taken.value.dot };
}

async function takingOut(data: OfficeData, dot: string) {
  const frames = watchFrames();
  const asked = performance.now();
  const out = await data.takeOut(dot, { ...by, givenSince: false });
  if (!out.ok) throw new Error(out.message);
  return { takeOut: performance.now() - asked, longestFrameOut: frames() };
}

async function isWhole(): Promise<boolean> {
  const checked = await checkDatabase(firstDatabase);
  return checked.ok && isSound(checked.value);
}

function kindRows(rows: ReadonlyMap<string, readonly KindRow['row'][]>): readonly KindRow[] {
  return [...rows].flatMap(([kind, ones]) => ones.map((row) => ({ kind, row })));
}

/** An office with nothing but its workplace, or with a county of its own. */
async function founded(own: 'few' | 'full', office: string | undefined): Promise<OfficeData> {
  const ours = sampleCounty({ seed: 7, county: '09' });
  const made = await restore(firstDatabase, {
    rows: own === 'full' ? kindRows(ours.rows) : [],
    log: [],
    identity: { replica, office: office ?? ours.office, sample: false },
    first: {
      operations: [{ do: 'put', kind: 'workplace', id: replica, fields: { label: 'Mérés' } }],
      cause: 'setUp',
      ...by,
    },
  });
  if (!made.ok) throw new Error(made.message);
  const begun = await begin(shell, firstDatabase, { meta: made.value, setAside: false });
  if (!begun.ok) throw new Error(begun.message);
  const start = await startUp(shell);
  if (start.state !== 'open') throw new Error(`not open: ${start.state}`);
  return start.data;
}

function fileOf(sample: ReturnType<typeof sampleCounty>): Uint8Array {
  const written = writeFile(
    {
      app: '0.1.0',
      fileId: 'bench',
      madeAt: time,
      sender: { replica: 'b'.repeat(24), office: sample.office, label: 'A másik gép' },
      scope: { type: 'all' },
    },
    { kind: 'exchange', rows: sample.rows },
  );
  if (!written.ok) throw new Error(written.message);
  return written.value;
}

interface ChosenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Stops at the first word of progress; answers how long the answer takes. */
async function stopReading(data: OfficeData, file: ChosenFile): Promise<number> {
  const stop = new AbortController();
  let asked = 0;
  const read = await readArrivals(data, file, {
    signal: stop.signal,
    onProgress() {
      asked ||= performance.now();
      stop.abort();
    },
  });
  if (read.ok || read.reason !== 'cancelled') throw new Error('reading did not stop');
  return performance.now() - asked;
}

async function stopTakingIn(data: OfficeData, file: ChosenFile): Promise<number> {
  const read = await readArrivals(data, file);
  if (!read.ok) throw new Error(read.message);
  const { plan } = read.value;
  const stop = new AbortController();
  let asked = 0;
  const taken = await data.takeIn({
    ...by,
    plan,
    accepted: preselectedOf(plan),
    signal: stop.signal,
    onProgress(part) {
      if (part === 0) return;
      asked ||= performance.now();
      stop.abort();
    },
  });
  if (taken.ok || taken.reason !== 'cancelled') throw new Error('taking in did not stop');
  return performance.now() - asked;
}
