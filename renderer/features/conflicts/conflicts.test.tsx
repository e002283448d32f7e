import 'fake-indexeddb/auto';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type KindName, KINDS } from '../../../shared/domain/dataset.ts';
import type { Operation } from '../../../shared/merge/commit.ts';
import { conflictsOf } from '../../../shared/merge/conflicts.ts';
import { mergeVersioned } from '../../../shared/merge/merge.ts';
import { type Row, rowOf } from '../../../shared/merge/versions.ts';
import { freshRow, writeDeletion, writeFields } from '../../../shared/merge/write.ts';
import { OfficeScreen, servicesOf } from '../../../tests/support/office-screen.tsx';
import { desk } from '../../../tests/support/two-desks.ts';
import { Navigation } from '../../app/Navigation.tsx';
import { ConflictLine } from '../../ConflictLine.tsx';
import { deleteDatabase, firstDatabase } from '../../data/store/database.ts';
import type { OfficeData } from '../../data/office-data.ts';
import { createNotices, type Notices } from '../../notices.ts';
import { conflictText } from '../../text/conflicts.ts';
import { RecordHistoryPage } from '../history/RecordHistoryPage.tsx';
import { ConflictsPage } from './ConflictsPage.tsx';

vi.setConfig({ testTimeout: 30_000 });

const here = 'a'.repeat(24);
const [other, stranger] = ['b'.repeat(24), 'c'.repeat(24)];
const user = userEvent.setup({ delay: null });
let data: OfficeData;
let notices: Notices;
let counter = 0;

interface Sheet {
  readonly kind: KindName;
  readonly row: Row;
}

function stamp(replica: string, person = 'm1') {
  counter += 1;
  return { dot: `${replica}:${counter}`, time: '2018-04-05T09:05:00', person };
}

function sheet(kind: KindName, id: string, fields: Record<string, unknown>): Sheet {
  return { kind, row: freshRow(KINDS[kind], { id, office: 'o1', ...fields }, stamp(other)) };
}

/** A record that was written here and, unseen, there. */
function split({ kind, row }: Sheet, ours: Record<string, unknown>, theirs: Record<string, unknown>): Sheet {
  const write = (fields: Record<string, unknown>, replica: string, person: string) =>
    writeFields(row, fields, { kind: KINDS[kind], stamp: stamp(replica, person) });
  return { kind, row: rowOf(mergeVersioned(write(ours, here, 'm1'), write(theirs, other, 'm2'))) };
}

const office = [
  sheet('office', 'o1', { name: 'Kitalált Megyei Mentoriroda', county: '09' }),
  sheet('workplace', here, { label: 'ablaknál' }),
  sheet('workplace', other, { label: 'laptop' }),
  sheet('mentor', 'm1', { familyName: 'Kitalált', givenName: 'Ilona' }),
  sheet('mentor', 'm2', { familyName: 'Őrségi', givenName: 'Béla' }),
];
const begun = (id: string): Sheet =>
  sheet('task', id, { title: `Teendő ${id}`, due: '2018-04-10', status: 'open' });

async function open(sheets: readonly Sheet[]): Promise<void> {
  data = await desk({ database: firstDatabase, replica: here, rows: [...office, ...sheets] });
}

function show(page: React.ReactNode = <ConflictsPage />, address = '/adatcsere/utkozesek') {
  return render(
    <OfficeScreen data={data} services={servicesOf({ notices })} address={address}>
      <Navigation />
      <main tabIndex={-1}>{page}</main>
    </OfficeScreen>,
  );
}

/** All that `conflictsOf` finds in the rows, whatever the screens say. */
function found(): number {
  return [...data.workingSet.rows()].reduce((sum, { row }) => sum + conflictsOf(row).length, 0);
}

const cards = () => screen.queryAllByRole('group');
const card = (place: number) => within(cards()[place] as HTMLElement);
const task = (id: string) => data.workingSet.records('task').get(id);
const badge = () => screen.queryByRole('img', { name: conflictText.badge(found()) });
const choose = (place: number) => new RegExp(`^${conflictText.choose(place)}: `);

/** Presses a button of the first card, as soon as the answer before it is saved. */
async function answer(name: RegExp): Promise<void> {
  const button = () => card(0).getByRole<HTMLButtonElement>('button', { name });
  await waitFor(() => expect(button().disabled).toBe(false));
  await user.click(button());
}

beforeEach(async () => {
  // Nothing has a size here: the list gets one, its cards are taken for as high as they usually are.
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600);
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1000);
  notices = createNotices();
  await deleteDatabase(firstDatabase);
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  data.close();
});

describe('the cards', () => {
  it('show both values, who wrote them when and on which PC, and which one is seen now', async () => {
    await open([split(begun('t1'), { title: 'Itteni cím' }, { title: 'Ottani cím' })]);
    show();
    const text = cards()[0]?.textContent ?? '';
    expect(text).toContain('Itteni cím');
    expect(text).toContain('Ottani cím');
    expect(text).toMatch(/2018\. április\s5\., 9:05, Kitalált Ilona/);
    expect(text).toContain('Őrségi Béla');
    expect(text).toContain(conflictText.thisPc('ablaknál'));
    expect(text).toContain(conflictText.pc('laptop'));
    expect(card(0).getAllByText(conflictText.shown)).toHaveLength(1);
    expect(card(0).getByRole('link', { name: 'Itteni cím' }).getAttribute('href')).toBe('/feladatok/t1');
  });

  it('name another office, and say plainly what is not known', async () => {
    const { kind, row } = begun('t1');
    const far = (replica: string, person: string, title: string) =>
      writeFields(row, { title }, { kind: KINDS.task, stamp: stamp(replica, person) });
    const merged = mergeVersioned(far('d'.repeat(24), 'm7', 'Messziről'), far(stranger, '', 'Sehonnan'));
    await open([
      { kind, row: rowOf(merged) },
      sheet('office', 'o2', { name: 'Másik Megyei Mentoriroda', county: '10', office: 'o2' }),
      sheet('workplace', 'd'.repeat(24), { label: 'torony', office: 'o2' }),
    ]);
    show();
    const text = cards()[0]?.textContent ?? '';
    expect(text).toContain('„torony”, Másik Megyei Mentoriroda');
    expect(text).toContain(conflictText.unknownPerson);
    expect(text).toContain(conflictText.unknownPc);
    expect(text).toContain(conflictText.nobody);
  });

  it('tell what stood there before, where the history knows it', async () => {
    await open([begun('t1')]);
    const { row } = begun('t1');
    const before = data.workingSet.row('task', 't1') as Row;
    const put: Operation = { do: 'put', kind: 'task', id: 't1', fields: { title: 'Itteni' } };
    await data.commit({ operations: [put], cause: 'entry', person: 'm1', time: '2018-04-05T10:00:00' });
    const theirs = writeFields(before, { title: 'Ottani' }, { kind: KINDS.task, stamp: stamp(other) });
    const ours = data.workingSet.row('task', 't1') as Row;
    data.workingSet.take([{ kind: 'task', row: rowOf(mergeVersioned(ours, theirs)) }]);
    show();
    expect(await screen.findByText(conflictText.ground(String(row.record['title'])))).toBeDefined();
  });

  it('are as many as are found, in the badge too, until the last is decided', async () => {
    await open([
      split(begun('t1'), { title: 'Itt' }, { title: 'Ott' }),
      split(begun('t2'), { title: 'Itt', due: '2018-05-01' }, { title: 'Ott', due: '2018-05-02' }),
      begun('t3'),
    ]);
    show();
    for (const left of [3, 2, 1]) {
      expect(found()).toBe(left);
      expect(cards()).toHaveLength(left);
      expect(screen.getByRole('status').textContent).toBe(conflictText.waiting(left));
      expect(badge()?.textContent).toBe(String(left));
      await answer(choose(2));
      await waitFor(() => expect(found()).toBe(left - 1));
    }
    expect(await screen.findByText(conflictText.emptyTitle)).toBeDefined();
    expect(screen.queryByRole('img')).toBeNull();
    expect(task('t2')).toMatchObject({ title: 'Ott', due: '2018-05-02' });
  });
});

describe('an answer', () => {
  it('takes one click, is a decision in the history, and can be taken back: then it is asked again', async () => {
    await open([split(begun('t1'), { title: 'Itt' }, { title: 'Ott' })]);
    show();
    await answer(choose(1));
    await waitFor(() => expect(found()).toBe(0));
    expect((await data.log()).at(-1)?.cause).toBe('decision');
    await notices.current()?.undo?.();
    await waitFor(() => expect(cards()).toHaveLength(1));
    expect(found()).toBe(1);
    const text = cards()[0]?.textContent ?? '';
    expect(text).toContain(conflictText.thisPc('ablaknál'));
    expect(text).toContain(conflictText.pc('laptop'));
    expect(text).not.toContain(conflictText.unknownPc);
    await answer(choose(2));
    await waitFor(() => expect(task('t1')?.title).toBe('Ott'));
  });

  it('leaves the rejected version to be read in the history of the record', async () => {
    await open([split(begun('t1'), { title: 'Itt' }, { title: 'Elvetett' })]);
    show();
    await answer(choose(1));
    await waitFor(() => expect(found()).toBe(0));
    cleanup();
    const history = (
      <Routes>
        <Route path="/elozmenyek/:kind/:id" element={<RecordHistoryPage />} />
      </Routes>
    );
    show(history, '/elozmenyek/task/t1');
    expect(await screen.findByText(/^Elvetett – 2018\. április\s5\., 9:05, Őrségi Béla$/)).toBeDefined();
  });

  it('is given by digit and Enter, and the next card waits for the keys', async () => {
    await open(['t1', 't2'].map((id) => split(begun(id), { title: `Itt ${id}` }, { title: `Ott ${id}` })));
    show();
    await waitFor(() => expect(document.activeElement).toBe(cards()[0]));
    await user.keyboard('{ArrowDown}');
    await waitFor(() => expect(document.activeElement).toBe(cards()[1]));
    await user.keyboard('{ArrowUp}');
    await waitFor(() => expect(document.activeElement).toBe(cards()[0]));
    await user.keyboard('{Enter}');
    expect(found()).toBe(2);
    await user.keyboard('2{Enter}');
    await waitFor(() => expect(found()).toBe(1));
    expect(task('t1')?.title).toBe('Ott t1');
    await waitFor(() => expect(document.activeElement).toBe(cards()[0]));
    await user.keyboard('{ArrowRight}{Enter}');
    await waitFor(() => expect(found()).toBe(0));
    expect(task('t2')?.title).toBe('Itt t2');
  });

  it('may be something else, typed into the input of the field, but not nothing where it must be filled', async () => {
    await open([split(begun('t1'), { title: 'Itt' }, { title: 'Ott' })]);
    show();
    await user.click(card(0).getByRole('button', { name: /Mást írok/ }));
    const input = screen.getByRole('textbox');
    await user.clear(input);
    await user.click(screen.getByRole('button', { name: conflictText.save }));
    expect(found()).toBe(1);
    await user.type(input, ' Harmadik ');
    await user.click(screen.getByRole('button', { name: conflictText.save }));
    await waitFor(() => expect(task('t1')?.title).toBe('Harmadik'));
    expect(found()).toBe(0);
  });

  it('is given by Enter in a field of one line, by Ctrl+Enter in a text, and said with its record and field', async () => {
    await open([
      split(begun('t1'), { title: 'Itt' }, { title: 'Ott' }),
      split(begun('t2'), { notes: 'Itt' }, { notes: 'Ott' }),
    ]);
    show();
    const line = cards().findIndex(({ textContent }) => textContent?.startsWith('FeladatIttFeladat'));
    await user.click(card(line).getByRole('button', { name: /Mást írok/ }));
    expect(screen.getByText(conflictText.keysOfLine)).toBeDefined();
    await user.type(screen.getByRole('textbox'), '+{Enter}');
    await waitFor(() => expect(task('t1')?.title).toBe('Itt+'));
    await waitFor(() => expect(notices.current()?.message).toBe('Feladat: Itt+'));
    await user.click(card(0).getByRole('button', { name: /Mást írok/ }));
    expect(screen.getByText(conflictText.keysOfLines)).toBeDefined();
    await user.type(screen.getByRole('textbox'), '{Enter}tovább');
    expect(found()).toBe(1);
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(task('t2')?.notes).toBe('Itt\ntovább'));
    expect(await screen.findByText(conflictText.howToReturn, { exact: false })).toBeDefined();
  });

  it('keeps both texts, and of lists everything in them', async () => {
    await open([
      split(begun('t1'), { notes: 'Innen.' }, { notes: 'Onnan.' }),
      split(
        sheet('activity', 'v1', { date: '2018-04-05', kind: 'visit', mentors: ['m1'] }),
        { topics: ['könyvtár'] },
        { topics: ['ifjúság'] },
      ),
    ]);
    show();
    for (const left of [1, 0]) {
      await answer(new RegExp(`^\\d · ${conflictText.both}`));
      await waitFor(() => expect(found()).toBe(left));
    }
    expect(task('t1')?.notes).toBe('Innen.\n\nOnnan.');
    expect(data.workingSet.records('activity').get('v1')?.topics).toEqual(['ifjúság', 'könyvtár']);
  });

  it.each([
    [conflictText.stayDeleted, false],
    [conflictText.bringBack, true],
  ])('says whether a record deleted meanwhile goes or stays: %s', async (name, stays) => {
    const { kind, row } = begun('t1');
    const ours = writeFields(row, { title: 'Dolgoztam rajta' }, { kind: KINDS.task, stamp: stamp(here) });
    await open([{ kind, row: rowOf(mergeVersioned(ours, writeDeletion(row, stamp(other, 'm2')))) }]);
    show();
    expect(cards()[0]?.textContent).toContain('Törölte: Őrségi Béla');
    expect(cards()[0]?.textContent).toContain('Közben módosította: Kitalált Ilona');
    await user.click(card(0).getByRole('button', { name: new RegExp(`^\\d · ${name}`) }));
    await waitFor(() => expect(found()).toBe(0));
    expect(task('t1') !== undefined).toBe(stays);
  });

  it('does not bring a deleted record back', async () => {
    const { kind, row } = split(begun('t1'), { title: 'Itt' }, { title: 'Ott' });
    await open([{ kind, row: rowOf(writeDeletion(row, stamp(here))) }]);
    show();
    expect(screen.getByText(conflictText.deletedRecord)).toBeDefined();
    await answer(choose(2));
    await waitFor(() => expect(found()).toBe(0));
    expect(task('t1')).toBeUndefined();
    await notices.current()?.undo?.();
    await waitFor(() => expect(found()).toBe(1));
    expect(task('t1')).toBeUndefined();
  });

  it('answers all alike in one commit, by where they were written and not by their place', async () => {
    const turned = (id: string): Sheet => {
      const { row } = begun(id);
      const write = (replica: string, title: string) =>
        writeFields(row, { title }, { kind: KINDS.task, stamp: stamp(replica) });
      return { kind: 'task', row: rowOf(mergeVersioned(write(other, 'Ott'), write(here, 'Itt'))) };
    };
    await open([
      split(begun('t1'), { title: 'Itt' }, { title: 'Ott' }),
      turned('t2'),
      split(begun('t3'), { title: 'Itt' }, { title: 'Ott' }),
      split(begun('t4'), { notes: 'Itt' }, { notes: 'Ott' }),
    ]);
    show();
    const titles = cards().findIndex((one) => one.textContent?.includes(conflictText.alike(3)));
    await user.click(card(titles).getByRole('checkbox'));
    await user.click(card(titles).getByRole('button', { name: choose(2) }));
    await waitFor(() => expect(found()).toBe(1));
    expect(['t1', 't2', 't3'].map((id) => task(id)?.title)).toEqual(['Ott', 'Ott', 'Ott']);
    expect((await data.log()).at(-1)?.changes).toHaveLength(3);
    expect(notices.current()?.message).toMatch(/^3\sütközés eldöntve, köztük: Feladat: Ott$/);
    await notices.current()?.undo?.();
    await waitFor(() => expect(found()).toBe(4));
  });
});

describe('the page', () => {
  it('teaches what would come here while nothing waits', async () => {
    await open([begun('t1')]);
    show();
    expect(screen.getByText(conflictText.empty, { exact: false })).toBeDefined();
  });

  it('begins with the record somebody comes from, which offers the way', async () => {
    await open(['t1', 't2'].map((id) => split(begun(id), { title: `Itt ${id}` }, { title: `Ott ${id}` })));
    show(<ConflictLine kind="task" id="t2" />);
    const way = screen.getByRole('link', { name: conflictText.decide }).getAttribute('href') ?? '';
    expect(screen.getByText(conflictText.notice('Feladat'))).toBeDefined();
    cleanup();
    show(<ConflictsPage />, way);
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('Itt t2'));
  });

  it('draws a few of ten thousand cards and counts them all', async () => {
    const template = split(begun('t'), { title: 'Itt' }, { title: 'Ott' });
    await open([begun('t0')]);
    data.workingSet.take(
      Array.from({ length: 10_000 }, (_, index) => {
        const id = `n${index}`;
        return { kind: 'task', row: { ...template.row, id, record: { ...template.row.record, id } } };
      }),
    );
    show();
    expect(screen.getByRole('status').textContent).toBe(conflictText.waiting(10_000));
    expect(badge()?.textContent).toMatch(/^10\s000$/);
    expect(cards().length).toBeGreaterThan(2);
    expect(cards().length).toBeLessThan(40);
  });
});
