import type { Page } from '@playwright/test';
import { identity } from '../../shared/contract/identity.ts';
import { expect, type Host, test } from './hosts.ts';
import { connectShellHost } from './shell-host.ts';
import { pressButton, setUpOffice, walkTo } from './steps.ts';
import type { DeskMachine } from '../support/desk-machine.ts';

/** A draft is written one second after typing stops. */
const LONG_ENOUGH = 1_200;

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
  await page.getByLabel(label).first().focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
}

async function newTask(page: Page): Promise<void> {
  await walkTo(page, 'Feladatok');
  await pressButton(page, /^Új feladat/);
  await expect(page.getByLabel(/^Feladat/)).toBeFocused();
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
  test.setTimeout(120_000);
  await setUpOffice(first);
  await newTask(first);
  await first.keyboard.type('Levél a jegyzőnek');
  await first.keyboard.press('Tab');
  await first.keyboard.type('2018.04.0');
  await first.waitForTimeout(LONG_ENOUGH);

  const page = await crashAndStart({ page: first, host, machine });
  await expect(panel(page).getByText('Új feladat: Levél a jegyzőnek')).toBeVisible();
  await panel(page).getByRole('link', { name: 'Folytatás: Új feladat: Levél a jegyzőnek' }).press('Enter');
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
  test.setTimeout(120_000);
  await setUpOffice(first);
  await first.keyboard.press('F2');
  await type(first, /^Tárgy/, 'Egyeztetés a könyvtárban');
  await first.waitForTimeout(LONG_ENOUGH);

  const page = await crashAndStart({ page: first, host, machine });
  await expect(panel(page)).toBeVisible();
  await sitDown(page, /Őrségi Béla/);
  await expect(panel(page)).toHaveCount(0);
  await page.keyboard.press('F2');
  await expect(page.getByLabel(/^Tárgy/)).toHaveValue('');
  await expect(offer(page)).toHaveCount(0);

  await sitDown(page, /Kitalált Ilona/);
  await expect(offer(page)).toBeVisible();
  await page.getByRole('button', { name: 'Elvetés' }).press('Enter');
  await expect(offer(page)).toHaveCount(0);

  const last = await crashAndStart({ page, host, machine });
  await expect(last.getByRole('heading', { level: 1, name: 'Kezdőlap' })).toBeVisible();
  await expect(panel(last)).toHaveCount(0);
  await last.keyboard.press('F2');
  await expect(last.getByLabel(/^Tárgy/)).toBeVisible();
  await expect(offer(last)).toHaveCount(0);
});

test('an activity comes back after a crash, a new one and changes of a saved one', async ({
  page: first,
  host,
  machine,
}) => {
  test.setTimeout(120_000);
  await setUpOffice(first);
  await first.keyboard.press('F2');
  await type(first, /^Dátum/, '2018.03.05');
  await first
    .getByLabel(/^Települések/)
    .first()
    .focus();
  await first.keyboard.type('kaba');
  await first.keyboard.press('Enter');
  await type(first, /^Tárgy/, 'Egyeztetés a könyvtárban');
  await first.waitForTimeout(LONG_ENOUGH);

  const page = await crashAndStart({ page: first, host, machine });
  await expect(panel(page)).toBeVisible();
  await page.keyboard.press('F2');
  await expect(offer(page)).toBeVisible();
  await page.getByRole('button', { name: 'Folytatás' }).press('Enter');
  await expect(page.getByLabel(/^Tárgy/)).toHaveValue('Egyeztetés a könyvtárban');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByLabel(/^Tárgy/)).toHaveValue('');
  await walkTo(page, 'Tevékenységek');
  await page.getByText('Egyeztetés a könyvtárban').first().click();
  await type(page, /^Eredmény/, 'Megvan az időpont.');
  await page.waitForTimeout(LONG_ENOUGH);

  const again = await crashAndStart({ page, host, machine });
  await panel(again)
    .getByRole('link', { name: /^Folytatás: Tevékenység módosítása/ })
    .press('Enter');
  await expect(again.getByLabel(/^Eredmény/)).toHaveValue('Megvan az időpont.');
  await expect(again.getByLabel(/^Tárgy/)).toHaveValue('Egyeztetés a könyvtárban');
  await again.getByLabel(/^Eredmény/).focus();
  await again.keyboard.press('Control+Enter');
  await expect(again.getByText(/^Mentve/).first()).toBeVisible();

  const last = await crashAndStart({ page: again, host, machine });
  await expect(last.getByRole('heading', { level: 1, name: 'Kezdőlap' })).toBeVisible();
  await expect(panel(last)).toHaveCount(0);
  await walkTo(last, 'Tevékenységek');
  await last.getByText('Egyeztetés a könyvtárban').first().click();
  await expect(last.getByLabel(/^Eredmény/)).toHaveValue('Megvan az időpont.');
});

test('the last second of typing is kept when the page is closed at once', async ({ page }) => {
  test.setTimeout(120_000);
  await setUpOffice(page);
  await newTask(page);
  await page.keyboard.type('Levél');
  await page.reload();
  await expect(offer(page)).toBeVisible();
  await page.getByRole('button', { name: 'Folytatás' }).press('Enter');
  await expect(page.getByLabel(/^Feladat/)).toHaveValue('Levél');
});

test('a new office comes back while it is being founded', async ({ page: first, host, machine }) => {
  test.setTimeout(120_000);
  await first.getByRole('button', { name: 'Új iroda létrehozása' }).press('Enter');
  await first.keyboard.type('hajdu');
  await first.keyboard.press('Enter');
  await first.locator('#mentor1-familyName').fill('Kitalált');
  await first.waitForTimeout(LONG_ENOUGH);

  const page = await crashAndStart({ page: first, host, machine });
  await page.getByRole('button', { name: 'Új iroda létrehozása' }).press('Enter');
  await expect(offer(page)).toBeVisible();
  await page.getByRole('button', { name: 'Folytatás' }).press('Enter');
  await expect(page.locator('#office-name')).toHaveValue(/^Hajdú-Bihar /);
  await expect(page.locator('#mentor1-familyName')).toHaveValue('Kitalált');
});
