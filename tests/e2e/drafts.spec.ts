import type { Page } from '@playwright/test';
import { identity } from '../../shared/contract/identity.ts';
import { expect, type Host, test } from './hosts.ts';
import { connectShellHost } from './shell-host.ts';
import { pressButton, pressOn, setUpOffice, settled, walkTo } from './steps.ts';
import type { DeskMachine } from '../support/desk-machine.ts';

interface Life {
  readonly page: Page;
  readonly host: Host;
  readonly machine: DeskMachine;
}

test.beforeEach(({ host }) => {
  test.skip(
    host === 'electron',
    'its renderer cannot be killed by the debugging protocol of a browser context',
  );
});

/** Kills the process that shows the page, then starts the program again beside what it left on the disk. */
async function crashAndStart({ page, host, machine }: Life): Promise<Page> {
  const context = page.context();
  const crashed = page.waitForEvent('crash');
  const session = await context.newCDPSession(page);
  // Nobody is left to answer.
  session.send('Page.crash').catch(() => undefined);
  await crashed;
  const again = await context.newPage();
  if (host === 'shell') await connectShellHost(again, machine);
  await again.goto(`${identity.browserHost}/`);
  return again;
}

async function type(page: Page, label: RegExp, text: string): Promise<void> {
  await pressOn(page.getByLabel(label).first(), 'Control+A');
  await page.keyboard.type(text);
}

/** A draft is written one second after typing stops: waits until one that holds this lies in the store. */
async function draftWritten(page: Page, text: string): Promise<void> {
  await expect.poll(() => page.evaluate(writtenDrafts), { timeout: 20_000 }).toContain(text);
}

/** Runs in the page: the drafts of its databases, and of an office that has none yet. */
async function writtenDrafts(): Promise<string> {
  const rows: unknown[] = Object.values(localStorage);
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open(name);
      opening.addEventListener('success', () => resolve(opening.result));
      opening.addEventListener('error', () => reject(opening.error));
    });
    if (database.objectStoreNames.contains('drafts')) {
      const asking = database.transaction('drafts').objectStore('drafts').getAll();
      await new Promise((resolve) => asking.addEventListener('success', resolve));
      rows.push(asking.result);
    }
    database.close();
  }
  return JSON.stringify(rows);
}

async function newTask(page: Page): Promise<void> {
  await walkTo(page, 'Feladatok');
  await pressButton(page, /^Új feladat/);
  await expect(page.getByLabel(/^Feladat/)).toBeFocused();
}

async function newActivity(page: Page): Promise<void> {
  await settled(page);
  await page.keyboard.press('F2');
  await expect(page.getByRole('heading', { name: 'Új tevékenység' })).toBeVisible();
  await settled(page);
}

async function sitDown(page: Page, name: RegExp): Promise<void> {
  await page.getByTitle('Ki dolgozik most ezen a gépen?').click();
  await page.getByRole('menuitem', { name }).click();
}

const offer = (page: Page) => page.getByRole('main').getByText(/^Félbemaradt (módosítás|bejegyzés): /);
const panel = (page: Page) => page.getByRole('region', { name: 'Félbemaradt munkák' });

test('what is typed into a form of a record comes back after a crash, once, and is saved', async ({
  page: first,
  host,
  machine,
}) => {
  test.setTimeout(180_000);
  await setUpOffice(first);
  await newTask(first);
  await first.keyboard.type('Levél a jegyzőnek');
  await first.keyboard.press('Tab');
  await first.keyboard.type('2018.04.0');
  await draftWritten(first, '2018.04.0');

  const page = await crashAndStart({ page: first, host, machine });
  await expect(panel(page).getByText('Új feladat: Levél a jegyzőnek')).toBeVisible();
  await pressOn(panel(page).getByRole('link', { name: 'Folytatás: Új feladat: Levél a jegyzőnek' }), 'Enter');
  await expect(page.getByLabel(/^Feladat/)).toHaveValue('Levél a jegyzőnek');
  await expect(page.getByLabel(/^Határidő/)).toHaveValue('2018.04.0');
  await type(page, /^Határidő/, '2018.04.09');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Mentve.', { exact: true })).toBeVisible();

  const last = await crashAndStart({ page, host, machine });
  await expect(last.getByRole('heading', { level: 1, name: 'Kezdőlap' })).toBeVisible();
  await expect(panel(last)).toHaveCount(0);
  await walkTo(last, 'Feladatok');
  await expect(last.getByText('Levél a jegyzőnek')).toHaveCount(1);
});

test('what was let go does not come back, and what is of another person is not offered', async ({
  page: first,
  host,
  machine,
}) => {
  test.setTimeout(180_000);
  await setUpOffice(first);
  await newActivity(first);
  await type(first, /^Tárgy/, 'Egyeztetés a könyvtárban');
  await draftWritten(first, 'Egyeztetés a könyvtárban');

  const page = await crashAndStart({ page: first, host, machine });
  await expect(panel(page)).toBeVisible();
  await sitDown(page, /Őrségi Béla/);
  await expect(panel(page)).toHaveCount(0);
  await newActivity(page);
  await expect(page.getByLabel(/^Tárgy/)).toHaveValue('');
  await expect(offer(page)).toHaveCount(0);

  await sitDown(page, /Kitalált Ilona/);
  await expect(offer(page)).toBeVisible();
  await pressOn(page.getByRole('button', { name: 'Elvetés' }), 'Enter');
  await expect(offer(page)).toHaveCount(0);

  const last = await crashAndStart({ page, host, machine });
  await expect(last.getByRole('heading', { level: 1, name: 'Kezdőlap' })).toBeVisible();
  await expect(panel(last)).toHaveCount(0);
  await newActivity(last);
  await expect(last.getByLabel(/^Tárgy/)).toBeVisible();
  await expect(offer(last)).toHaveCount(0);
});

test('an activity comes back after a crash, a new one and changes of a saved one', async ({
  page: first,
  host,
  machine,
}) => {
  test.setTimeout(180_000);
  await setUpOffice(first);
  await newActivity(first);
  await type(first, /^Dátum/, '2018.03.05');
  await first
    .getByLabel(/^Települések/)
    .first()
    .focus();
  await first.keyboard.type('kaba');
  await first.keyboard.press('Enter');
  await type(first, /^Tárgy/, 'Egyeztetés a könyvtárban');
  await draftWritten(first, 'Egyeztetés a könyvtárban');

  const page = await crashAndStart({ page: first, host, machine });
  await expect(panel(page)).toBeVisible();
  await newActivity(page);
  await expect(offer(page)).toBeVisible();
  await pressOn(page.getByRole('button', { name: 'Folytatás' }), 'Enter');
  await expect(page.getByLabel(/^Tárgy/)).toHaveValue('Egyeztetés a könyvtárban');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByLabel(/^Tárgy/)).toHaveValue('');
  await walkTo(page, 'Tevékenységek');
  await page.getByText('Egyeztetés a könyvtárban').first().click();
  await type(page, /^Eredmény/, 'Megvan az időpont.');
  await draftWritten(page, 'Megvan az időpont.');

  const again = await crashAndStart({ page, host, machine });
  await pressOn(panel(again).getByRole('link', { name: /^Folytatás: Tevékenység módosítása/ }), 'Enter');
  await expect(again.getByLabel(/^Eredmény/)).toHaveValue('Megvan az időpont.');
  await expect(again.getByLabel(/^Tárgy/)).toHaveValue('Egyeztetés a könyvtárban');
  await pressOn(again.getByLabel(/^Eredmény/), 'Control+Enter');
  await expect(again.getByText(/^Mentve/).first()).toBeVisible();

  const last = await crashAndStart({ page: again, host, machine });
  await expect(last.getByRole('heading', { level: 1, name: 'Kezdőlap' })).toBeVisible();
  await expect(panel(last)).toHaveCount(0);
  await walkTo(last, 'Tevékenységek');
  await last.getByText('Egyeztetés a könyvtárban').first().click();
  await expect(last.getByLabel(/^Eredmény/)).toHaveValue('Megvan az időpont.');
});

test('the last second of typing is kept when the page is closed at once', async ({ page }) => {
  test.setTimeout(180_000);
  await setUpOffice(page);
  await newTask(page);
  await page.keyboard.type('Levél');
  await page.reload();
  await expect(offer(page)).toBeVisible();
  await pressOn(page.getByRole('button', { name: 'Folytatás' }), 'Enter');
  await expect(page.getByLabel(/^Feladat/)).toHaveValue('Levél');
});

test('a new office comes back while it is being founded', async ({ page: first, host, machine }) => {
  test.setTimeout(180_000);
  await pressOn(first.getByRole('button', { name: 'Új iroda létrehozása' }), 'Enter');
  await expect(first.locator('#county')).toBeFocused();
  await first.keyboard.type('hajdu');
  await first.keyboard.press('Enter');
  await first.locator('#mentor1-familyName').fill('Kitalált');
  await draftWritten(first, 'Kitalált');

  const page = await crashAndStart({ page: first, host, machine });
  await pressOn(page.getByRole('button', { name: 'Új iroda létrehozása' }), 'Enter');
  await expect(offer(page)).toBeVisible();
  await pressOn(page.getByRole('button', { name: 'Folytatás' }), 'Enter');
  await expect(page.locator('#office-name')).toHaveValue(/^Hajdú-Bihar /);
  await expect(page.locator('#mentor1-familyName')).toHaveValue('Kitalált');
});
