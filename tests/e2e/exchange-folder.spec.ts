import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Page } from '@playwright/test';
import { type Desk, expect, type Pc, test } from './hosts.ts';
import { addTask, expectSheet, lockFile, setUpOffice, walkTo } from './steps.ts';

const words = 'alma körte szilva barack';

/** The second PC joins the office of the first by a file of all data. */
async function joinFrom(page: Page, desk: Desk, second: Pc): Promise<void> {
  await walkTo(page, 'Iroda és beállítások');
  await page.getByRole('link', { name: 'Biztonsági mentések' }).click();
  await page.getByRole('button', { name: 'Minden adat mentése fájlba' }).click();
  await lockFile(page, null);
  const saved = page.getByText(/Az adatok mentése megtörtént: /);
  await expect(saved).toBeVisible({ timeout: 30_000 });
  const [name = ''] =
    /[^ :][^:]*\.mentor/.exec(((await saved.textContent()) ?? '').split('megtörtént: ')[1] ?? '') ?? [];
  second.desk.put(name, await desk.saved(name));
  const other = second.page;
  await other.getByRole('button', { name: 'Munkatárs fájljának megnyitása' }).click();
  second.desk.answer(name);
  await other.getByRole('main').getByRole('button', { name: 'Munkatárs fájljának megnyitása' }).click();
  await other.locator('#workplace').fill('Hátsó szoba');
  await other.getByRole('button', { name: 'Csatlakozás ehhez az irodához' }).click();
  await other.getByRole('button', { name: /Őrségi Béla/ }).click();
  await expect(other.getByRole('navigation', { name: 'Fő navigáció' })).toBeVisible();
}

async function openFolder(page: Page): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Fő navigáció' })
    .getByRole('link', { name: /^Adatcsere/ })
    .click();
  await page.getByRole('link', { name: 'Cseremappa', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Cseremappa' })).toBeVisible();
}

/** The first PC finds a passphrase and the second types it, or neither has one. */
async function chooseFolder(page: Page, who: 'first' | 'further' | 'open'): Promise<void> {
  await openFolder(page);
  await page.getByRole('button', { name: 'Cseremappa beállítása…' }).click();
  const dialog = page.getByRole('dialog');
  if (who === 'first') {
    await dialog.getByLabel('Saját jelszó').check();
    await dialog.getByLabel('Jelszó', { exact: true }).fill(words);
    await dialog.getByLabel('Jelszó még egyszer').fill(words);
  } else if (who === 'open') {
    await dialog.getByLabel('Titkosítás nélkül', { exact: true }).check();
    await dialog.getByLabel('Értem, és titkosítás nélkül kérem a fájlt').check();
  } else {
    await dialog.getByLabel(/Másik számítógép már használja/).check();
    await dialog.getByLabel('A cseremappa jelszava').fill(words);
  }
  await dialog.getByRole('button', { name: 'Mappa kiválasztása…' }).click();
  await expect(dialog).toBeHidden();
  await expectIdle(page);
}

/** A look has ended, and this PC's file lies there. */
async function expectIdle(page: Page): Promise<void> {
  await expect(page.getByText(/naprakész/)).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('button', { name: 'Átnézés most' })).toBeEnabled({ timeout: 30_000 });
}

async function look(page: Page): Promise<void> {
  await openFolder(page);
  await page.getByRole('button', { name: 'Átnézés most' }).click();
  await expect(page.getByRole('button', { name: 'Átnézés most' })).toBeEnabled({ timeout: 30_000 });
}

async function rename(page: Page, from: string, to: string): Promise<void> {
  await walkTo(page, 'Feladatok');
  await page.getByText(from).first().click();
  await page
    .getByRole('main')
    .getByRole('link', { name: 'Szerkesztés' })
    .or(page.getByRole('button', { name: 'Szerkesztés' }))
    .first()
    .click();
  const title = page.getByRole('textbox', { name: /^Feladat/ }).first();
  await expect(title).toBeFocused();
  await title.fill(to);
  await page.keyboard.press('Control+Enter');
  await expectSheet(page, to);
}

/** Both change the same field before either hears of the other; one of them decides. */
async function decideBetween(page: Page, other: Page): Promise<void> {
  await rename(page, 'Fórum előkészítése', 'Fórum Püspökladányban');
  await rename(other, 'Fórum előkészítése', 'Fórum Berettyóújfaluban');
  await look(page);
  await look(other);
  await look(page);
  for (const one of [page, other]) {
    await one
      .getByRole('link', { name: /^Ütközések/ })
      .first()
      .click();
    await expect(one.getByText('Fórum Püspökladányban').first()).toBeVisible();
    await expect(one.getByText('Fórum Berettyóújfaluban').first()).toBeVisible();
  }
  await other
    .getByRole('button', { name: /^1\. változat|· 1\. változat/ })
    .first()
    .click();
  await expect(other.getByText('Nincs döntésre váró ütközés')).toBeVisible({ timeout: 30_000 });
  await look(other);
  await look(page);
  await page
    .getByRole('link', { name: /^Ütközések/ })
    .first()
    .click();
  await expect(page.getByText('Nincs döntésre váró ütközés')).toBeVisible();
  for (const one of [page, other]) {
    await walkTo(one, 'Feladatok');
    await expect(one.getByText('Fórum Berettyóújfaluban').first()).toBeVisible();
    await expect(one.getByText('Fórum Püspökladányban')).toHaveCount(0);
  }
}

/** Two PCs of one office with one folder, and everything of each on the other. */
async function twoPcs({ page, machine, desk }: Pc, second: Pc, isSealed: boolean): Promise<string> {
  const share = join(machine.documents, 'Kozos');
  mkdirSync(share);
  await setUpOffice(page);
  await addTask(page, 'Fórum előkészítése');
  await joinFrom(page, desk, second);
  desk.answer('Kozos');
  await chooseFolder(page, isSealed ? 'first' : 'open');
  second.desk.answer(relative(second.machine.documents, share));
  await chooseFolder(second.page, isSealed ? 'further' : 'open');
  return share;
}

test('@shell what is entered on one PC comes to the other by itself, and lies encrypted in between', async ({
  page,
  desk,
  machine,
  second,
}) => {
  test.setTimeout(480_000);
  const share = await twoPcs({ page, machine, desk }, second, true);
  for (const name of readdirSync(share)) {
    expect(name).toMatch(/^mentoriroda-hajdu-bihar.*\.mentor$/);
    expect(readFileSync(join(share, name)).subarray(0, 21).toString()).toBe('age-encryption.org/v1');
  }
  await look(page);
  await expect(page.getByRole('row', { name: /Hátsó szoba.*minden módosítása átvéve/ })).toBeVisible();

  await addTask(second.page, 'Hátul írt feladat');
  await look(second.page);
  await look(page);
  await walkTo(page, 'Feladatok');
  await expect(page.getByText('Hátul írt feladat').first()).toBeVisible();
});

test('@shell a change on both is asked on both; a share that goes away, half a file and a copy of the carrier disturb nobody', async ({
  page,
  desk,
  machine,
  second,
}) => {
  test.setTimeout(480_000);
  const share = await twoPcs({ page, machine, desk }, second, false);
  await decideBetween(page, second.page);
  renameSync(share, `${share}-ki`);
  await look(page);
  await expect(page.getByText(/óta nem érhető el\. A munka folytatható/)).toBeVisible();
  await addTask(page, 'Közben írt feladat');
  renameSync(`${share}-ki`, share);
  await look(page);
  await expect(page.getByText(/óta nem érhető el/)).toHaveCount(0);

  // What carriers leave about: a copy of every file under a name of their own, a file cut off, an empty one.
  const names = readdirSync(share);
  expect(names.length).toBeGreaterThan(1);
  for (const name of names) {
    const copy = name.replace('.mentor', ' (conflicted copy 2026-11-22).mentor');
    writeFileSync(join(share, copy), readFileSync(join(share, name)));
  }
  const whole = readFileSync(join(share, names[0] ?? ''));
  writeFileSync(join(share, 'felbehagyott.mentor'), whole.subarray(0, whole.length >> 1));
  writeFileSync(join(share, 'ures.mentor'), '');
  await look(second.page);
  await walkTo(second.page, 'Feladatok');
  await expect(second.page.getByText('Közben írt feladat')).toHaveCount(1);

  await second.page.evaluate(() => {
    const real = Date.now.bind(Date);
    const Real = Date;
    const later = 6 * 60_000;
    globalThis.Date = class extends Real {
      constructor(...given: []) {
        if (given.length === 0) super(real() + later);
        else super(...given);
      }
      static override now(): number {
        return real() + later;
      }
    } as DateConstructor;
  });
  await look(second.page);
  await expect(second.page.getByText('felbehagyott.mentor')).toBeVisible();
  await expect(second.page.getByText('ures.mentor')).toBeVisible();
  await expect(second.page.getByText(/nem olvasható végig/).first()).toBeVisible();
  await expect(second.page.getByText(/conflicted copy/)).toHaveCount(0);
});
