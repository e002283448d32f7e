import { expect, test } from './hosts.ts';
import { addTask, lockFile, setUpOffice } from './steps.ts';

test('a plain browser says what it does not keep, counts what is in no file yet, and hands it over', async ({
  page,
  host,
  desk,
}) => {
  test.skip(host !== 'browser', 'the program itself keeps a journal');
  await setUpOffice(page);
  const line = page.getByRole('note').filter({ hasText: 'böngészőben fut' });
  await expect(line).toContainText('napló és biztonsági mentés nem készül');
  await addTask(page, 'Fórum előkészítése');
  await expect(line).toContainText('2\u00A0módosítás csak ebben a böngészőben van meg.');
  await page.reload();
  await expect(line).toContainText('Adatfájlba még nem mentett módosítás: 2.');
  await line.getByRole('button', { name: 'Adatfájl letöltése' }).click();
  await lockFile(page, null);
  const said = page.getByText(/^Az adatfájl a böngésző letöltései között van: /);
  await expect(said).toBeVisible();
  const [, name = ''] = /van: (.*\.mentor)\./.exec((await said.textContent()) ?? '') ?? [];
  expect((await desk.saved(name)).subarray(0, 8).toString()).toBe('MENTOR1 ');
  await expect(line.getByRole('button')).toHaveCount(0);
  await page.reload();
  await expect(line).toBeVisible();
  await expect(line.getByRole('button')).toHaveCount(0);
  await addTask(page, 'Jelenléti ív pótlása');
  await expect(line).toContainText('1\u00A0módosítás csak ebben a böngészőben van meg.');
});

test('a second tab of a plain browser is told where the work goes on', async ({ page, context, host }) => {
  test.skip(host !== 'browser', 'told of the shell in another spec');
  await setUpOffice(page);
  const second = await context.newPage();
  await second.goto(page.url());
  await expect(second.getByRole('heading', { name: 'A Mentoriroda már fut' })).toBeVisible();
});
