import 'fake-indexeddb/auto';
import { cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { KINDS } from '../../../shared/domain/dataset.ts';
import { readFile } from '../../../shared/exchange/read-file.ts';
import { failure, success } from '../../../shared/lib/outcome.ts';
import type { Operation } from '../../../shared/merge/commit.ts';
import { freshRow } from '../../../shared/merge/write.ts';
import { OfficeScreen, servicesOf } from '../../../tests/support/office-screen.tsx';
import { desk, fileOf as wholeFileOf } from '../../../tests/support/two-desks.ts';
import { WorkerHere } from '../../../tests/support/worker-here.ts';
import type { OfficeData } from '../../data/office-data.ts';
import { createNotices } from '../../notices.ts';
import type { Services } from '../../services.ts';
import { importTexts } from '../../text/imports.ts';
import { takeInTexts as texts } from '../../text/take-in.ts';
import { TakeInPage } from './TakeInPage.tsx';

vi.setConfig({ testTimeout: 30_000 });
// A busy machine needs more than a second for a snapshot and a transaction.
configure({ asyncUtilTimeout: 10_000 });

const user = userEvent.setup({ delay: null });
/** Queries see every space as a plain one. */
const plain = (text: string) => text.replaceAll('\u00A0', ' ');
const OFFICES = { ours: 'o1', theirs: 'o2' } as const;

/** Never answers. */
class SilentWorker extends EventTarget {
  postMessage(): void {}
  terminate(): void {}
}

const stamp = { dot: `${'0'.repeat(24)}:1`, time: '2018-03-01T08:00:00', person: '' };
const rowOf = (kind: 'office' | 'mentor' | 'task', id: string, fields: Record<string, unknown>) => ({
  kind,
  row: freshRow(KINDS[kind], { id, office: 'o1', ...fields }, stamp),
});
/** What both offices have. */
const common = [
  rowOf('office', 'o1', { office: 'o1', name: 'Hajdú-Bihar Megyei Mentoriroda', county: '09' }),
  rowOf('office', 'o2', { office: 'o2', name: 'Békés Megyei Mentoriroda', county: '04' }),
  rowOf('mentor', 'm1', { familyName: 'Kitalált', givenName: 'Ilona' }),
  rowOf('mentor', 'm2', { familyName: 'Őrségi', givenName: 'Béla' }),
  rowOf('task', 't1', { title: 'Fórum', due: '2018-04-10', status: 'open' }),
];

const officeAt = (database: string, replica: string, office: string) =>
  desk({ database, replica, office, rows: common });

const put = (id: string, fields: Record<string, unknown>): Operation => {
  return { do: 'put', kind: 'task', id, fields };
};
const begun = (title: string) => ({ title, due: '2018-04-12', status: 'open' });

async function save(data: OfficeData, time: string, ...operations: Operation[]): Promise<void> {
  const outcome = await data.commit({ time: `${time}:00`, person: 'm2', cause: 'entry', operations });
  if (!outcome.ok) throw new Error(outcome.message);
}

const fileOf = (data: OfficeData, fileId = 'f1') =>
  success({ ...wholeFileOf(data, { fileId }), name: 'masik.mentor' });

const shell = { openFile: vi.fn(), saveFile: vi.fn(), putAttachment: vi.fn() };
let ours: OfficeData;
let theirs: OfficeData;
let notices: ReturnType<typeof createNotices>;

function show() {
  const services = servicesOf({ shell: shell as unknown as Services['shell'], notices });
  return render(
    <OfficeScreen data={ours} services={services}>
      <TakeInPage />
    </OfficeScreen>,
  );
}

async function open(file: unknown): Promise<void> {
  shell.openFile.mockResolvedValueOnce(file);
  show();
  await user.keyboard('{Control>}o{/Control}');
  await screen.findByRole('region', { name: texts.counts.title });
}

const tree = () => screen.getByRole('tree', { name: texts.list.label });
const item = (name: string | RegExp) => within(tree()).getByRole('treeitem', { name });
const task = (id: string) => ours.workingSet.records('task').get(id);

async function begin(office: string): Promise<void> {
  theirs = await officeAt('mentoriroda-2', 'b'.repeat(24), office);
}

beforeEach(async () => {
  vi.stubGlobal('Worker', WorkerHere);
  // A page that is not drawn has no heights; the list shows what has room.
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600);
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(900);
  notices = createNotices();
  shell.openFile.mockReset();
  shell.saveFile.mockReset();
  ours = await officeAt('mentoriroda-1', 'a'.repeat(24), OFFICES.ours);
});

afterEach(() => {
  cleanup();
  ours.close();
  theirs.close();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('a file from another PC of the office', () => {
  beforeEach(() => begin(OFFICES.ours));

  it('shows five numbers that make up the file, and is taken in by one key', async () => {
    await save(theirs, '2018-04-05T09:05', put('t2', begun('Bejárás')), put('t1', { due: '2018-04-11' }));
    await open(fileOf(theirs));
    expect(
      screen.getByText(/^1 új \+ 1 módosul \+ 0 ütközik \+ 0 törlés \+ 4 változatlan = 6 tétel/),
    ).toBeDefined();
    expect(screen.getByRole('button', { name: '1 új' })).toBeDefined();
    expect(within(tree()).queryByRole('checkbox')).toBeNull();
    // Enter opens and shuts what the keys are on; it takes nothing in unseen.
    expect(document.activeElement).toBe(tree());
    await user.keyboard('{Enter}');
    expect(screen.queryByRole('heading', { name: texts.result.title })).toBeNull();
    expect(task('t2')).toBeUndefined();
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByRole('heading', { name: texts.result.title })).toBeDefined();
    expect(task('t2')?.title).toBe('Bejárás');
    expect(task('t1')?.due).toBe('2018-04-11');
  });

  it('does not call unchanged what was deleted before it ever came here', async () => {
    await save(theirs, '2018-04-05T09:05', put('t2', begun('Bejárás')));
    await save(theirs, '2018-04-05T09:06', { do: 'delete', kind: 'task', id: 't2' });
    await open(fileOf(theirs));
    expect(
      screen.getByText(/\+ 6 változatlan \(közülük 1 törölt vagy összevont tétel, amely itt nem volt\) =/),
    );
  });

  it('says that we deleted what was edited in the file, and what was edited', async () => {
    await save(ours, '2018-04-05T08:00', { do: 'delete', kind: 'task', id: 't1' });
    await save(theirs, '2018-04-05T09:05', put('t1', { due: '2018-04-11' }));
    await open(fileOf(theirs));
    expect(
      within(tree()).getByText(/· itt törölték, a fájlban módosították · Határidő · Őrségi Béla/),
    ).toBeDefined();
    expect(
      within(tree()).getByText(
        /^Ütközik\. Itt törölte Őrségi Béla \(2018\. április 5\., 8:00\), a fájlban közben módosították\./,
      ),
    ).toBeDefined();
    expect(within(tree()).getByText(texts.list.editedInFile)).toBeDefined();
    expect(within(tree()).queryByText(texts.list.undisputed)).toBeNull();
  });

  it('leaves both values of a conflict and says where to choose', async () => {
    await save(ours, '2018-04-05T08:00', put('t1', { title: 'Lakossági fórum' }));
    await save(theirs, '2018-04-05T09:05', put('t1', { title: 'Falugyűlés', due: '2018-04-11' }));
    await open(fileOf(theirs));
    expect(item(/^Ütközések/)).toBeDefined();
    // Only what both wrote is contested; what else changes is told apart, and what is seen meanwhile is the truth.
    expect(within(tree()).getByText(/· Feladat · módosul még: Határidő/)).toBeDefined();
    const [contested, undisputed] = within(tree()).getAllByRole('table');
    expect(contested?.textContent).not.toContain('Határidő');
    expect(undisputed?.textContent).not.toContain('Falugyűlés');
    expect(within(tree()).getByText(texts.list.shownUntilDecided('Feladat: Lakossági fórum'))).toBeDefined();
    expect(within(tree()).getByText(texts.list.undisputed)).toBeDefined();
    expect(within(tree()).getByText('Falugyűlés')).toBeDefined();
    expect(within(tree()).getAllByText(/Őrségi Béla, 2018\. április 5\., 9:05/).length).toBeGreaterThan(0);
    await user.click(screen.getByRole('button', { name: texts.take.button(1) }));
    await screen.findByRole('heading', { name: texts.result.title });
    expect(screen.getByText(plain(texts.result.conflicts(1)))).toBeDefined();
    expect(screen.getByRole('link', { name: texts.result.toConflicts }).getAttribute('href')).toBe(
      '/adatcsere/utkozesek',
    );
    expect(ours.workingSet.conflicts().size).toBe(1);
    expect(task('t1')?.title).toBe('Lakossági fórum');
  });

  it('says that the same file was taken in before, and that it brings nothing', async () => {
    await save(theirs, '2018-04-05T09:05', put('t2', begun('Bejárás')));
    await open(fileOf(theirs));
    await user.click(screen.getByRole('button', { name: texts.take.button(1) }));
    await user.click(await screen.findByRole('button', { name: texts.result.close }));
    shell.openFile.mockResolvedValueOnce(fileOf(theirs));
    await user.click(screen.getByRole('button', { name: new RegExp(`^${texts.open.button}`) }));
    expect(await screen.findByText(texts.file.nothing)).toBeDefined();
    expect(screen.getByText(/már átvették \(Kitalált Ilona\)/)).toBeDefined();
    expect(screen.queryByRole('tree')).toBeNull();
  });

  it('can be taken out again later; what was edited since stays and is named', async () => {
    await save(theirs, '2018-04-05T09:05', put('t2', begun('Bejárás')), put('t1', { due: '2018-04-11' }));
    await open(fileOf(theirs));
    await user.click(screen.getByRole('button', { name: texts.take.button(2) }));
    await user.click(await screen.findByRole('button', { name: texts.result.close }));
    await save(ours, '2018-04-07T10:00', put('t1', { due: '2018-04-20' }));
    expect(await screen.findByText(importTexts.file('masik.mentor'))).toBeDefined();
    await user.click(
      await screen.findByRole('button', { name: new RegExp(importTexts.takeOutOf('', '').slice(0, 20)) }),
    );
    const dialog = screen.getByRole('alertdialog');
    expect(await within(dialog).findByText(/Fórum: Határidő/)).toBeDefined();
    // Nobody was given anything since: the other PC keeps what this one forgets.
    expect(within(dialog).getByText(importTexts.dialog.elsewhere)).toBeDefined();
    expect(within(dialog).queryByText(importTexts.dialog.given)).toBeNull();
    await user.click(within(dialog).getByRole('button', { name: importTexts.dialog.confirm }));
    await waitFor(() => expect(task('t2')).toBeUndefined());
    expect(task('t1')?.due).toBe('2018-04-20');
    expect(await screen.findByText(importTexts.takenBack)).toBeDefined();
    await waitFor(() => expect(document.activeElement?.textContent).toBe(importTexts.title));
  });

  it('can be answered with a receipt also where it was the file by which this PC joined', async () => {
    const { replica } = ours.identity;
    const receipt = { fileId: 'f0', receiver: 'Mi', replica, date: '2018-04-05', time: '09:05', records: 5 };
    const kept: Operation = { do: 'put', kind: 'receipt', id: `f0/${replica}`, fields: receipt };
    await save(ours, '2018-04-05T09:05', kept);
    shell.saveFile.mockResolvedValue(success({ name: 'elismervény.mentor' }));
    await save(theirs, '2018-04-05T09:05', put('t2', begun('Bejárás')));
    await open(fileOf(theirs));
    await user.click(screen.getByRole('button', { name: texts.take.button(1) }));
    await user.click(await screen.findByRole('button', { name: texts.result.receipt }));
    await waitFor(() => expect(shell.saveFile).toHaveBeenCalled());
    await user.click(await screen.findByRole('button', { name: texts.result.close }));
    // The file that was taken in has its receipt too, but only the joining is answered here.
    expect(await screen.findByText(/csatlakozott az irodához \(2018\. április\s5\., 9:05\)/)).toBeDefined();
    shell.saveFile.mockClear();
    await user.click(screen.getByRole('button', { name: importTexts.joined.button }));
    expect(await screen.findByText(/Az elismervény elkészült/)).toBeDefined();
    const read = readFile(shell.saveFile.mock.lastCall?.[0].bytes);
    const receipts =
      read.ok && read.value.content.kind === 'exchange' && read.value.content.rows.get('receipt');
    expect(receipts).toMatchObject([{ id: `f0/${replica}` }]);
  });

  it('comes in by being let fall on the page', async () => {
    await save(theirs, '2018-04-05T09:05', put('t2', begun('Bejárás')));
    show();
    const { bytes, name } = fileOf(theirs).value;
    const dataTransfer = { types: ['Files'], files: [new File([bytes.slice()], name)] };
    fireEvent.dragEnter(document.body, { dataTransfer });
    expect(screen.getByText(texts.open.drop)).toBeDefined();
    fireEvent.drop(document.body, { dataTransfer });
    expect(await screen.findByRole('button', { name: '1 új' })).toBeDefined();
  });

  it('is read one at a time: several let fall together are refused', async () => {
    show();
    const { bytes, name } = fileOf(theirs).value;
    const file = new File([bytes.slice()], name);
    fireEvent.drop(document.body, { dataTransfer: { types: ['Files'], files: [file, file] } });
    expect(await screen.findByText(texts.open.several)).toBeDefined();
  });

  it('can be given up while it is being read', async () => {
    vi.stubGlobal('Worker', SilentWorker);
    shell.openFile.mockResolvedValueOnce(fileOf(theirs));
    show();
    await user.keyboard('{Control>}o{/Control}');
    expect(await screen.findByRole('progressbar', { name: /masik\.mentor/ })).toBeDefined();
    await user.click(screen.getByRole('button', { name: texts.open.cancel }));
    expect(await screen.findByRole('button', { name: new RegExp(`^${texts.open.button}`) })).toBeDefined();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('names who wrote what where several have, and narrows the list by number and by words', async () => {
    await save(
      theirs,
      '2018-04-05T09:05',
      put('t1', { title: 'Lakossági fórum' }),
      put('t2', begun('Bejárás')),
    );
    await save(theirs, '2018-04-06T10:00', put('t1', { due: '2018-04-20' }));
    await open(fileOf(theirs));
    await user.click(screen.getByRole('button', { name: '1 módosul' }));
    expect(within(tree()).queryByRole('treeitem', { name: /Bejárás/ })).toBeNull();
    tree().focus();
    await user.keyboard('{ArrowDown}{Enter}');
    expect(within(tree()).getByText('Őrségi Béla, 2018. április 5., 9:05')).toBeDefined();
    expect(within(tree()).getByText('Őrségi Béla, 2018. április 6., 10:00')).toBeDefined();
    await user.click(screen.getByRole('button', { name: '1 módosul' }));
    await user.type(screen.getByRole('textbox', { name: texts.list.filter }), 'bejar');
    expect(within(tree()).getByRole('treeitem', { name: 'Feladat: Bejárás' })).toBeDefined();
    expect(within(tree()).queryByRole('treeitem', { name: /fórum/ })).toBeNull();
  });

  it('from a copy of this PC is read after this PC has been given an identity of its own', async () => {
    theirs.close();
    theirs = await officeAt('mentoriroda-2', 'a'.repeat(24), OFFICES.ours);
    await save(theirs, '2018-04-05T09:05', put('t2', begun('Bejárás')));
    shell.openFile.mockResolvedValueOnce(fileOf(theirs));
    show();
    await user.keyboard('{Control>}o{/Control}');
    await user.click(await screen.findByRole('button', { name: texts.open.renew }));
    expect(await screen.findByRole('button', { name: '1 új' })).toBeDefined();
    expect(ours.identity.replica).not.toBe('a'.repeat(24));
  });

  it('can be stopped until the disk writes, and then stands as it was', async () => {
    await save(theirs, '2018-04-05T09:05', put('t2', begun('Bejárás')));
    let answer: (outcome: Awaited<ReturnType<OfficeData['takeIn']>>) => void = () => undefined;
    const takeIn = vi.spyOn(ours, 'takeIn').mockImplementation(
      (request) =>
        new Promise((resolve) => {
          request.onProgress?.(0.1);
          answer = resolve;
        }),
    );
    await open(fileOf(theirs));
    await user.keyboard('{Control>}{Enter}{/Control}');
    const going = (await screen.findByText(texts.take.taking)).parentElement as HTMLElement;
    await user.click(within(going).getByRole('button', { name: texts.open.cancel }));
    expect(takeIn.mock.calls[0]?.[0].signal?.aborted).toBe(true);
    answer(failure('cancelled', 'Az átvétel megszakadt.'));
    expect(await screen.findByRole('button', { name: texts.take.button(1) })).toHaveProperty(
      'disabled',
      false,
    );
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('refuses a damaged file in words and changes nothing', async () => {
    const file = fileOf(theirs);
    const { bytes } = file.value;
    bytes[bytes.length - 3] = 255 - (bytes.at(-3) ?? 0);
    shell.openFile.mockResolvedValueOnce(file);
    show();
    await user.keyboard('{Control>}o{/Control}');
    expect(await screen.findByRole('alert')).toBeDefined();
    expect(screen.getByText(texts.open.refused)).toBeDefined();
    expect(ours.counter()).toBe(0);
  });
});

describe('a file from another office', () => {
  beforeEach(() => begin(OFFICES.theirs));

  it('ticks what is its own, asks about ours one by one, and refuses what is not ticked', async () => {
    await save(
      theirs,
      '2018-04-05T09:05',
      put('t9', begun('Az ő feladatuk')),
      put('t1', { title: 'Átírva' }),
    );
    await open(fileOf(theirs));
    const [own, changed] = [item('Feladat: Az ő feladatuk'), item(/^Feladat: Átírva/)];
    expect(own.getAttribute('aria-checked')).toBe('true');
    expect(changed.getAttribute('aria-checked')).toBe('false');
    expect(within(changed).getByText('Fórum')).toBeDefined();
    await user.click(screen.getByRole('button', { name: texts.take.button(1) }));
    await screen.findByRole('heading', { name: texts.result.title });
    expect(screen.getByText(plain(texts.result.refused(1)))).toBeDefined();
    expect(task('t9')?.title).toBe('Az ő feladatuk');
    expect(task('t1')?.title).toBe('Fórum');
    // The refusal travels: opened at theirs, our next file takes their change back.
    const versions = ours.workingSet.row('task', 't1')?.merge.registers['title'];
    expect(versions?.map(({ person }) => person)).toEqual(['m1']);
  });

  it('is gone through by keys alone: Space ticks a record or a whole group, the arrows walk', async () => {
    await save(theirs, '2018-04-05T09:05', put('t1', { title: 'Átírva' }));
    await open(fileOf(theirs));
    tree().focus();
    await user.keyboard(' ');
    expect(item(/^Feladat: Átírva/).getAttribute('aria-checked')).toBe('true');
    await user.keyboard('{ArrowDown} ');
    expect(item(/^Feladat: Átírva/).getAttribute('aria-checked')).toBe('false');
    expect(screen.getByText(plain(texts.take.refusing(1)))).toBeDefined();
    await user.keyboard('{ArrowLeft}{ArrowLeft}{ArrowLeft}');
    expect(within(tree()).queryByRole('treeitem', { name: /Átírva/ })).toBeNull();
  });

  it('saves a receipt that says what came and names what was refused', async () => {
    await save(
      theirs,
      '2018-04-05T09:05',
      put('t9', begun('Az ő feladatuk')),
      put('t1', { title: 'Átírva' }),
    );
    await open(fileOf(theirs, 'f7'));
    await user.click(screen.getByRole('button', { name: texts.take.button(1) }));
    shell.saveFile.mockImplementation(async ({ name }: { name: string }) => success({ token: 't', name }));
    await user.click(await screen.findByRole('button', { name: texts.result.receipt }));
    const said = await screen.findByText(/Az elismervény elkészült/);
    // Under the button, which stays where it was pressed.
    const button = screen.getByRole('button', { name: texts.result.receipt });
    expect(button.compareDocumentPosition(said)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    const [[{ bytes }]] = shell.saveFile.mock.calls as [[{ bytes: Uint8Array }]];
    const read = readFile(bytes);
    if (!read.ok || read.value.content.kind !== 'exchange')
      throw new Error('the receipt is no exchange file');
    expect([...read.value.content.rows.keys()]).toEqual(['office', 'receipt']);
    const row = read.value.content.rows.get('receipt')?.[0];
    expect(JSON.stringify(row)).not.toContain('Átírva');
    expect(row?.record).toMatchObject({
      fileId: 'f7',
      records: 5,
      missing: [{ kind: 'task', id: 't1', reason: texts.result.refusedReason }],
    });
  });
});
