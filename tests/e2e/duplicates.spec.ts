import type { Locator, Page } from '@playwright/test';
import { expect, test } from './hosts.ts';
import { pressButton, pressOn, setUpOffice, settled, walkTo } from './steps.ts';

const SHORT = 'Kabai Műv. Ház';
const FULL = 'Kabai Művelődési Ház';
const ASSOCIATION = 'Kabai Tűzoltó Egyesület';
const OTHER_ASSOCIATION = 'Kabai Önkéntes Tűzoltó Egyesület';

async function type(page: Page, label: RegExp, text: string): Promise<void> {
  await pressOn(page.getByLabel(label).first(), 'Control+A');
  await page.keyboard.insertText(text);
}

/** Organisations of Kaba one after the other in the same form. */
async function addOrganisations(page: Page, names: readonly (readonly [string, string])[]): Promise<void> {
  await walkTo(page, 'Szervezetek');
  await pressButton(page, /^Új szervezet/);
  for (const [name, kind] of names) {
    await expect(page.getByLabel(/^Név/).first()).toHaveValue('');
    await type(page, /^Név/, name);
    await type(page, /^Típus/, kind);
    await page.keyboard.press('Enter');
    await type(page, /^Székhely/, 'Kaba');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+Shift+Enter');
  }
  await expect(page.getByLabel(/^Név/).first()).toHaveValue('');
  await page.keyboard.press('Escape');
  await settled(page);
}

/** A visit to the house that will go. */
async function addVisit(page: Page): Promise<void> {
  await page.keyboard.press('F2');
  await expect(page.getByRole('heading', { name: 'Új tevékenység' })).toBeVisible();
  await settled(page);
  await type(page, /^Dátum/, '2018.03.05');
  await type(page, /^Települések/, 'Kaba');
  await page.keyboard.press('Enter');
  await type(page, /^Szervezetek/, SHORT);
  await page.keyboard.press('Enter');
  await type(page, /^Tárgy/, 'Egyeztetés a tavaszi programról');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByLabel(/^Tárgy/)).toHaveValue('');
}

async function openDuplicates(page: Page): Promise<void> {
  const navigation = page.getByRole('navigation', { name: 'Fő navigáció' });
  await pressOn(navigation.getByRole('link', { name: /^Adatcsere/ }), 'Enter');
  const tabs = page.getByRole('navigation', { name: 'Az adatcsere lapjai' });
  await pressOn(tabs.getByRole('link', { name: 'Kettőzések' }), 'Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Kettőzések' })).toBeVisible();
  await settled(page);
}

/** Whom the visit was to, as its own page says it. */
async function expectVisitTo(page: Page, name: string): Promise<void> {
  await walkTo(page, 'Tevékenységek');
  await pressOn(page.getByRole('grid'), 'Enter');
  await expect(page.getByLabel(/^Tárgy/)).toHaveValue('Egyeztetés a tavaszi programról');
  await expect(page.getByRole('main').getByRole('button', { name, exact: true })).toBeVisible();
}

async function expectRegister(page: Page, names: readonly string[]): Promise<void> {
  await walkTo(page, 'Szervezetek');
  const grid = page.getByRole('grid');
  for (const name of names) await expect(grid.getByRole('gridcell', { name, exact: true })).toBeVisible();
  // The heads are a row too.
  await expect(grid.getByRole('row')).toHaveCount(names.length + 1);
}

const pairs = (page: Page): Locator => page.locator('[data-pair]');

// One host is enough: nothing here asks anything of the machine.
test('@shell two that stand there twice are united and parted by keyboard, and two that differ are not asked about again', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await setUpOffice(page);
  await addOrganisations(page, [
    [SHORT, 'Közműv'],
    [FULL, 'Közműv'],
    [ASSOCIATION, 'Egyesület'],
    [OTHER_ASSOCIATION, 'Egyesület'],
  ]);
  await addVisit(page);

  await openDuplicates(page);
  await expect(pairs(page)).toHaveCount(2);
  const house = pairs(page).filter({ hasText: FULL });
  await expect(house).toContainText(SHORT);
  await pressOn(house, 'Enter');
  const comparison = page.getByRole('dialog', { name: 'Összevonás: Szervezet' });
  await expect(comparison).toBeVisible();
  await pressOn(comparison.getByRole('radio', { name: `Ez a tétel maradjon meg: ${FULL}` }), 'Space');
  await expect(comparison).toContainText(/Az összevonás 1\shivatkozást ír át a megtartott tételre\./);
  await expect(comparison.getByRole('radio', { name: `Név: ${FULL}` })).toBeChecked();
  await page.keyboard.press('Control+Enter');
  await expect(comparison).toHaveCount(0);
  await expect(pairs(page)).toHaveCount(1);
  await expect(pairs(page).first()).toBeFocused();

  await page.keyboard.press('n');
  await expect(page.getByText('Nincs kétszer szereplő tétel')).toBeVisible();
  await expectRegister(page, [OTHER_ASSOCIATION, ASSOCIATION, FULL]);
  await expectVisitTo(page, FULL);

  // What was said is still said to the program that has been started again.
  await page.reload();
  await openDuplicates(page);
  await expect(page.getByText('Nincs kétszer szereplő tétel')).toBeVisible();
  await expect(page.getByRole('list', { name: 'Különbözőnek jelölt párok' })).toContainText(ASSOCIATION);
  await pressButton(page, `Szétválasztás: ${SHORT}`);
  const question = page.getByRole('alertdialog');
  await expect(question).toContainText(/1\shivatkozás kerül vissza a szétválasztott tételre\./);
  await pressOn(question.getByRole('button', { name: 'Szétválasztás' }), 'Enter');
  await expect(page.getByText('Nincs összevont tétel.')).toBeVisible();
  await expect(pairs(page)).toHaveCount(0);
  await expectRegister(page, [OTHER_ASSOCIATION, ASSOCIATION, FULL, SHORT]);
  await expectVisitTo(page, SHORT);
});
