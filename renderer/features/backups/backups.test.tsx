import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import type { Kept } from '../../../shared/contract/kept.ts';
import type { AnyRecord } from '../../../shared/domain/record.ts';
import { failure, success } from '../../../shared/lib/outcome.ts';
import { freshRow } from '../../../shared/merge/write.ts';
import { OFFICE, smallOfficeRecords } from '../../../tests/support/small-office.ts';
import type { SaveStatus } from '../../data/commit/journal-link.ts';
import { OfficeDataContext } from '../../data/live.ts';
import type { OfficeData } from '../../data/office-data.ts';
import { createWorkingSet } from '../../data/store/working-set.ts';
import { createNotices } from '../../notices.ts';
import { type Services, ServicesContext } from '../../services.ts';
import { backupTexts } from '../../text/backups.ts';
import { saveTexts } from '../../text/saving.ts';
import { PassphraseRepeat } from './PassphraseRepeat.tsx';
import { SecondPlacePanel } from './SecondPlacePanel.tsx';
import { SnapshotsPanel } from './SnapshotsPanel.tsx';

afterEach(cleanup);

const texts = backupTexts;
/** Queries see every space as a plain one. */
const plain = (text: string) => text.replaceAll('\u00A0', ' ');
const user = userEvent.setup({ delay: null });

const snapshot: Kept['snapshots'][number] = {
  id: 'mentes-1',
  reason: 'start',
  madeAt: '2018-04-05T09:05:00',
  replica: 'a',
  counter: 12,
  rows: 11400,
  fingerprint: '0'.repeat(16),
  bytes: 3 * 1024 * 1024,
  operationsAfter: 3,
  shrunk: false,
};

function kept(...snapshots: Kept['snapshots']): Kept {
  const journal = { state: 'whole', replica: 'a', counter: 15, rows: 1, fingerprint: '0' } as const;
  return { snapshots, journal, secondPlace: null } as unknown as Kept;
}

interface Given {
  readonly saveStatus?: SaveStatus;
  readonly shell?: object;
  readonly keeper?: object;
}

const safe: SaveStatus = { state: 'safe' };

function show(panel: React.ReactNode, { shell = {}, keeper = {}, saveStatus = safe }: Given = {}) {
  const stamp = { dot: 'a:1', time: '2018-03-31T12:00:00', person: 'm' };
  const rows = smallOfficeRecords.office.map((record) => ({
    kind: 'office',
    row: freshRow(undefined, record as unknown as AnyRecord, stamp),
  }));
  const data = {
    workingSet: createWorkingSet(rows),
    identity: { replica: 'a', office: OFFICE, sample: false },
    saving: { current: () => saveStatus, subscribe: () => () => undefined },
  } as unknown as OfficeData;
  const services = {
    shell,
    keeping: { keeper, kept: kept() },
    notices: createNotices(),
  } as unknown as Services;
  return render(
    <OfficeDataContext value={data}>
      <ServicesContext value={services}>{panel}</ServicesContext>
    </OfficeDataContext>,
  );
}

it('a person without a passphrase at hand does not get further', async () => {
  const onChosen = vi.fn();
  const passphrase = 'szánkó csárdás táncos hangya alma';
  show(<PassphraseRepeat kind="drawn" passphrase={passphrase} onBack={vi.fn()} onChosen={onChosen} />);
  const choose = screen.getByRole('button', { name: texts.passphrase.choose });
  await user.click(choose);
  expect(screen.getAllByText(texts.passphrase.missing)).toHaveLength(2);
  const [first, second] = screen.getAllByRole('textbox') as [HTMLElement, HTMLElement];
  const wordAt = (input: HTMLElement) => passphrase.split(' ')[Number(/\d/.exec(input.id)) - 1] ?? '';
  await user.type(first, wordAt(first));
  await user.type(second, 'valami más');
  await user.click(choose);
  expect(screen.getByText(texts.passphrase.wrongWord)).toBeTruthy();
  expect(onChosen).not.toHaveBeenCalled();
  await user.clear(second);
  await user.type(second, wordAt(second));
  await user.click(choose);
  expect(onChosen).toHaveBeenCalledWith({ passphrase, remember: true });
});

const withoutChange = async (): Promise<void> => undefined;

it('says how many changes only the journal holds, and warns when it does not reach back', () => {
  const { unmount } = show(<SnapshotsPanel kept={kept(snapshot)} onChange={withoutChange} />);
  expect(screen.getByText(plain(texts.here.journal.some(3)))).toBeTruthy();
  expect(screen.getByText('11 400')).toBeTruthy();
  expect(screen.getByText('3,0 MB')).toBeTruthy();
  unmount();
  show(<SnapshotsPanel kept={kept({ ...snapshot, operationsAfter: null })} onChange={withoutChange} />);
  expect(screen.getByText(texts.here.journal.broken)).toBeTruthy();
});

it('does not say that nothing has changed while the journal lacks the newest changes', () => {
  const saveStatus = { state: 'behind', message: 'Nincs elég hely.', readOnly: false } as const;
  const unchanged = kept({ ...snapshot, operationsAfter: 0 });
  show(<SnapshotsPanel kept={unchanged} onChange={withoutChange} />, { saveStatus });
  expect(screen.getByText(saveTexts.notInJournal)).toBeTruthy();
  expect(screen.queryByText(texts.here.journal.none)).toBeNull();
});

it('tells what a snapshot holds, or why there is none', async () => {
  const taking = vi.fn();
  taking.mockResolvedValueOnce(failure('noSpace', 'Nincs elég hely.'));
  taking.mockResolvedValueOnce(success({ rows: 7, shrunkFrom: null }));
  show(<SnapshotsPanel kept={kept(snapshot)} onChange={withoutChange} />, { keeper: { snapshot: taking } });
  await user.click(screen.getByRole('button', { name: texts.here.make }));
  expect(await screen.findByText('Nincs elég hely.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: texts.here.make }));
  expect(await screen.findByText(plain(texts.here.made(7)))).toBeTruthy();
  expect(taking).toHaveBeenCalledWith('request');
});

it('a snapshot that shrank asks whether that is right', async () => {
  const acceptShrink = vi.fn(async () => success(null));
  show(<SnapshotsPanel kept={kept({ ...snapshot, shrunk: true })} onChange={withoutChange} />, {
    shell: { acceptShrink },
  });
  await user.click(screen.getByRole('button', { name: texts.here.acceptShrink }));
  await waitFor(() => expect(acceptShrink).toHaveBeenCalledWith({ id: 'mentes-1' }));
  expect(await screen.findByText(saveTexts.shrinkAccepted)).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: texts.here.title }));
});

it('a folder that is away is a warning in a sentence, after the snapshot has been made', async () => {
  const place = { label: 'E:\\', madeAt: null, remembered: true };
  const away = failure('unreachable', 'A második mentési hely most nem érhető el.');
  const taking = vi.fn(async () => success({ id: 'mentes-2', bytes: new Uint8Array(1), shrunkFrom: null }));
  show(<SecondPlacePanel place={place} onChange={withoutChange} />, {
    shell: { recallPassphrase: async () => 'alma', listSecondCopies: async () => away },
    keeper: { snapshot: taking },
  });
  await user.click(screen.getByRole('button', { name: texts.second.copyNow }));
  expect((await screen.findByText(away.message)).closest('[role="status"]')).toBeTruthy();
  expect(taking).toHaveBeenCalledOnce();
});

it('keeps the words that were written down when the folder is refused', async () => {
  const refused = failure('unsuitable', 'Ez a program saját adatmappája.');
  show(<SecondPlacePanel place={null} onChange={withoutChange} />, {
    shell: { chooseSecondPlace: async () => refused },
  });
  await user.click(screen.getByRole('button', { name: texts.second.setUp }));
  const drawn = () => screen.findByRole('note', { name: texts.passphrase.drawnLabel });
  const words = ((await drawn()).textContent ?? '').split(' ');
  await user.click(screen.getByRole('button', { name: texts.passphrase.noted }));
  for (const [index, word] of words.entries()) {
    const field = screen.queryByLabelText(texts.passphrase.word(index + 1));
    if (field) await user.type(field, word);
  }
  await user.click(screen.getByRole('button', { name: texts.passphrase.choose }));
  expect((await screen.findByRole('alert')).textContent).toBe(refused.message);
  await user.click(screen.getByRole('button', { name: texts.passphrase.back }));
  expect((await drawn()).textContent).toBe(words.join(' '));
});

it('asks for the passphrase this PC does not remember', async () => {
  const place = { label: 'E:\\', madeAt: null, remembered: false };
  show(<SecondPlacePanel place={place} onChange={withoutChange} />);
  await user.click(screen.getByRole('button', { name: texts.second.copyNow }));
  expect(await screen.findByRole('dialog')).toBeTruthy();
  expect(screen.getByText(texts.second.ask)).toBeTruthy();
});

it('says so when the second place could not be given up', async () => {
  const forgetSecondPlace = vi.fn(async () => failure('noSpace', 'Nincs elég hely.'));
  const place = { label: 'E:\\', madeAt: null, remembered: true };
  const onChange = vi.fn(withoutChange);
  show(<SecondPlacePanel place={place} onChange={onChange} />, { shell: { forgetSecondPlace } });
  await user.click(screen.getByRole('button', { name: texts.second.forget }));
  await user.click(
    within(await screen.findByRole('alertdialog')).getByRole('button', { name: texts.second.forget }),
  );
  expect(await screen.findByText('Nincs elég hely.')).toBeTruthy();
  expect(onChange).toHaveBeenCalledOnce();
});
