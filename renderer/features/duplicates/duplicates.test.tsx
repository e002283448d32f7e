import 'fake-indexeddb/auto';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { KINDS } from '../../../shared/domain/dataset.ts';
import { freshRow } from '../../../shared/merge/write.ts';
import { OfficeScreen, servicesOf } from '../../../tests/support/office-screen.tsx';
import { desk, OURS } from '../../../tests/support/two-desks.ts';
import { firstDatabase } from '../../data/store/database.ts';
import type { OfficeData } from '../../data/office-data.ts';
import { createNotices, type Notices } from '../../notices.ts';
import { duplicateText as texts } from '../../text/duplicates.ts';
import { erasingText } from '../../text/erasing.ts';
import { DuplicatesPage } from './DuplicatesPage.tsx';

vi.setConfig({ testTimeout: 30_000 });

const stamp = { dot: 'bbbbbbbbbbbbbbbbbbbbbbbb:1', time: '2018-03-01T08:00:00', person: 'm1' };
const user = userEvent.setup({ delay: null });
let data: OfficeData;
let notices: Notices;

const rowOf = (
  kind: 'office' | 'mentor' | 'organisation' | 'activity' | 'contact',
  id: string,
  fields: object,
) => ({
  kind,
  row: freshRow(KINDS[kind], { id, office: 'o1', ...fields }, stamp),
});
const house = { type: 'communityCulture', settlement: '11235' };

function show() {
  return render(
    <OfficeScreen data={data} services={servicesOf({ notices })}>
      <DuplicatesPage />
    </OfficeScreen>,
  );
}

const organisation = (id: string) => data.workingSet.records('organisation').get(id);
const visited = () => data.workingSet.records('activity').get('t1')?.organisations;
/** As the page is searched: spaces that do not break are spaces. */
const plain = (text: string) => text.replaceAll('\u00A0', ' ');
const items = () => [...document.querySelectorAll<HTMLElement>('[data-pair]')];

beforeEach(async () => {
  notices = createNotices();
  const rows = [
    rowOf('office', 'o1', { name: 'Mentoriroda', county: '16' }),
    rowOf('mentor', 'm1', { familyName: 'Kitalált', givenName: 'Ilona' }),
    rowOf('organisation', 'a', { ...house, name: 'Kőteleki Műv. Ház', phone: '+36 56 111 111' }),
    rowOf('organisation', 'b', { ...house, name: 'Kőteleki Művelődési Ház', email: 'haz@pelda.example' }),
    rowOf('organisation', 'c', { ...house, name: 'Petőfi Sándor Művelődési Ház', type: 'other' }),
    rowOf('activity', 't1', { date: '2018-03-01', kind: 'visit', mentors: ['m1'], organisations: ['a'] }),
  ];
  data = await desk({ database: firstDatabase, replica: OURS, rows });
});

afterEach(() => {
  cleanup();
  data.close();
});

describe('the page of what stands twice', () => {
  it('lists the pairs by strength with the reason, and goes through them by keyboard', async () => {
    show();
    const [first, second] = items();
    expect(
      within(screen.getByRole('list', { name: texts.ofStrength('certain', 1) })).getByText(/rövidítések/),
    ).toBeDefined();
    first?.focus();
    await user.keyboard('{ArrowDown}');
    await waitFor(() => expect(document.activeElement).toBe(second));
    await user.keyboard('n');
    await waitFor(() => expect(data.workingSet.records('distinctPair').size).toBe(1));
    expect(items()).toHaveLength(2);
    await waitFor(() => expect(items()[1]).toBe(document.activeElement));
    await user.keyboard('k');
    await waitFor(() => expect(items()).toHaveLength(1));
    await user.click(screen.getByRole('button', { name: texts.showPostponed }));
    expect(items()).toHaveLength(2);
  });

  it('asks again about two that were called distinct', async () => {
    show();
    items()[0]?.focus();
    await user.keyboard('n');
    const list = await screen.findByRole('list', { name: texts.distinctTitle });
    expect(items()).toHaveLength(2);
    await user.click(within(list).getByRole('button'));
    await waitFor(() => expect(items()).toHaveLength(3));
  });

  it('unites two with the fuller values chosen beforehand, and parts them again', async () => {
    show();
    items()[0]?.focus();
    await user.keyboard('{Enter}');
    const dialog = screen.getByRole('dialog');
    const values = (side: string) =>
      within(dialog).getByRole<HTMLInputElement>('radio', { name: new RegExp(side) });
    expect(values('Név: Kőteleki Művelődési Ház').checked).toBe(true);
    expect(values('Telefon: \\+36 56').checked).toBe(true);
    expect(values('E-mail: haz').checked).toBe(true);
    expect(within(dialog).getByText(plain(texts.moving(0)))).toBeDefined();
    await user.click(values('maradjon meg: Kőteleki Művelődési Ház'));
    expect(values('Telefon: \\+36 56').checked).toBe(true);
    expect(within(dialog).getByText(plain(texts.moving(1)))).toBeDefined();
    await user.click(within(dialog).getByRole('button', { name: texts.unite }));
    await waitFor(() => expect(organisation('a')).toBeUndefined());
    expect(organisation('b')).toMatchObject({
      name: 'Kőteleki Művelődési Ház',
      phone: '+36 56 111 111',
      email: 'haz@pelda.example',
    });
    expect(visited()).toEqual(['b']);
    expect((await data.log()).at(-1)?.cause).toBe('unite');
    await user.click(await screen.findByRole('button', { name: texts.partOf('Kőteleki Műv. Ház') }));
    const question = await screen.findByRole('alertdialog');
    expect(within(question).getByText(plain(texts.linksBack(1)))).toBeDefined();
    await user.click(within(question).getByRole('button', { name: texts.part }));
    await waitFor(() => expect(organisation('a')).toBeDefined());
    expect(organisation('b')?.phone).toBeUndefined();
    expect(visited()).toEqual(['a']);
    expect(screen.getByText(texts.unitedEmpty)).toBeDefined();
    await screen.findByRole('list', { name: texts.distinctTitle });
  });

  it('calls two by their present names, and says beforehand what they will be called again', async () => {
    show();
    items()[0]?.focus();
    await user.keyboard('{Enter}{Control>}{Enter}{/Control}');
    await waitFor(() => expect(data.workingSet.records('organisation').size).toBe(2));
    const kept = organisation('a') ? 'a' : 'b';
    const names = ['Kőteleki Műv. Ház', 'Kőteleki Művelődési Ház'];
    const [ofKept = '', ofOther = ''] = kept === 'a' ? names : names.toReversed();
    expect(organisation(kept)?.name).toBe('Kőteleki Művelődési Ház');
    expect(await screen.findByText(texts.into(ofOther, 'Kőteleki Művelődési Ház'))).toBeDefined();
    await user.click(await screen.findByRole('button', { name: texts.partOf(ofOther) }));
    expect(await screen.findByText(texts.partText([ofKept, ofOther]))).toBeDefined();
  });

  it('shows two that were united in opposite directions as one entry, and gives both back in one step', async () => {
    const write = (kept: string, id: string, person: string) => {
      const put = { do: 'put', kind: 'organisation', id, fields: { mergedInto: kept } } as const;
      const operations = [put, { do: 'delete', kind: 'organisation', id } as const];
      return data.commit({ person, time: '2018-04-05T09:05:00', cause: 'unite', operations });
    };
    await write('a', 'b', 'm1');
    await write('b', 'a', 'm2');
    show();
    expect(organisation('b')).toBeUndefined();
    const list = screen.getByRole('list', { name: texts.united });
    expect(within(list).getAllByRole('listitem')).toHaveLength(1);
    expect(within(list).getByText(texts.into('Kőteleki Művelődési Ház', 'Kőteleki Műv. Ház'))).toBeDefined();
    expect(within(list).getByText(texts.unitedInCircle(1))).toBeDefined();
    expect(within(list).getAllByText(/2018\. április\s5\., 9:05/)).toHaveLength(2);
    await user.click(within(list).getByRole('button'));
    const question = await screen.findByRole('alertdialog');
    const names = ['Kőteleki Műv. Ház', 'Kőteleki Művelődési Ház'];
    expect(within(question).getByText(texts.partText(names))).toBeDefined();
    await user.click(within(question).getByRole('button', { name: texts.part }));
    await waitFor(() => expect(organisation('b')).toBeDefined());
    expect(organisation('a')).toBeDefined();
    expect(screen.getByText(texts.unitedEmpty)).toBeDefined();
  });

  it('shows a link that another PC wrote to the hidden record as one to the kept record', async () => {
    show();
    items()[0]?.focus();
    await user.keyboard('{Enter}');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(data.workingSet.records('organisation').size).toBe(2));
    await waitFor(() => expect(document.activeElement).toBe(items()[0]));
    const kept = organisation('a') ? 'a' : 'b';
    const gone = kept === 'a' ? 'b' : 'a';
    const fields = { date: '2018-03-02', kind: 'visit', mentors: ['m1'], organisations: [gone] };
    const by = { person: 'm1', time: '2018-04-05T09:05:00', cause: 'entry' } as const;
    await data.commit({ ...by, operations: [{ do: 'put', kind: 'activity', id: 't2', fields }] });
    expect(data.workingSet.row('activity', 't2')?.record['organisations']).toEqual([gone]);
    expect(data.workingSet.records('activity').get('t2')?.organisations).toEqual([kept]);
  });

  it('lists first what was united with a record that was erased since, until they are parted', async () => {
    const by = { person: 'm1', time: '2018-04-05T09:05:00', cause: 'entry' } as const;
    const fields = { familyName: 'Kitalált', givenName: 'Elek', basis: 'task', mergedInto: 'p2' };
    const contact = { kind: 'contact', id: 'p1' } as const;
    await data.commit({ ...by, operations: [{ do: 'erase', kind: 'contact', id: 'p2' }] });
    await data.commit({
      ...by,
      operations: [
        { do: 'put', ...contact, fields },
        { do: 'delete', ...contact },
      ],
    });
    show();
    const list = await screen.findByRole('list', { name: texts.left });
    expect(screen.getByText(erasingText.unitedWithErased)).toBeDefined();
    expect(within(list).getByRole('link', { name: 'Kitalált Elek' })).toBeDefined();
    await user.click(within(list).getByRole('button', { name: texts.partOf('Kitalált Elek') }));
    const question = await screen.findByRole('alertdialog');
    expect(within(question).getByText(texts.partLeft('Kitalált Elek'))).toBeDefined();
    await user.click(within(question).getByRole('button', { name: texts.part }));
    await waitFor(() => expect(screen.queryByText(erasingText.unitedWithErased)).toBeNull());
    expect(data.workingSet.row('contact', 'p1')?.record).not.toHaveProperty('mergedInto');
    expect(data.workingSet.records('contact').has('p1')).toBe(true);
  });

  it('explains itself where nothing stands twice', async () => {
    const by = { person: 'm1', time: '2018-04-05T09:05:00', cause: 'entry' } as const;
    const operations = ['b', 'c'].map((id) => ({ do: 'delete', kind: 'organisation', id }) as const);
    await data.commit({ ...by, operations });
    show();
    expect(screen.getByText(texts.emptyTitle)).toBeDefined();
  });
});
