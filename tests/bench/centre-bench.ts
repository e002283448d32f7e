import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { browserToUse } from '../../build/browser-to-use.ts';
import { buildPage } from '../../build/build.ts';
import { projectRoot } from '../../build/renderer.config.ts';
import { serve } from '../../build/serve.ts';
import { identity } from '../../shared/contract/identity.ts';
import { impersonalRecords } from '../../shared/exchange/extract.ts';
import { writeFile } from '../../shared/exchange/write-file.ts';
import { sampleNationalOffices } from '../../shared/sample/national.ts';
import { type Calm, calmest, describeCalm, watched } from './calm.ts';
import type { IntakeCosts, OpeningCosts } from './centre-page/centre-page.ts';
import { ms, verdict } from './words.ts';
import { median } from './yardstick.ts';

/** The national centre with the extracts of 18 offices, in a real browser; times in ms. */
export interface CentreBench {
  readonly intake: IntakeCosts;
  /** Each in a fresh process. */
  readonly openings: readonly OpeningCosts[];
  /** How the machine was meanwhile. */
  readonly calm: string;
  readonly passed: boolean;
}

const INTAKE_LIMIT_MS = 20_000;
const OPEN_LIMIT_MS = 3_000;
const FRAME_LIMIT_MS = 200;
const RUNS = 3;

export async function benchCentre(): Promise<CentreBench> {
  const folder = join(projectRoot, 'dist/centre-page');
  await buildPage(join(import.meta.dirname, 'centre-page'), folder);
  const serving = await serve(folder);
  if (serving.state !== 'serving') throw new Error(`${identity.browserHost} is taken; close what runs there`);
  const profile = mkdtempSync(join(tmpdir(), 'mentoriroda-profile-'));
  try {
    const intake = await watched(() => inPage(profile, takeIn));
    const opened: Calm<OpeningCosts>[] = [];
    for (let run = 0; run < RUNS; run += 1) opened.push(await calmest(() => inPage(profile, open)));
    const openings = opened.map(({ value }) => value);
    const calm = describeCalm([intake, ...opened]);
    return { intake: intake.value, openings, calm, passed: isGood(intake.value, openings) };
  } finally {
    serving.server.closeAllConnections();
    await new Promise((resolve) => serving.server.close(resolve));
    rmSync(profile, { recursive: true, force: true });
  }
}

function isGood(intake: IntakeCosts, openings: readonly OpeningCosts[]): boolean {
  const frames = [intake.longestFrame, ...openings.map(({ longestFrame }) => longestFrame)];
  return (
    intake.sameDigest &&
    intake.intake <= INTAKE_LIMIT_MS &&
    median(openings.map(({ table }) => table)) <= OPEN_LIMIT_MS &&
    frames.every((frame) => frame <= FRAME_LIMIT_MS)
  );
}

async function inPage<Value>(profile: string, work: (page: Page) => Promise<Value>): Promise<Value> {
  const context = await chromium.launchPersistentContext(profile, { ...browserToUse(), locale: 'hu-HU' });
  try {
    const page = await context.newPage();
    await page.goto(identity.browserHost);
    await page.waitForFunction(() => globalThis.centre !== undefined);
    return await work(page);
  } finally {
    await context.close();
  }
}

async function takeIn(page: Page): Promise<IntakeCosts> {
  await page.evaluate(() => globalThis.centre?.found());
  for (const { name, bytes } of extracts()) {
    await page.evaluate(([file, base64]) => globalThis.centre?.add(file, base64), [
      name,
      Buffer.from(bytes).toString('base64'),
    ] as const);
  }
  return page.evaluate(() => globalThis.centre?.intake() as Promise<IntakeCosts>);
}

function open(page: Page): Promise<OpeningCosts> {
  return page.evaluate(() => globalThis.centre?.open() as Promise<OpeningCosts>);
}

/** Of each office of the invented network everything but personal data. */
function* extracts(): Generator<{ readonly name: string; readonly bytes: Uint8Array }> {
  for (const made of sampleNationalOffices({ seed: 7 })) {
    const records = impersonalRecords(new Map(Object.entries(made.records)));
    const written = writeFile(
      {
        app: '0.1.0',
        fileId: made.office,
        madeAt: '2020-01-03T10:00:00',
        sender: { replica: 'b'.repeat(24), office: made.office, label: 'Mérés' },
        scope: { type: 'extract', personal: 'none' },
      },
      { kind: 'extract', records },
    );
    if (!written.ok) throw new Error(written.message);
    yield { name: `${made.office}.mentor`, bytes: written.value };
  }
}

/** The lines of the printed report. */
export function describeCentreBench(bench: CentreBench): readonly string[] {
  const { intake, calm, passed } = bench;
  const { table, country, period, settlement, longest } = opening(bench);
  return [
    `the national centre with ${intake.files} extracts, ${intake.records} records – ${verdict(passed)}:`,
    `  taken in: ${ms(intake.intake)} of ${ms(INTAKE_LIMIT_MS)}; the same rows into a bare store ${ms(intake.raw)}, ratio ${(intake.intake / intake.raw).toFixed(2)}; longest frame ${ms(intake.longestFrame)} of ${ms(FRAME_LIMIT_MS)}; taken in again in reverse order the same digest: ${String(intake.sameDigest)}`,
    `  opened: the table of counties after ${ms(table)} of ${ms(OPEN_LIMIT_MS)}, every extract read and the country's indicators ${ms(country)} later, another period ${ms(period)}, a settlement ${ms(settlement)}; longest frame ${ms(longest)} of ${ms(FRAME_LIMIT_MS)}`,
    `  ${calm}`,
  ];
}

/** Medians of the times, the longest of the frames; ms. */
function opening({ openings }: CentreBench) {
  const of = (read: (one: OpeningCosts) => number) => median(openings.map(read));
  return {
    table: of((one) => one.table),
    country: of((one) => one.country),
    period: of((one) => one.period),
    settlement: of((one) => one.settlement),
    longest: Math.max(...openings.map(({ longestFrame }) => longestFrame)),
  };
}

/** What two runs are compared by. */
export function centreFigures(bench: CentreBench): Readonly<Record<string, number>> {
  const { intake } = bench;
  const { table, country, period, settlement, longest } = opening(bench);
  return {
    'the extracts into the centre, × a bare store': intake.intake / intake.raw,
    'the extracts into the centre, ms': intake.intake,
    'the extracts into the centre, longest frame, ms': intake.longestFrame,
    'opening the centre, the table of counties, ms': table,
    "opening the centre, the country's indicators, ms": country,
    'opening the centre, another period, ms': period,
    'opening the centre, a settlement, ms': settlement,
    'opening the centre, longest frame, ms': longest,
  };
}
