import type { Page } from '@playwright/test';
import { extractOfCounty } from '../support/small-country.ts';
import { expect, test } from './hosts.ts';
import { pressButton, pressOn, settled, walkTo } from './steps.ts';

/** First run by keyboard: the national centre with one member of its staff. */
async function foundCentre(page: Page): Promise<void> {
  await pressOn(page.getByRole('button', { name: 'Új iroda létrehozása' }), 'Enter');
  await expect(page.locator('#county')).toBeFocused();
  await page.keyboard.type('orszagos');
  await page.keyboard.press('Enter');
  await expect(page.locator('#office-name')).toHaveValue('Országos Mentorközpont');
  await page.locator('#mentor1-familyName').fill('Kitalált');
  await page.locator('#mentor1-givenName').fill('Ilona');
  await page.locator('#mentor1-start').fill('2017.04.04');
  await page.keyboard.press('Tab');
  await pressOn(page.getByRole('button', { name: 'Iroda létrehozása' }), 'Enter');
  await expect(page.getByRole('button', { name: /Kitalált Ilona/ })).toBeFocused({ timeout: 20_000 });
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Országos központ', level: 1 })).toBeVisible();
}

/** The page of the settlement has a period too: the key must not fall on that one while it goes. */
async function walkToIndicators(page: Page): Promise<void> {
  await pressOn(page.getByRole('link', { name: 'Indikátorok', exact: true }), 'Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Indikátorok' })).toBeVisible();
  await settled(page);
}

test('the centre takes the counties in, counts the country and makes its papers', async ({ page, desk }) => {
  test.setTimeout(240_000);
  await foundCentre(page);
  const navigation = page.getByRole('navigation', { name: 'Fő navigáció' });
  await expect(navigation.getByRole('link')).toHaveCount(4);
  await expect(page.getByText('Még nem érkezett kivonat')).toBeVisible();

  desk.put('hajdu.mentor', extractOfCounty(0));
  desk.put('bekes.mentor', extractOfCounty(1));
  desk.put('regi.mentor', extractOfCounty(1, { fileId: 'regi', madeAt: '2018-01-02T08:00:00' }));
  desk.put('csonka.mentor', extractOfCounty(1).slice(0, -200));
  desk.answer('hajdu.mentor\nbekes.mentor\ncsonka.mentor');
  await pressButton(page, 'Kivonatok átvétele…');
  await expect(page.getByText('3 fájlból 2 átvétele történt meg.').first()).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(/Átvéve: Békés Megyei Mentoriroda.*megegyezik\./)).toBeVisible();
  await expect(
    page
      .getByRole('row', { name: /csonka\.mentor/ })
      .getByText(/./)
      .nth(1),
  ).toBeVisible();
  await pressButton(page, 'Bezárás');
  desk.answer('hajdu.mentor\nregi.mentor');
  await pressButton(page, 'Kivonatok átvétele…');
  await expect(page.getByText(/^Ismételt fájl: a Hajdú-Bihar/)).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(/^Régi fájl: a Békés/)).toBeVisible();
  await pressButton(page, 'Bezárás');
  await expect(page.getByText('18 megyéből 2 küldött kivonatot.')).toBeVisible();

  await pressOn(page.getByRole('link', { name: 'Hajdú-Bihar', exact: true }), 'Enter');
  await expect(page.getByRole('heading', { name: 'Települések (8)' })).toBeVisible({ timeout: 30_000 });
  await pressOn(page.getByRole('link', { name: 'Földes', exact: true }), 'Enter');
  await expect(page.getByText(/2 megye irodája is dolgozik/)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Békés Megyei Mentoriroda' })).toBeVisible();

  await walkToIndicators(page);
  // The last activity is of April.
  const period = page.getByRole('spinbutton', { name: 'Időszak' });
  await expect(period).toHaveText('2018. II. negyedév');
  await pressOn(period, 'ArrowLeft');
  await expect(period).toHaveText('2018. I. negyedév');
  const reached = page.getByRole('row', { name: /^I02/ }).getByRole('cell');
  // Eight settlements in the country, though each of the two counties has reached all eight.
  await expect(reached.nth(2)).toHaveText('8', { timeout: 30_000 });
  await expect(reached.nth(3)).toHaveText('16');

  await walkTo(page, 'Dokumentumok');
  await expect(page.getByRole('heading', { name: 'Kulcsszámok' })).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Országos indikátortábla' }).click();
  await expect(page.getByRole('heading', { name: 'Az indikátorok országos teljesülése' })).toBeVisible();
});
