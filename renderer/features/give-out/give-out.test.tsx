import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { KINDS } from '../../../shared/domain/dataset.ts';
import type { Transfer } from '../../../shared/domain/transfer.ts';
import { decryptWithPassphrase, encryptWithPassphrase } from '../../../shared/exchange/age.ts';
import { controlTotalsOf, monthOf } from '../../../shared/exchange/control-totals.ts';
import { readFile } from '../../../shared/exchange/read-file.ts';
import type { FileScope } from '../../../shared/exchange/file-head.ts';
import { receiptOf } from '../../../shared/exchange/receipts.ts';
import { failure, type Outcome, success } from '../../../shared/lib/outcome.ts';
import { freshRow } from '../../../shared/merge/write.ts';
import { OfficeScreen, servicesOf } from '../../../tests/support/office-screen.tsx';
import { desk, OURS } from '../../../tests/support/two-desks.ts';
import { type GivenFileQuestion, makeGivenFile } from '../../data/exchange/given-file.ts';
import type { OfficeData } from '../../data/office-data.ts';
import type { SealedQuestion } from '../../data/keeping/sealed-worker.ts';
import { createNotices } from '../../notices.ts';
import type { Services } from '../../services.ts';
import { giveOutTexts as texts } from '../../text/give-out.ts';
import { passphraseText } from '../../text/passphrase.ts';
import { give } from './give.ts';
import { GiveOutPage } from './GiveOutPage.tsx';
import { TransferLogPage } from './TransferLogPage.tsx';

vi.setConfig({ testTimeout: 30_000 });

const user = userEvent.setup({ delay: null });

type Question = GivenFileQuestion | Extract<SealedQuestion, { do: 'seal' }>;
/** The library's least work: two seconds a file are too long here. */
const LEAST_WORK = 8;

/** Answers as the workers do, on this thread. */
class WorkerHere extends EventTarget {
  postMessage(question: Question): void {
    const work =
      'database' in question
        ? makeGivenFile(question)
        : encryptWithPassphrase(question.bytes, question.passphrase, LEAST_WORK);
    void work.then((value) => this.dispatchEvent(new MessageEvent('message', { data: { value } })));
  }
  terminate(): void {}
}

const stamp = { dot: `${'0'.repeat(24)}:1`, time: '2018-03-01T08:00:00', person: '' };
const rowOf = (
  kind: 'office' | 'mentor' | 'task' | 'transfer',
  id: string,
  fields: Record<string, unknown>,
) => ({
  kind,
  row: freshRow(KINDS[kind], { id, office: 'o1', ...fields }, stamp),
});
const common = [
  rowOf('office', 'o1', { name: 'Hajdú-Bihar Megyei Mentoriroda', county: '09', seat: '15130' }),
  rowOf('mentor', 'm1', { familyName: 'Kitalált', givenName: 'Ilona' }),
  rowOf('task', 't1', { title: 'Fórum', due: '2018-04-10', status: 'open' }),
  rowOf('task', 't2', { title: 'Jelentés', due: '2018-05-10', status: 'open' }),
];
/** Lies here because an older program sent it along; it is not our log. */
const ofAnotherOffice = rowOf('transfer', 'x9', {
  office: 'o2',
  recipient: 'Miskolc',
  date: '2018-04-04',
  scope: 'all',
});

const DATABASE = 'mentoriroda-7';
let data: OfficeData;

beforeEach(async () => {
  vi.stubGlobal('Worker', WorkerHere);
  data = await desk({ database: DATABASE, replica: OURS, rows: [...common, ofAnotherOffice] });
});

afterEach(() => {
  cleanup();
  data.close();
  vi.unstubAllGlobals();
});

const saved: Uint8Array[] = [];
type Answer = Outcome<{ readonly token: string; readonly name: string }> | null;
const saveFile = vi.fn(async ({ name, bytes }: { name: string; bytes: Uint8Array }): Promise<Answer> => {
  saved.push(bytes);
  return success({ token: 't', name });
});

function show(page: React.ReactNode, folder: string | null = null) {
  const shell = {
    saveFile,
    recallFolderPassphrase: async () => folder,
    getAttachment: async () => null,
  } as unknown as Services['shell'];
  const services = servicesOf({ shell, notices: createNotices() });
  return render(
    <OfficeScreen data={data} services={services}>
      {page}
    </OfficeScreen>,
  );
}

const transfers = () =>
  [...data.workingSet.records('transfer').values()].filter(({ office }) => office === 'o1');
const press = (name: string) => user.click(screen.getByRole('button', { name }));

function sayToWhom(): void {
  const said = { [texts.whom.recipient]: 'Eger', [texts.whom.purpose]: 'közös projekt' };
  for (const [label, value] of Object.entries(said)) {
    const field = screen.getByLabelText((text) => text.startsWith(label));
    fireEvent.change(field, { target: { value } });
  }
}

describe('giving data out', () => {
  it('asks to whom and why, shows what goes, and makes nothing before that is said', async () => {
    show(<GiveOutPage />);
    expect(screen.getByRole('row', { name: 'Feladatok 2' })).toBeTruthy();
    await press(texts.give.button);
    expect(screen.getByText(texts.faults.recipient)).toBeTruthy();
    expect(screen.getByText(texts.faults.purpose)).toBeTruthy();
    expect(transfers()).toEqual([]);
  });

  it('saves a file only the shown words open, and then writes into the log who got what and why', async () => {
    show(<GiveOutPage />);
    sayToWhom();
    const words = screen.getByRole('note', { name: passphraseText.seal.drawnLabel }).textContent;
    await press(texts.give.button);
    expect(await screen.findByText(texts.saved.title)).toBeTruthy();
    const opened = await decryptWithPassphrase(saved.at(-1) ?? new Uint8Array(), words);
    const read = opened.ok ? readFile(opened.value) : opened;
    if (!read.ok) throw new Error(read.message);
    const [transfer] = transfers();
    expect(transfer).toMatchObject({
      recipient: 'Eger',
      purpose: 'közös projekt',
      scope: 'all',
      personal: 'all',
      encrypted: true,
      fileId: read.value.head.fileId,
      records: 4,
      by: 'm1',
      peopleListed: true,
      people: [{ kind: 'mentor', id: 'm1' }],
    });
    expect(transfer?.totals).toContainEqual(
      expect.objectContaining({ kind: 'task', month: '2018-04', count: 1 }),
    );
    expect(
      await data.undo(`${data.identity.replica}:${data.counter()}`, { person: 'm1', time: stamp.time }),
    ).toMatchObject({ ok: false, reason: 'never' });
  });

  it('writes nothing into the log when the place was not chosen, and keeps what was filled in', async () => {
    saveFile.mockResolvedValueOnce(null);
    show(<GiveOutPage />);
    sayToWhom();
    await press(texts.give.button);
    await waitFor(() => expect(saveFile).toHaveBeenCalled());
    expect(await screen.findByDisplayValue('Eger')).toBeTruthy();
    expect(transfers()).toEqual([]);
  });

  it('says when the log could not take it, and tries again when told', async () => {
    const commit = vi.spyOn(data, 'commit').mockResolvedValueOnce(failure('failed', 'Betelt a lemez.'));
    show(<GiveOutPage />);
    sayToWhom();
    await press(texts.give.button);
    expect(await screen.findByText('Betelt a lemez.')).toBeTruthy();
    expect(transfers()).toEqual([]);
    commit.mockRestore();
    await press(texts.saved.logAgain);
    expect(await screen.findByText(texts.saved.logged)).toBeTruthy();
    expect(transfers()).toHaveLength(1);
  });

  it('gives a readable file out only when that is meant', async () => {
    show(<GiveOutPage />, 'a mappa jelszava');
    expect(await screen.findByLabelText(passphraseText.seal.kinds.folder)).toBeTruthy();
    sayToWhom();
    await user.click(screen.getByLabelText(passphraseText.seal.kinds.none));
    expect(screen.getByText(passphraseText.seal.plain)).toBeTruthy();
    await press(texts.give.button);
    expect(screen.getByText(passphraseText.seal.plainMissing)).toBeTruthy();
    await user.click(screen.getByLabelText(passphraseText.seal.plainMeant));
    await press(texts.give.button);
    expect(await screen.findByText(texts.saved.plain)).toBeTruthy();
    expect(readFile(saved.at(-1) ?? new Uint8Array()).ok).toBe(true);
    expect(transfers()).toMatchObject([{ encrypted: false }]);
  });

  it('lists nobody in the log where no personal data went out', async () => {
    show(<GiveOutPage />);
    await user.click(screen.getByLabelText(texts.what.kinds.extract));
    sayToWhom();
    await press(texts.give.button);
    expect(await screen.findByText(texts.saved.logged)).toBeTruthy();
    const [transfer] = transfers();
    expect(transfer).toMatchObject({ personal: 'none', peopleListed: true });
    expect(transfer).not.toHaveProperty('people');
  });
});

it('calls the sender of an extract by the office, because a PC may be called after a person', async () => {
  const office = data.workingSet.records('office').get('o1');
  if (office === undefined) throw new Error('no office');
  const shell = { saveFile } as unknown as Services['shell'];
  const { signal } = new AbortController();
  const basics = { data, office, shell, signal, label: 'Kitalált Ilona gépe', version: '0.1.0', name: 'x' };
  const senderOf = async (scope: FileScope) => {
    const how = { scope, withAttachments: false, passphrase: undefined, onStep: () => undefined };
    const given = await give({ ...basics, ...how });
    const read = readFile(saved.at(-1) ?? new Uint8Array());
    if (!given?.ok || !read.ok) throw new Error('nothing was given');
    return read.value.head.sender.label;
  };
  expect(await senderOf({ type: 'extract', personal: 'none' })).toBe('Hajdú-Bihar Megyei Mentoriroda');
  expect(await senderOf({ type: 'all' })).toBe('Kitalált Ilona gépe');
});

describe('the log of transfers', () => {
  const items = common.map(({ kind, row }) => ({
    kind,
    id: row.id,
    hash: row.hash,
    month: monthOf(row.record),
  }));

  async function given(
    fileId: string,
    recipient: string,
    { time = '08:00', ...more }: Partial<Transfer> = {},
  ): Promise<void> {
    const fields: Omit<Transfer, 'id' | 'office'> = {
      date: '2018-04-05',
      time,
      recipient,
      purpose: 'közös projekt',
      scope: 'all',
      about: 'minden adat',
      personal: 'all',
      encrypted: true,
      fileId,
      records: items.length,
      totals: controlTotalsOf(items),
      ...more,
    };
    const operations = [{ do: 'put' as const, kind: 'transfer', id: `x-${fileId}`, fields: { ...fields } }];
    await data.commit({ operations, cause: 'handOver', person: 'm1', time: stamp.time });
  }

  async function received(fileId: string, lost: number): Promise<void> {
    const receiver = { office: 'o2', replica: 'r2', label: 'Szolnok', date: '2018-04-06', time: '09:00' };
    const taken = common.slice(0, common.length - lost);
    const { id, office: _, ...fields } = receiptOf({ head: { fileId }, taken, missing: [], receiver });
    const operations = [{ do: 'put' as const, kind: 'receipt', id, fields: { ...fields } }];
    await data.commit({ operations, cause: 'entry', person: 'm1', time: stamp.time });
  }

  it('says of what this office gave what waits, what has arrived whole, and exactly what has not', async () => {
    await given('f1', 'Eger', { time: '08:00' });
    await given('f2', 'Szolnok', { time: '09:00' });
    await given('f3', 'Központ', { time: '10:00' });
    await received('f2', 0);
    await received('f3', 1);
    show(<TransferLogPage />);
    const rows = screen.getAllByRole('row').slice(1);
    expect(rows.map((row) => within(row).getAllByRole('cell')[1]?.textContent)).toEqual([
      'Központ',
      'Szolnok',
      'Eger',
    ]);
    expect(rows.map((row) => within(row).getAllByRole('cell')[6]?.textContent)).toEqual([
      texts.log.lacks(1),
      texts.log.status.whole,
      texts.log.status.waiting,
    ]);
    await user.click(within(rows[0] as HTMLElement).getByRole('button'));
    const dialog = screen.getByRole('dialog');
    expect(within(dialog).getByText('Jelentés – nem érkezett meg')).toBeTruthy();
    expect(within(dialog).getByRole('row', { name: 'Feladatok 2018. május 1 0' })).toBeTruthy();
  });

  it('says of how many people a file was, and names them to who asks, but never who was erased', async () => {
    const person = (id: string, familyName: string) => ({
      do: 'put' as const,
      kind: 'contact',
      id,
      fields: { familyName, givenName: 'Anna', basis: 'task' },
    });
    const by = { person: 'm1', time: stamp.time };
    const contacts = [person('k1', 'Zöld'), person('k2', 'Törölt'), person('k3', 'Eltűnt')];
    await data.commit({ operations: contacts, cause: 'entry', ...by });
    const people = ['k1', 'k2', 'k3'].map((id) => ({ kind: 'contact', id }));
    await given('f1', 'Eger', { peopleListed: true, people: [...people, { kind: 'mentor', id: 'm1' }] });
    await given('f2', 'Szolnok', { time: '09:00' });
    await data.commit({ operations: [{ do: 'delete', kind: 'contact', id: 'k2' }], cause: 'entry', ...by });
    await data.commit({ operations: [{ do: 'erase', kind: 'contact', id: 'k3' }], cause: 'erasure', ...by });
    show(<TransferLogPage />);
    const [older, newer] = screen.getAllByRole('row').slice(1).toReversed();
    expect(older?.textContent).toContain(texts.log.personalOf('benne vannak', 4));
    await user.click(within(older as HTMLElement).getByRole('button'));
    const dialog = within(screen.getByRole('dialog'));
    expect(screen.getByRole('dialog').textContent).toContain(texts.log.peopleOf(3, 1));
    const names = dialog.getAllByRole('listitem', { hidden: true }).map(({ textContent }) => textContent);
    expect(names).toEqual(['Kitalált Ilona', 'Törölt Anna', 'Zöld Anna']);
    expect(screen.getByRole('dialog').textContent).toContain(texts.log.peopleGone(1));
    expect(JSON.stringify(transfers())).not.toContain('Anna');
    await user.click(dialog.getByRole('button', { name: texts.log.close }));
    await user.click(within(newer as HTMLElement).getByRole('button'));
    expect(within(await screen.findByRole('dialog')).getByText(texts.log.peopleUnknown)).toBeTruthy();
  });

  it('is narrowed to one recipient', async () => {
    await given('f1', 'Eger', { time: '08:00' });
    await given('f2', 'Szolnok', { time: '09:00' });
    show(<TransferLogPage />);
    await user.type(screen.getByLabelText(texts.log.recipient), 'ege');
    await user.keyboard('{Enter}');
    expect(screen.getAllByRole('row')).toHaveLength(2);
    expect(screen.getByRole('cell', { name: 'Eger' })).toBeTruthy();
  });
});
