import type { Page } from '@playwright/test';
import { expect, test } from './hosts.ts';
import { pressButton, setUpOffice, walkTo } from './steps.ts';

/** What a person does on a PC that has never seen the program: here, the same browser emptied. */
async function emptyMachine(page: Page): Promise<void> {
  await page.evaluate(async () => {
    localStorage.clear();
    for (const { name } of await indexedDB.databases()) if (name) indexedDB.deleteDatabase(name);
  });
  await page.reload();
  await expect(page.getByRole('button', { name: 'Új iroda létrehozása' })).toBeVisible();
}

async function addTask(page: Page, title: string): Promise<void> {
  await walkTo(page, 'Feladatok');
  await pressButton(page, /^Új feladat/);
  await page
    .getByLabel(/^Feladat/)
    .first()
    .fill(title);
  await page
    .getByLabel(/^Határidő/)
    .first()
    .fill('2018.04.10');
  await page
    .getByLabel(/^Állapot/)
    .first()
    .fill('nyitott');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(title).first()).toBeVisible();
}

test('a colleague joins from the file of all data and finds everything', async ({ page, desk }) => {
  test.setTimeout(120_000);
  await setUpOffice(page);
  await addTask(page, 'Fórum előkészítése');
  await walkTo(page, 'Iroda és beállítások');
  await page.getByRole('tab', { name: 'Adatok mentése' }).click();
  await page.getByRole('button', { name: 'Minden adat mentése fájlba' }).click();
  const saved = page.getByText(/Az adatok mentése megtörtént: /);
  await expect(saved).toBeVisible();
  const name = ((await saved.textContent()) ?? '').replace('Az adatok mentése megtörtént: ', '');
  expect((await desk.saved(name)).subarray(0, 8).toString()).toBe('MENTOR1 ');

  await emptyMachine(page);
  await page.getByRole('button', { name: 'Munkatárs fájljának megnyitása' }).click();
  desk.answer(name);
  await page.getByRole('main').getByRole('button', { name: 'Munkatárs fájljának megnyitása' }).click();
  await expect(page.getByText(/Hajdú-Bihar .*Mentoriroda/).first()).toBeVisible();
  await page.getByRole('button', { name: 'Csatlakozás ehhez az irodához' }).click();
  await page.getByRole('button', { name: /Őrségi Béla/ }).click();
  await walkTo(page, 'Feladatok');
  await expect(page.getByText('Fórum előkészítése')).toBeVisible();
});

test('a damaged file joins nothing and says why', async ({ page, desk }) => {
  desk.put('rossz.mentor', 'MENTOR1 nem adatfájl');
  desk.answer('rossz.mentor');
  await page.getByRole('button', { name: 'Munkatárs fájljának megnyitása' }).click();
  await page.getByRole('main').getByRole('button', { name: 'Munkatárs fájljának megnyitása' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  const databases = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
  expect(databases.filter((name) => /^mentoriroda-\d+$/.test(name ?? ''))).toEqual([]);
});

test('the sample county is marked on every screen and document, and left with one button', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await page.getByRole('button', { name: 'Mintairoda megnyitása' }).click();
  await expect(page.getByRole('heading', { name: 'Ki ül a gépnél?' })).toBeVisible({ timeout: 60_000 });
  await page.keyboard.press('Enter');
  await expect(page.getByText('MINTA', { exact: true })).toBeVisible();
  await walkTo(page, 'Dokumentumok');
  await expect(page.getByLabel('Előnézet').getByText('MINTA', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Kilépés a mintából' }).click();
  await expect(page.getByRole('button', { name: 'Új iroda létrehozása' })).toBeVisible();
});

test('a deleted record comes back with undo', async ({ page }) => {
  test.setTimeout(90_000);
  await setUpOffice(page);
  await addTask(page, 'Jelenléti ív pótlása');
  await walkTo(page, 'Feladatok');
  await page.getByRole('row', { name: /Jelenléti ív pótlása/ }).click();
  // The list has buttons of its own that empty something: the sheet must stand before its button is looked for.
  await expect(page.getByRole('heading', { name: 'Jelenléti ív pótlása' })).toBeVisible();
  await pressButton(page, 'Törlés');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Törlés' }).click();
  await expect(page.getByText('Jelenléti ív pótlása')).toHaveCount(0);
  await page.getByRole('button', { name: 'Visszavonás' }).click();
  await walkTo(page, 'Feladatok');
  await expect(page.getByRole('row', { name: /Jelenléti ív pótlása/ })).toBeVisible();
});
