import 'fake-indexeddb/auto';
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keptInMemory } from '../../tests/support/kept-in-memory.ts';
import type { Kept } from '../../shared/contract/kept.ts';
import { failure, type Outcome, success } from '../../shared/lib/outcome.ts';
import type { CheckResult } from '../data/keeping/check-database.ts';
import { deleteDatabase, existingDatabases, firstDatabase } from '../data/store/database.ts';
import type { Keeper, TakenListener, TakenSnapshot } from '../data/keeping/keeper.ts';
import { OfficeDataContext } from '../data/live.ts';
import { type OfficeData, openOffice } from '../data/office-data.ts';
import { restore } from '../data/keeping/restore.ts';
import { createNotices, type Notices } from '../notices.ts';
import { type Services, ServicesContext } from '../services.ts';
import { keepingTexts } from '../text/keeping.ts';
import { saveTexts } from '../text/saving.ts';
import { backupsPath } from '../ui/record-paths.ts';
import { DamageBar } from './DamageBar.tsx';
import { KeepSafe } from './KeepSafe.tsx';

vi.mock('./second-copies.ts', () => ({ useSecondCopies: () => undefined }));

const identity = { replica: 'aaaaaaaaaaaaaaaaaaaaaaaa', office: 'o1', sample: false };
const sound: CheckResult = { rows: 1, damaged: [], damagedEntries: 0, complete: true, logComplete: true };
const taken: TakenSnapshot = { id: 's1', counter: 0, shrunkFrom: null, rows: 10, bytes: new Uint8Array() };

let data: OfficeData;
let notices: Notices;
let close: () => void;

beforeEach(async () => {
  for (const name of await existingDatabases()) await deleteDatabase(name);
  await restore(firstDatabase, { rows: [], log: [], identity });
  const opened = await openOffice(firstDatabase);
  if (!opened.ok) throw new Error(opened.message);
  data = opened.value;
  notices = createNotices();
});
afterEach(() => {
  cleanup();
  data.close();
  globalThis.location.hash = '';
});

interface Case {
  readonly due?: 'start';
  readonly snapshot?: Outcome<TakenSnapshot>;
  readonly check?: CheckResult;
  readonly kept?: Partial<Kept>;
}

async function show({ due, snapshot = success(taken), check = sound, kept = {} }: Case) {
  const listeners = new Set<TakenListener>();
  const keeper = {
    snapshot: vi.fn<Keeper['snapshot']>(async (reason) => {
      if (snapshot.ok) for (const listener of listeners) listener(snapshot.value, reason);
      return snapshot;
    }),
    check: vi.fn<Keeper['check']>(async () => success(check)),
    onTaken(listener: TakenListener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const shell = {
    waitForClosing: () =>
      new Promise<null>((resolve) => {
        close = () => resolve(null);
      }),
    readyToClose: vi.fn(async () => null),
    acceptShrink: vi.fn(async () => success(null)),
    forgetDatabases: vi.fn(async () => null),
  };
  const services = { shell, notices, personId: 'm1' } as unknown as Services;
  const start = { keeper, kept: { ...(await keptInMemory().lookAtKept()), ...kept }, due };
  render(
    <OfficeDataContext value={data}>
      <ServicesContext value={services}>
        <KeepSafe start={start}>
          <DamageBar />
        </KeepSafe>
      </ServicesContext>
    </OfficeDataContext>,
  );
  return { keeper, shell };
}

/** No-break spaces count here. */
const exactly = (text: string) => (_: string, element: Element | null) => element?.textContent === text;
const paragraph = { selector: 'p' };
const afterFirstScreen = { timeout: 4_000 };
const change = () =>
  data.commit({
    operations: [{ do: 'put', kind: 'task', id: 't1', fields: { title: 'Fórum' } }],
    cause: 'entry',
    person: 'm1',
    time: '2018-04-05T09:05:00',
  });

it('makes the snapshot that is due and then looks at every row, both after the first screen', async () => {
  const { keeper } = await show({ due: 'start' });
  expect(keeper.snapshot).not.toHaveBeenCalled();
  await waitFor(() => expect(keeper.check).toHaveBeenCalledOnce(), afterFirstScreen);
  expect(keeper.snapshot).toHaveBeenCalledExactlyOnceWith('start');
  expect(screen.queryByRole('alert')).toBeNull();
});

it('says why a snapshot was not made, and what holds meanwhile', async () => {
  await show({ due: 'start', snapshot: failure('noSpace', 'Nincs hely.') });
  await waitFor(
    () => expect(notices.current()?.message).toBe(keepingTexts.snapshotFailed('Nincs hely.')),
    afterFirstScreen,
  );
});

it('says at the start that the folder of the program cannot be written', async () => {
  await show({ kept: { trouble: 'A lemez írásvédett.' } });
  await waitFor(
    () => expect(notices.current()?.message).toBe(keepingTexts.trouble('A lemez írásvédett.')),
    afterFirstScreen,
  );
});

it('asks whether so much less is right, and tells the shell that it is', async () => {
  const { shell } = await show({
    due: 'start',
    snapshot: success({ ...taken, rows: 120, shrunkFrom: 1340 }),
  });
  await screen.findByText(exactly(keepingTexts.shrink.text(120, 1340)), paragraph, afterFirstScreen);
  await userEvent.click(screen.getByRole('button', { name: keepingTexts.shrink.accept }));
  expect(shell.acceptShrink).toHaveBeenCalledWith({ id: 's1' });
});

it('asks again at the next start, and leads to the snapshots', async () => {
  const facts = {
    ...taken,
    reason: 'quit',
    madeAt: '2018-04-05T09:05:00',
    operationsAfter: 0,
    fingerprint: '0'.repeat(16),
  };
  const newest = { ...facts, id: 'n', replica: identity.replica, rows: 2, shrunk: true, bytes: 1 } as const;
  const older = { ...newest, id: 'o', rows: 90, shrunk: false };
  const { shell } = await show({ kept: { snapshots: [newest, older] as unknown as Kept['snapshots'] } });
  expect(screen.getByText(exactly(keepingTexts.shrink.text(2, 90)), paragraph)).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: keepingTexts.shrink.look }));
  expect(globalThis.location.hash).toBe(`#${backupsPath}`);
  expect(shell.acceptShrink).not.toHaveBeenCalled();
});

it('stands over the page as long as rows are damaged', async () => {
  const damaged = [{ kind: 'task', id: 't1' }];
  await show({ check: { ...sound, damaged, damagedEntries: 2 } });
  const bar = await screen.findByRole('alert', {}, afterFirstScreen);
  expect(bar.textContent).toContain(keepingTexts.damage.bar(1, 2));
});

it('clears databases away that were set aside long enough, never the one in use', async () => {
  await restore('mentoriroda-7', { rows: [], log: [], identity });
  const { shell } = await show({ kept: { expired: ['mentoriroda-7', firstDatabase] } });
  await waitFor(
    () => expect(shell.forgetDatabases).toHaveBeenCalledWith({ databases: ['mentoriroda-7'] }),
    afterFirstScreen,
  );
  expect(await existingDatabases()).toEqual([firstDatabase]);
});

it('makes one more snapshot when the program closes after a change, then lets it close', async () => {
  const { keeper, shell } = await show({});
  await change();
  await act(async () => close());
  expect(screen.getByText(keepingTexts.closing)).toBeDefined();
  await waitFor(() => expect(shell.readyToClose).toHaveBeenCalledOnce());
  expect(keeper.snapshot).toHaveBeenCalledWith('quit');
});

it('lets the program close at once if nothing has changed since the newest snapshot', async () => {
  const { keeper, shell } = await show({ due: 'start' });
  await waitFor(() => expect(keeper.snapshot).toHaveBeenCalledOnce(), afterFirstScreen);
  await act(async () => close());
  await waitFor(() => expect(shell.readyToClose).toHaveBeenCalledOnce());
  expect(keeper.snapshot).toHaveBeenCalledOnce();
});

it('lets the program close even if that snapshot fails', async () => {
  const { keeper, shell } = await show({});
  keeper.snapshot.mockRejectedValue(new Error('the worker died'));
  await change();
  await act(async () => close());
  await waitFor(() => expect(shell.readyToClose).toHaveBeenCalledOnce());
});

it('tells of rows that are gone what helps, and offers nothing to look at one by one', async () => {
  await show({ check: { ...sound, complete: false } });
  const bar = await screen.findByRole('alert', {}, afterFirstScreen);
  expect(bar.textContent).toContain(keepingTexts.damage.missing);
  expect(screen.queryByRole('button', { name: keepingTexts.damage.open })).toBeNull();
  expect(screen.getByRole('button', { name: saveTexts.reload })).toBeDefined();
});

it('clears away only after the snapshot and the check, and is not held by it', async () => {
  const { keeper, shell } = await show({ due: 'start', kept: { expired: ['mentoriroda-7'] } });
  await waitFor(() => expect(shell.forgetDatabases).toHaveBeenCalled(), afterFirstScreen);
  const [forgotten] = shell.forgetDatabases.mock.invocationCallOrder;
  expect(forgotten).toBeGreaterThan(keeper.check.mock.invocationCallOrder[0] ?? Infinity);
});

it('lets the program close at once where the page is gone behind an error', async () => {
  const { keeper, shell } = await show({});
  await change();
  cleanup();
  await act(async () => close());
  await waitFor(() => expect(shell.readyToClose).toHaveBeenCalledOnce());
  expect(keeper.snapshot).not.toHaveBeenCalled();
});

it('makes a snapshot when the program has been left open so long that the newest is old, if anything has changed', async () => {
  vi.useFakeTimers({
    toFake: ['setInterval', 'clearInterval', 'Date'],
    now: new Date('2018-04-05T09:05:00'),
  });
  try {
    const newest = { ...taken, replica: identity.replica, madeAt: '2018-04-05T09:00:00' };
    const { keeper } = await show({ kept: { snapshots: [newest] as unknown as Kept['snapshots'] } });
    await vi.advanceTimersByTimeAsync(30 * 3_600_000);
    expect(keeper.snapshot).not.toHaveBeenCalled();
    await change();
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(keeper.snapshot).toHaveBeenCalledExactlyOnceWith('start');
    await vi.advanceTimersByTimeAsync(2 * 3_600_000);
    expect(keeper.snapshot).toHaveBeenCalledOnce();
  } finally {
    vi.useRealTimers();
  }
});

it('lets the program close only when what is being saved has been answered', async () => {
  const { shell } = await show({});
  const tellers: (() => void)[] = [];
  const current = vi.spyOn(data.saving, 'current').mockReturnValue({ state: 'saving' });
  vi.spyOn(data.saving, 'subscribe').mockImplementation((listener) => {
    tellers.push(listener);
    return () => undefined;
  });
  await act(async () => close());
  const covering = screen.getByRole('alertdialog', { name: keepingTexts.closing });
  expect(covering.closest('.MuiModal-root')?.contains(document.activeElement)).toBe(true);
  expect(shell.readyToClose).not.toHaveBeenCalled();
  current.mockReturnValue({ state: 'safe' });
  for (const tell of tellers) tell();
  await waitFor(() => expect(shell.readyToClose).toHaveBeenCalledOnce());
});
