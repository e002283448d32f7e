import type { Page } from '@playwright/test';
import { expect, test } from './hosts.ts';
import { expectSheet, pressButton, setUpOffice, settled, walkTo } from './steps.ts';

const NAME = 'Győri Ákos';

async function addContact(page: Page): Promise<void> {
  await walkTo(page, 'Kapcsolattartók');
  await pressButton(page, /^Új kapcsolattartó/);
  await page
    .getByLabel(/^Családi név/)
    .first()
    .fill('Győri');
  await page
    .getByLabel(/^Utónév/)
    .first()
    .fill('Ákos');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('row').filter({ hasText: NAME })).toBeVisible();
  await settled(page);
}

async function openContact(page: Page): Promise<void> {
  await walkTo(page, 'Kapcsolattartók');
  await page.getByRole('grid').getByText(NAME).click();
  await page.keyboard.press('Enter');
  await expectSheet(page, NAME);
}

/** Gives a readable file out, to somebody. */
async function giveOut(page: Page, recipient: string, what: () => Promise<void>): Promise<void> {
  const navigation = page.getByRole('navigation', { name: 'Fő navigáció' });
  await navigation.getByRole('link', { name: /^Adatcsere/ }).click();
  await page.getByRole('link', { name: 'Átadás', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Adatok átadása' })).toBeVisible();
  await what();
  await page.getByLabel(/^Kinek adja át\?/).fill(recipient);
  await page.getByLabel(/^Milyen célból\?/).fill('közös projekt');
  await page.getByLabel('Titkosítás nélkül', { exact: true }).check();
  await page.getByLabel('Értem, és titkosítás nélkül kérem a fájlt').check();
  await page.getByRole('button', { name: 'Adatfájl mentése…' }).click();
  await expect(page.getByText('Az adatfájl elkészült', { exact: true })).toBeVisible({ timeout: 40_000 });
}

test('a person can be told who got their data, when, why and how much of it, and the log names who was in a file', async ({
  page,
}) => {
  await setUpOffice(page);
  await addContact(page);
  await openContact(page);
  const section = page.getByRole('region', { name: 'Kinek adtuk át az adatait' });
  await expect(section).toContainText('még senkinek nem adtak át');

  await giveOut(page, 'Egri iroda', async () => undefined);
  await giveOut(page, 'Országos központ', async () => {
    await page.getByLabel('Kivonat a központnak vagy a nyilvánosságnak').check();
    await page.getByLabel('A személyek nevével', { exact: true }).check();
  });

  await openContact(page);
  const lines = section.getByRole('row');
  await expect(lines).toHaveCount(3);
  await expect(lines.filter({ hasText: 'Egri iroda' })).toContainText('minden adata');
  await expect(lines.filter({ hasText: 'Országos központ' })).toContainText('csak a neve');
  await expect(lines.filter({ hasText: 'Országos központ' })).toContainText('titkosítás nélkül');
  await section.getByRole('button', { name: 'A lista másolása' }).click();
  await expect(section.getByRole('status')).toHaveText('A lista a vágólapon van.');

  await lines.filter({ hasText: 'Egri iroda' }).getByRole('link').click();
  const dialog = page.getByRole('dialog', { name: /^Átadás: Egri iroda/ });
  await expect(dialog).toContainText(/1\s+kapcsolattartó, 3\s+mentor/);
  await dialog.getByText('Kinek az adatai voltak a fájlban?').click();
  await expect(dialog.getByRole('listitem')).toHaveText([
    NAME,
    'Kitalált Ilona',
    'Őrségi Béla',
    'Példás Éva',
  ]);
  await dialog.getByRole('link', { name: NAME }).click();
  await expectSheet(page, NAME);
  await expect(section).toBeVisible();
});
