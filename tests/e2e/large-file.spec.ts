import { basename } from 'node:path';
import type { Page } from '@playwright/test';
import { listPageFiles } from '../../electron/page-files.ts';
import type { CheckResult } from '../../renderer/data/keeping/check-database.ts';
import { identity } from '../../shared/contract/identity.ts';
import { writeFile } from '../../shared/exchange/write-file.ts';
import type { Outcome } from '../../shared/lib/outcome.ts';
import { sampleCounty } from '../../shared/sample/county.ts';
import { expect, test } from './hosts.ts';
import { setUpOffice, settled } from './steps.ts';

/** More changes than this are packed by a worker. */
const MANY = 2_000;
const LONG = 60_000;

/** What another county recorded in five months, as its PC gives it out. */
function fileOfAnotherCounty(): { readonly bytes: Uint8Array; readonly records: number } {
  const county = sampleCounty({ seed: 8, settlementsPerMentor: 6, firstMonth: '2017-11', months: 5 });
  const written = writeFile(
    {
      app: '0.1.0',
      fileId: '0190a000-0000-7000-8000-00000000f11e',
      madeAt: '2018-05-02T10:35:00',
      sender: { replica: 'b'.repeat(24), office: county.office, label: 'A másik gép' },
      scope: { type: 'all' },
    },
    { kind: 'exchange', rows: county.rows },
  );
  if (!written.ok) throw new Error(written.message);
  return { bytes: written.value, records: county.entries.length };
}

/** The names of all workers the page starts from now on, without what the build adds to them. */
function watchWorkers(page: Page): readonly string[] {
  const started: string[] = [];
  page.on('worker', (worker) =>
    started.push(basename(new URL(worker.url()).pathname).replace(/-[\w-]{8}\.js$/, '')),
  );
  return started;
}

/** The program's own check of the database, in the worker that makes it at every start. */
async function check(page: Page, worker: string): Promise<CheckResult> {
  const database = `${identity.databasePrefix}1`;
  const checked = await page.evaluate(
    ([address, question]) =>
      new Promise<Outcome<CheckResult>>((resolve, reject) => {
        const keeper = new Worker(address, { type: 'module' });
        keeper.addEventListener('message', ({ data }: MessageEvent<{ value: Outcome<CheckResult> }>) => {
          keeper.terminate();
          resolve(data.value);
        });
        keeper.addEventListener('error', () => reject(new Error('no check')));
        keeper.postMessage(question);
      }),
    [worker, { do: 'check', database }] as const,
  );
  if (!checked.ok) throw new Error(checked.message);
  return checked.value;
}

const sound = { damaged: [], damagedEntries: 0, complete: true, logComplete: true };

test('@shell a file of thousands of records is packed by a worker, is sound, and goes out again', async ({
  page,
  desk,
  pageFolder,
}) => {
  test.setTimeout(240_000);
  const started = watchWorkers(page);
  const address = [...listPageFiles(pageFolder).keys()].find((path) => path.includes('keeper-worker')) ?? '';
  const { bytes, records } = fileOfAnotherCounty();
  expect(records).toBeGreaterThan(MANY);
  desk.put('megye.mentor', bytes);
  await setUpOffice(page);
  const before = await check(page, address);
  expect(before).toMatchObject(sound);

  await page.getByRole('link', { name: /^Adatcsere/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Adatfájl átvétele' })).toBeVisible();
  await settled(page);
  desk.answer('megye.mentor');
  await page.keyboard.press('Control+o');
  await expect(page.getByRole('region', { name: 'Mit hoz a fájl?' })).toBeVisible({ timeout: LONG });
  await settled(page);
  expect(started).not.toContain('packing-worker');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: 'Az átvétel megtörtént' })).toBeVisible({ timeout: LONG });
  expect(started.filter((name) => name === 'packing-worker')).toHaveLength(1);
  expect(await check(page, address)).toEqual({ ...sound, rows: before.rows + records });

  await page.getByRole('button', { name: /^Az átvétel visszavonása: / }).click();
  const dialog = page.getByRole('alertdialog');
  const takeOut = dialog.getByRole('button', { name: 'Visszavonás' });
  await expect(takeOut).toBeEnabled({ timeout: LONG });
  await takeOut.click();
  await expect(page.getByRole('cell', { name: 'visszavonva' })).toBeVisible({ timeout: LONG });
  expect(started.filter((name) => name === 'packing-worker')).toHaveLength(2);
  expect(started).toContain('unpacking-worker');
  expect(await check(page, address)).toEqual({ ...sound, rows: before.rows });
});
