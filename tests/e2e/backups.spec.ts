import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { decryptWithPassphrase } from '../../shared/exchange/age.ts';
import { readFile } from '../../shared/exchange/read-file.ts';
import { expect, test } from './hosts.ts';
import { addTask, emptyMachine, lockFile, setUpOffice, walkTo } from './steps.ts';

async function openBackups(page: Page): Promise<void> {
  await walkTo(page, 'Iroda és beállítások');
  await page.getByRole('link', { name: 'Biztonsági mentések' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Biztonsági mentések' })).toBeVisible();
}

async function makeSnapshot(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Biztonsági mentés most' }).click();
  await expect(page.getByText(/A biztonsági mentés elkészült, és visszaolvasva hiánytalan/)).toBeVisible();
}

const words = 'alma körte szilva barack';

/** Sets up the second place in a folder of the documents with a passphrase of one's own. */
async function setUpSecondPlace(page: Page, remember: boolean): Promise<void> {
  await page.getByRole('button', { name: 'Második mentési hely beállítása…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Saját jelszó').check();
  await dialog.getByLabel('Jelszó', { exact: true }).fill('rövid');
  await dialog.getByRole('button', { name: 'Felírtam, tovább' }).click();
  await expect(dialog.getByText(/A jelszó túl rövid/)).toBeVisible();
  await dialog.getByLabel('Jelszó', { exact: true }).fill(words);
  await dialog.getByRole('button', { name: 'Felírtam, tovább' }).click();
  await dialog.getByLabel('Jelszó még egyszer').fill(words);
  if (!remember) await dialog.getByLabel(/jegyezze meg/).uncheck();
  await dialog.getByRole('button', { name: 'Mappa kiválasztása…' }).click();
  await expect(page.getByText(/A titkosított másolat elkészült/)).toBeVisible({ timeout: 30_000 });
}

test('@shell an earlier snapshot brings the earlier state back, and the later one stays within reach', async ({
  page,
}) => {
  test.setTimeout(240_000);
  await setUpOffice(page);
  await addTask(page, 'Ez a mentésben van');
  await openBackups(page);
  await makeSnapshot(page);
  await addTask(page, 'Ez már nincs benne');
  await openBackups(page);
  await expect(page.getByText(/A legutóbbi biztonsági mentés óta 1\u00A0módosítás történt/)).toBeVisible();

  await page
    .getByRole('button', { name: /^Visszaállítás ebből a mentésből/ })
    .first()
    .click();
  const dialog = page.getByRole('alertdialog');
  await expect(dialog).toContainText('30 napig');
  await expect(dialog).toContainText('új azonosítót kap');
  await dialog.getByRole('button', { name: 'Visszaállítás', exact: true }).click();
  await expect(dialog).toBeHidden({ timeout: 30_000 });
  await expect(page.getByRole('navigation', { name: 'Fő navigáció' })).toBeVisible();
  await walkTo(page, 'Feladatok');
  await expect(page.getByText('Ez a mentésben van').first()).toBeVisible();
  await expect(page.getByText('Ez már nincs benne')).toHaveCount(0);

  await openBackups(page);
  await page
    .getByRole('row')
    .filter({ hasText: 'kérésre' })
    .first()
    .getByRole('button', { name: /^Visszaállítás/ })
    .click();
  await dialog.getByRole('button', { name: 'Visszaállítás', exact: true }).click();
  await expect(dialog).toBeHidden({ timeout: 30_000 });
  await expect(page.getByRole('navigation', { name: 'Fő navigáció' })).toBeVisible();
  await walkTo(page, 'Feladatok');
  await expect(page.getByText('Ez már nincs benne').first()).toBeVisible();
});

test('@shell the second copy is encrypted, opens with its passphrase only, and holds everything', async ({
  page,
  desk,
  machine,
}) => {
  test.setTimeout(240_000);
  await setUpOffice(page);
  await addTask(page, 'Fórum előkészítése');
  await openBackups(page);
  const folder = join(machine.documents, 'Pendrive');
  mkdirSync(folder);
  desk.answer('Pendrive');
  await setUpSecondPlace(page, true);
  await expect(page.getByText('ez a számítógép megjegyezte, a másolatok maguktól készülnek')).toBeVisible();

  const [name = ''] = readdirSync(folder).filter((one) => one.endsWith('.mentor'));
  const sealed = new Uint8Array(readFileSync(join(folder, name)));
  expect(Buffer.from(sealed.subarray(0, 21)).toString()).toBe('age-encryption.org/v1');
  const [newest = ''] = readdirSync(join(machine.dataFolder, 'snapshots')).sort().reverse();
  const plain = await decryptWithPassphrase(sealed, words);
  if (!plain.ok) throw new Error(plain.message);
  expect(Buffer.from(plain.value).equals(readFileSync(join(machine.dataFolder, 'snapshots', newest)))).toBe(
    true,
  );
  const read = readFile(plain.value);
  if (!read.ok) throw new Error(read.message);
  expect(read.value.head.counts['task']).toBe(1);

  desk.put('masolat.mentor', sealed);
  desk.answer('masolat.mentor');
  await page.getByRole('button', { name: 'Másolat ellenőrzése…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Jelszó').fill('alma körte szilva');
  await dialog.getByRole('button', { name: 'Megnyitás' }).click();
  await expect(dialog.getByText(/A jelszó nem nyitja a fájlt/)).toBeVisible({ timeout: 30_000 });
  await dialog.getByLabel('Jelszó').fill(words);
  await dialog.getByRole('button', { name: 'Megnyitás' }).click();
  await expect(page.getByText('A masolat.mentor fájl hiánytalan.')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(/Feladatok: 1/).first()).toBeVisible();
});

test('@shell a folder that is away is a calm sentence, and nothing is lost', async ({
  page,
  desk,
  machine,
}) => {
  test.setTimeout(240_000);
  await setUpOffice(page);
  await openBackups(page);
  const folder = join(machine.documents, 'Pendrive');
  mkdirSync(folder);
  desk.answer('Pendrive');
  await setUpSecondPlace(page, false);
  renameSync(folder, `${folder} elvitték`);
  await page.getByRole('button', { name: 'Másolat most' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Jelszó').fill(words);
  await dialog.getByRole('button', { name: 'Másolat most' }).click();
  await expect(page.getByText(/most nem érhető el/)).toBeVisible({ timeout: 30_000 });
  const snapshots = readdirSync(join(machine.dataFolder, 'snapshots'));
  expect(snapshots.some((name) => name.endsWith('_request.mentor'))).toBe(true);
});

/** One dot is enough to see whether the bytes have arrived. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

test('@shell on a new PC the second place and its passphrase bring everything back, pictures too', async ({
  page,
  desk,
  machine,
  host,
}) => {
  test.skip(host === 'electron', 'its folder cannot be emptied while it runs');
  test.setTimeout(360_000);
  await setUpOffice(page);
  await addTask(page, 'Fórum előkészítése');
  await walkTo(page, 'Iroda és beállítások');
  await page.getByRole('tab', { name: 'Társfinanszírozás képei' }).click();
  desk.put('zaszlo.png', picture);
  desk.answer('zaszlo.png');
  await page.getByRole('button', { name: 'Kép hozzáadása' }).click();
  await expect(page.getByRole('heading', { name: 'zaszlo.png' })).toBeVisible();
  await openBackups(page);
  const folder = join(machine.documents, 'Pendrive');
  mkdirSync(folder);
  desk.answer('Pendrive');
  await setUpSecondPlace(page, false);
  await expect(page.getByText(/Új csatolt fájl a másolatok között: 1\./)).toBeVisible();
  const [name = ''] = readdirSync(folder).filter((one) => one.endsWith('.mentor'));
  desk.put('masolat.mentor', readFileSync(join(folder, name)));

  await emptyMachine(page, machine);
  await page.getByRole('button', { name: 'Munkatárs fájljának megnyitása' }).click();
  desk.answer('masolat.mentor');
  await page.getByRole('main').getByRole('button', { name: 'Munkatárs fájljának megnyitása' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Jelszó').fill(words);
  await dialog.getByRole('button', { name: 'Megnyitás' }).click();
  await page.getByRole('button', { name: 'Csatlakozás ehhez az irodához' }).click({ timeout: 30_000 });
  await page.getByRole('button', { name: /Őrségi Béla/ }).click();
  await walkTo(page, 'Feladatok');
  await expect(page.getByText('Fórum előkészítése').first()).toBeVisible();

  await openBackups(page);
  desk.answer('Pendrive');
  await setUpSecondPlace(page, true);
  await page.getByRole('button', { name: 'Hiányzó csatolt fájlok visszahozása' }).click();
  await expect(page.getByText('1\u00A0csatolt fájl visszakerült erre a számítógépre.')).toBeVisible({
    timeout: 30_000,
  });
  await walkTo(page, 'Dokumentumok');
  const shown = page.getByLabel('Előnézet').getByAltText('zaszlo.png');
  await expect(shown).toHaveJSProperty('naturalWidth', 1);
});

test('@shell after a week without a second copy the home page says so, and can be told to wait', async ({
  page,
  machine,
}) => {
  await setUpOffice(page);
  const snapshots = join(machine.dataFolder, 'snapshots');
  await expect.poll(() => (existsSync(snapshots) ? readdirSync(snapshots) : [])).toHaveLength(1);
  // Once it counts, the journal turns over to another file.
  await expect.poll(() => machine.openFiles()).toBe(0);
  const [name = ''] = readdirSync(snapshots);
  // As if the office had begun long ago.
  renameSync(join(snapshots, name), join(snapshots, name.replace(/^\d{4}-\d\d-\d\d/, '2018-04-05')));
  await page.reload();
  const reminder = page.getByText(/Az adatokról csak ezen a számítógépen van biztonsági mentés/);
  await expect(reminder).toBeVisible();
  await page.getByRole('button', { name: 'Emlékeztetés egy hét múlva' }).click();
  await expect(reminder).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Kezdőlap' })).toBeVisible();
  await expect(reminder).toHaveCount(0);
});

test('a plain browser keeps no journal, says so, and offers the download', async ({ page, host }) => {
  test.skip(host !== 'browser', 'the other hosts keep a journal');
  await setUpOffice(page);
  await openBackups(page);
  await expect(page.getByText(/Itt nincs napló/)).toBeVisible();
  await page.getByRole('button', { name: 'Minden adat mentése fájlba' }).click();
  await lockFile(page, null);
  await expect(page.getByText(/Az adatok mentése megtörtént: /)).toBeVisible();
});
