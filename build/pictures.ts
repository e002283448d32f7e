import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { browserToUse } from './browser-to-use.ts';
import { buildPage } from './build.ts';
import { projectRoot } from './renderer.config.ts';
import { serve } from './serve.ts';

/** Not the program's own address, so that the pictures can be made while it is open. */
const address = 'http://127.0.0.1:47813';
const folder = join(projectRoot, 'docs/handbook/pictures');
/** A working day in the middle of the sample county's three years. */
const today = new Date('2018-03-28T14:10:00+02:00');
const settlement = { name: 'kotelek', ksh: '11235' };

/** What is done before each picture, in the order they are taken; its name is the picture's. */
const scenes: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'set-up': (page) => page.getByRole('button', { name: 'Mintairoda megnyitása' }).waitFor(),
  home: openSample,
  dark: (page) => page.emulateMedia({ colorScheme: 'dark' }),
  settlement: async (page) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await open(page, `/telepulesek/${settlement.ksh}`);
  },
  documents: (page) => open(page, '/dokumentumok/D3'),
  registers: (page) => open(page, '/szervezetek'),
  office: (page) => open(page, '/iroda/program'),
  // Last, because its form stays unsaved and would hold up whatever came after.
  'activity-entry': writeVisit,
};

async function open(page: Page, path: string): Promise<void> {
  await page.goto(`${address}/#${path}`);
  await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
}

async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Mintairoda megnyitása' }).click();
  await page.getByRole('heading', { name: 'Ki ül a gépnél?' }).waitFor({ timeout: 120_000 });
  await page.getByRole('main').getByRole('button').first().click();
  await open(page, '/');
}

/** A visit as a mentor types it. */
async function writeVisit(page: Page): Promise<void> {
  await open(page, '/tevekenysegek/uj');
  await page.getByLabel('Települések').fill(settlement.name);
  await page.keyboard.press('Tab');
  await page.keyboard.press('F4');
  await page.keyboard.type('+90');
  await page.getByLabel('Tárgy').fill('Egyeztetés a faluház tavaszi programjáról');
  await page
    .getByLabel('Leírás')
    .fill('Az önkormányzattal és a klubok vezetőivel áttekintettük a tavaszi programtervet.');
  await page.getByLabel('Eredmény').fill('Három közös program időpontja megvan.');
  await page.getByLabel('Következő lépés').fill('A programterv megküldése a klubok vezetőinek');
  await page.getByLabel('Határidő').fill('péntek');
  await page.keyboard.press('Tab');
}

/** Takes every picture of README and handbook anew: `npm run pictures`. */
async function takePictures(): Promise<void> {
  const built = mkdtempSync(join(tmpdir(), 'mentoriroda-pictures-'));
  await buildPage(join(projectRoot, 'renderer'), built);
  const serving = await serve(built, address);
  if (serving.state !== 'serving') throw new Error(`${address} is taken; close what runs there`);
  const browser = await chromium.launch(browserToUse());
  try {
    const page = await browser.newPage({
      viewport: { width: 1366, height: 768 },
      locale: 'hu-HU',
      timezoneId: 'Europe/Budapest',
      reducedMotion: 'reduce',
    });
    await page.clock.setFixedTime(today);
    await page.goto(address);
    mkdirSync(folder, { recursive: true });
    for (const [name, prepare] of Object.entries(scenes)) {
      await prepare(page);
      await page.mouse.move(0, 0);
      await page.waitForTimeout(1_000);
      await page.screenshot({ path: join(folder, `${name}.png`) });
      console.log(`✓ ${name}`);
    }
  } finally {
    await browser.close();
    serving.server.close();
    rmSync(built, { recursive: true, force: true });
  }
}

await takePictures();
