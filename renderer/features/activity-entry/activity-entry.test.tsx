import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type KindName, kindOf } from '../../../shared/domain/dataset.ts';
import type { AnyRecord } from '../../../shared/domain/record.ts';
import { freshRow } from '../../../shared/merge/write.ts';
import { OFFICE, PLACES, smallOfficeRecords } from '../../../tests/support/small-office.ts';
import { OfficeScreen, servicesOf } from '../../../tests/support/office-screen.tsx';
import { desk, OURS } from '../../../tests/support/two-desks.ts';
import { DraftsOfOffice } from '../../app/DraftsOfOffice.tsx';
import { firstDatabase } from '../../data/store/database.ts';
import type { OfficeData } from '../../data/office-data.ts';
import { createNotices, type Notices } from '../../notices.ts';
import type { Services } from '../../services.ts';
import { ActivityPage, NewActivityPage } from './ActivityEntryPage.tsx';

const picture = new Uint8Array([1, 2, 3]);
const shell = {
  openFile: vi.fn(async () => ({ ok: true, value: { name: 'jelenleti-iv.png', bytes: picture } })),
  putAttachment: vi.fn(async () => ({ ok: true, value: null })),
  getAttachment: vi.fn<Services['shell']['getAttachment']>(async () => picture),
  setUnsaved: vi.fn(async () => null),
} as unknown as Services['shell'];

let data: OfficeData;
let notices: Notices;

/** The small office with all its records saved, in a real database. */
async function openSmallOffice(): Promise<OfficeData> {
  const rows = Object.entries(smallOfficeRecords).flatMap(([kind, records]) =>
    (records as readonly unknown[]).map((record, index) => ({
      kind,
      row: freshRow(kindOf(kind), record as AnyRecord, {
        dot: `bbbbbbbbbbbbbbbbbbbbbbbb:${index + 1}`,
        time: '2018-03-31T12:00:00',
        person: 'mentor-ori',
      }),
    })),
  );
  return desk({ database: firstDatabase, replica: OURS, office: OFFICE, rows });
}

function show(address: string, personId = 'mentor-szucs') {
  return render(
    <OfficeScreen data={data} services={servicesOf({ shell, notices, personId })} address={address}>
      <DraftsOfOffice>
        <Routes>
          <Route path="/tevekenysegek/uj" element={<NewActivityPage />} />
          <Route path="/tevekenysegek/:id" element={<ActivityPage />} />
        </Routes>
      </DraftsOfOffice>
    </OfficeScreen>,
  );
}

/** Counts every key pressed; what is written as free text is not counted. */
function keyboard() {
  const user = userEvent.setup({ delay: null });
  let pressed = 0;
  let isFree = false;
  document.addEventListener('keydown', () => {
    if (!isFree) pressed += 1;
  });
  return {
    press: (keys: string) => user.keyboard(keys),
    async write(text: string) {
      isFree = true;
      await user.keyboard(text);
      isFree = false;
    },
    pressed: () => pressed,
  };
}

const records = (kind: KindName) => [...data.workingSet.records(kind).values()] as unknown as AnyRecord[];
const added = (kind: KindName, before: readonly AnyRecord[]) =>
  records(kind).filter((record) => !before.some(({ id }) => id === record.id));
const kept = () => data.drafts.list();
const titleOfDraft = ({ content }: { readonly content: unknown }) =>
  (content as { values: { title?: string } }).values.title;
const field = (name: RegExp) => screen.getByLabelText<HTMLInputElement>(name);

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(2018, 3, 5, 17, 40) });
  localStorage.clear();
  notices = createNotices();
  data = await openSmallOffice();
});
afterEach(() => {
  cleanup();
  data.close();
  vi.useRealTimers();
});

describe('the activity entry', { timeout: 30_000 }, () => {
  it('records a usual visit in 11 keys besides free text, the two of Ctrl+Enter included, without a mouse', async () => {
    const usual = {
      kind: 'consultation',
      mode: 'inPerson',
      place: 'Polgármesteri Hivatal',
      organisations: ['szervezet-foldes'],
      contacts: ['kapcsolat-jegyzo'],
      topics: ['helyi cselekvési terv'],
      kilometres: 78.4,
    };
    const last = { ...usual, date: '2018-04-04', settlements: [PLACES.foldes], mentors: ['mentor-szucs'] };
    await data.commit({
      operations: [{ do: 'put', kind: 'activity', id: 'last', fields: last }],
      cause: 'entry',
      person: 'mentor-szucs',
      time: '2018-04-03T18:00:00',
    });
    const before = records('activity');
    const { container } = show('/tevekenysegek/uj');
    container.style.pointerEvents = 'none';
    const { press, write, pressed } = keyboard();
    await press('fö{F4}');
    await press('9{Tab}11{Tab}');
    await write('Egyeztetés a jegyzővel');
    await press('{Tab}');
    await write('Átnéztük a közösségi interjúk ütemezését.');
    await press('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(added('activity', before)).toHaveLength(1));
    expect(added('activity', before)[0]).toMatchObject({
      ...usual,
      date: '2018-04-05',
      start: '09:00',
      end: '11:00',
      settlements: [PLACES.foldes],
      mentors: ['mentor-szucs'],
      title: 'Egyeztetés a jegyzővel',
      description: 'Átnéztük a közösségi interjúk ütemezését.',
    });
    expect(pressed()).toBe(11);
  });

  it('begins the next entry where the last one ended, with its context, and says what was saved', async () => {
    const before = records('activity');
    show('/tevekenysegek/uj');
    const { press } = keyboard();
    await press('fö{Tab}9{Tab}+90{Tab}{Control>}s{/Control}');
    await waitFor(() => expect(added('activity', before)).toHaveLength(1));
    await waitFor(() => expect(field(/^Kezdete/).value).toBe('10:30'));
    expect(notices.current()?.message).toBe(
      'Mentve: 2018. április\u00a05., 9:00–10:30, Földes, Helyszíni látogatás.',
    );
    expect(document.activeElement).toBe(field(/^Települések/));
    const day = screen.getByRole('complementary');
    expect(within(day).getByText(/9:00–10:30/)).toBeTruthy();
    expect(day.textContent).toContain('Munkaidő: 1\u00a0óra 30\u00a0perc');
    await press('ka{Tab}{Tab}12{Control>}{Enter}{/Control}');
    await waitFor(() => expect(added('activity', before)).toHaveLength(2));
    expect(added('activity', before)[1]).toMatchObject({
      settlements: [PLACES.kaba],
      start: '10:30',
      end: '12:00',
    });
    await notices.current()?.undo?.();
    expect(added('activity', before)).toHaveLength(1);
  });

  it('keeps the settlement that stayed when its name is typed again, also beside the next one', async () => {
    const before = records('activity');
    show('/tevekenysegek/uj');
    const { press } = keyboard();
    await press('kab{Tab}9{Tab}+30{Tab}{Control>}s{/Control}');
    await waitFor(() => expect(field(/^Kezdete/).value).toBe('9:30'));
    await press('Kaba{Enter}föl{Enter}{Tab}{Tab}10{Control>}{Enter}{/Control}');
    await waitFor(() => expect(added('activity', before)).toHaveLength(2));
    const settlements = added('activity', before)[1]?.['settlements'];
    expect(settlements).toEqual([PLACES.foldes, PLACES.kaba].toSorted());
  });

  it('does not save what is wrong and goes there', async () => {
    const before = records('activity');
    show('/tevekenysegek/uj');
    const { press } = keyboard();
    await press('fö{Tab}9{Tab}8{Control>}{Enter}{/Control}');
    await waitFor(() => expect(document.activeElement).toBe(field(/^Vége/)));
    expect(screen.getByText('A tevékenység vége későbbi legyen, mint a kezdete.')).toBeTruthy();
    expect(added('activity', before)).toEqual([]);
    await press('930');
    await press('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(added('activity', before)).toHaveLength(1));
  });

  it('writes an absence of several days with one save, asking only for a reason and days', async () => {
    const before = records('activity');
    show('/tevekenysegek/uj');
    const { press } = keyboard();
    await press('{Shift>}{Tab}{/Shift}szab{Tab}');
    await waitFor(() => expect(screen.queryByLabelText(/^Kezdete/)).toBeNull());
    expect(screen.getByText('Távollét oka').textContent).toBe('Távollét oka●');
    await press('szab{Tab}+4');
    expect(screen.getByText(/3 munkanap/)).toBeTruthy();
    await press('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(added('activity', before)).toHaveLength(3));
    expect(added('activity', before).map((one) => one['date'])).toEqual([
      '2018-04-05',
      '2018-04-06',
      '2018-04-09',
    ]);
    expect(added('activity', before)[2]).toMatchObject({ kind: 'absence', absence: 'holiday' });
  });

  it('keeps the bytes of a supporting document before the entry names it', async () => {
    const before = records('activity');
    show('/tevekenysegek/uj?settlements=03258');
    const { press } = keyboard();
    screen.getByRole('button', { name: 'Igazoló dokumentum csatolása' }).focus();
    await press('{Enter}');
    await screen.findByText('jelenleti-iv.png');
    await press('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(added('activity', before)).toHaveLength(1));
    const hash = '039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81';
    expect(shell.putAttachment).toHaveBeenCalledWith({ hash, bytes: picture });
    expect(added('activity', before)[0]).toMatchObject({
      settlements: [PLACES.foldes],
      attachments: [{ hash, name: 'jelenleti-iv.png', mime: 'image/png', size: 3 }],
    });
  });

  it('shows a supporting document again, and says where this PC does not have it', async () => {
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:jelenleti-iv' }));
    show('/tevekenysegek/uj?settlements=03258');
    const { press } = keyboard();
    const pressButton = async (name: string) => {
      (await screen.findByRole('button', { name })).focus();
      await press('{Enter}');
    };
    await pressButton('Igazoló dokumentum csatolása');
    await pressButton('jelenleti-iv.png megnyitása');
    const shown = await screen.findByRole<HTMLImageElement>('img', { name: 'jelenleti-iv.png' });
    expect(shown.src).toBe('blob:jelenleti-iv');
    await press('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    vi.mocked(shell.getAttachment).mockResolvedValueOnce(null);
    await pressButton('jelenleti-iv.png megnyitása');
    expect(await screen.findByText('A kép ezen a gépen nem található.')).toBeTruthy();
  });

  it('takes the keyboard back to its beginning with F2, wherever it was, and lets a saved one leave', async () => {
    const { press } = keyboard();
    const { unmount } = show('/tevekenysegek/uj');
    const begin = field(/^Település/);
    begin.blur();
    await press('{F2}');
    expect(document.activeElement).toBe(begin);
    unmount();
    show(`/tevekenysegek/${records('activity')[0]?.id}`);
    expect(fireEvent.keyDown(document.body, { key: 'F2' })).toBe(true);
  });

  it('changes a saved activity', async () => {
    const one = records('activity').find((record) => record['title'] === 'A konzorcium tavaszi ütemterve');
    show(`/tevekenysegek/${one?.id}`);
    const { press, write } = keyboard();
    field(/^Eredmény/).focus();
    await write(' És a vége.');
    await press('{Control>}{Enter}{/Control}');
    await waitFor(() =>
      expect(data.workingSet.records('activity').get(one?.id ?? '')?.result).toBe(
        'Elkészült a közösségi felmérés ütemterve. És a vége.',
      ),
    );
    expect(field(/^Eredmény/).value).toContain('És a vége.');
    await waitFor(() => expect(document.activeElement).toBe(field(/^Eredmény/)));
  });

  it('leaves the focus on the save button that was pressed, also where there is nothing to save', async () => {
    const one = records('activity').find((record) => record['title'] === 'A konzorcium tavaszi ütemterve');
    show(`/tevekenysegek/${one?.id}`);
    const { press, write } = keyboard();
    const button = screen.getByRole('button', { name: /^Módosítások mentése/ });
    field(/^Eredmény/).focus();
    await write(' Újra.');
    const resultOf = (id = '') => data.workingSet.records('activity').get(id)?.result;
    for (const _ of ['saves', 'finds nothing new']) {
      button.focus();
      await press('{Enter}');
      await waitFor(() => expect(resultOf(one?.id)).toContain('Újra.'));
      await waitFor(() => expect(document.activeElement).toBe(button));
    }
  });

  it('offers after a crash what was being typed, and forgets it when it is saved', async () => {
    const before = records('activity');
    show('/tevekenysegek/uj');
    const { press, write } = keyboard();
    await press('fö{Tab}9{Tab}{Tab}');
    await write('Félbemaradt');
    await waitFor(async () => expect(await kept()).toHaveLength(1), { timeout: 3_000 });
    cleanup();

    show('/tevekenysegek/uj');
    expect((await screen.findByText(/^Félbemaradt (módosítás|bejegyzés)/)).textContent).toContain('17:40');
    expect(screen.getByText(/mentésük nem történt meg/)).toBeTruthy();
    screen.getByRole('button', { name: 'Folytatás' }).focus();
    await press('{Enter}');
    expect(field(/^Tárgy/).value).toBe('Félbemaradt');
    expect(screen.queryByText(/^Félbemaradt (módosítás|bejegyzés)/)).toBeNull();
    await press('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(added('activity', before)).toHaveLength(1));
    expect(added('activity', before)[0]).toMatchObject({
      title: 'Félbemaradt',
      settlements: [PLACES.foldes],
    });
    await waitFor(async () => expect(await kept()).toEqual([]));
  });

  it('keeps the last second too when the screen breaks down, and never puts one unfinished entry over another', async () => {
    const { press, write } = keyboard();
    for (const title of ['Egyik', 'Másik']) {
      show('/tevekenysegek/uj');
      field(/^Tárgy/).focus();
      await write(title);
      cleanup();
    }
    await waitFor(async () => expect(await kept()).toHaveLength(2));
    show('/tevekenysegek/uj');
    const [first] = await screen.findAllByRole('button', { name: /^Folytatás/ });
    field(/^Tárgy/).focus();
    await write('Harmadik');
    first?.focus();
    await press('{Enter}');
    const shown = field(/^Tárgy/).value;
    expect(['Egyik', 'Másik']).toContain(shown);
    expect(screen.getAllByRole('button', { name: /^Folytatás/ })).toHaveLength(2);
    await waitFor(async () =>
      expect((await kept()).map(titleOfDraft).sort()).toEqual(['Egyik', 'Harmadik', 'Másik']),
    );
  });

  it('brings changes of a saved activity back, shows what was saved meanwhile, and lets the person decide', async () => {
    const saved = {
      kind: 'visit',
      date: '2018-04-04',
      settlements: [PLACES.foldes],
      mentors: ['mentor-szucs'],
    };
    const put = (fields: Record<string, unknown>) =>
      data.commit({
        operations: [{ do: 'put', kind: 'activity', id: 'a1', fields }],
        cause: 'entry',
        person: 'mentor-szucs',
        time: '2018-04-05T12:00:00',
      });
    await put({ ...saved, title: 'Régi tárgy', result: 'Régi eredmény', start: '09:00', end: '10:00' });
    show('/tevekenysegek/a1');
    const { press, write } = keyboard();
    field(/^Tárgy/).focus();
    await press('{Control>}a{/Control}');
    await write('Beírt tárgy');
    await press('{Tab}');
    await write('Beírt leírás');
    await waitFor(async () => expect(await kept()).toHaveLength(1), { timeout: 3_000 });
    cleanup();
    await put({ title: 'Közben mentett tárgy', result: 'Közben mentett eredmény' });

    show('/tevekenysegek/a1');
    expect((await screen.findByText(/^Azóta más érték került mentésre/)).textContent).toContain('Tárgy.');
    expect(field(/^Tárgy/).value).toBe('Közben mentett tárgy');
    screen.getByRole('button', { name: 'Folytatás' }).focus();
    await press('{Enter}');
    expect(field(/^Tárgy/).value).toBe('Beírt tárgy');
    expect(field(/^Eredmény/).value).toBe('Közben mentett eredmény');
    expect(screen.getByText('Tárgy – a mentett érték: Közben mentett tárgy')).toBeTruthy();
    screen.getByRole('button', { name: 'A mentett érték átvétele: Tárgy' }).focus();
    await press('{Enter}');
    expect(field(/^Tárgy/).value).toBe('Közben mentett tárgy');
    expect(screen.queryByText(/^Tárgy – a mentett érték/)).toBeNull();
    await press('{Control>}{Enter}{/Control}');
    await waitFor(async () => expect(await kept()).toEqual([]));
    const [activity] = records('activity').filter(({ id }) => id === 'a1');
    expect(activity).toMatchObject({ title: 'Közben mentett tárgy', description: 'Beírt leírás' });
  });

  it('keeps an entry whose day was emptied', async () => {
    show('/tevekenysegek/uj');
    field(/^Dátum/).focus();
    await keyboard().press('{Control>}a{/Control}{Delete}');
    cleanup();
    await waitFor(async () => expect(await kept()).toHaveLength(1));
    show('/tevekenysegek/uj');
    (await screen.findByRole('button', { name: 'Folytatás' })).click();
    await waitFor(() => expect(field(/^Dátum/).value).toBe(''));
  });

  it('brings back what could not be read, with what is wrong about it', async () => {
    show('/tevekenysegek/uj');
    const { press, write } = keyboard();
    field(/^Kezdete/).focus();
    await write('9{Tab}délben');
    cleanup();
    await waitFor(async () => expect(await kept()).toHaveLength(1));
    show('/tevekenysegek/uj');
    (await screen.findByRole('button', { name: 'Folytatás' })).focus();
    await press('{Enter}');
    expect(field(/^Kezdete/).value).toBe('9:00');
    expect(field(/^Vége/).value).toBe('délben');
    expect(document.activeElement).toBe(field(/^Települések/));
    const before = records('activity');
    await press('{Control>}{Enter}{/Control}');
    expect(records('activity')).toHaveLength(before.length);
    expect(field(/^Vége/).getAttribute('aria-invalid')).toBe('true');
  });

  it('offers nothing to another person', async () => {
    show('/tevekenysegek/uj');
    field(/^Tárgy/).focus();
    await keyboard().write('Szűcsé');
    cleanup();
    await waitFor(async () => expect(await kept()).toHaveLength(1));
    show('/tevekenysegek/uj', 'mentor-ori');
    await data.drafts.list();
    expect(screen.queryByText(/^Félbemaradt (módosítás|bejegyzés)/)).toBeNull();
    cleanup();
    show('/tevekenysegek/uj');
    expect(await screen.findByText(/^Félbemaradt (módosítás|bejegyzés)/)).toBeTruthy();
  });

  it('says so when the activity is not there', () => {
    show('/tevekenysegek/nincs');
    expect(screen.getByText('Ez a tevékenység nem található')).toBeTruthy();
  });
});
