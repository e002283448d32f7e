import 'fake-indexeddb/auto';
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { failure, success } from '../../shared/lib/outcome.ts';
import { deleteDatabase, firstDatabase } from '../data/store/database.ts';
import type { Journal } from '../data/commit/journal-link.ts';
import { OfficeDataContext } from '../data/live.ts';
import { type OfficeData, openOffice } from '../data/office-data.ts';
import { restore } from '../data/keeping/restore.ts';
import { createNotices, type Notices } from '../notices.ts';
import { type Services, ServicesContext, useCommit } from '../services.ts';
import { saveTexts } from '../text/saving.ts';
import { NoticeBar } from './NoticeBar.tsx';
import { SavingBar } from './SavingBar.tsx';
import { SavingLine } from './SavingLine.tsx';

const word = 'save';
const field = 'field';
const full = 'Nincs elég szabad hely a számítógép lemezén.';
let data: OfficeData;
let notices: Notices;
let disc: 'full' | 'dead' | 'well';

const journal: Journal = {
  appendJournal: async () => {
    if (disc === 'dead') await new Promise(() => undefined);
    return disc === 'full' ? failure('noSpace', full) : success(null);
  },
};

/** A field beside the bar: what stands in it is not saved. */
function Typing() {
  const [text, setText] = useState('');
  return (
    <>
      <SavingBar unsaved={text !== ''} />
      <input aria-label={field} value={text} onChange={({ target }) => setText(target.value)} />
    </>
  );
}

function Task() {
  const commit = useCommit();
  const save = () =>
    commit([{ do: 'put', kind: 'task', id: 't1', fields: { title: `Fórum ${data.counter() + 1}` } }]);
  return (
    <button type="button" onClick={() => void save()}>
      {word}
    </button>
  );
}

beforeEach(async () => {
  await deleteDatabase(firstDatabase);
  const identity = { replica: 'aaaaaaaaaaaaaaaaaaaaaaaa', office: 'o1', sample: false };
  await restore(firstDatabase, { rows: [], log: [], identity });
  const opened = await openOffice(firstDatabase, { journal });
  if (!opened.ok) throw new Error(opened.message);
  data = opened.value;
  notices = createNotices();
  disc = 'well';
  const services = { notices, personId: 'm1' } as unknown as Services;
  render(
    <OfficeDataContext value={data}>
      <ServicesContext value={services}>
        <Typing />
        <SavingLine unsaved={false} />
        <Task />
        <NoticeBar notices={notices} />
      </ServicesContext>
    </OfficeDataContext>,
  );
});
afterEach(() => {
  cleanup();
  data.close();
  vi.useRealTimers();
});

const save = () => userEvent.click(screen.getByRole('button', { name: word }));
const alertText = () => screen.queryByRole('alert')?.textContent ?? '';

it('says „Mentve” when database and journal have answered, and nothing stands over the page', async () => {
  await save();
  expect(await screen.findByText(saveTexts.saved)).toBeDefined();
  expect(screen.queryByRole('alert')).toBeNull();
});

it('says at once that nothing is saved when the journal refuses, and why, and never „Mentve”', async () => {
  disc = 'full';
  await save();
  await waitFor(() => expect(alertText()).toContain(saveTexts.behind(full)));
  expect(screen.getByText(saveTexts.notSaved)).toBeDefined();
  expect(notices.current()).toBeUndefined();
});

it('is read only after the third refusal, and takes what was kept when the journal can be written again', async () => {
  disc = 'full';
  await save();
  for (let tries = 1; tries < 3; tries++) {
    await userEvent.click(await screen.findByRole('button', { name: saveTexts.again }));
  }
  await waitFor(() => expect(alertText()).toContain(saveTexts.readOnly(full)));
  const refused = await data.commit({
    operations: [{ do: 'put', kind: 'task', id: 't2', fields: { title: 'Későbbi' } }],
    cause: 'entry',
    person: 'm1',
    time: '2018-04-05T09:05:00',
  });
  expect(refused).toMatchObject({ ok: false, reason: 'readOnly' });
  disc = 'well';
  await userEvent.click(screen.getByRole('button', { name: saveTexts.again }));
  expect(await screen.findByText(saveTexts.safeAgain)).toBeDefined();
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
});

it('gives the keyboard back when the bar goes, and does not call saved what is still being typed', async () => {
  disc = 'full';
  await save();
  await userEvent.type(screen.getByLabelText(field), 'Amit beírtak');
  const again = await screen.findByRole('button', { name: saveTexts.again });
  disc = 'well';
  await userEvent.click(again);
  expect(await screen.findByText(saveTexts.safeAgainUnsaved)).toBeDefined();
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText(field)));
});

it('says after five seconds that the disk does not answer', async () => {
  disc = 'dead';
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
  act(() => screen.getByRole('button', { name: word }).click());
  await vi.waitFor(() => expect(screen.getByText(saveTexts.saving)).toBeDefined());
  await act(() => vi.advanceTimersByTimeAsync(5_500));
  expect(alertText()).toContain(saveTexts.slow);
});
