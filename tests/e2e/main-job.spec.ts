import type { Locator, Page } from '@playwright/test';
import { wordText } from '../support/word-text.ts';
import { expect, test } from './hosts.ts';
import { pressButton, pressOn, setUpOffice, settled, walkTo } from './steps.ts';

/** Ten visits of one month: day, settlement as typed, from, to, subject, result. Names and matters are invented. */
const VISITS = [
  [
    '2018.03.05',
    'kaba',
    '9',
    '1030',
    'Egyeztetés a helyi értéktárról',
    'Elkészült az értéktár első vázlata.',
  ],
  [
    '2018.03.06',
    'tetetlen',
    '10',
    '+90',
    'Beszélgetés a nyugdíjasklubbal',
    'A klub vállalta a szomszédolás megszervezését.',
  ],
  ['2018.03.07', 'kaba', '13', '1430', 'Közösségi felmérés előkészítése', 'A kérdőív szövege véglegesítve.'],
  ['2018.03.08', 'tetetlen', '9', '11', 'Információs pont kijelölése', 'A könyvtár adja a helyet.'],
  ['2018.03.12', 'kaba', '8', '930', 'Polgármesteri egyeztetés', 'Támogatják a részvételi fórumot.'],
  ['2018.03.13', 'tetetlen', '14', '16', 'Ifjúsági műhelymunka', 'Tizenkét fiatal őszi programot tervezett.'],
  ['2018.03.19', 'kaba', '9', '10', 'Helytörténeti gyűjtés', 'Húsz régi fénykép került elő.'],
  ['2018.03.20', 'tetetlen', '1030', '12', 'Egyesületi tanácsadás', 'Az alapszabály módosítása elkészült.'],
  [
    '2018.03.26',
    'kaba',
    '16',
    '1730',
    'Részvételi fórum előkészítése',
    'Megvan az időpont és a meghívottak köre.',
  ],
  [
    '2018.03.27',
    'tetetlen',
    '9',
    '1015',
    'Őszi közösségi akció tervezése',
    'Kész a feladatlista, megvannak a felelősök.',
  ],
] as const;

/** Types into the input whose label begins so; it must already be reachable by keyboard, so focus is set as Tab would. */
async function type(page: Page, label: string | RegExp, text: string): Promise<void> {
  await pressOn(page.getByLabel(label).first(), 'Control+A');
  await page.keyboard.type(text);
}

async function addSettlement(page: Page, typed: string, name: string): Promise<void> {
  await walkTo(page, 'Települések');
  await pressButton(page, /^Új mentorált település/);
  await type(page, /^Település/, typed);
  await page.keyboard.press('Enter');
  await type(page, /^Bevonás módja/, 'bevont (TOP-5');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('row', { name: new RegExp(name) })).toBeVisible();
}

async function recordVisit(page: Page, visit: (typeof VISITS)[number]): Promise<void> {
  const [day, settlement, from, to, subject, result] = visit;
  await type(page, /^Dátum/, day);
  await page
    .getByLabel(/^Települések/)
    .first()
    .focus();
  await page.keyboard.type(settlement);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.type(from);
  await page.keyboard.press('Tab');
  await page.keyboard.type(to);
  await page.keyboard.press('Tab');
  await page.keyboard.type(subject);
  await type(page, /^Eredmény/, result);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByLabel(/^Tárgy/)).toHaveValue('');
}

/** Steps a period, a dozen times at most, until it says so. */
async function stepTo(period: Locator, { text, key }: { text: string; key: string }): Promise<void> {
  for (let step = 0; step < 12; step += 1) {
    const shown = (await period.textContent()) ?? '';
    if (shown.includes(text)) return;
    await pressOn(period, key);
    await expect(period).not.toHaveText(shown);
  }
}

async function savedDocument(page: Page, id: string): Promise<void> {
  await walkTo(page, 'Dokumentumok');
  const choice = page.getByRole('main').getByRole('button', { name: new RegExp(`${id}$`) });
  await pressOn(choice, 'Enter');
  await expect(choice).toHaveAttribute('aria-current', 'page');
  const period = page.getByRole('spinbutton', { name: /Időszak/ });
  await stepTo(period, { text: '2018', key: 'PageDown' });
  await stepTo(period, { text: '2018. március', key: 'ArrowLeft' });
  await expect(period).toHaveText('2018. március');
  await expect(page.getByText(/A dokumentum elkészült/)).toHaveCount(0);
  const save = page.getByRole('button', { name: 'Mentés Word-dokumentumként' });
  await expect(save).toBeEnabled();
  await pressOn(save, 'Enter');
  await expect(page.getByText(/A dokumentum elkészült/)).toBeVisible({ timeout: 30_000 });
}

test('an office sets itself up, records ten visits by keyboard only, and sends its monthly papers', async ({
  page,
  desk,
}) => {
  test.setTimeout(360_000);
  await setUpOffice(page);
  await addSettlement(page, 'kaba', 'Kaba');
  await addSettlement(page, 'tetetlen', 'Tetétlen');
  await settled(page);
  await page.keyboard.press('F2');
  await expect(page.getByRole('heading', { name: 'Új tevékenység' })).toBeVisible();
  await settled(page);
  for (const visit of VISITS) await recordVisit(page, visit);

  await page.reload();
  await walkTo(page, 'Tevékenységek');
  await expect(page.getByText('Egyeztetés a helyi értéktárról')).toBeVisible();

  await savedDocument(page, 'D1');
  const name = await page.getByText(/A dokumentum elkészült/).textContent();
  const diary = wordText(await desk.saved(name?.replace('A dokumentum elkészült: ', '') ?? ''));
  for (const [, , , , subject, result] of VISITS) {
    expect(diary.split(subject).length - 1, `„${subject}” stands in the diary once`).toBe(1);
    expect(diary).toContain(result);
  }
  expect(diary).toContain('15:15');

  await savedDocument(page, 'D2');
  const reportName = await page.getByText(/A dokumentum elkészült/).textContent();
  const report = wordText(await desk.saved(reportName?.replace('A dokumentum elkészült: ', '') ?? ''));
  for (const [, , , , , result] of VISITS) expect(report).toContain(result);
  expect(report).toContain('Kaba');
  expect(report).toContain('Tetétlen');
});
