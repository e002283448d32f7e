import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useMemo, useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { KINDS } from '../../shared/domain/dataset.ts';
import type { AnyRecord, Kind } from '../../shared/domain/record.ts';
import { smallOffice } from '../../tests/support/small-office.ts';
import { lookupOf } from './lookup.ts';
import { columnsOf, type ListView, wholeList } from './register-rows.ts';
import { RegisterList } from './RegisterList.tsx';

// Typing key by key is slow on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

// This page has no layout; the list needs a height to know which rows are in sight.
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600);
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(900);
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const lookup = lookupOf(smallOffice(), '2018-04-05');
const kind = KINDS.community as unknown as Kind;
const names = ['Alma kör', 'Barka klub', 'Cserfa klub', 'Dália kör'];
const communities = names.map(
  (name): AnyRecord => ({
    id: name,
    office: 'o',
    name,
    settlement: '03258',
    kind: name.endsWith('kör') ? 'circle' : 'club',
  }),
);

interface PageProps {
  readonly records: readonly AnyRecord[];
  readonly onOpen: (record: AnyRecord) => void;
  readonly onNew: () => void;
}

function Page({ records, onOpen, onNew }: PageProps) {
  const [view, setView] = useState<ListView>({ ...wholeList, sort: { column: 'name', descending: false } });
  const columns = useMemo(() => columnsOf(kind, lookup), []);
  return (
    <RegisterList
      kind={kind}
      records={records}
      columns={columns}
      lookup={lookup}
      view={view}
      onView={setView}
      onOpen={onOpen}
      onNew={onNew}
      newLabel="Új közösség"
    />
  );
}

async function open(records = communities) {
  const [onOpen, onNew] = [vi.fn(), vi.fn()];
  render(<Page records={records} onOpen={onOpen} onNew={onNew} />);
  const grid = screen.queryByRole('grid');
  if (grid) await vi.waitFor(() => expect(document.activeElement).toBe(grid));
  return { onOpen, onNew, user: userEvent.setup() };
}

const opened = (onOpen: ReturnType<typeof vi.fn>) =>
  onOpen.mock.calls.map(([record]) => (record as AnyRecord).id);

describe('the list of a register', () => {
  it('has the focus at once, moves by arrows and opens with Enter', async () => {
    const { user, onOpen } = await open();
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}{Enter}{End}{Enter}{Home}{Enter}');
    expect(opened(onOpen)).toEqual(['Barka klub', 'Dália kör', 'Alma kör']);
  });

  it('tells a screen reader which row is chosen and how many there are', async () => {
    const { user } = await open();
    await user.keyboard('{ArrowDown}');
    const grid = screen.getByRole('grid', { name: 'Közösségek listája' });
    const chosen = document.getElementById(grid.getAttribute('aria-activedescendant') ?? '');
    expect(grid.getAttribute('aria-rowcount')).toBe('5');
    expect(chosen?.getAttribute('aria-selected')).toBe('true');
    expect(within(chosen as HTMLElement).getByText('Barka klub')).toBeDefined();
  });

  it('is narrowed from the keyboard: / types, Enter comes back to the list', async () => {
    const { user, onOpen } = await open();
    await user.keyboard('/cser{Enter}');
    expect(await screen.findByText(/4 tételből 1 látszik/)).toBeDefined();
    await user.keyboard('{Enter}');
    expect(opened(onOpen)).toEqual(['Cserfa klub']);
  });

  it('says so when nothing is left, and Esc brings everything back', async () => {
    const { user } = await open();
    await user.keyboard('/xyz');
    expect(await screen.findByText('A szűrésnek egyetlen tétel sem felel meg.')).toBeDefined();
    await user.keyboard('{Escape}');
    expect(await screen.findByText('4 tétel')).toBeDefined();
  });

  it('turns round when its heading is chosen again', async () => {
    const { user, onOpen } = await open();
    await user.click(screen.getByRole('button', { name: 'Név' }));
    expect(screen.getByRole('columnheader', { name: 'Név' }).getAttribute('aria-sort')).toBe('descending');
    screen.getByRole('grid').focus();
    await user.keyboard('{Home}{Enter}');
    expect(opened(onOpen)).toEqual(['Dália kör']);
  });

  it('keeps the chosen record chosen when the order changes', async () => {
    const { user, onOpen } = await open();
    await user.keyboard('{ArrowDown}');
    await user.click(screen.getByRole('button', { name: 'Név' }));
    screen.getByRole('grid').focus();
    await user.keyboard('{Enter}');
    expect(opened(onOpen)).toEqual(['Barka klub']);
  });

  it('takes up a new record with N, but not while a word is typed', async () => {
    const { user, onNew } = await open();
    await user.keyboard('/n');
    expect(onNew).not.toHaveBeenCalled();
    await user.keyboard('{Escape}{Enter}n');
    expect(onNew).toHaveBeenCalledOnce();
  });

  it('teaches what the register is for while it is empty', async () => {
    const { user, onNew } = await open([]);
    expect(screen.getByText(kind.purpose)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Új közösség' }));
    expect(onNew).toHaveBeenCalledOnce();
  });

  it('puts only the rows in sight on the page', async () => {
    const many = Array.from(
      { length: 5_000 },
      (_, index): AnyRecord => ({
        id: String(index),
        office: 'o',
        name: `Kör ${index}`,
        settlement: '03258',
        kind: 'circle',
      }),
    );
    await open(many);
    expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('5001');
    const rows = screen.getAllByRole('row').length;
    expect(rows).toBeGreaterThan(15);
    expect(rows).toBeLessThan(60);
  });
});
