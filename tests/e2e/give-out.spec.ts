import type { Page } from '@playwright/test';
import { decryptWithPassphrase } from '../../shared/exchange/age.ts';
import { readFile } from '../../shared/exchange/read-file.ts';
import { type Desk, expect, test } from './hosts.ts';
import { addTask, setUpOffice, walkTo } from './steps.ts';

/** Of the mentors the office is set up with. */
const names = ['Kitalált', 'Ilona', 'Őrségi', 'Béla', 'Példás', 'Éva'];

async function openGiveOut(page: Page): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Fő navigáció' })
    .getByRole('link', { name: 'Adatcsere' })
    .click();
  await page.getByRole('link', { name: 'Átadás', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Adatok átadása' })).toBeVisible();
}

async function sayToWhom(page: Page, recipient: string, purpose: string): Promise<void> {
  await page.getByLabel(/^Kinek adja át\?/).fill(recipient);
  await page.getByLabel(/^Milyen célból\?/).fill(purpose);
}

/** The bytes of the file the page says it has saved. */
async function savedFile(page: Page, desk: Desk): Promise<Uint8Array> {
  const said = page.getByText(/^.*\.mentor \(/);
  await expect(said).toBeVisible({ timeout: 40_000 });
  const [, name = ''] = /^(.*\.mentor) \(/.exec((await said.textContent()) ?? '') ?? [];
  expect(name).toMatch(/^Hajdú-Bihar – .* – \d{4}-\d\d-\d\d \d\d\.\d\d\.mentor$/);
  expect(name.length).toBeLessThanOrEqual(80);
  return new Uint8Array(await desk.saved(name));
}

function namesIn(bytes: Uint8Array): readonly string[] {
  const text = Buffer.from(bytes).toString('utf8');
  return names.filter((name) => text.includes(name));
}

/** The lines of a file, unpacked. */
async function plainText(bytes: Uint8Array): Promise<Uint8Array> {
  const packed = new Blob([bytes.slice(bytes.indexOf(10) + 1)]).stream();
  return new Uint8Array(
    await new Response(packed.pipeThrough(new DecompressionStream('gzip'))).arrayBuffer(),
  );
}

test('everything is given out locked: the passphrase opens it, nobody is named in its bytes, the log knows who got it', async ({
  page,
  desk,
}) => {
  test.setTimeout(240_000);
  await setUpOffice(page);
  await addTask(page, 'Fórum előkészítése');
  await openGiveOut(page);
  await expect(page.getByRole('row', { name: /^Mentorok 3$/ })).toBeVisible();
  await page.getByRole('button', { name: 'Adatfájl mentése…' }).click();
  await expect(page.getByText('Kérjük, adja meg, kinek adja át az adatokat.')).toBeVisible();
  await sayToWhom(page, 'Az iroda laptopja', 'munka a terepen');
  const words = (await page.getByRole('note', { name: 'A fájl jelszava' }).textContent()) ?? '';
  expect(words.split(' ')).toHaveLength(5);
  await page.getByRole('button', { name: 'Adatfájl mentése…' }).click();

  const sealed = await savedFile(page, desk);
  expect(Buffer.from(sealed.subarray(0, 21)).toString()).toBe('age-encryption.org/v1');
  expect(namesIn(sealed)).toEqual([]);
  await expect(page.getByText(words, { exact: true }).first()).toBeVisible();
  const plain = await decryptWithPassphrase(sealed, words);
  if (!plain.ok) throw new Error(plain.message);
  const read = readFile(plain.value);
  if (!read.ok || read.value.content.kind !== 'exchange') throw new Error('not an exchange file');
  expect(read.value.head.scope).toEqual({ type: 'all' });
  expect(read.value.content.rows.get('task')?.map(({ record }) => record['title'])).toEqual([
    'Fórum előkészítése',
  ]);
  expect(namesIn(await plainText(plain.value))).toEqual(names);

  await page.getByRole('button', { name: 'Átadási napló' }).click();
  const row = page.getByRole('row', { name: /Az iroda laptopja/ });
  await expect(row).toContainText('munka a terepen');
  await expect(row).toContainText('elismervényre vár');
  await row.getByRole('button').click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(read.value.head.fileId);
  await expect(dialog).toContainText('jelszóval titkosítva');
  await dialog.getByText('Ellenőrző összegek').click();
  await expect(dialog.getByRole('row', { name: /^Mentorok dátum nélkül 3$/ })).toBeVisible();
});

test('an extract without personal data names nobody, and stays readable only if that is meant', async ({
  page,
  desk,
}) => {
  test.setTimeout(240_000);
  await setUpOffice(page);
  await addTask(page, 'Egyeztetés Őrségi Bélával, +36 30 123 4567');
  await openGiveOut(page);
  await page.getByLabel('Kivonat a központnak vagy a nyilvánosságnak').check();
  await expect(page.getByText('Nevek, elérhetőségek és megjegyzések nem kerülnek a fájlba.')).toBeVisible();
  await sayToWhom(page, 'Országos központ', 'havi adatszolgáltatás');
  await page.getByLabel('Titkosítás nélkül', { exact: true }).check();
  await page.getByRole('button', { name: 'Adatfájl mentése…' }).click();
  await expect(page.getByText(/Kérjük, jelölje be, hogy titkosítás nélkül kéri/)).toBeVisible();
  await page.getByLabel('Értem, és titkosítás nélkül kérem a fájlt').check();
  await page.getByRole('button', { name: 'Adatfájl mentése…' }).click();

  const bytes = await savedFile(page, desk);
  const read = readFile(bytes);
  if (!read.ok || read.value.content.kind !== 'extract') throw new Error('not an extract');
  expect(read.value.head.scope).toEqual({ type: 'extract', personal: 'none' });
  expect(read.value.content.records.get('mentor')).toHaveLength(3);
  expect(read.value.content.records.get('task')?.[0]?.['title']).toBe('Egyeztetés [név], [telefonszám]');
  expect(namesIn(await plainText(bytes))).toEqual([]);
});

test('@shell a file that was not saved is not in the log', async ({ page, desk, machine }) => {
  test.setTimeout(240_000);
  await setUpOffice(page);
  await openGiveOut(page);
  await sayToWhom(page, 'Az iroda laptopja', 'munka a terepen');
  desk.answer(null);
  await page.getByRole('button', { name: 'Adatfájl mentése…' }).click();
  // The form is hidden while the file is made and the person is asked where to save it.
  await expect.poll(() => machine.questions.length, { timeout: 40_000 }).toBe(1);
  await expect(page.getByRole('button', { name: 'Adatfájl mentése…' })).toBeVisible();
  await expect(page.getByLabel(/^Kinek adja át\?/)).toHaveValue('Az iroda laptopja');
  await walkTo(page, 'Kezdőlap');
  await openGiveOut(page);
  await page.getByRole('link', { name: 'Átadási napló' }).click();
  await expect(page.getByText('Még nem adtak át adatot')).toBeVisible();
});
