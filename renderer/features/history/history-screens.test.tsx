import 'fake-indexeddb/auto';
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Operation } from '../../../shared/merge/commit.ts';
import { freshRow } from '../../../shared/merge/write.ts';
import { OfficeScreen, servicesOf } from '../../../tests/support/office-screen.tsx';
import { desk, OURS } from '../../../tests/support/two-desks.ts';
import { KINDS } from '../../../shared/domain/dataset.ts';
import { useHistoryKeys } from '../../app/history-keys.ts';
import { firstDatabase } from '../../data/store/database.ts';
import type { OfficeData } from '../../data/office-data.ts';
import { createNotices, type Notices } from '../../notices.ts';
import { erasingText } from '../../text/erasing.ts';
import { historyText } from '../../text/history.ts';
import { fieldNames } from '../../ui/field-lines.ts';
import { HistoryPage } from './HistoryPage.tsx';
import { RecordHistoryPage } from './RecordHistoryPage.tsx';

vi.setConfig({ testTimeout: 30_000 });

const user = userEvent.setup({ delay: null });
let data: OfficeData;
let notices: Notices;

const stamp = { dot: 'bbbbbbbbbbbbbbbbbbbbbbbb:1', time: '2018-03-01T08:00:00', person: 'm2' };
const rowOf = (kind: 'office' | 'mentor' | 'workplace', id: string, fields: Record<string, unknown>) => ({
  kind,
  row: freshRow(KINDS[kind], { id, office: 'o1', ...fields }, stamp),
});

const people = [
  rowOf('office', 'o1', { name: 'Mentoriroda', county: '09' }),
  rowOf('mentor', 'm1', { familyName: 'Kitalált', givenName: 'Ilona' }),
  rowOf('mentor', 'm2', { familyName: 'Őrségi', givenName: 'Béla' }),
];

/** What a task must have. */
const begun = (title: string) => ({ title, due: '2018-04-10', status: 'open' });

const put = (id: string, fields: Record<string, unknown>): Operation => ({
  do: 'put',
  kind: 'task',
  id,
  fields,
});

async function save(time: string, person: string, ...operations: Operation[]): Promise<string> {
  const outcome = await data.commit({ time: `${time}:00`, person, cause: 'entry', operations });
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value.dot;
}

function Keys({ unsaved }: { readonly unsaved: boolean }) {
  useHistoryKeys(unsaved);
  return <input aria-label="field" />;
}

function show(address: string, unsaved = false) {
  return render(
    <OfficeScreen data={data} services={servicesOf({ notices })} address={address}>
      <Keys unsaved={unsaved} />
      <Routes>
        <Route path="/elozmenyek" element={<HistoryPage />} />
        <Route path="/elozmenyek/:kind/:id" element={<RecordHistoryPage />} />
        <Route path="*" element={null} />
      </Routes>
    </OfficeScreen>,
  );
}

const task = (id: string) => data.workingSet.records('task').get(id);
const entries = () => [...document.querySelectorAll<HTMLElement>('[data-entry]')];

beforeEach(async () => {
  notices = createNotices();
  data = await desk({ database: firstDatabase, replica: OURS, rows: people });
});

afterEach(() => {
  cleanup();
  data.close();
});

describe('the history of a record that came with a file', () => {
  it('says who wrote it where, who took it in, and calls nothing earlier that came later', async () => {
    const written = { dot: 'cccccccccccccccccccccccc:7', time: '2018-04-04T14:24:00', person: 'm1' };
    const row = freshRow(KINDS.task, { id: 't9', office: 'o1', ...begun('Hozott') }, written);
    const pc = rowOf('workplace', 'cccccccccccccccccccccccc', { label: 'Első szoba' });
    data.close();
    const { id: _, office: __, ...after } = row.record;
    const change = { kind: 'task', id: 't9', before: {}, after, became: row.hash, seen: row.merge.seen };
    const source = { fileId: 'f', office: 'o1', label: 'Első szoba', madeAt: '2018-04-04T15:00:00' };
    const taken = { dot: 'aaaaaaaaaaaaaaaaaaaaaaaa:1', time: '2018-04-05T14:25:00', person: 'm2' };
    const log = [{ ...taken, cause: 'import' as const, source, changes: [change] }];
    const rows = [...people, pc, { kind: 'task', row }];
    data = await desk({ database: firstDatabase, replica: OURS, rows, log });
    show('/elozmenyek/task/t9');
    await screen.findByRole('region', { name: historyText.day('2018-04-05') });
    const [entry] = entries();
    expect(entry?.textContent).toContain('átvette: Őrségi Béla');
    expect(entry?.textContent).toMatch(/Írta: Kitalált Ilona, 2018\. április\s4\., 14:24 \(Első szoba\)/);
    expect(screen.queryByText(historyText.earlierTitle)).toBeNull();
  });
});

describe('the history of a record', () => {
  it('says who wrote what when, and brings an earlier state back after showing what will change', async () => {
    await save('2018-04-04T09:05', 'm1', put('t1', begun('Egy')));
    await save('2018-04-05T14:10', 'm2', put('t1', { title: 'Kettő', status: 'done' }));
    show('/elozmenyek/task/t1');
    expect(await screen.findByRole('region', { name: historyText.day('2018-04-05') })).toBeDefined();
    const [newest, oldest] = entries();
    expect(newest?.textContent).toContain('14:10');
    expect(newest?.textContent).toContain('Őrségi Béla');
    expect(within(newest as HTMLElement).getByText('nyitott')).toBeDefined();
    expect(within(newest as HTMLElement).getByText('kész')).toBeDefined();
    await user.click(within(oldest as HTMLElement).getByRole('button', { name: historyText.returnTo }));
    const dialog = screen.getByRole('dialog');
    expect(within(dialog).getByText('Kettő')).toBeDefined();
    await user.click(within(dialog).getByRole('button', { name: historyText.returnButton }));
    await waitFor(() => expect(task('t1')?.title).toBe('Egy'));
    expect(task('t1')?.status).toBe('open');
    expect(await screen.findByText(historyText.causes.return)).toBeDefined();
  });

  it('of a deleted one offers to bring it back', async () => {
    await save('2018-04-04T09:05', 'm1', put('t1', begun('Egy')));
    await save('2018-04-05T14:10', 'm1', { do: 'delete', kind: 'task', id: 't1' });
    show('/elozmenyek/task/t1');
    await user.click(await screen.findByRole('button', { name: historyText.bringBack }));
    await user.click(screen.getByRole('button', { name: historyText.returnButton }));
    await waitFor(() => expect(task('t1')?.title).toBe('Egy'));
  });

  it('lets a contact be erased who was deleted before, as there is no other screen of them', async () => {
    const person = { familyName: 'Kitalált', givenName: 'Elek', basis: 'task' };
    await save('2018-04-04T09:05', 'm1', { do: 'put', kind: 'contact', id: 'c1', fields: person });
    await save('2018-04-05T14:10', 'm1', { do: 'delete', kind: 'contact', id: 'c1' });
    show('/elozmenyek/contact/c1');
    await user.click(await screen.findByRole('button', { name: erasingText.erase }));
    const dialog = screen.getByRole('alertdialog');
    expect(within(dialog).getByText(/Kitalált Elek adatlapjának minden adata/)).toBeDefined();
    await user.click(within(dialog).getByRole('button', { name: erasingText.confirm }));
    expect(await screen.findByText(historyText.erasedNotice)).toBeDefined();
    expect(JSON.stringify([[...data.workingSet.rows()], await data.log()])).not.toContain('Elek');
  });

  it('offers no erasing of a contact hidden behind another one, but of one whose other was erased since', async () => {
    const person = { familyName: 'Kitalált', givenName: 'Elek', basis: 'task' };
    const putContact = (id: string, fields: object) =>
      ({ do: 'put', kind: 'contact', id, fields: { ...fields } }) as const;
    await save('2018-04-04T09:05', 'm1', putContact('c1', person), putContact('c2', person));
    await save('2018-04-05T14:10', 'm1', putContact('c1', { mergedInto: 'c2' }), {
      do: 'delete',
      kind: 'contact',
      id: 'c1',
    });
    show('/elozmenyek/contact/c1');
    expect(await screen.findByText(historyText.deletedNotice)).toBeDefined();
    expect(screen.queryByRole('button', { name: erasingText.erase })).toBeNull();
    const hidden = data.workingSet.row('contact', 'c1');
    await save('2018-04-05T14:20', 'm1', { do: 'erase', kind: 'contact', id: 'c2' });
    act(() => data.workingSet.take(hidden ? [{ kind: 'contact', row: hidden }] : []));
    expect(await screen.findByText(erasingText.unitedWithErased)).toBeDefined();
    expect(screen.getByRole('link', { name: erasingText.toPart })).toBeDefined();
    expect(screen.getByRole('link', { name: historyText.toRecord })).toBeDefined();
    expect(screen.getByRole('button', { name: erasingText.erase })).toBeDefined();
  });

  it('says of an erased one that nothing can be brought back', async () => {
    await save('2018-04-04T09:05', 'm1', put('t1', begun('Egy')));
    await data.commit({
      time: '2018-04-05T09:05:00',
      person: 'm1',
      cause: 'erasure',
      operations: [{ do: 'erase', kind: 'task', id: 't1' }],
    });
    show('/elozmenyek/task/t1');
    expect(await screen.findByText(historyText.erasedNotice)).toBeDefined();
    expect(screen.queryByRole('button', { name: historyText.returnTo })).toBeNull();
  });

  it('tells of a record that came with the data who wrote it, as far as it remembers', async () => {
    show('/elozmenyek/mentor/m1');
    expect(await screen.findByText(historyText.recordEmptyTitle)).toBeDefined();
    expect(screen.getByText(/Őrségi Béla: Családi név, Utónév/)).toBeDefined();
  });
});

describe('the history of the office', () => {
  it('explains itself while there is nothing but the set-up', async () => {
    show('/elozmenyek');
    expect(await screen.findByText(historyText.emptyTitle)).toBeDefined();
  });

  it('lets own steps be taken back by keyboard, says of others and of blocked ones why not', async () => {
    await save('2018-04-05T09:01', 'm1', put('t1', begun('Egy')));
    await save('2018-04-05T09:02', 'm2', put('t2', begun('Övé')));
    await save('2018-04-05T09:03', 'm1', put('t1', { title: 'Kettő' }));
    show('/elozmenyek');
    await screen.findByText('Feladat felvétele: Övé');
    const [newest, theirs, blocked] = entries() as [HTMLElement, HTMLElement, HTMLElement];
    expect(within(newest).getByRole('button', { name: historyText.undo })).toBeDefined();
    const changed = historyText.changedFields([fieldNames('task', ['title'])]).trim();
    expect(within(newest).getByText(changed)).toBeDefined();
    expect(within(theirs).queryByRole('button', { name: historyText.undo })).toBeNull();
    expect(within(blocked).getByText(historyText.blocked.changedSince)).toBeDefined();
    newest.focus();
    await user.keyboard('{ArrowDown}v');
    expect(notices.current()?.message).toBe(historyText.notOwn);
    await user.keyboard('{ArrowUp}v');
    await waitFor(() => expect(task('t1')?.title).toBe('Egy'));
    expect(await screen.findByText(historyText.blocked.takenBack)).toBeDefined();
    await waitFor(() => expect(screen.queryByText(historyText.blocked.changedSince)).toBeNull());
  });

  it('is narrowed by its address', async () => {
    await save('2018-04-04T09:01', 'm1', put('t1', begun('Egy')));
    await save('2018-04-05T09:02', 'm2', put('t2', begun('Övé')));
    show('/elozmenyek?nap=2018-04-05&ki=m2');
    expect(await screen.findByText('Feladat felvétele: Övé')).toBeDefined();
    expect(entries()).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: historyText.clearFilters }));
    expect(await screen.findByText('Feladat felvétele: Egy')).toBeDefined();
  });

  it('brings a day back by ticks, those touched later left out, and asks when there are many', async () => {
    const many = Array.from({ length: 60 }, (_, index) => put(`n${index}`, begun(`Teendő ${index}`)));
    await save('2018-04-04T09:01', 'm1', put('t1', begun('Egy')), put('t2', begun('Kettő')));
    await save(
      '2018-04-05T09:01',
      'm1',
      put('t1', { title: 'Rossz' }),
      put('t2', { title: 'Rossz' }),
      ...many,
    );
    await save('2018-04-06T09:01', 'm2', put('t2', { notes: 'Később' }));
    show('/elozmenyek?nap=2018-04-05');
    await user.click(await screen.findByRole('button', { name: historyText.dayButton }));
    const later = await screen.findByRole('region', { name: historyText.dayLater });
    expect(within(later).getByRole<HTMLInputElement>('checkbox').checked).toBe(false);
    await user.click(screen.getByRole('button', { name: historyText.dayConfirm(61) }));
    const question = screen.getByRole('alertdialog');
    expect(task('t1')?.title).toBe('Rossz');
    await user.click(within(question).getByRole('button', { name: historyText.returnButton }));
    await waitFor(() => expect(task('t1')?.title).toBe('Egy'));
    expect(task('t2')?.title).toBe('Rossz');
    expect(data.workingSet.records('task').size).toBe(2);
  });
});

describe('undo by key without a message', () => {
  const undo = () => user.keyboard('{Control>}z{/Control}');

  it('takes back the newest own step, step by step, and does them again', async () => {
    await save('2018-04-05T09:01', 'm1', put('t1', begun('Egy')));
    await save('2018-04-05T09:02', 'm1', put('t1', { title: 'Kettő' }));
    show('/');
    await undo();
    await undo();
    await waitFor(() => expect(task('t1')).toBeUndefined());
    expect(notices.current()?.message).toMatch(
      /^Visszavonva: Feladat felvétele: Egy \(2018\. április\s5\., 9:01\)/,
    );
    await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
    await waitFor(() => expect(task('t1')?.title).toBe('Egy'));
    await user.keyboard('{Control>}y{/Control}');
    await waitFor(() => expect(task('t1')?.title).toBe('Kettő'));
    await user.keyboard('{Control>}y{/Control}');
    await waitFor(() => expect(notices.current()?.message).toBe(historyText.nothingToRedo));
  });

  it('leaves a text alone in which something was typed', async () => {
    await save('2018-04-05T09:01', 'm1', put('t1', begun('Egy')));
    show('/');
    await user.type(screen.getByLabelText('field'), 'szöveg');
    await undo();
    await data.log();
    expect(task('t1')?.title).toBe('Egy');
  });

  it('asks for an unsaved form to be settled first', async () => {
    await save('2018-04-05T09:01', 'm1', put('t1', begun('Egy')));
    show('/', true);
    await undo();
    await waitFor(() => expect(notices.current()?.message).toBe(historyText.unsavedFirst));
    expect(task('t1')?.title).toBe('Egy');
  });
});
