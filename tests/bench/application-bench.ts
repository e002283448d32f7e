import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { browserToUse } from '../../build/browser-to-use.ts';
import { buildIfStale } from '../../build/build.ts';
import { projectRoot } from '../../build/renderer.config.ts';
import { serve } from '../../build/serve.ts';
import { identity } from '../../shared/contract/identity.ts';
import { median } from './yardstick.ts';

/** The application in a real browser, with the sample county in its store. */
export interface ApplicationBench {
  /** Rows in memory. */
  readonly records: number;
  /** From the request of the page to the painted, usable first screen; median of five starts, ms. */
  readonly openMs: number;
  /** One saved change, from the call to the answer of the strict transaction; median, ms. */
  readonly saveMs: number;
  readonly saves: number;
  /** A raw strict IndexedDB put of a row of the same size in the same browser; median, ms. */
  readonly rawPutMs: number;
  readonly passed: boolean;
}

const RUNS = 5;
const SAVES = 25;
const OPEN_LIMIT_MS = 2_000;
const SAVE_LIMIT_MS = 20;

export async function benchApplication(): Promise<ApplicationBench> {
  await buildIfStale();
  const serving = await serve(join(projectRoot, 'dist/renderer'));
  if (serving.state !== 'serving') throw new Error(`${identity.browserHost} is taken; close what runs there`);
  const profile = mkdtempSync(join(tmpdir(), 'mentoriroda-profile-'));
  try {
    await fillProfile(profile);
    const opens: number[] = [];
    for (let run = 0; run < RUNS; run += 1) opens.push(await inBrowser(profile, openOnce));
    const saved = await inBrowser(profile, saveOften);
    const openMs = median(opens);
    const passed = openMs <= OPEN_LIMIT_MS && saved.saveMs <= SAVE_LIMIT_MS;
    return { ...saved, openMs, saves: SAVES, passed };
  } finally {
    rmSync(profile, { recursive: true, force: true });
    serving.server.close();
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

async function saveOften(page: Page): Promise<Pick<ApplicationBench, 'records' | 'saveMs' | 'rawPutMs'>> {
  await openOnce(page);
  await page.goto(`${identity.browserHost}/#/tevekenysegek/uj`);
  for (let count = 0; count < SAVES; count += 1) await saveActivity(page, count);
  const durations = await page.evaluate(() =>
    performance.getEntriesByName('commit').map(({ duration }) => duration),
  );
  const { records, rawPuts } = await page.evaluate(rawPutsOf);
  return { records, saveMs: median(durations), rawPutMs: median(rawPuts) };
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
  await page
    .getByLabel(/^Eredmény/)
    .fill('A felek megállapodtak a következő közösségi akció időpontjáról. '.repeat(4));
  await page.keyboard.press('Control+Enter');
  await page.waitForFunction((saved) => performance.getEntriesByName('commit').length > saved, count);
}

/** Runs in the page: counts the rows, and puts rows of a usual size into a store of its own, strictly. */
async function rawPutsOf(): Promise<{ records: number; rawPuts: number[] }> {
  const settled = <Value>(request: IDBRequest<Value>) =>
    new Promise<Value>((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error ?? new Error('no answer')));
    });
  const office = await settled(indexedDB.open('mentoriroda-0'));
  const stores = [...office.objectStoreNames].filter(
    (name) => !['changeLog', 'meta', 'attachments'].includes(name),
  );
  let records = 0;
  for (const name of stores) records += await settled(office.transaction(name).objectStore(name).count());
  office.close();
  const opening = indexedDB.open('raw-bench', 1);
  opening.addEventListener('upgradeneeded', () =>
    opening.result.createObjectStore('rows', { keyPath: 'id' }),
  );
  const database = await settled(opening);
  const rawPuts: number[] = [];
  for (let id = 0; id < 50; id += 1) {
    const start = performance.now();
    const transaction = database.transaction('rows', 'readwrite', { durability: 'strict' });
    transaction.objectStore('rows').put({ id, text: 'x'.repeat(1_500) });
    await new Promise((resolve) => transaction.addEventListener('complete', resolve));
    rawPuts.push(performance.now() - start);
  }
  database.close();
  indexedDB.deleteDatabase('raw-bench');
  return { records, rawPuts };
}
