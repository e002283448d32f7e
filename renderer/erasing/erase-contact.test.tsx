import 'fake-indexeddb/auto';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { KINDS } from '../../shared/domain/dataset.ts';
import { freshRow } from '../../shared/merge/write.ts';
import { OfficeScreen, servicesOf } from '../../tests/support/office-screen.tsx';
import { desk, OURS, unite } from '../../tests/support/two-desks.ts';
import { firstDatabase } from '../data/store/database.ts';
import type { OfficeData } from '../data/office-data.ts';
import { createNotices, type Notices } from '../notices.ts';
import { erasingText } from '../text/erasing.ts';
import { saveTexts } from '../text/saving.ts';
import { lookupOf } from '../ui/lookup.ts';
import { EraseContact } from './EraseContact.tsx';

const stamp = { dot: 'bbbbbbbbbbbbbbbbbbbbbbbb:1', time: '2018-03-01T08:00:00', person: 'm1' };
const user = userEvent.setup({ delay: null });
let data: OfficeData;
let notices: Notices;

const person = (id: string, familyName: string) => ({
  kind: 'contact',
  row: freshRow(
    KINDS.contact,
    { id, office: 'o1', familyName, givenName: 'Ilona', email: `${id}@pelda.example` },
    stamp,
  ),
});

const visit = {
  kind: 'activity',
  row: freshRow(
    KINDS.activity,
    { id: 'a', office: 'o1', date: '2018-03-01', kind: 'visit', title: 'Kitalált Ilonával egyeztetés' },
    stamp,
  ),
};

beforeEach(async () => {
  notices = createNotices();
  const rows = [person('k', 'Kitalált'), person('o', 'Kitaláltné'), person('x', 'Másvalaki'), visit];
  data = await desk({ database: firstDatabase, replica: OURS, rows });
  show();
});

afterEach(() => {
  cleanup();
  data.close();
});

function show(): void {
  const contact = data.workingSet.row('contact', 'k')?.record;
  if (contact === undefined) throw new Error('it was put there');
  const lookup = lookupOf(data.workingSet.dataSet(), '2018-04-05');
  render(
    <OfficeScreen data={data} services={servicesOf({ notices })}>
      <EraseContact contact={contact} lookup={lookup} />
    </OfficeScreen>,
  );
}

/** As the page is searched: spaces that do not break are spaces. */
const plain = (text: string) => text.replaceAll('\u00A0', ' ');

async function asked(): Promise<HTMLElement> {
  await user.click(screen.getByRole('button', { name: erasingText.erase }));
  return screen.getByRole('alertdialog');
}

it('says how many united records go with the person, erases them all, and offers no way back', async () => {
  await unite(data, { kind: 'contact', kept: 'k', other: 'o', fields: {} });
  const dialog = await asked();
  expect(
    within(dialog).getByText(/Kitalált Ilona adatlapjának minden adata véglegesen törlődik/),
  ).toBeDefined();
  expect(within(dialog).getByText(plain(erasingText.united(1)))).toBeDefined();
  await user.click(within(dialog).getByRole('button', { name: erasingText.confirm }));
  await waitFor(() => expect(data.workingSet.row('contact', 'o')?.record.erased).toBe(true));
  expect(JSON.stringify([...data.workingSet.rows()])).not.toContain('Kitalált');
  expect([...data.workingSet.records('contact').keys()]).toEqual(['x']);
  await waitFor(() => expect(notices.current()).toMatchObject({ message: saveTexts.erased }));
  expect(notices.current()).not.toHaveProperty('undo');
});

it('lists the texts that name the person, and takes the name out of them unless it is to stay', async () => {
  const dialog = await asked();
  expect(within(dialog).getByText('Tevékenység: Kitalált Ilonával egyeztetés (Tárgy)')).toBeDefined();
  expect(within(dialog).getByText(erasingText.named.masked)).toBeDefined();
  const tick = within(dialog).getByRole('checkbox', { name: erasingText.named.tick });
  await user.click(tick);
  expect(within(dialog).getByText(erasingText.named.kept)).toBeDefined();
  await user.click(tick);
  await user.click(within(dialog).getByRole('button', { name: erasingText.confirm }));
  await waitFor(() => expect(data.workingSet.row('contact', 'k')?.record.erased).toBe(true));
  expect(data.workingSet.row('activity', 'a')?.record['title']).toBe('[név] egyeztetés');
  // One commit: nobody can have the one without the other.
  expect(
    (await data.log())
      .at(-1)
      ?.changes.map(({ kind }) => kind)
      .toSorted(),
  ).toEqual(['activity', 'contact']);
});

it('keeps the texts as they are where the tick was taken out', async () => {
  const dialog = await asked();
  await user.click(within(dialog).getByRole('checkbox', { name: erasingText.named.tick }));
  await user.click(within(dialog).getByRole('button', { name: erasingText.confirm }));
  await waitFor(() => expect(data.workingSet.row('contact', 'k')?.record.erased).toBe(true));
  expect(data.workingSet.row('activity', 'a')?.record['title']).toBe('Kitalált Ilonával egyeztetés');
});

it('says nothing of united records where there are none, and erases nothing unasked', async () => {
  const dialog = await asked();
  expect(within(dialog).queryByText(/vontak össze/)).toBeNull();
  await user.keyboard('{Enter}');
  expect(data.workingSet.records('contact').size).toBe(3);
});
