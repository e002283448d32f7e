import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { browserToUse } from '../../build/browser-to-use.ts';
import { buildBundle, buildPage } from '../../build/build.ts';
import { projectRoot } from '../../build/renderer.config.ts';
import { serve } from '../../build/serve.ts';
import { identity } from '../../shared/contract/identity.ts';
import { connectShellHost } from '../e2e/shell-host.ts';
import { type DeskMachine, deskMachine } from '../support/desk-machine.ts';
import { type Calm, calmest, describeCalm } from './calm.ts';
import type { KeepingCosts } from './keeping-page/keeping-page.ts';
import { ms, verdict } from './words.ts';
import { median } from './yardstick.ts';

/** The price of losing nothing, with the real shell behind the page; times in ms. */
export interface KeepingBench {
  readonly records: number;
  /** Median of five starts, each with a shell that has read nothing yet. */
  readonly startCheckMs: number;
  /** Median from `commit` to the answer of database and journal. */
  readonly saveMs: number;
  readonly saves: number;
  /** Median of five snapshots, and the longest pause between two frames during any of them. */
  readonly snapshotMs: number;
  readonly longestFrameMs: number;
  readonly snapshotBytes: number;
  /** Building the whole office anew from snapshot and journal, into a new database that is read back. */
  readonly rebuildMs: number;
  /** How the machine was meanwhile. */
  readonly calm: string;
  readonly passed: boolean;
}

export const KEPT_SAVE_LIMIT_MS = 25;
export const START_CHECK_LIMIT_MS = 300;
export const SNAPSHOT_LIMIT_MS = 3_000;
export const FRAME_LIMIT_MS = 200;
export const REBUILD_LIMIT_MS = 10_000;
const RUNS = 5;
const SAVES = 50;

export async function benchKeeping(): Promise<KeepingBench> {
  await buildBundle('preload', join(projectRoot, 'dist/electron'));
  const folder = join(projectRoot, 'dist/keeping-page');
  await buildPage(join(import.meta.dirname, 'keeping-page'), folder);
  const serving = await serve(folder);
  if (serving.state !== 'serving') throw new Error(`${identity.browserHost} is taken; close what runs there`);
  const profile = mkdtempSync(join(tmpdir(), 'mentoriroda-profile-'));
  const machine = deskMachine();
  try {
    await inPage({ profile, machine }, (page) => page.evaluate(() => globalThis.keeping?.fill()));
    const measured: Calm<KeepingCosts>[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      measured.push(await calmest(() => inPage({ profile, machine }, measure)));
    }
    const rebuilt = await calmest(() =>
      inPage({ profile, machine }, (page) => page.evaluate(() => globalThis.keeping?.rebuild())),
    );
    if (!rebuilt.value?.proven) throw new Error('the rebuilt office is not the one that was saved');
    const costs = measured.map(({ value }) => value);
    return { ...judged(costs, rebuilt.value.milliseconds), calm: describeCalm([...measured, rebuilt]) };
  } finally {
    serving.server.closeAllConnections();
    await new Promise((resolve) => serving.server.close(resolve));
    rmSync(profile, { recursive: true, force: true });
    machine.remove();
  }
}

function judged(costs: readonly KeepingCosts[], rebuildMs: number): Omit<KeepingBench, 'calm'> {
  const startCheckMs = median(costs.map(({ startCheck }) => startCheck));
  const saveMs = median(costs.flatMap(({ saves }) => saves));
  const snapshotMs = median(costs.map(({ snapshot }) => snapshot));
  const longestFrameMs = Math.max(...costs.map(({ longestFrame }) => longestFrame));
  return {
    records: costs.at(-1)?.records ?? 0,
    startCheckMs,
    saveMs,
    saves: RUNS * SAVES,
    snapshotMs,
    longestFrameMs,
    snapshotBytes: costs.at(-1)?.snapshotBytes ?? 0,
    rebuildMs,
    passed:
      startCheckMs <= START_CHECK_LIMIT_MS &&
      saveMs <= KEPT_SAVE_LIMIT_MS &&
      snapshotMs <= SNAPSHOT_LIMIT_MS &&
      longestFrameMs <= FRAME_LIMIT_MS &&
      rebuildMs <= REBUILD_LIMIT_MS,
  };
}

interface Place {
  readonly profile: string;
  readonly machine: DeskMachine;
}

/** A browser of its own, with a shell that begins anew. */
async function inPage<Value>(
  { profile, machine }: Place,
  work: (page: Page) => Promise<Value>,
): Promise<Value> {
  const context = await chromium.launchPersistentContext(profile, { ...browserToUse(), locale: 'hu-HU' });
  try {
    const page = await context.newPage();
    await connectShellHost(page, machine);
    await page.goto(identity.browserHost);
    await page.waitForFunction(() => globalThis.keeping !== undefined);
    return await work(page);
  } finally {
    await context.close();
  }
}

function measure(page: Page): Promise<KeepingCosts> {
  return page.evaluate((count) => globalThis.keeping?.measure(count) as Promise<KeepingCosts>, SAVES);
}

/** The lines of the printed report. */
export function describeKeepingBench(bench: KeepingBench): readonly string[] {
  const { startCheckMs, saveMs, snapshotMs, longestFrameMs, rebuildMs } = bench;
  return [
    `with journal and strict database, ${bench.records} records, the real shell behind the page:`,
    `  save, median of ${bench.saves}: ${ms(saveMs)} of ${KEPT_SAVE_LIMIT_MS} – ${verdict(saveMs <= KEPT_SAVE_LIMIT_MS)}`,
    `  start check: ${ms(startCheckMs)} of ${START_CHECK_LIMIT_MS} – ${verdict(startCheckMs <= START_CHECK_LIMIT_MS)}`,
    `  snapshot of ${(bench.snapshotBytes / 1_048_576).toFixed(1)} MiB: ${ms(snapshotMs)} of ${SNAPSHOT_LIMIT_MS} – ${verdict(snapshotMs <= SNAPSHOT_LIMIT_MS)}; longest frame ${ms(longestFrameMs)} of ${FRAME_LIMIT_MS} – ${verdict(longestFrameMs <= FRAME_LIMIT_MS)}`,
    `  rebuilt from snapshot and journal: ${ms(rebuildMs)} of ${REBUILD_LIMIT_MS} – ${verdict(rebuildMs <= REBUILD_LIMIT_MS)}`,
    `  ${bench.calm}`,
  ];
}
