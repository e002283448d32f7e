import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Component, type ReactNode, useEffect, useState } from 'react';
import { createMemoryRouter, Link, Outlet, RouterProvider } from 'react-router';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { KINDS } from '../../shared/domain/dataset.ts';
import type { AnyRecord, Kind } from '../../shared/domain/record.ts';
import { memoryShelf } from '../../tests/support/memory-shelf.ts';
import { smallOffice } from '../../tests/support/small-office.ts';
import { DeskContext, type DraftShelf } from './draft-shelf.ts';
import { type Lookup, lookupOf } from './lookup.ts';
import { RecordForm } from './RecordForm.tsx';
import { UnsavedGuard } from './unsaved.tsx';

// Typing key by key is slow on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

afterEach(cleanup);

const lookup = lookupOf(smallOffice(), '2018-04-05');
const task = KINDS.task as unknown as Kind;
const fresh = { id: 'new-1', office: 'o', status: 'open' };
const saved = { id: 't1', office: 'o', title: 'Levél', due: '2018-04-09', status: 'open' };

/** A look-up that knows one more record. */
const knowing = (record: AnyRecord | undefined): Lookup => ({
  ...lookup,
  find: (kind, id) => (record && kind === 'task' && id === record.id ? record : lookup.find(kind, id)),
});

interface Opening {
  readonly shelf: DraftShelf;
  readonly owner?: string;
  readonly record?: AnyRecord;
  readonly isNew?: boolean;
  readonly resume?: string;
}

function open({ shelf, owner = 'anna', record = fresh, isNew = true, resume }: Opening) {
  const onSave = vi.fn<(changes: Readonly<Record<string, unknown>>, record: AnyRecord) => Promise<boolean>>(
    async () => true,
  );
  const form = (
    <>
      <RecordForm
        kind={task}
        record={record}
        lookup={isNew ? lookup : knowing(record)}
        keep={{ isNew, address: '/feladatok/uj', title: 'Új feladat', resume }}
        onSave={onSave}
        onSaved={() => undefined}
        onCancel={() => undefined}
      />
      <Link to="/elsewhere" aria-label="leave" />
    </>
  );
  const guard = (
    <UnsavedGuard onChange={() => undefined}>
      <Outlet />
    </UnsavedGuard>
  );
  const children = [
    { path: '/', element: form },
    { path: '/elsewhere', element: <p role="note" /> },
  ];
  render(
    <DeskContext value={{ shelf, owner }}>
      <RouterProvider router={createMemoryRouter([{ element: guard, children }])} />
    </DeskContext>,
  );
  return { onSave, user: userEvent.setup() };
}

const input = (name: RegExp) => screen.getByLabelText<HTMLInputElement>(name);
const offer = () => screen.queryByText(/^Félbemaradt (módosítás|bejegyzés)/);

describe('what is typed into a form of a record', () => {
  it('is kept, offered, gone on with, and forgotten once saved', async () => {
    const shelf = memoryShelf();
    const first = open({ shelf });
    await first.user.keyboard('Levél a jegyzőnek{Tab}4.9{Tab}');
    await waitFor(() => expect(shelf.all()).toHaveLength(1), { timeout: 3_000 });
    expect(shelf.all()[0]?.content).toMatchObject({
      title: 'Új feladat: Levél a jegyzőnek',
      address: '/feladatok/uj',
    });
    cleanup();

    const { user, onSave } = open({ shelf, record: { ...fresh, id: 'new-2' } });
    expect(offer()).not.toBeNull();
    expect(input(/^Feladat/).value).toBe('');
    await user.click(screen.getByRole('button', { name: 'Folytatás' }));
    expect(input(/^Feladat/).value).toBe('Levél a jegyzőnek');
    expect(document.activeElement).toBe(input(/^Feladat/));
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(onSave.mock.calls[0]?.[1]).toMatchObject({
      id: 'new-1',
      title: 'Levél a jegyzőnek',
      due: '2018-04-09',
      status: 'open',
    });
    expect(shelf.all()).toEqual([]);
  });

  it('brings back what could not be read, with what is wrong about it', async () => {
    const shelf = memoryShelf();
    const first = open({ shelf });
    await first.user.keyboard('Levél{Tab}13.45');
    cleanup();
    const { user, onSave } = open({ shelf });
    await user.click(screen.getByRole('button', { name: 'Folytatás' }));
    expect(input(/^Határidő/).value).toBe('13.45');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(onSave).not.toHaveBeenCalled();
    await user.clear(input(/^Határidő/));
    await user.type(input(/^Határidő/), '4.9');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(onSave.mock.calls[0]?.[1]).toMatchObject({ title: 'Levél', due: '2018-04-09' });
  });

  it('is forgotten when a person lets it go, and never comes back', async () => {
    const shelf = memoryShelf();
    const first = open({ shelf });
    await first.user.keyboard('Levél');
    cleanup();
    const second = open({ shelf });
    await second.user.click(screen.getByRole('button', { name: 'Elvetés' }));
    expect(offer()).toBeNull();
    expect(shelf.all()).toEqual([]);
    cleanup();
    open({ shelf });
    expect(offer()).toBeNull();
  });

  it('is forgotten when the form is left over the question, and stays when the answer is to stay', async () => {
    const shelf = memoryShelf();
    const { user } = open({ shelf });
    await user.keyboard('Levél');
    await waitFor(() => expect(shelf.all()).toHaveLength(1), { timeout: 3_000 });
    await user.click(screen.getByLabelText('leave'));
    await user.click(await screen.findByRole('button', { name: 'Vissza az űrlaphoz' }));
    expect(shelf.all()).toHaveLength(1);
    await user.click(screen.getByLabelText('leave'));
    await user.click(await screen.findByRole('button', { name: 'Módosítások elvetése' }));
    await screen.findByRole('note');
    expect(shelf.all()).toEqual([]);
  });

  it('is written at once when the page is hidden', async () => {
    const shelf = memoryShelf();
    const { user } = open({ shelf });
    await user.keyboard('Levél');
    expect(shelf.all()).toEqual([]);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(shelf.all()[0]?.content.values['title']).toBe('Levél');
  });

  it('outlives a form that breaks down', async () => {
    const shelf = memoryShelf();
    const silent = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    render(
      <Catching>
        <DeskContext value={{ shelf, owner: 'anna' }}>
          <Breaking>
            <RecordForm
              kind={task}
              record={fresh}
              lookup={lookup}
              keep={{ isNew: true, address: '/feladatok/uj', title: 'Új feladat' }}
              onSave={async () => true}
              onSaved={() => undefined}
              onCancel={() => undefined}
            />
          </Breaking>
        </DeskContext>
      </Catching>,
    );
    await userEvent.setup().keyboard('Levél{Escape}');
    document.dispatchEvent(new Event('breakdown'));
    expect(await screen.findByRole('note')).toBeDefined();
    expect(shelf.all()[0]?.content.values['title']).toBe('Levél');
    silent.mockRestore();
  });

  it('is offered to nobody else', async () => {
    const shelf = memoryShelf();
    const { user } = open({ shelf });
    await user.keyboard('Levél');
    cleanup();
    open({ shelf, owner: 'bela' });
    expect(offer()).toBeNull();
    cleanup();
    open({ shelf, owner: 'anna' });
    expect(offer()).not.toBeNull();
  });

  it('is gone on with at once when it was chosen on another page', async () => {
    const shelf = memoryShelf();
    const { user } = open({ shelf });
    await user.keyboard('Levél');
    cleanup();
    open({ shelf, resume: shelf.all()[0]?.place ?? '' });
    await waitFor(() => expect(input(/^Feladat/).value).toBe('Levél'));
    expect(offer()).toBeNull();
  });
});

describe('a draft of a record that was changed meanwhile', () => {
  async function leave(shelf: DraftShelf) {
    const { user } = open({ shelf, record: saved, isNew: false });
    await user.keyboard('{Control>}a{/Control}Beírt levél');
    cleanup();
  }

  it('names the field and shows both values; the saved one can be taken', async () => {
    const shelf = memoryShelf();
    await leave(shelf);
    expect(shelf.all()[0]?.content).toMatchObject({
      values: { title: 'Beírt levél' },
      before: { title: 'Levél' },
    });
    const record = { ...saved, title: 'Közben mentett', due: '2018-04-10' };
    const { user, onSave } = open({ shelf, record, isNew: false });
    expect(screen.getByText('Azóta más érték került mentésre itt: Feladat.')).toBeDefined();
    expect(input(/^Feladat/).value).toBe('Közben mentett');
    await user.click(screen.getByRole('button', { name: 'Folytatás' }));
    expect(input(/^Feladat/).value).toBe('Beírt levél');
    expect(screen.getByText('Feladat – a mentett érték: Közben mentett')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'A mentett érték átvétele: Feladat' }));
    expect(input(/^Feladat/).value).toBe('Közben mentett');
    expect(screen.queryByText(/a mentett érték: /)).toBeNull();
    await user.click(input(/^Feladat/));
    await user.keyboard('!{Control>}{Enter}{/Control}');
    expect(onSave.mock.calls[0]?.[0]).toEqual({ title: 'Közben mentett!' });
  });

  it('writes only what was typed: what others saved in other fields stays', async () => {
    const shelf = memoryShelf();
    await leave(shelf);
    const { user, onSave } = open({ shelf, record: { ...saved, due: '2018-04-10' }, isNew: false });
    expect(screen.queryByText(/^Azóta más érték/)).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Folytatás' }));
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(onSave.mock.calls[0]?.[0]).toEqual({ title: 'Beírt levél' });
  });

  it('is not offered when it was saved after all', async () => {
    const shelf = memoryShelf();
    await leave(shelf);
    open({ shelf, record: { ...saved, title: 'Beírt levél' }, isNew: false });
    expect(offer()).toBeNull();
    await waitFor(() => expect(shelf.all()).toEqual([]));
  });
});

class Catching extends Component<{ readonly children: ReactNode }, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render(): ReactNode {
    return this.state.broken ? <p role="note" /> : this.props.children;
  }
}

/** Throws while painting, as soon as the page is told to. */
function Breaking({ children }: { readonly children: ReactNode }) {
  const [isBroken, setBroken] = useState(false);
  useEffect(() => {
    const breakDown = () => setBroken(true);
    document.addEventListener('breakdown', breakDown);
    return () => document.removeEventListener('breakdown', breakDown);
  }, []);
  if (isBroken) throw new Error('a planted breakdown');
  return children;
}
