import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { DeskMachine } from '../support/desk-machine.ts';
import { connectShellHost } from './shell-host.ts';
import { createClosing } from '../../electron/keep/closing.ts';
import { identity } from '../../shared/contract/identity.ts';
import { encryptWithPassphrase } from '../../shared/exchange/age.ts';
import { expect, test } from './hosts.ts';
import { addTask, setUpOffice, walkTo } from './steps.ts';

const database = `${identity.databasePrefix}1`;

function snapshotsOf(machine: DeskMachine): readonly string[] {
  const folder = join(machine.dataFolder, 'snapshots');
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.mentor')) : [];
}

/** The first snapshot is made in the background once the first screen stands. */
async function firstSnapshot(machine: DeskMachine): Promise<void> {
  await expect.poll(() => snapshotsOf(machine).length, { timeout: 20_000 }).toBeGreaterThan(0);
}

/** What a cleaning program does: the database is gone, and the program starts again. */
async function loseDatabase(page: Page): Promise<void> {
  await page.evaluate(
    (name) =>
      new Promise<void>((resolve) => {
        indexedDB.deleteDatabase(name).addEventListener('success', () => resolve());
      }),
    database,
  );
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Az adatok helyreállítása' })).toBeVisible();
}

async function restoreSelected(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Visszaállítás a kijelölt mentésből' }).click();
  await expect(page.getByRole('heading', { name: 'A visszaállítás elkészült' })).toBeVisible({
    timeout: 20_000,
  });
}

async function goOn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Tovább' }).click();
  await expect(page.getByRole('navigation', { name: 'Fő navigáció' })).toBeVisible();
}

test('@shell an office whose database is gone comes back to the last saved change by one button', async ({
  page,
  machine,
}) => {
  test.setTimeout(240_000);
  await setUpOffice(page);
  await firstSnapshot(machine);
  await addTask(page, 'Fórum előkészítése');
  await addTask(page, 'Jelenléti ív pótlása');
  await loseDatabase(page);
  await expect(page.getByText(/adattára nincs a helyén/)).toBeVisible();
  await expect(page.getByText(/2\smódosítás a naplóból visszaállítható/)).toBeVisible();
  await restoreSelected(page);
  await expect(
    page.getByText(
      /^Minden visszaállt, pontosan az utolsó „Mentve” jelzésig: .*\stétel, ebből 2\smódosítás a naplóból\.$/,
    ),
  ).toBeVisible();
  await goOn(page);
  await walkTo(page, 'Feladatok');
  await expect(page.getByText('Fórum előkészítése').first()).toBeVisible();
  await expect(page.getByText('Jelenléti ív pótlása').first()).toBeVisible();
  await addTask(page, 'A visszaállítás után');
  await page.reload();
  await walkTo(page, 'Feladatok');
  await expect(page.getByText('A visszaállítás után').first()).toBeVisible();
});

test('@shell a damaged snapshot is said to be damaged, and the one before it brings everything back', async ({
  page,
  machine,
}) => {
  test.setTimeout(240_000);
  await setUpOffice(page);
  await firstSnapshot(machine);
  await addTask(page, 'Fórum előkészítése');
  machine.clock = new Date(2026, 10, 23, 9, 0, 0);
  machine.version = '0.1.1';
  await page.reload();
  await expect.poll(() => snapshotsOf(machine).length, { timeout: 20_000 }).toBe(2);
  await addTask(page, 'Jelenléti ív pótlása');
  const newest = join(machine.dataFolder, 'snapshots', snapshotsOf(machine).toSorted().at(-1) ?? '');
  const bytes = readFileSync(newest);
  bytes[bytes.length - 40] = (bytes.at(-40) ?? 0) ^ 1;
  writeFileSync(newest, bytes);
  await loseDatabase(page);
  await page.getByRole('button', { name: 'Visszaállítás a kijelölt mentésből' }).click();
  await expect(page.getByRole('alert')).toContainText('megsérült, ezért nem használható', {
    timeout: 20_000,
  });
  await restoreSelected(page);
  await expect(page.getByText(/^Minden visszaállt/)).toBeVisible();
  await goOn(page);
  await walkTo(page, 'Feladatok');
  await expect(page.getByText('Fórum előkészítése').first()).toBeVisible();
  await expect(page.getByText('Jelenléti ív pótlása').first()).toBeVisible();
});

test('@shell without any snapshot an encrypted copy from elsewhere brings the office back, with what the journal has since', async ({
  page,
  machine,
  desk,
}) => {
  test.setTimeout(240_000);
  await setUpOffice(page);
  await firstSnapshot(machine);
  await addTask(page, 'Fórum előkészítése');
  const folder = join(machine.dataFolder, 'snapshots');
  const [name = ''] = snapshotsOf(machine);
  const words = 'alma körte szilva barack';
  desk.put(
    'masolat.mentor',
    await encryptWithPassphrase(new Uint8Array(readFileSync(join(folder, name))), words, 12),
  );
  for (const snapshot of snapshotsOf(machine)) rmSync(join(folder, snapshot));
  await loseDatabase(page);
  await expect(page.getByText(/nincs használható biztonsági mentés/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Új iroda' })).toBeVisible();
  desk.answer('masolat.mentor');
  await page.getByRole('button', { name: 'Adatfájl választása' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Jelszó').fill('más szavak ezek itt');
  await dialog.getByRole('button', { name: 'Megnyitás' }).click();
  await expect(dialog.getByText(/A jelszó nem nyitja a fájlt/)).toBeVisible({ timeout: 20_000 });
  await dialog.getByLabel('Jelszó').fill(words);
  await dialog.getByRole('button', { name: 'Megnyitás' }).click();
  await expect(page.getByText(/^Minden visszaállt/)).toBeVisible({ timeout: 20_000 });
  await goOn(page);
  await walkTo(page, 'Feladatok');
  await expect(page.getByText('Fórum előkészítése').first()).toBeVisible();
});

test('@shell where only the journal is gone, the work goes on with the whole database', async ({
  page,
  machine,
}) => {
  test.setTimeout(240_000);
  await setUpOffice(page);
  await firstSnapshot(machine);
  await addTask(page, 'Fórum előkészítése');
  const folder = join(machine.dataFolder, 'journal');
  for (const name of readdirSync(folder)) writeFileSync(join(folder, name), 'x'.repeat(400));
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Az adatok helyreállítása' })).toBeVisible();
  await page.getByRole('button', { name: 'Folytatás az ép adattárral' }).click();
  await expect(page.getByText(/^Minden megvan: .*\stétel\. Az új napló elkezdődött\.$/)).toBeVisible();
  await goOn(page);
  await walkTo(page, 'Feladatok');
  await expect(page.getByText('Fórum előkészítése').first()).toBeVisible();
  await addTask(page, 'Az új naplóban');
  await page.reload();
  await walkTo(page, 'Feladatok');
  await expect(page.getByText('Az új naplóban').first()).toBeVisible();
});

test('@shell a journal that cannot be written is told at once, stops the work, and catches up by itself', async ({
  page,
  machine,
}) => {
  test.setTimeout(240_000);
  await setUpOffice(page);
  await firstSnapshot(machine);
  machine.faults.push({ call: 'write', code: 'ENOSPC', times: 1_000 });
  await addTask(page, 'Fórum előkészítése');
  const bar = page.getByRole('alert').filter({ hasText: 'Nincs mentve' }).first();
  await expect(bar).toContainText('Nincs elég szabad hely');
  await expect(page.getByText('Mentve.', { exact: true })).toHaveCount(0);
  await expect(bar).toContainText('a program most csak olvasható', { timeout: 15_000 });
  machine.faults.length = 0;
  await expect(page.getByText('A korábbi módosítások mentése megtörtént.')).toBeVisible({
    timeout: 15_000,
  });
  await expect(bar).toBeHidden();
  await loseDatabase(page);
  await restoreSelected(page);
  await goOn(page);
  await walkTo(page, 'Feladatok');
  await expect(page.getByText('Fórum előkészítése').first()).toBeVisible();
});

test('@shell closing the program leaves a snapshot of what has changed', async ({
  page,
  context,
  machine,
}) => {
  test.setTimeout(240_000);
  await page.close();
  const closing = createClosing(machine);
  const other = await context.newPage();
  await connectShellHost(other, machine, closing);
  await other.goto(`${identity.browserHost}/`);
  await setUpOffice(other);
  await firstSnapshot(machine);
  await addTask(other, 'Fórum előkészítése');
  expect(closing.isAwaited()).toBe(true);
  await closing.begin();
  await expect
    .poll(() => snapshotsOf(machine).some((name) => name.includes('quit')), { timeout: 20_000 })
    .toBe(true);
});

test('@shell a second window on the same office is told where the work goes on', async ({
  page,
  context,
  machine,
}) => {
  await setUpOffice(page);
  const second = await context.newPage();
  await connectShellHost(second, machine);
  await second.goto(`${identity.browserHost}/`);
  await expect(second.getByRole('heading', { name: 'A Mentoriroda már fut' })).toBeVisible();
});

test('@shell rows that rot on the disk are found at the start and put back', async ({ page, machine }) => {
  test.setTimeout(240_000);
  await setUpOffice(page);
  await firstSnapshot(machine);
  await addTask(page, 'Fórum előkészítése');
  await page.evaluate(async (name) => {
    const request = indexedDB.open(name);
    await new Promise((resolve) => request.addEventListener('success', resolve));
    const transaction = request.result.transaction('task', 'readwrite');
    const completed = new Promise((resolve) => transaction.addEventListener('complete', resolve));
    const tasks = transaction.objectStore('task');
    const all = tasks.getAll();
    await new Promise((resolve) => all.addEventListener('success', resolve));
    const [row] = all.result as { record: { title: string } }[];
    if (row === undefined) throw new Error('no task');
    row.record.title = 'F#rum előkészítése';
    tasks.put(row);
    await completed;
    request.result.close();
  }, database);
  await page.reload();
  await page.getByRole('button', { name: 'Sérült tételek megtekintése' }).click({ timeout: 20_000 });
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('cell', { name: 'Fórum előkészítése' })).toBeVisible({ timeout: 20_000 });
  await dialog.getByRole('button', { name: 'Visszaállítás' }).click();
  await expect(page.getByText(/1\u00A0tétel visszaállt, pontosan úgy/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Sérült tételek megtekintése' })).toBeHidden();
  await walkTo(page, 'Feladatok');
  await expect(page.getByText('Fórum előkészítése').first()).toBeVisible();
});
