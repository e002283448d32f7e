import { z } from 'zod';
import { attachmentsInBrowser } from '../../../renderer/data/store/attachments.ts';
import { openCentre } from '../../../renderer/data/centre/centre.ts';
import { firstDatabase } from '../../../renderer/data/store/database.ts';
import { type OfficeData, openOffice } from '../../../renderer/data/office-data.ts';
import { readExtract } from '../../../renderer/data/exchange/read-extract.ts';
import { restore } from '../../../renderer/data/keeping/restore.ts';
import { takeExtract } from '../../../renderer/data/exchange/take-extract.ts';
import { workerCount } from '../../../renderer/data/store/worker-count.ts';
import { connectShell } from '../../../renderer/platform/platform.ts';
import { digestOfCentre } from '../../../shared/centre/digest.ts';
import { matrixOf } from '../../../shared/centre/matrix.ts';
import { CENTRE_COUNTY } from '../../../shared/domain/office.ts';
import { monthsOfPeriod, parsePeriod } from '../../../shared/lib/periods.ts';
import { watchFrames } from '../frames.ts';
import { writeRaw } from '../import-page/raw-writing.ts';

z.config({ jitless: true });

const replica = 'c'.repeat(24);
const office = 'kozpont';
const time = '2020-01-06T09:00:00';

/** What taking in costs; times in ms. */
export interface IntakeCosts {
  readonly files: number;
  readonly records: number;
  /** From the files' bytes to the answer of the last commit. */
  readonly intake: number;
  readonly longestFrame: number;
  /** The same rows put into a bare store in one strict transaction. */
  readonly raw: number;
  /** After them all a second time, in reverse order. */
  readonly sameDigest: boolean;
}

/** What opening the centre costs, in a fresh process; times in ms. */
export interface OpeningCosts {
  /** From nothing to the table of counties and months. */
  readonly table: number;
  /** From there until every extract has been read again and the country's indicators stand there. */
  readonly country: number;
  /** Another period, when everything has been read. */
  readonly period: number;
  /** One settlement down to its activities. */
  readonly settlement: number;
  /** The longest pause between two frames meanwhile. */
  readonly longestFrame: number;
  readonly indicators: number;
}

declare global {
  var centre:
    | {
        found(): Promise<void>;
        add(name: string, base64: string): Promise<void>;
        intake(): Promise<IntakeCosts>;
        open(): Promise<OpeningCosts>;
      }
    | undefined;
}

const shell = connectShell(attachmentsInBrowser);
const files: { readonly name: string; readonly bytes: Uint8Array }[] = [];
/** As the page of the centre does. */
const AT_ONCE = workerCount(3);

globalThis.centre = {
  async found() {
    const put = { do: 'put', kind: 'office', id: office } as const;
    const fields = { name: 'Központ', role: 'centre', county: CENTRE_COUNTY, seat: '15440' };
    const first = { operations: [{ ...put, fields }], cause: 'setUp' as const, person: '', time };
    const identity = { replica, office, sample: false };
    const made = await restore(firstDatabase, { rows: [], log: [], identity, first });
    if (!made.ok) throw new Error(made.message);
  },

  async add(name, base64) {
    files.push({ name, bytes: Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)) });
  },

  async intake() {
    const data = await opened();
    const frames = watchFrames();
    const began = performance.now();
    await takeAll(data, files);
    const intake = performance.now() - began;
    const longestFrame = frames();
    const packages = data.workingSet.records('countyPackage');
    const digest = digestOfCentre(packages.values());
    const records = [...packages.values()].reduce((sum, one) => sum + one.records, 0);
    await takeAll(data, files.toReversed());
    const sameDigest = digestOfCentre(data.workingSet.records('countyPackage').values()) === digest;
    data.close();
    return { files: files.length, records, intake, longestFrame, sameDigest, raw: await rawOf() };
  },

  async open() {
    const frames = watchFrames();
    const began = performance.now();
    const data = await opened();
    const packages = data.workingSet.records('countyPackage');
    const states = matrixOf(packages.values(), monthsOfPeriod(periodOf('2018')));
    if (states.some(({ current }) => current.length !== 1)) throw new Error('a county is missing');
    const tableAt = performance.now();
    const centre = openCentre(shell);
    centre.hold(packages.values());
    const figures = await centre.figures(periodOf('2018-Q1'));
    const countryAt = performance.now();
    if (centre.status().broken.length > 0) throw new Error('an extract cannot be read');
    await centre.figures(periodOf('2018'));
    const periodAt = performance.now();
    const [settlement] = figures.settlements;
    await centre.settlement(settlement?.ksh ?? '', periodOf('2018'));
    const settlementAt = performance.now();
    const longestFrame = frames();
    centre.close();
    data.close();
    return {
      table: tableAt - began,
      country: countryAt - tableAt,
      period: periodAt - countryAt,
      settlement: settlementAt - periodAt,
      longestFrame,
      indicators: figures.indicators.filter(({ cumulative }) => cumulative.value > 0).length,
    };
  },
};

function periodOf(code: string) {
  const period = parsePeriod(code);
  if (!period.ok) throw new Error(period.message);
  return period.value;
}

async function opened(): Promise<OfficeData> {
  const data = await openOffice(firstDatabase);
  if (!data.ok) throw new Error(data.message);
  return data.value;
}

async function takeAll(data: OfficeData, chosen: typeof files): Promise<void> {
  const queue = [...chosen];
  const runs = Array.from({ length: AT_ONCE }, async () => {
    for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
      const read = await readExtract({ bytes: file.bytes, sample: false });
      if (!read.ok) throw new Error(read.message);
      const taking = { shell, person: '', time, receiver: 'Mérés', fileName: file.name };
      const taken = await takeExtract(data, read.value, taking);
      if (!taken.ok) throw new Error(taken.message);
    }
  });
  await Promise.all(runs);
}

/** The yardstick: the very same records as rows of a bare store. */
async function rawOf(): Promise<number> {
  const { readFile } = await import('../../../shared/exchange/read-file.ts');
  let taken = 0;
  for (const { bytes } of files) {
    const read = readFile(bytes);
    if (!read.ok || read.value.content.kind !== 'extract') throw new Error('no extract');
    const rows = [...read.value.content.records].flatMap(([kind, ones]) =>
      ones.map((record) => ({
        kind,
        row: { id: record.id, record, merge: { registers: {}, seen: {} }, hash: '0'.repeat(16) },
      })),
    );
    taken += await writeRaw(rows);
  }
  return taken;
}
