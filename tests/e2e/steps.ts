import type { Page } from '@playwright/test';
import { expect } from './hosts.ts';

/** First run by keyboard: the office of Hajdú-Bihar with three invented mentors; the first of them sits down. */
export async function setUpOffice(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: 'Új iroda létrehozása' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('#county')).toBeFocused();
  await page.keyboard.type('hajdu');
  await page.keyboard.press('Enter');
  await expect(page.locator('#office-name')).toHaveValue(/^Hajdú-Bihar .*Mentoriroda$/);
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
