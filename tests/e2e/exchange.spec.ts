import type { Page } from '@playwright/test';
import { expect, type Pc, test } from './hosts.ts';
import { addTask, expectSheet, setUpOffice, settled, walkTo } from './steps.ts';

const LONG = 40_000;

async function openExchange(page: Page, tab: string, heading: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Fő navigáció' })
    .getByRole('link', { name: /^Adatcsere/ })
    .click();
  await page
    .getByRole('navigation', { name: 'Az adatcsere lapjai' })
    .getByRole('link', { name: tab, exact: true })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
  await settled(page);
}

/** Gives everything out, locked with a passphrase or readable. Answers the name of the file. */
async function giveAll({ page }: Pick<Pc, 'page'>, recipient: string, passphrase?: string): Promise<string> {
  await openExchange(page, 'Átadás', 'Adatok átadása');
  await page.getByLabel(/^Kinek adja át\?/).fill(recipient);
  await page.getByLabel(/^Milyen célból\?/).fill('közös projekt');
  if (passphrase === undefined) {
    await page.getByLabel('Titkosítás nélkül', { exact: true }).check();
    await page.getByLabel('Értem, és titkosítás nélkül kérem a fájlt').check();
  } else {
    await page.getByLabel('Saját jelszó').check();
    await page.getByLabel('Jelszó', { exact: true }).fill(passphrase);
    await page.getByLabel('Jelszó még egyszer').fill(passphrase);
  }
  await page.getByRole('button', { name: 'Adatfájl mentése…' }).click();
  const said = page.getByText(/^.*\.mentor \(/);
  await expect(said).toBeVisible({ timeout: LONG });
  return nameIn(/^(.*\.mentor) \(/, await said.textContent());
}

function nameIn(pattern: RegExp, text: string | null): string {
  const [, name] = pattern.exec(text ?? '') ?? [];
  if (name === undefined) throw new Error(`no file name in „${text}”`);
  return name;
}

/** Sends a file from one PC to another. */
async function carry(name: string, from: Pick<Pc, 'desk'>, to: Pick<Pc, 'desk'>): Promise<void> {
  to.desk.put(name, await from.desk.saved(name));
}

/** Opens a file by keyboard and waits for its preview. */
async function preview({ page, desk }: Pick<Pc, 'page' | 'desk'>, name: string, passphrase?: string) {
  await openExchange(page, 'Átvétel', 'Adatfájl átvétele');
  desk.answer(name);
  await page.keyboard.press('Control+o');
  if (passphrase !== undefined) {
    const prompt = page.getByRole('dialog');
    await prompt.getByLabel('Jelszó').fill('valami más');
    await prompt.getByRole('button', { name: 'Megnyitás' }).click();
    await expect(prompt.getByRole('alert').or(prompt.getByText(/nem nyit/))).toBeVisible({ timeout: LONG });
    await prompt.getByLabel('Jelszó').fill(passphrase);
    await prompt.getByRole('button', { name: 'Megnyitás' }).click();
  }
  await expect(page.getByRole('region', { name: 'Mit hoz a fájl?' })).toBeVisible({ timeout: LONG });
  await settled(page);
}

async function takeIn(page: Page): Promise<void> {
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: 'Az átvétel megtörtént' })).toBeVisible({ timeout: LONG });
}

async function saveReceipt(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Elismervény mentése…' }).click();
  const said = page.getByText(/Az elismervény elkészült: /);
  await expect(said).toBeVisible({ timeout: LONG });
  return nameIn(/elkészült: (.*\.mentor)\./, await said.textContent());
}

async function renameTask(page: Page, from: string, to: string): Promise<void> {
  await walkTo(page, 'Feladatok');
  await page.getByRole('gridcell', { name: from, exact: true }).click();
  await expectSheet(page, from);
  await page.keyboard.press('e');
  const title = page.getByRole('textbox', { name: /^Feladat/ }).first();
  await expect(title).toBeFocused();
  await title.fill(to);
  await page.keyboard.press('Control+Enter');
  await expectSheet(page, to);
}

/** Exactly these tasks are there. */
async function expectTasks(page: Page, titles: readonly string[]): Promise<void> {
  await walkTo(page, 'Feladatok');
  const grid = page.getByRole('grid');
  for (const title of titles) {
    await expect(grid.getByRole('gridcell', { name: title, exact: true })).toBeVisible();
  }
  // The heads are a row too.
  await expect(grid.getByRole('row')).toHaveCount(titles.length + 1);
}

/** Hashes of all rows but the log of who got what, which each PC goes on writing. */
function stateOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const mine = (await indexedDB.databases()).find(({ name }) => /^mentoriroda-\d+$/.test(name ?? ''));
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open(mine?.name ?? '');
      opening.addEventListener('success', () => resolve(opening.result));
      opening.addEventListener('error', () => reject(opening.error));
    });
    const left = new Set(['changeLog', 'meta', 'drafts', 'attachments', 'transfer', 'receipt']);
    const hashes: string[] = [];
    for (const table of [...database.objectStoreNames].filter((name) => !left.has(name))) {
      const rows = await new Promise<{ id: string; hash: string }[]>((resolve) => {
        const asking = database.transaction(table).objectStore(table).getAll();
        asking.addEventListener('success', () => resolve(asking.result));
      });
      hashes.push(...rows.map(({ id, hash }) => `${table}/${id} ${hash}`));
    }
    database.close();
    return hashes.sort();
  });
}

test('@shell two offices: given out, taken in, in conflict, decided, given back, the same', async ({
  page,
  desk,
  second,
}) => {
  test.setTimeout(480_000);
  const ours = { page, desk };
  await setUpOffice(page);
  await addTask(page, 'Fórum');
  await addTask(page, 'Bejárás');
  await setUpOffice(second.page, 'Békés');

  // Locked with a passphrase, from an office nobody here has heard of.
  const first = await giveAll(ours, 'Békés Megyei Mentoriroda', 'alma körte szilva barack');
  await carry(first, ours, second);
  await preview(second, first, 'alma körte szilva barack');
  await expect(second.page.getByText('Ki a küldő?')).toBeVisible();
  await expect(second.page.getByRole('treeitem', { name: 'Feladat: Fórum' })).toHaveAttribute(
    'aria-checked',
    'true',
  );
  await takeIn(second.page);
  const receipt = await saveReceipt(second.page);

  // The receipt goes back and says that everything arrived.
  await carry(receipt, second, ours);
  await preview(ours, receipt);
  await expect(page.getByText('átvételi elismervény', { exact: true })).toBeVisible();
  await takeIn(page);
  await expect(page.getByText(/minden tétel megérkezett/)).toBeVisible();
  await openExchange(page, 'Átadási napló', 'Átadási napló');
  await expect(page.getByRole('row', { name: /Békés Megyei Mentoriroda/ })).toContainText('megérkezett');

  // Both write the same field.
  await renameTask(page, 'Fórum', 'Lakossági fórum');
  await renameTask(second.page, 'Fórum', 'Falugyűlés');
  const back = await giveAll(second, 'Hajdú-Bihar Megyei Mentoriroda');
  await carry(back, second, ours);
  await preview(ours, back);
  const conflict = page.getByRole('treeitem', { name: /^Feladat: Lakossági fórum/ });
  await expect(conflict).toContainText('Falugyűlés');
  await expect(conflict).toHaveAttribute('aria-checked', 'false');
  await expect(page.getByRole('tree')).toBeFocused();
  await page.keyboard.press('Space');
  await expect(conflict).toHaveAttribute('aria-checked', 'true');
  await takeIn(page);
  await page.getByRole('link', { name: 'Ütközések megnyitása' }).click();
  await expect(page.getByText(/^1\sdöntésre váró ütközés$/).first()).toBeVisible();
  await page.getByRole('button', { name: /^2\. változat/ }).click();
  await expect(page.getByText('Nincs döntésre váró ütközés')).toBeVisible();

  // The decision travels; then both hold the same.
  const decided = await giveAll(ours, 'Békés Megyei Mentoriroda');
  await carry(decided, ours, second);
  await preview(second, decided);
  await takeIn(second.page);
  await expectTasks(page, ['Falugyűlés', 'Bejárás']);
  await expectTasks(second.page, ['Falugyűlés', 'Bejárás']);
  expect(await stateOf(second.page)).toEqual(await stateOf(page));
});

test('@shell a file is taken out again after further work; what was worked on stays', async ({
  page,
  desk,
  second,
}) => {
  test.setTimeout(360_000);
  const ours = { page, desk };
  await setUpOffice(page);
  await addTask(page, 'Fórum');
  await addTask(page, 'Bejárás');
  await setUpOffice(second.page, 'Békés');
  const before = await stateOf(second.page);
  const file = await giveAll(ours, 'Békés Megyei Mentoriroda');
  await carry(file, ours, second);
  await preview(second, file);
  await takeIn(second.page);
  await renameTask(second.page, 'Fórum', 'Falugyűlés');

  // Refused: our office would rather not have it after all.
  await openExchange(second.page, 'Átvétel', 'Adatfájl átvétele');
  await second.page.getByRole('button', { name: /^Az átvétel visszavonása: Hajdú-Bihar/ }).click();
  const dialog = second.page.getByRole('alertdialog');
  await expect(dialog).toContainText('megmarad: 2 tétel');
  await expect(dialog).toContainText('Falugyűlés');
  // And whoever has it to do: nobody's work may end in a link to nothing.
  await expect(dialog).toContainText('azóta más tétel hivatkozik rá');
  await dialog.getByRole('button', { name: 'Visszavonás' }).click();
  await expect(second.page.getByRole('cell', { name: 'visszavonva' })).toBeVisible({ timeout: LONG });
  await expectTasks(second.page, ['Falugyűlés']);
  const after = await stateOf(second.page);
  expect(after.filter((row) => !before.includes(row)).map((row) => row.split('/')[0])).toEqual([
    'mentor',
    'task',
  ]);
  expect(before.filter((row) => !after.includes(row))).toEqual([]);
});
