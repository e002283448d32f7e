import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { browserToUse } from '../../build/browser-to-use.ts';
import { buildBundle, buildPage } from '../../build/build.ts';
import { projectRoot } from '../../build/renderer.config.ts';
import { serve } from '../../build/serve.ts';
import { identity } from '../../shared/contract/identity.ts';
import { connectShellHost } from '../e2e/shell-host.ts';
import { deskMachine } from '../support/desk-machine.ts';
import { type Calm, calmest, describeCalm } from './calm.ts';
import type { ImportCosts } from './import-page/import-page.ts';
import { ms, verdict } from './words.ts';
import { median } from './yardstick.ts';

/** What taking in another office's file costs, with the real shell behind the page; times in ms. */
export interface ImportBench {
  /** Into an office with nothing but its workplace; runs. */
  readonly few: readonly ImportCosts[];
  /** Into an office with a county of its own. */
  readonly full: readonly ImportCosts[];
  /** How the machine was meanwhile. */
  readonly calm: string;
  readonly passed: boolean;
}

export const IMPORT_LIMIT_MS = 5_000;
const FRAME_LIMIT_MS = 200;
const RUNS = 3;

export async function benchImport(runs = RUNS): Promise<ImportBench> {
  await buildBundle('preload', join(projectRoot, 'dist/electron'));
  const folder = join(projectRoot, 'dist/import-page');
  await buildPage(join(import.meta.dirname, 'import-page'), folder);
  const serving = await serve(folder);
  if (serving.state !== 'serving') throw new Error(`${identity.browserHost} is taken; close what runs there`);
  try {
    const intoFew: Calm<ImportCosts>[] = [];
    const intoFull: Calm<ImportCosts>[] = [];
    for (let run = 0; run < runs; run += 1) {
      intoFew.push(await calmest(() => measured('few')));
      intoFull.push(await calmest(() => measured('full')));
    }
    const few = intoFew.map(({ value }) => value);
    const full = intoFull.map(({ value }) => value);
    const calm = describeCalm([...intoFew, ...intoFull]);
    return { few, full, calm, passed: isFast(few) && [...few, ...full].every(isGood) };
  } finally {
    serving.server.closeAllConnections();
    await new Promise((resolve) => serving.server.close(resolve));
  }
}

/** A computer that has never seen the program. */
async function measured(own: 'few' | 'full'): Promise<ImportCosts> {
  const profile = mkdtempSync(join(tmpdir(), 'mentoriroda-profile-'));
  const machine = deskMachine();
  const context = await chromium.launchPersistentContext(profile, { ...browserToUse(), locale: 'hu-HU' });
  try {
    const page = await context.newPage();
    await connectShellHost(page, machine);
    await page.goto(identity.browserHost);
    await page.waitForFunction(() => globalThis.importing !== undefined);
    return await page.evaluate((which) => globalThis.importing?.measure(which) as Promise<ImportCosts>, own);
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
    machine.remove();
  }
}

function wholeMs({ preview, takeIn }: ImportCosts): number {
  return preview + takeIn;
}

function isFast(costs: readonly ImportCosts[]): boolean {
  return median(costs.map(wholeMs)) <= IMPORT_LIMIT_MS;
}

/** The frames of taking out are told and not judged: in them the relay of this bench hands the whole snapshot over in one piece. */
function isGood({ proven, longestFrame, stops }: ImportCosts): boolean {
  return proven && longestFrame <= FRAME_LIMIT_MS && stops.every((stop) => stop <= FRAME_LIMIT_MS);
}

/** The lines of the printed report. */
export function describeImportBench({ few, full, calm, passed }: ImportBench): readonly string[] {
  return [
    `taking in another office's file, the real shell behind the page, median of ${few.length} – ${verdict(passed)}:`,
    ...lines(few, { where: 'into an office with few records', limit: ` of ${ms(IMPORT_LIMIT_MS)}` }),
    ...lines(full, { where: 'into an office with a county of its own', limit: ' (not judged)' }),
    `  ${calm}`,
  ];
}

function lines(
  costs: readonly ImportCosts[],
  { where, limit }: { readonly where: string; readonly limit: string },
): readonly string[] {
  const of = (value: (one: ImportCosts) => number) => median(costs.map(value));
  const { before = 0, arrived = 0 } = costs[0] ?? {};
  const { whole, raw, takeOut, longest, longestOut } = summary(costs);
  const stop = Math.max(...costs.flatMap(({ stops }) => stops));
  return [
    `  ${where} (${before} there, ${arrived} come): ${ms(whole)}${limit}; the same rows into a bare store ${ms(raw)}, ratio ${(whole / raw).toFixed(1)}`,
    `    preview ${ms(of((one) => one.preview))}; taking in ${ms(of((one) => one.takeIn))}, of it the snapshot before ${ms(of((one) => one.snapshot))}; taking it out again ${ms(takeOut)}`,
    `    longest frame ${ms(longest)} of ${ms(FRAME_LIMIT_MS)} (taking it out ${ms(longestOut)}, mostly this bench's own relay); told ${of((one) => one.told)} times how far it is; stopped within ${ms(stop)}`,
  ];
}

/** Medians of the times, the longest of the frames; ms. */
function summary(costs: readonly ImportCosts[]) {
  return {
    whole: median(costs.map(wholeMs)),
    raw: median(costs.map(({ raw }) => raw)),
    takeOut: median(costs.map(({ takeOut }) => takeOut)),
    longest: Math.max(...costs.map(({ longestFrame }) => longestFrame)),
    longestOut: Math.max(...costs.map(({ longestFrameOut }) => longestFrameOut)),
  };
}

/** What two runs are compared by. */
export function importFigures({ few, full }: ImportBench): Readonly<Record<string, number>> {
  return { ...figuresOf('few records', few), ...figuresOf('a county of its own', full) };
}

function figuresOf(own: string, costs: readonly ImportCosts[]): Readonly<Record<string, number>> {
  const { whole, raw, takeOut, longest, longestOut } = summary(costs);
  return {
    [`a file into an office with ${own}, × a bare store`]: whole / raw,
    [`a file into an office with ${own}, ms`]: whole,
    [`a file into an office with ${own}, longest frame, ms`]: longest,
    [`taking a file out of an office with ${own}, × a bare store`]: takeOut / raw,
    [`taking a file out of an office with ${own}, ms`]: takeOut,
    [`taking a file out of an office with ${own}, longest frame, ms`]: longestOut,
  };
}
