import { expect, test } from './hosts.ts';

test('the program starts without a complaint and names itself', async ({ page }) => {
  await expect(page).toHaveTitle(/Mentoriroda/);
  await expect(page.locator('#root')).not.toBeEmpty();
});

test('its page is Hungarian for whoever listens to it', async ({ page }) => {
  expect(await page.locator('html').getAttribute('lang')).toBe('hu');
});
