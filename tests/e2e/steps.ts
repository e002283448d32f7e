import { rmSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import type { DeskMachine } from '../support/desk-machine.ts';
import { expect } from './hosts.ts';
import { startAgain } from './shell-host.ts';

/**
 * Presses a key while this has the focus, exactly once: again only if it did not arrive there, because a screen that had just opened
 * took the focus, or one that was about to go took what had it away.
 */
export async function pressOn(target: Locator, key: string): Promise<void> {
  await expect(async () => {
    await expect(target).toBeEnabled();
    const element = await target.elementHandle({ timeout: 5_000 });
    if (element === null) throw new Error('nothing to press on');
    const heard = await element.evaluateHandle((one) => {
      const told = { key: false };
      one.addEventListener('keydown', () => (told.key = true), { capture: true });
      return told;
    });
    await element.focus();
    expect(await element.evaluate((one) => one === document.activeElement), 'it keeps the focus').toBe(true);
    await element.press(key, { noWaitAfter: true });
    // What the key led to may have loaded the page anew: then it did arrive.
    const arrived = await heard.evaluate(({ key }) => key).catch(() => true);
    expect(arrived, 'the key arrives where the focus was').toBe(true);
  }).toPass({ timeout: 30_000 });
}

/** What can be seen listens too: a screen begins to take keys, and takes the focus, just after it has been painted. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise<void>((resolve) => requestIdleCallback(() => resolve(), { timeout: 2_000 })),
  );
}

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
  await pressOn(page.getByRole('button', { name: 'Iroda létrehozása' }), 'Enter');
  await expect(page.getByRole('heading', { name: 'Ki ül a gépnél?' })).toBeVisible({ timeout: 20_000 });
  await expect(page.getByRole('button', { name: /Kitalált Ilona/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation', { name: 'Fő navigáció' })).toBeVisible();
  await settled(page);
}

/** Goes to a screen of the navigation without the mouse. */
export async function walkTo(page: Page, name: string): Promise<void> {
  const navigation = page.getByRole('navigation', { name: 'Fő navigáció' });
  await pressOn(navigation.getByRole('link', { name, exact: true }), 'Enter');
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await settled(page);
}

export async function pressButton(page: Page, name: string | RegExp): Promise<void> {
  const main = page.getByRole('main');
  await pressOn(main.getByRole('button', { name }).or(main.getByRole('link', { name })).first(), 'Enter');
}

/** What a person does on a PC that has never seen the program: here, the same browser and the same folder emptied. */
export async function emptyMachine(page: Page, machine: DeskMachine): Promise<void> {
  await page.evaluate(async () => {
    localStorage.clear();
    for (const { name = '' } of await indexedDB.databases()) {
      await new Promise<void>((resolve) => {
        const deleting = indexedDB.deleteDatabase(name);
        for (const event of ['success', 'blocked', 'error'])
          deleting.addEventListener(event, () => resolve());
      });
    }
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

/** The sheet of a record is open and listens; the form, which bears the same title, is closed. */
export async function expectSheet(page: Page, title: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: title, exact: true })).toBeVisible();
  await expect(page.getByRole('main').getByRole('button', { name: 'Szerkesztés' })).toBeVisible();
  await settled(page);
}

/** A task with the least it needs. */
export async function addTask(page: Page, title: string): Promise<void> {
  await walkTo(page, 'Feladatok');
  await pressButton(page, /^Új feladat/);
  const field = page.getByRole('textbox', { name: /^Feladat/ }).first();
  await expect(field).toBeFocused();
  await field.fill(title);
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
  // The list follows, with the task in it.
  await expect(page.getByRole('heading', { level: 1, name: 'Feladatok' })).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: title }).first()).toBeVisible();
  await settled(page);
}
