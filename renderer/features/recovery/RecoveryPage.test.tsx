import 'fake-indexeddb/auto';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keptInMemory } from '../../../tests/support/kept-in-memory.ts';
import type { Shell } from '../../../shared/contract/contract.ts';
import type { Kept, KeptSnapshot } from '../../../shared/contract/kept.ts';
import { decryptWithPassphrase, encryptWithPassphrase } from '../../../shared/exchange/age.ts';
import { readFile } from '../../../shared/exchange/read-file.ts';
import { failure, success } from '../../../shared/lib/outcome.ts';
import type { Operation } from '../../../shared/merge/commit.ts';
import { deleteDatabase, existingDatabases, firstDatabase } from '../../data/store/database.ts';
import { makeSnapshot } from '../../data/keeping/make-snapshot.ts';
import { openOffice } from '../../data/office-data.ts';
import { begin } from '../../data/keeping/recover.ts';
import { restore } from '../../data/keeping/restore.ts';
import type { RecoveryReason } from '../../data/keeping/start-check.ts';
import { passphraseText } from '../../text/passphrase.ts';
import { recoveryTexts } from '../../text/recovery.ts';
import * as openFileModule from './open-file.ts';
import { RecoveryPage } from './RecoveryPage.tsx';
import { reachesEnd, recommended } from './recovering.ts';

vi.mock('../../data/keeping/keeper.ts', () => ({
  createKeeper: () => ({
    snapshot: async () => success({}),
    check: async () =>
      success({ rows: 3, damaged: [], damagedEntries: 0, complete: true, logComplete: true }),
  }),
}));

const identity = { replica: 'aaaaaaaaaaaaaaaaaaaaaaaa', office: 'o1', sample: false };
const by = { person: 'm1', time: '2018-04-05T09:05:00', cause: 'entry' } as const;
const about = { host: 'electron', version: '0.1.0', journal: true } as const;
const put = (kind: string, id: string, fields: Record<string, unknown>): Operation => ({
  do: 'put',
  kind,
  id,
  fields,
});

let memory: ReturnType<typeof keptInMemory>;
let kept: Kept;

async function takeSnapshot(madeAt: string): Promise<void> {
  const made = await makeSnapshot(firstDatabase, { app: '0.1.0', fileId: madeAt, madeAt, label: 'PC' });
  if (!made.ok) throw new Error(made.message);
  const { bytes, meta } = made.value;
  const { replica, counter, extent } = meta;
  await memory.saveSnapshot({ bytes, reason: 'start', madeAt, replica, counter, ...extent });
}

beforeEach(async () => {
  for (const name of await existingDatabases()) await deleteDatabase(name);
  // Locks are a matter of several windows.
  vi.stubGlobal('navigator', {
    userAgent: 'test',
    locks: { request: (_: string, __: unknown, take: (lock: unknown) => unknown) => void take({}) },
  });
  memory = keptInMemory();
  const first = { ...by, operations: [put('office', 'o1', { name: 'Kitalált Mentoriroda', county: '09' })] };
  const made = await restore(firstDatabase, { rows: [], log: [], identity, first });
  if (!made.ok) throw new Error(made.message);
  await begin(memory, firstDatabase, { meta: made.value, setAside: false });
  const opened = await openOffice(firstDatabase, { journal: memory });
  if (!opened.ok) throw new Error(opened.message);
  await opened.value.commit({ ...by, operations: [put('task', 't1', { title: 'Fórum' })] });
  await takeSnapshot('2018-04-05T09:00:00');
  await opened.value.commit({ ...by, operations: [put('task', 't2', { title: 'Képzés' })] });
  await takeSnapshot('2018-04-06T09:00:00');
  await opened.value.commit({ ...by, operations: [put('task', 't1', { title: 'Fórum előkészítése' })] });
  opened.value.close();
  kept = await memory.lookAtKept();
  await deleteDatabase(firstDatabase);
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function show(why: RecoveryReason, more: Partial<Kept> = {}, requests: Partial<Shell> = {}) {
  const onReady = vi.fn();
  const onNewOffice = vi.fn();
  const shell = {
    ...memory,
    beginOffice: vi.fn(memory.beginOffice),
    recallPassphrase: async () => null,
    ...requests,
  } as unknown as Shell;
  const all = { shell, about, why, kept: { ...kept, ...more }, database: firstDatabase };
  render(<RecoveryPage {...all} onReady={onReady} onNewOffice={onNewOffice} />);
  return { user: userEvent.setup(), shell, onReady, onNewOffice };
}

const button = (name: string) => screen.getByRole('button', { name });
const done = (title: string = recoveryTexts.done.title) => screen.findByText(title);
/** As Testing Library reads what stands on the page: without its non-breaking spaces. */
const read = (text: string) => text.replaceAll('\u00a0', ' ');

async function titlesIn(database: string) {
  const opened = await openOffice(database);
  if (!opened.ok) throw new Error(opened.message);
  const titles = [...opened.value.workingSet.records('task').values()].map(({ title }) => title).sort();
  opened.value.close();
  return titles;
}

describe('the recovery page', () => {
  it('brings everything back from the newest snapshot and the journal, proves it, and opens the new database', async () => {
    const { user, onReady } = show('missing');
    await user.click(button(recoveryTexts.restore));
    await done();
    expect(screen.getByText(read(recoveryTexts.done.proven(3, 1)))).toBeDefined();
    await user.click(button(recoveryTexts.done.go));
    expect(onReady).toHaveBeenCalledWith('mentoriroda-2');
    expect(await titlesIn('mentoriroda-2')).toEqual(['Fórum előkészítése', 'Képzés']);
  });

  it('says that a snapshot is damaged and offers the one before it, from which the same comes back', async () => {
    const newest = memory.snapshots[1]?.bytes ?? new Uint8Array();
    newest[newest.length - 30] = (newest.at(-30) ?? 0) ^ 1;
    const { user } = show('missing');
    await user.click(button(recoveryTexts.restore));
    const next = recoveryTexts.next(
      recoveryTexts.madeAt('2018-04-06T09:00:00'),
      recoveryTexts.madeAt('2018-04-05T09:00:00'),
    );
    expect((await screen.findByRole('alert')).textContent).toBe(next);
    await user.click(button(recoveryTexts.restore));
    await done();
    expect(screen.getByText(read(recoveryTexts.done.proven(3, 2)))).toBeDefined();
  });

  it('says once that none is left when all are damaged, and asks not to begin a new office', async () => {
    for (const { bytes } of memory.snapshots) bytes[bytes.length - 30] = (bytes.at(-30) ?? 0) ^ 1;
    const { user } = show('missing');
    await user.click(button(recoveryTexts.restore));
    await screen.findByRole('alert');
    await user.click(button(recoveryTexts.restore));
    expect(await screen.findByText(recoveryTexts.none)).toBeDefined();
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.getAllByText(recoveryTexts.afterDamaged)).toHaveLength(2);
  });

  it('says how far it came where the journal does not go on from the snapshot', async () => {
    const snapshots = kept.snapshots.map((one) => ({ ...one, operationsAfter: null }));
    const { user } = show('missing', { snapshots });
    await user.click(button(recoveryTexts.restore));
    await done();
    const when = recoveryTexts.madeAt('2018-04-06T09:00:00');
    expect(screen.getByRole('status').textContent).toBe(recoveryTexts.done.notReached(3, 1, when));
  });

  it('writes nothing once it was cancelled', async () => {
    let deliver = (): void => undefined;
    const readSnapshot: Shell['readSnapshot'] = async (input) => {
      await new Promise<void>((resolve) => {
        deliver = resolve;
      });
      return memory.readSnapshot(input);
    };
    const { user, shell } = show('missing', {}, { readSnapshot });
    await user.click(button(recoveryTexts.restore));
    await user.click(await screen.findByRole('button', { name: recoveryTexts.cancel }));
    deliver();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(button(recoveryTexts.restore)).toBeDefined();
    expect(shell.beginOffice).not.toHaveBeenCalled();
    expect(await existingDatabases()).toEqual([]);
  });

  it('goes on by itself with the restore that was chosen before the restart', async () => {
    const [, older] = kept.snapshots;
    show('pending', { pending: { snapshot: older?.id ?? '' } });
    await done();
    expect(screen.getByText(read(recoveryTexts.done.proven(3, 2)))).toBeDefined();
  });

  it('offers a fresh store where the old one takes no new database, and tells the shell which snapshot to take then', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('broken', 'UnknownError');
    });
    const startAfresh = vi.fn(async () => success(null));
    const { user } = show('unreadable', {}, { startAfresh });
    await user.click(button(recoveryTexts.restore));
    await screen.findByText(read(recoveryTexts.fresh.sentence));
    await user.click(button(recoveryTexts.fresh.button));
    expect(startAfresh).toHaveBeenCalledWith({ snapshot: kept.snapshots[0]?.id });
  });

  it('offers no fresh store where the folder of the program is full', async () => {
    const full = failure('noSpace', 'Nincs elég szabad hely.');
    const { user } = show('missing', {}, { beginOffice: async () => full });
    await user.click(button(recoveryTexts.restore));
    expect((await screen.findByRole('alert')).textContent).toBe('Nincs elég szabad hely.');
    expect(screen.queryByText(read(recoveryTexts.fresh.sentence))).toBeNull();
  });

  it('says that there is nothing to restore from, and begins a new office only after a question', async () => {
    const { user, onNewOffice } = show('missing', { snapshots: [] });
    expect(screen.getByText(recoveryTexts.none)).toBeDefined();
    expect(screen.queryByRole('button', { name: recoveryTexts.restore })).toBeNull();
    await user.click(button(recoveryTexts.newOffice.button));
    expect(onNewOffice).not.toHaveBeenCalled();
    await user.click(button(recoveryTexts.newOffice.confirm));
    expect(onNewOffice).toHaveBeenCalledOnce();
  });

  it('offers no new office as long as a snapshot can be used', () => {
    show('missing');
    expect(screen.queryByRole('button', { name: recoveryTexts.newOffice.button })).toBeNull();
  });

  it('says before anything else that the folder cannot be written', () => {
    show('missing', { trouble: 'A lemez írásvédett.' });
    expect(screen.getByRole('alert').textContent).toBe(recoveryTexts.trouble('A lemez írásvédett.'));
  });

  it('says of a database that is there that it is kept', () => {
    show('behind');
    expect(screen.getByText(recoveryTexts.why.behind)).toBeDefined();
    expect(screen.getByText(read(recoveryTexts.kept))).toBeDefined();
  });

  it('takes the whole rows out of a database that lost others, and adds what the journal has', async () => {
    const first = {
      ...by,
      operations: [put('office', 'o1', { name: 'Kitalált Mentoriroda', county: '09' })],
    };
    await restore(firstDatabase, { rows: [], log: [], identity, first });
    const { user } = show('short', { snapshots: [] });
    await user.click(button(recoveryTexts.salvage.button));
    await done();
    expect(await titlesIn('mentoriroda-2')).toEqual(['Fórum előkészítése', 'Képzés']);
  });

  it('opens an encrypted copy with its passphrase only, and adds what the journal has since', async () => {
    const plain = memory.snapshots[0]?.bytes ?? new Uint8Array();
    const bytes = await encryptWithPassphrase(plain, 'alma körte szilva barack', 10);
    vi.spyOn(openFileModule, 'openFile').mockImplementation(async (question) => {
      const opened = await decryptWithPassphrase(question.bytes, question.passphrase ?? '');
      if (!opened.ok) return opened;
      const file = readFile(opened.value);
      return file.ok ? openFileModule.wholeOffice(file.value) : file;
    });
    const openFile: Shell['openFile'] = async () => success({ name: 'másolat.mentor', bytes });
    const { user } = show('missing', { snapshots: [] }, { openFile });
    await user.click(button(recoveryTexts.file.button));
    await user.type(await screen.findByLabelText(passphraseText.label), 'más szavak');
    await user.click(button(passphraseText.open));
    expect(await screen.findByText(/A jelszó nem nyitja a fájlt/)).toBeDefined();
    const field = screen.getByLabelText(passphraseText.label);
    await user.clear(field);
    await user.type(field, 'alma körte szilva barack');
    await user.click(button(passphraseText.open));
    await done();
    expect(screen.getByText(read(recoveryTexts.done.proven(3, 3)))).toBeDefined();
    expect(await titlesIn('mentoriroda-2')).toEqual(['Fórum előkészítése', 'Képzés']);
  });

  it('goes on with an intact database where only the journal is at fault, under a new journal', async () => {
    const first = {
      ...by,
      operations: [put('office', 'o1', { name: 'Kitalált Mentoriroda', county: '09' })],
    };
    await restore(firstDatabase, { rows: [], log: [], identity, first });
    const { user, shell, onReady } = show('journal');
    await user.click(await screen.findByRole('button', { name: recoveryTexts.intact.button }));
    await done(recoveryTexts.done.continuedTitle);
    expect(shell.beginOffice).toHaveBeenCalledWith(
      expect.objectContaining({ database: firstDatabase, setAside: false }),
    );
    await user.click(button(recoveryTexts.done.go));
    await waitFor(() => expect(onReady).toHaveBeenCalledWith(firstDatabase));
  });
});

describe('which snapshot is recommended', () => {
  const at = (id: string, more: object) =>
    ({ ...kept.snapshots[0], id, shrunk: false, operationsAfter: 1, ...more }) as KeptSnapshot;
  const of = (...snapshots: readonly KeptSnapshot[]) => ({ ...kept, snapshots: [...snapshots] });

  it('is the newest the journal goes on from that did not shrink', () => {
    const shrunk = at('3', { shrunk: true });
    const cut = at('2', { operationsAfter: null });
    expect(recommended(of(shrunk, cut, at('1', {})), new Set())?.id).toBe('1');
    expect(recommended(of(shrunk, cut), new Set())?.id).toBe('3');
    expect(recommended(of(cut), new Set(['2']))).toBeUndefined();
  });

  it('is one of the PC as it was last known before any of an earlier identity', () => {
    const own = at('2', { operationsAfter: null });
    const former = at('1', { replica: 'former', operationsAfter: 0 });
    expect(recommended(of(own, former), new Set())?.id).toBe('2');
    expect(recommended(of(own, former), new Set(['2']))?.id).toBe('1');
  });

  it('reaches the end only if nothing acknowledged lies behind what the journal has', () => {
    const [newest] = kept.snapshots;
    const { replica, counter } = kept.journal;
    if (newest === undefined || replica === null) throw new Error('nothing is kept');
    const end = { replica, counter };
    expect(reachesEnd(kept, newest, end)).toBe(true);
    expect(reachesEnd(kept, newest, { replica, counter: counter - 1 })).toBe(false);
    expect(reachesEnd(kept, newest, { replica: 'former', counter })).toBe(false);
    expect(reachesEnd(kept, { operationsAfter: null }, end)).toBe(false);
    const damaged = { ...kept, journal: { ...kept.journal, state: 'damaged' as const } };
    expect(reachesEnd(damaged, newest, end)).toBe(false);
  });
});
