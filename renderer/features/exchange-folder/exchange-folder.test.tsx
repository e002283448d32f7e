import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { afterEach, expect, it, vi } from 'vitest';
import type { AnyRecord } from '../../../shared/domain/record.ts';
import { failure, success } from '../../../shared/lib/outcome.ts';
import { freshRow } from '../../../shared/merge/write.ts';
import { OFFICE, smallOfficeRecords } from '../../../tests/support/small-office.ts';
import type { FolderDriver } from '../../data/folder/folder-driver.ts';
import { type FolderStatus, NO_FOLDER } from '../../data/folder/folder-status.ts';
import { OfficeDataContext } from '../../data/live.ts';
import type { OfficeData } from '../../data/office-data.ts';
import { createWorkingSet } from '../../data/store/working-set.ts';
import { ExchangeFolderContext } from '../../exchange-folder.ts';
import { createNotices } from '../../notices.ts';
import { takeOffered } from '../../offered-file.ts';
import { type Services, ServicesContext } from '../../services.ts';
import { folderTexts } from '../../text/exchange-folder.ts';
import { ExchangeFolderPage } from './ExchangeFolderPage.tsx';

afterEach(cleanup);

const user = userEvent.setup({ delay: null });
const at = new Date(2026, 10, 22, 9, 5).getTime();
const chosen: FolderStatus = {
  ...NO_FOLDER,
  use: 'on',
  label: 'Z:\\Közös',
  passphrase: 'remembered',
  lookedAt: at,
};

function show(status: FolderStatus, shell: object = {}) {
  const stamp = { dot: 'a:1', time: '2018-03-31T12:00:00', person: 'm' };
  const rows = smallOfficeRecords.office.map((record) => ({
    kind: 'office',
    row: freshRow(undefined, record as unknown as AnyRecord, stamp),
  }));
  const data = {
    workingSet: createWorkingSet(rows),
    identity: { replica: 'a', office: OFFICE, sample: false },
  } as unknown as OfficeData;
  const services = { shell, about: { host: 'electron' }, notices: createNotices() } as unknown as Services;
  const driver = {
    status: () => status,
    subscribe: () => () => undefined,
    look: vi.fn(async () => undefined),
    unlock: vi.fn(async () => undefined),
    begin: vi.fn(async () => undefined),
  };
  const folder = { driver: driver as unknown as FolderDriver, setOpen: vi.fn() };
  render(
    <MemoryRouter>
      <OfficeDataContext value={data}>
        <ServicesContext value={services}>
          <ExchangeFolderContext value={folder}>
            <ExchangeFolderPage />
          </ExchangeFolderContext>
        </ServicesContext>
      </OfficeDataContext>
    </MemoryRouter>,
  );
  return driver;
}

it('tells since when the folder is away, that the work goes on, and never that its file is up to date', () => {
  show({ ...chosen, awaySince: at, left: { at, isCurrent: true } });
  expect(screen.queryByText(/naprakész/)).toBeNull();
  expect(screen.getByText(/amikor a mappa újra elérhető/)).toBeDefined();
  expect(
    screen.getByText(/2026\. november 22\., 9:05 óta nem érhető el\. A munka folytatható/),
  ).toBeDefined();
});

it('names each file that needs a person, and what can be done', async () => {
  const bytes = new Uint8Array([1]);
  show(
    {
      ...chosen,
      troubles: [
        { name: 'csonka.mentor', since: at, why: 'broken', message: 'x' },
        { name: 'zart.mentor', since: at, why: 'locked', message: 'x' },
      ],
      offers: [{ name: 'heves.mentor', why: 'otherOffice', label: 'Eger', madeAt: '2018-04-05T09:05:00' }],
    },
    { readFromFolder: async () => success({ bytes }) },
  );
  expect(screen.getByText('csonka.mentor')).toBeDefined();
  expect(screen.getByText(/óta nem olvasható végig/)).toBeDefined();
  expect(screen.getByText(/Más jelszóval titkosították/)).toBeDefined();
  expect(screen.getByText(/Másik irodától érkezett \(Eger, 2018\. április 5\., 9:05\)/)).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Megnyitás: heves.mentor' }));
  await waitFor(() => expect(takeOffered()).toEqual({ name: 'heves.mentor', bytes }));
});

it('opens a file that may be another office’s with a passphrase of its own, and does not blame the passphrase here', async () => {
  const bytes = new Uint8Array([1]);
  show(
    { ...chosen, offers: [{ name: 'masik iroda.mentor', why: 'otherSeal', label: '', madeAt: '' }] },
    { readFromFolder: async () => success({ bytes }) },
  );
  expect(screen.getByText(/Lehet, hogy egy másik iroda fájlja, amelynek saját jelszava van/)).toBeDefined();
  expect(screen.queryByText(/minden számítógépen ugyanaz-e/)).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Megnyitás: masik iroda.mentor' }));
  await waitFor(() => expect(takeOffered()).toEqual({ name: 'masik iroda.mentor', bytes }));
});

it.each([
  ['toRemember', /beírása után ez a számítógép megjegyzi/, /ha helyes, ez a számítógép megjegyzi/],
  ['typed', /minden indítása után be kell írni/, /a program bezárásáig érvényes/],
] as const)(
  'says one thing about a passphrase that is %s, on the page and where it is typed',
  async (...given) => {
    const [passphrase, onPage, inDialog] = given;
    show({ ...chosen, use: 'locked', passphrase });
    expect(screen.getByText(onPage)).toBeDefined();
    expect(screen.queryByText(/megjegyezte/)).toBeNull();
    expect(screen.queryByRole('button', { name: folderTexts.folder.show.button })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Jelszó beírása…' }));
    expect(within(screen.getByRole('dialog')).getByText(inDialog)).toBeDefined();
  },
);

it('says who is there, of when, and whether it is here already', () => {
  show({
    ...chosen,
    pcs: [
      { replica: 'b', label: 'Hátsó szoba', madeAt: '2018-04-05T09:05:00', state: 'taken' },
      { replica: 'c', label: '', madeAt: undefined, state: 'unreadable' },
    ],
  });
  const rows = within(screen.getByRole('table'))
    .getAllByRole('row')
    .map(({ textContent }) => textContent.replaceAll('\u00A0', ' '));
  expect(rows[1]).toMatch(/Hátsó szoba2018\. április 5\., 9:05.*minden módosítása átvéve/);
  expect(rows[2]).toMatch(/ismeretlen számítógép.*nem olvasható/);
});

it('asks a person to agree after a restore, and goes on under the new identity', async () => {
  const changeFolder = vi.fn(async () => success(null));
  const shell = { changeFolder, recallFolderPassphrase: async () => 'szavak' };
  const driver = show({ ...chosen, use: 'restored' }, shell);
  expect(screen.getByText(/a többi gép fájljaiból minden visszakerül/)).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Folytatás' }));
  await waitFor(() => expect(driver.look).toHaveBeenCalled());
  expect(changeFolder).toHaveBeenCalledWith({
    replica: 'a',
    sealed: true,
    passphrase: 'szavak',
    paused: false,
  });
});

it('waits for the passphrase where this PC does not know it', async () => {
  const driver = show({ ...chosen, use: 'locked', passphrase: 'typed' });
  await user.click(screen.getByRole('button', { name: 'Jelszó beírása…' }));
  const dialog = within(screen.getByRole('dialog'));
  await user.type(dialog.getByRole('textbox'), 'alma körte');
  await user.click(dialog.getByRole('button', { name: 'Folytatás' }));
  expect(driver.unlock).toHaveBeenCalledWith('alma körte');
});

it('keeps what was typed when the folder is refused, and begins anew when one is chosen', async () => {
  const answers = [failure('unsuitable', 'Ez a második mentési hely.'), null, success({ label: 'Z:' })];
  const chooseFolder = vi.fn(async () => answers.shift());
  const driver = show({ ...NO_FOLDER, use: 'off' }, { chooseFolder });
  await user.click(screen.getByRole('button', { name: 'Cseremappa beállítása…' }));
  const dialog = within(screen.getByRole('dialog'));
  const choose = dialog.getByRole('button', { name: 'Mappa kiválasztása…' });
  await user.click(dialog.getByLabelText(/Másik számítógép már használja/));
  await user.click(choose);
  expect(dialog.getByText('Kérjük, írja be a jelszót.')).toBeDefined();
  expect(chooseFolder).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(dialog.getByLabelText('A cseremappa jelszava'));
  await user.type(dialog.getByLabelText('A cseremappa jelszava'), '  alma  körte ');
  await user.click(choose);
  await waitFor(() => expect(dialog.getByText('Ez a második mentési hely.')).toBeDefined());
  await user.click(choose);
  await user.click(choose);
  await waitFor(() =>
    expect(driver.begin).toHaveBeenCalledWith(
      expect.objectContaining({ passphrase: 'alma körte', isNew: false }),
    ),
  );
  const settings = { replica: 'a', sealed: true, passphrase: 'alma körte', paused: false };
  expect(chooseFolder).toHaveBeenLastCalledWith(settings);
});

it('shows the passphrase again where this PC remembers it, with how it is to be kept', async () => {
  const { card } = folderTexts.setUp;
  const shell = { recallFolderPassphrase: async () => 'eper dió körte szilva barack' };
  show({ ...chosen, sealed: true }, shell);
  await user.click(screen.getByRole('button', { name: folderTexts.folder.show.button }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByRole('note', { name: card.title }).textContent).toBe('eper dió körte szilva barack');
  expect(dialog.getByText(card.note)).toBeDefined();
  await user.click(dialog.getByRole('button', { name: folderTexts.folder.show.close }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

it('offers no passphrase where it is typed after every start, and says where it cannot be read', async () => {
  show({ ...chosen, sealed: true, passphrase: 'typed' });
  expect(screen.queryByRole('button', { name: folderTexts.folder.show.button })).toBeNull();
  cleanup();
  show({ ...chosen, sealed: true }, { recallFolderPassphrase: async () => null });
  await user.click(screen.getByRole('button', { name: folderTexts.folder.show.button }));
  expect(await screen.findByText(folderTexts.folder.show.unreadable)).toBeDefined();
});
