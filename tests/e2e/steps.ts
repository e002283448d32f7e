import { rmSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { DeskMachine } from '../support/desk-machine.ts';
import { expect } from './hosts.ts';
import { startAgain } from './shell-host.ts';

/** First run by keyboard: the office of Hajdú-Bihar (or of another county) with three invented mentors; the first of them sits down. */
export async function setUpOffice(page: Page, county = 'Hajdú-Bihar'): Promise<void> {
  await expect(page.getByRole('button', { name: 'Új iroda létrehozása' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('#county')).toBeFocused();
  await page.keyboard.type(county.slice(0, 5));
  await page.keyboard.press('Enter');
  await expect(page.locator('#office-name')).toHaveValue(new RegExp(`^${county} .*Mentoriroda$`));
  const mentors = [
    ['Kitalált', 'Ilona'],
    ['Őrségi', 'Béla'],
    ['Példás', 'Éva'],
  ];
  for (const [index, [family = '', given = '']] of mentors.entries()) {
    await page.locator(`#mentor${index + 1}-familyName`).focus();
    await page.keyboard.type(family);
    await page.keyboard.press('Tab');
    await page.keyboard.type(given);
    await page.keyboard.press('Tab');
    await page.keyboard.type('2017.04.04');
    await page.keyboard.press('Tab');
  }
  await page.getByRole('button', { name: 'Iroda létrehozása' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Ki ül a gépnél?' })).toBeVisible({ timeout: 20_000 });
  await expect(page.getByRole('button', { name: /Kitalált Ilona/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation', { name: 'Fő navigáció' })).toBeVisible();
}

/** Goes to a screen of the navigation without the mouse. */
export async function walkTo(page: Page, name: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Fő navigáció' })
    .getByRole('link', { name, exact: true })
    .focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

export async function pressButton(page: Page, name: string | RegExp): Promise<void> {
  await page
    .getByRole('main')
    .getByRole('button', { name })
    .or(page.getByRole('main').getByRole('link', { name }))
    .first()
    .focus();
  await page.keyboard.press('Enter');
}

/** What a person does on a PC that has never seen the program: here, the same browser and the same folder emptied. */
export async function emptyMachine(page: Page, machine: DeskMachine): Promise<void> {
  await page.evaluate(async () => {
    localStorage.clear();
    for (const { name } of await indexedDB.databases()) if (name) indexedDB.deleteDatabase(name);
  });
  // The page must be gone: as long as it is open it writes into the folder.
  const [address = ''] = page.url().split('#');
  await page.goto('about:blank');
  rmSync(machine.dataFolder, { recursive: true, force: true });
  await page.evaluate(async (channel) => {
    const { invokeShell } = globalThis as { invokeShell?: (channel: string) => Promise<unknown> };
    await invokeShell?.(channel);
  }, startAgain);
  await page.goto(address);
  await expect(page.getByRole('button', { name: 'Új iroda létrehozása' })).toBeVisible();
}

/** Answers how the file of all data is locked: with this passphrase, or deliberately not at all. */
export async function lockFile(page: Page, passphrase: string | null): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Minden adat mentése fájlba' });
  if (passphrase === null) {
    await dialog.getByLabel('Titkosítás nélkül', { exact: true }).check();
    await dialog.getByLabel('Értem, és titkosítás nélkül kérem a fájlt').check();
  } else {
    await dialog.getByLabel('Saját jelszó').check();
    await dialog.getByLabel('Jelszó', { exact: true }).fill(passphrase);
    await dialog.getByLabel('Jelszó még egyszer').fill(passphrase);
  }
  await dialog.getByRole('button', { name: 'Mentés', exact: true }).click();
}

/** A task with the least it needs. */
export async function addTask(page: Page, title: string): Promise<void> {
  await walkTo(page, 'Feladatok');
  await pressButton(page, /^Új feladat/);
  await page
    .getByRole('textbox', { name: /^Feladat/ })
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
