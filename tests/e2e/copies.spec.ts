import { expect, test } from './hosts.ts';
import { addTask, emptyMachine, lockFile, pressButton, pressOn, setUpOffice, walkTo } from './steps.ts';

/** One dot is enough to see whether the bytes have arrived. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

test('a colleague joins from the file of all data and finds everything, pictures too', async ({
  page,
  desk,
  machine,
  host,
}) => {
  test.skip(host === 'electron', 'its folder cannot be emptied while it runs');
  test.setTimeout(240_000);
  await setUpOffice(page);
  await addTask(page, 'Fórum előkészítése');
  await walkTo(page, 'Iroda és beállítások');
  await page.getByRole('tab', { name: 'Társfinanszírozás képei' }).click();
  desk.put('zaszlo.png', picture);
  desk.answer('zaszlo.png');
  await page.getByRole('button', { name: 'Kép hozzáadása' }).click();
  await expect(page.getByRole('heading', { name: 'zaszlo.png' })).toBeVisible();
  await page.getByRole('link', { name: 'Biztonsági mentések' }).click();
  await page.getByRole('button', { name: 'Minden adat mentése fájlba' }).click();
  await lockFile(page, 'alma körte szilva barack');
  const saved = page.getByText(/Az adatok mentése megtörtént: /);
  await expect(saved).toBeVisible({ timeout: 30_000 });
  await expect(saved).toContainText('A fájl csak a jelszóval nyitható meg.');
  const [, name = ''] =
    /megtörtént: (.*\.mentor) \(1\scsatolt fájllal\)\./.exec((await saved.textContent()) ?? '') ?? [];
  expect((await desk.saved(name)).subarray(0, 21).toString()).toBe('age-encryption.org/v1');

  await emptyMachine(page, machine);
  await page.getByRole('button', { name: 'Munkatárs fájljának megnyitása' }).click();
  desk.answer(name);
  await page.getByRole('main').getByRole('button', { name: 'Munkatárs fájljának megnyitása' }).click();
  const prompt = page.getByRole('dialog');
  await prompt.getByLabel('Jelszó').fill('alma körte szilva barack');
  await prompt.getByRole('button', { name: 'Megnyitás' }).click();
  await expect(page.getByText(/Hajdú-Bihar .*Mentoriroda/).first()).toBeVisible({ timeout: 30_000 });
  await expect(page.locator('#workplace')).toBeFocused();
  await page.getByRole('button', { name: 'Csatlakozás ehhez az irodához' }).click();
  await page.getByRole('button', { name: /Őrségi Béla/ }).click();
  await walkTo(page, 'Feladatok');
  await expect(page.getByText('Fórum előkészítése')).toBeVisible();
  await walkTo(page, 'Dokumentumok');
  const shown = page.getByLabel('Előnézet').getByAltText('zaszlo.png');
  await expect(shown).toHaveJSProperty('naturalWidth', 1);
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
  test.setTimeout(240_000);
  await page.getByRole('button', { name: 'Mintairoda megnyitása' }).click();
  await expect(page.getByRole('heading', { name: 'Ki ül a gépnél?' })).toBeVisible({ timeout: 60_000 });
  await pressOn(page.getByRole('main').getByRole('button').first(), 'Enter');
  await expect(page.getByText('MINTA', { exact: true })).toBeVisible();
  await walkTo(page, 'Dokumentumok');
  await expect(page.getByLabel('Előnézet').getByText('MINTA', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Kilépés a mintából' }).click();
  await expect(page.getByRole('button', { name: 'Új iroda létrehozása' })).toBeVisible();
});

test('the sample opens beside an office, which is there again afterwards', async ({ page }) => {
  test.setTimeout(240_000);
  await setUpOffice(page);
  await walkTo(page, 'Iroda és beállítások');
  await page.getByRole('tab', { name: 'Névjegy, források' }).click();
  await page.getByRole('button', { name: 'Mintairoda megnyitása' }).click();
  await expect(page.getByRole('heading', { name: 'Ki ül a gépnél?' })).toBeVisible({ timeout: 60_000 });
  await pressOn(page.getByRole('main').getByRole('button').first(), 'Enter');
  await expect(page.getByText('MINTA', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Kilépés a mintából' }).click();
  await expect(page.getByText(/^Hajdú-Bihar .*Mentoriroda$/).first()).toBeVisible();
  await expect(page.getByText('MINTA', { exact: true })).toHaveCount(0);
});

test('somebody who is not listed can record himself', async ({ page }) => {
  test.setTimeout(180_000);
  await setUpOffice(page);
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await page.getByRole('button', { name: 'Nem szerepelek a listában' }).click();
  await expect(page.getByLabel(/^Családi név/)).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Fő navigáció' })).toBeVisible();
});

test('a deleted record comes back with undo', async ({ page }) => {
  test.setTimeout(180_000);
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
