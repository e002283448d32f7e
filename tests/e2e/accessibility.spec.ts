import type { Page } from '@playwright/test';
import axe, { type AxeResults, type RunOptions } from 'axe-core';
import { matchRoutes } from 'react-router';
import { routes } from '../../renderer/app/routes.tsx';
import { officeWithEverything } from '../support/office-with-everything.ts';
import { extractOfCounty } from '../support/small-country.ts';
import { expect, type Pc, test } from './hosts.ts';
import { pressOn, settled } from './steps.ts';

/** A working day in the second of the office's two months. */
const today = new Date('2018-03-28T14:10:00+02:00');

/** WCAG 2.0 and 2.1 on levels A and AA, and what axe holds for good practice beyond it: landmarks, the order of headings. */
const everything: RunOptions['runOnly'] = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'];
/** All other rules find the same by day and by lamplight. */
const ofColours: RunOptions['runOnly'] = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

declare global {
  var axe: typeof import('axe-core') | undefined;
}

/** What was looked at and what was found there. */
interface Survey {
  readonly page: Page;
  readonly addresses: string[];
  readonly found: string[];
}

async function surveyOf(page: Page): Promise<Survey> {
  await page.clock.setFixedTime(today);
  await page.addInitScript(axe.source);
  await page.reload();
  return { page, addresses: [], found: [] };
}

/** Runs axe over what is open, in both colour schemes. */
async function look({ page, found }: Survey, what: string): Promise<void> {
  for (const [scheme, runOnly] of [
    ['light', everything],
    ['dark', ofColours],
  ] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    await expect(page.locator(`html[data-${scheme}]`)).toBeAttached();
    const violations = await page.evaluate(runAxe, runOnly);
    for (const { id, nodes } of violations)
      for (const { target, html, failureSummary = '' } of nodes)
        if (!isFalseAlarm(id, html))
          found.push(`${what} (${scheme}): ${id}: ${target.join(' ')} ${html}\n${failureSummary}`);
  }
}

/** Runs in the page. What fades or moves would be measured half-way. */
async function runAxe(runOnly: RunOptions['runOnly']): Promise<AxeResults['violations']> {
  const { axe } = globalThis;
  if (axe === undefined || runOnly === undefined) throw new Error('axe is not in the page');
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('*, ::before, ::after { transition: none !important; animation: none !important; }');
  document.adoptedStyleSheets = [sheet];
  return (await axe.run(document, { runOnly, resultTypes: ['violations'] })).violations;
}

function isFalseAlarm(rule: string, html: string): boolean {
  // The list of a combobox lies at the end of the document; it belongs to the input that names it, which is in a landmark.
  if (rule === 'region') return html.includes('MuiAutocomplete-listbox');
  // A row of a tree is called by its title, and holds more than that: who wrote it and when, values, buttons.
  return rule === 'label-content-name-mismatch' && html.includes('role="treeitem"');
}

const nowhere = ['/nincs-ilyen-lap', 'Nincs ilyen lap'] as const;

/** Opens an address and waits for its own heading: until a page has been read, the one before stays in sight. */
async function open({ page }: Survey, address: string): Promise<void> {
  await page.evaluate(goTo, [address, nowhere] as const);
  await settled(page);
}

/** Runs in the page. */
async function goTo([address, [nowhere, notFound]]: readonly [
  string,
  readonly [string, string],
]): Promise<void> {
  async function headed(isRight: (heading: string) => boolean): Promise<void> {
    for (let left = 1_000; left > 0; left -= 1) {
      const heading = document.querySelector('main h1')?.textContent ?? '';
      if (heading !== '' && isRight(heading)) return;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error(`${address} does not open`);
  }
  location.hash = nowhere;
  await headed((heading) => heading === notFound);
  location.hash = address;
  if (address !== nowhere) await headed((heading) => heading !== notFound);
}

async function visit(survey: Survey, addresses: readonly string[]): Promise<void> {
  for (const address of addresses) {
    await open(survey, address);
    await look(survey, address);
    survey.addresses.push(address);
  }
}

/** An id of every register, as it stands in an address. */
async function idsOf(page: Page): Promise<Readonly<Record<string, string>>> {
  const ids = await page.evaluate(async () => {
    const mine = (await indexedDB.databases()).find(({ name }) => /^mentoriroda-\d+$/.test(name ?? ''));
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open(mine?.name ?? '');
      opening.addEventListener('success', () => resolve(opening.result));
      opening.addEventListener('error', () => reject(opening.error));
    });
    const found: [string, string][] = [];
    for (const table of database.objectStoreNames) {
      const asking = database.transaction(table).objectStore(table).getAllKeys(null, 1);
      await new Promise((resolve) => asking.addEventListener('success', resolve));
      const [id] = asking.result;
      found.push([table, typeof id === 'string' ? id : '']);
    }
    database.close();
    return found;
  });
  return Object.fromEntries(ids.map(([table, id]) => [table, encodeURIComponent(id)]));
}

/** From the first start to the first screen, by joining a colleague's office; looks at every step. */
async function join(survey: Survey, { desk }: Pick<Pc, 'desk'>, file: Uint8Array): Promise<void> {
  const { page } = survey;
  desk.put('iroda.mentor', file);
  await expect(page.getByRole('button', { name: 'Új iroda létrehozása' })).toBeVisible();
  await look(survey, 'first start');
  await page.getByRole('button', { name: 'Új iroda létrehozása' }).click();
  await expect(page.locator('#county')).toBeFocused();
  await look(survey, 'new office');
  await page.getByRole('button', { name: 'Vissza' }).click();
  await page.getByRole('button', { name: 'Munkatárs fájljának megnyitása' }).click();
  desk.answer('iroda.mentor');
  await page.getByRole('main').getByRole('button', { name: 'Munkatárs fájljának megnyitása' }).click();
  await page.locator('#workplace').fill('Hátsó szoba');
  await look(survey, 'joining');
  await page.getByRole('button', { name: 'Csatlakozás ehhez az irodához' }).click();
  await expect(page.getByRole('heading', { name: 'Ki ül a gépnél?' })).toBeVisible({ timeout: 20_000 });
  await look(survey, 'who sits here');
  await page.getByRole('main').getByRole('button').first().click();
  await expect(page.getByRole('navigation', { name: 'Fő navigáció' })).toBeVisible();
}

const registers: Readonly<Record<string, string>> = {
  mentorok: 'mentor',
  kijelolesek: 'assignment',
  celertekek: 'indicatorTarget',
  telepulesek: 'mentoredSettlement',
  projektek: 'project',
  'konzorciumi-tagok': 'projectMember',
  celteruletek: 'targetArea',
  szervezetek: 'organisation',
  kozossegek: 'community',
  kapcsolattartok: 'contact',
  tevekenysegek: 'activity',
  kikuldetesek: 'travel',
  feladatok: 'task',
};

const pages = [
  '/',
  ...['D3', 'D4', 'D9'].map((id) => `/dokumentumok/${id}`),
  '/dokumentumok',
  ...['', '/atadas', '/mappa', '/utkozesek', '/kettozesek', '/naplo'].map((part) => `/adatcsere${part}`),
  ...['', '/program', '/kepek', '/nevjegy', '/mentesek'].map((part) => `/iroda${part}`),
  '/elozmenyek',
  '/tevekenysegek/uj',
  '/nincs-ilyen-lap',
];

/** Every page of a county office. */
async function visitCounty(survey: Survey): Promise<void> {
  const ids = await idsOf(survey.page);
  await visit(survey, [...pages, `/elozmenyek/task/${ids['task']}`]);
  for (const [path, kind] of Object.entries(registers)) {
    // A settlement is addressed by the end of its id.
    const id = kind === 'mentoredSettlement' ? ids[kind]?.split('%2F').at(-1) : ids[kind];
    await visit(survey, [`/${path}`, `/${path}/${id}`, `/${path}/${id}/szerkesztes`]);
    if (kind === 'mentoredSettlement')
      await visit(
        survey,
        ['activities', 'people', 'work'].map((tab) => `/${path}/${id}?lap=${tab}`),
      );
  }
}

/** What lies over the pages. */
async function openSheets(survey: Survey, { desk }: Pick<Pc, 'desk'>, news: Uint8Array): Promise<void> {
  const { page } = survey;
  const dialog = page.getByRole('dialog').or(page.getByRole('alertdialog'));
  async function sheet(what: string, opening: () => Promise<void>): Promise<void> {
    await settled(page);
    await opening();
    await expect(dialog).toBeVisible();
    await look(survey, what);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  }
  await open(survey, '/');
  await sheet('search', () => page.keyboard.press('Control+k'));
  await sheet('keys', () => page.keyboard.press('F1'));
  await open(survey, '/adatcsere/kettozesek');
  await sheet('uniting', () => pressOn(page.locator('[data-pair]').first(), 'Enter'));
  await open(survey, '/iroda/mentesek');
  await sheet('saving all', () => page.getByRole('button', { name: 'Minden adat mentése fájlba' }).click());
  await open(survey, '/feladatok');
  await pressOn(page.getByRole('grid'), 'Enter');
  await expect(page.getByRole('button', { name: 'Szerkesztés' })).toBeVisible();
  await sheet('deleting', () => page.keyboard.press('Delete'));
  await open(survey, '/tevekenysegek/uj');
  await page
    .getByLabel(/^Szervezetek/)
    .first()
    .click();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('listbox')).toBeVisible();
  await look(survey, 'open list');
  await page.keyboard.press('Escape');
  await open(survey, '/adatcsere');
  desk.put('hirek.mentor', news);
  desk.answer('hirek.mentor');
  await page.keyboard.press('Control+o');
  await expect(page.getByRole('region', { name: 'Mit hoz a fájl?' })).toBeVisible({ timeout: 20_000 });
  await look(survey, 'preview of a file');
}

/** The national centre with the extracts of two counties. */
async function visitCentre(survey: Survey, { desk }: Pick<Pc, 'desk'>): Promise<void> {
  const { page } = survey;
  await pressOn(page.getByRole('button', { name: 'Új iroda létrehozása' }), 'Enter');
  await expect(page.locator('#county')).toBeFocused();
  await page.keyboard.insertText('orszagos');
  await page.keyboard.press('Enter');
  await expect(page.locator('#office-name')).toHaveValue('Országos Mentorközpont');
  await page.locator('#mentor1-familyName').fill('Kitalált');
  await page.locator('#mentor1-givenName').fill('Ilona');
  await page.locator('#mentor1-start').fill('2017.04.04');
  await page.getByRole('button', { name: 'Iroda létrehozása' }).click();
  await page.getByRole('button', { name: /Kitalált Ilona/ }).click({ timeout: 20_000 });
  desk.put('hajdu.mentor', extractOfCounty(0));
  desk.put('bekes.mentor', extractOfCounty(1));
  desk.answer('hajdu.mentor\nbekes.mentor');
  await page.getByRole('main').getByRole('button', { name: 'Kivonatok átvétele…' }).first().click();
  await expect(page.getByText('Minden kiválasztott fájl átvétele megtörtént (2).').first()).toBeVisible({
    timeout: 30_000,
  });
  await look(survey, 'extracts taken in');
  await page.getByRole('button', { name: 'Bezárás' }).first().click();
  // The county whose extract has come, of those that are all in the table.
  const county = '/kozpont/megye/09';
  await visit(survey, ['/kozpont', '/kozpont/indikatorok', '/kozpont/osszegek', county]);
  await visit(survey, [await linkTo(page, '/kozpont/telepules/')]);
}

/** Where the first link leads that begins so. */
async function linkTo(page: Page, start: string): Promise<string> {
  const link = page.getByRole('main').locator(`a[href^="#${start}"]`).first();
  const [, path = ''] = /^#([^?]*)/.exec((await link.getAttribute('href')) ?? '') ?? [];
  return path;
}

/** What a route looks like, whatever its parts are called; the empty form of a register is the same as the filled one. */
function shapesOf(paths: readonly (string | undefined)[]): ReadonlySet<string> {
  const shapes = paths.map((path = '') => path.replaceAll(/:\w+/g, ':'));
  return new Set(shapes.filter((path) => !path.endsWith('/uj')));
}

/** Routes that no visited address belongs to: those of the centre, or all others. */
function unvisited({ addresses }: Survey, ofCentre: boolean): readonly string[] {
  const visited = shapesOf(addresses.map((address) => matchRoutes([...routes], address)?.at(-1)?.route.path));
  const known = [...shapesOf(routes.map(({ path }) => path))];
  return known.filter((path) => path.startsWith('/kozpont') === ofCentre && !visited.has(path));
}

test('@shell axe finds nothing on any page of a county, by day or by lamplight', async ({ page, desk }) => {
  test.setTimeout(240_000);
  const { office, news } = officeWithEverything();
  const survey = await surveyOf(page);
  await join(survey, { desk }, office);
  await visitCounty(survey);
  await openSheets(survey, { desk }, news);
  expect(survey.found.join('\n\n')).toBe('');
  expect(unvisited(survey, false)).toEqual([]);
});

test('@shell axe finds nothing on any page of the centre, by day or by lamplight', async ({ page, desk }) => {
  test.setTimeout(120_000);
  const survey = await surveyOf(page);
  await visitCentre(survey, { desk });
  expect(survey.found.join('\n\n')).toBe('');
  expect(unvisited(survey, true)).toEqual([]);
});
