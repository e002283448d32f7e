import type { Page } from '@playwright/test';
import { expect, test } from './hosts.ts';
import { addTask, expectSheet, setUpOffice, settled, walkTo } from './steps.ts';

const STEPS = 101;

async function openTask(page: Page, title: string): Promise<void> {
  await walkTo(page, 'Feladatok');
  await page.getByRole('row', { name: new RegExp(title) }).click();
  await expectSheet(page, title);
}

/** From the sheet of a task, by keyboard. */
async function rename(page: Page, title: string): Promise<void> {
  const field = page.getByRole('textbox', { name: /^Feladat/ }).first();
  await page.keyboard.press('e');
  await expect(field).toBeFocused();
  await field.fill(title);
  await page.keyboard.press('Control+Enter');
  await expectSheet(page, title);
}

/** Deletes the record whose sheet is open; its list follows. */
async function deleteOpened(page: Page): Promise<void> {
  await page.keyboard.press('Delete');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Törlés' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Feladatok' })).toBeVisible();
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
}

async function openHistory(page: Page): Promise<void> {
  await walkTo(page, 'Iroda és beállítások');
  await page.getByRole('navigation', { name: 'Az iroda lapjai' }).getByText('Előzmények').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Előzmények' })).toBeVisible();
}

/** One task after the other in the same form, without the mouse. */
async function addManyTasks(page: Page, count: number): Promise<void> {
  await walkTo(page, 'Feladatok');
  await page.getByRole('main').getByRole('button', { name: 'Új feladat' }).first().click();
  const title = page.getByRole('textbox', { name: /^Feladat/ }).first();
  for (let number = 1; number <= count; number += 1) {
    await expect(title).toBeFocused();
    await title.fill(`Teendő ${number}`);
    await page.keyboard.press('Tab');
    await page.keyboard.insertText('2018.04.10');
    await page.keyboard.press('Control+Shift+Enter');
    await expect(title).toHaveValue('');
  }
}

test(`${STEPS} steps are taken back by keyboard after a restart, and done again`, async ({ page }) => {
  test.setTimeout(480_000);
  await setUpOffice(page);
  await addManyTasks(page, STEPS);
  await page.reload();
  await walkTo(page, 'Feladatok');
  const count = page.getByRole('status').filter({ hasText: /tétel$/ });
  await expect(count).toHaveText(`${STEPS} tétel`);
  for (let step = 1; step <= STEPS; step += 1) await page.keyboard.press('Control+Z');
  await expect(page.getByText('Ez a nyilvántartás üres.')).toBeVisible({ timeout: 90_000 });
  await expect(page.getByText(/^Visszavonva: Feladat felvétele: Teendő 1 /)).toBeVisible();
  for (let step = 1; step <= 3; step += 1) await page.keyboard.press('Control+Shift+Z');
  await expect(count).toHaveText('3 tétel');
  await expect(page.getByRole('row', { name: /Teendő 3/ })).toBeVisible();
});

test('a record is brought back to an earlier state, also after it was deleted', async ({ page }) => {
  test.setTimeout(180_000);
  await setUpOffice(page);
  await addTask(page, 'Fórum előkészítése');
  // The page ends above the message, so that nothing lies under it.
  const message = page.getByRole('status').filter({ has: page.getByRole('button', { name: 'Visszavonás' }) });
  const [above, below] = await Promise.all([page.getByRole('main').boundingBox(), message.boundingBox()]);
  expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThanOrEqual(below?.y ?? 0);
  await openTask(page, 'Fórum előkészítése');
  await rename(page, 'Fórum meghirdetése');
  await rename(page, 'Fórum elmarad');
  await page.getByRole('main').getByRole('link', { name: 'Előzmények' }).click();
  await expect(page.getByText('ez a jelenlegi állapot')).toBeVisible();
  await expect(page.getByText('Felvétel', { exact: true })).toBeVisible();
  await settled(page);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Visszaállítás korábbi állapotra' });
  await expect(dialog.getByText('Fórum meghirdetése')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Visszaállítás' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('heading', { level: 1, name: 'Fórum meghirdetése' })).toBeVisible();
  await settled(page);
  await page.keyboard.press('Escape');
  await expectSheet(page, 'Fórum meghirdetése');
  await deleteOpened(page);
  await openHistory(page);
  await page.getByRole('button', { name: 'Részletek' }).first().click();
  await page.getByRole('link', { name: 'Feladat törlése: Fórum meghirdetése' }).click();
  await page.getByRole('button', { name: 'A tétel visszahozása' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Visszaállítás' }).click();
  await walkTo(page, 'Feladatok');
  await expect(page.getByRole('row', { name: /Fórum meghirdetése/ })).toBeVisible();
});

test('a whole day is brought back by one step, which is itself taken back', async ({ page }) => {
  test.setTimeout(240_000);
  await page.clock.setFixedTime(new Date('2018-04-04T09:05:00+02:00'));
  await page.reload();
  await setUpOffice(page);
  await addTask(page, 'Fórum előkészítése');
  await addTask(page, 'Jelenléti ív pótlása');
  await page.clock.setFixedTime(new Date('2018-04-05T16:40:00+02:00'));
  await openTask(page, 'Fórum előkészítése');
  await rename(page, 'Elrontott cím');
  await addTask(page, 'Tévesen felvett feladat');
  await openTask(page, 'Jelenléti ív pótlása');
  await deleteOpened(page);
  await openHistory(page);
  const day = page.getByRole('region', { name: '2018. április 5., csütörtök' });
  await day.getByRole('button', { name: 'A nap visszaállítása…' }).click();
  await page.getByRole('button', { name: '3 tétel visszaállítása' }).click();
  await expect(page.getByText('A visszaállítás megtörtént.')).toBeVisible();
  await walkTo(page, 'Feladatok');
  await expect(page.getByRole('row', { name: /Fórum előkészítése/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /Jelenléti ív pótlása/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /Tévesen felvett feladat/ })).toHaveCount(0);
  await page.keyboard.press('Control+Z');
  await expect(page.getByRole('row', { name: /Elrontott cím/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /Tévesen felvett feladat/ })).toBeVisible();
});
