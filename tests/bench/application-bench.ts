import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { browserToUse } from '../../build/browser-to-use.ts';
import { buildIfStale, buildPage } from '../../build/build.ts';
import { projectRoot } from '../../build/renderer.config.ts';
import { serve } from '../../build/serve.ts';
import { identity } from '../../shared/contract/identity.ts';
import type { CommitCosts } from './commit-page/commit-page.ts';
import { ms, verdict } from './words.ts';
import { median } from './yardstick.ts';

/** The application in a real browser, with the sample county in its store. */
export interface ApplicationBench {
  /** Rows in memory. */
  readonly records: number;
  /** From the request of the page to the painted, usable first screen; median of five starts, ms. */
  readonly openMs: number;
  /** One saved activity, from the call of `commit` to its answer, with everything in memory; median, ms. */
  readonly saveMs: number;
  readonly saves: number;
  /** The same from the form of an activity, its own repainting included; median, ms. */
  readonly formSaveMs: number;
  /** A raw strict IndexedDB put of a row of the same size in the same browser; median, ms. */
  readonly rawPutMs: number;
  readonly passed: boolean;
}

const RUNS = 5;
const SAVES = 50;
const FORM_SAVES = 15;
const OPEN_LIMIT_MS = 2_000;
const SAVE_LIMIT_MS = 20;

export async function benchApplication(): Promise<ApplicationBench> {
  await buildIfStale();
  const commitPage = join(projectRoot, 'dist/commit-page');
  await buildPage(join(import.meta.dirname, 'commit-page'), commitPage);
  const profile = mkdtempSync(join(tmpdir(), 'mentoriroda-profile-'));
  try {
    const inForm = await served(join(projectRoot, 'dist/renderer'), async () => {
      await fillProfile(profile);
      const opens: number[] = [];
      for (let run = 0; run < RUNS; run += 1) opens.push(await inBrowser(profile, openOnce));
      return { openMs: median(opens), formSaveMs: await inBrowser(profile, saveInForm) };
    });
    const costs = await served(commitPage, () => inBrowser(profile, measureCommits));
    const saveMs = median(costs.saves);
    const passed = inForm.openMs <= OPEN_LIMIT_MS && saveMs <= SAVE_LIMIT_MS;
    return {
      ...inForm,
      records: costs.records,
      saveMs,
      saves: SAVES,
      rawPutMs: median(costs.rawPuts),
      passed,
    };
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}

async function inBrowser<Value>(profile: string, work: (page: Page) => Promise<Value>): Promise<Value> {
  const context: BrowserContext = await chromium.launchPersistentContext(profile, {
    ...browserToUse(),
    viewport: { width: 1366, height: 768 },
    locale: 'hu-HU',
  });
  try {
    return await work(context.pages()[0] ?? (await context.newPage()));
  } finally {
    await context.close();
  }
}

/** Fills the store the way a person does: the sample county of the first screen. */
async function fillProfile(profile: string): Promise<void> {
  await inBrowser(profile, async (page) => {
    await page.goto(identity.browserHost);
    await page.getByRole('button', { name: 'Mintairoda megnyitása' }).click();
    const people = page.getByRole('heading', { name: 'Ki ül a gépnél?' });
    await people.waitFor({ timeout: 120_000 });
    await page.getByRole('main').getByRole('button').first().click();
    await page.getByRole('navigation').first().waitFor();
  });
}

/** A fresh process each time; the page itself marks when its first screen stands. */
async function openOnce(page: Page): Promise<number> {
  await page.goto(identity.browserHost);
  await page.waitForFunction(() => performance.getEntriesByName('open').length > 0);
  return page.evaluate(() => performance.getEntriesByName('open')[0]?.duration ?? Number.NaN);
}

/** From Ctrl+Enter in the form to the answer, the form's own repainting included; median, ms. */
async function saveInForm(page: Page): Promise<number> {
  await openOnce(page);
  await page.goto(`${identity.browserHost}/#/tevekenysegek/uj`);
  for (let count = 0; count < FORM_SAVES; count += 1) await saveActivity(page, count);
  return page
    .evaluate(() => performance.getEntriesByName('commit').map(({ duration }) => duration))
    .then(median);
}

/** One visit as a mentor records it: settlement, times, subject, result, and Ctrl+Enter. */
async function saveActivity(page: Page, count: number): Promise<void> {
  await page
    .getByLabel(/^Települések/)
    .first()
    .focus();
  await page.keyboard.type('karcag');
  await page.keyboard.press('Enter');
  await page
    .getByLabel(/^Kezdete/)
    .first()
    .fill('9');
  await page.getByLabel(/^Vége/).first().fill('10');
  await page.getByLabel(/^Tárgy/).fill(`Mérés ${String(count)}`);
  await page.keyboard.press('Control+Enter');
  await page.waitForFunction((saved) => performance.getEntriesByName('commit').length > saved, count);
}

async function measureCommits(page: Page): Promise<CommitCosts> {
  await page.goto(identity.browserHost);
  await page.waitForFunction(() => globalThis.measureCommits !== undefined);
  return page.evaluate((count) => globalThis.measureCommits?.(count), SAVES) as Promise<CommitCosts>;
}

async function served<Value>(folder: string, work: () => Promise<Value>): Promise<Value> {
  const serving = await serve(folder);
  if (serving.state !== 'serving') throw new Error(`${identity.browserHost} is taken; close what runs there`);
  try {
    return await work();
  } finally {
    serving.server.closeAllConnections();
    await new Promise((resolve) => serving.server.close(resolve));
  }
}

/** The lines of the printed report. */
export function describeApplicationBench(bench: ApplicationBench): readonly string[] {
  const { openMs, saveMs, rawPutMs } = bench;
  return [
    `opening with ${bench.records} records: ${ms(openMs)} – ${verdict(openMs <= OPEN_LIMIT_MS)}`,
    `saving an activity (strict), median of ${bench.saves}: ${ms(saveMs)}; a raw strict put ${ms(rawPutMs)}, ratio ${(saveMs / rawPutMs).toFixed(1)} – ${verdict(saveMs <= SAVE_LIMIT_MS)}`,
    `  from the form, its repainting included: ${ms(bench.formSaveMs)}`,
  ];
}
