import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type KindName, KINDS } from '../../shared/domain/dataset.ts';
import type { AnyRecord, Kind } from '../../shared/domain/record.ts';
import { smallOffice } from '../../tests/support/small-office.ts';
import { lookupOf } from './lookup.ts';
import { RecordForm } from './RecordForm.tsx';

// Typing key by key is slow on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

afterEach(cleanup);

const lookup = lookupOf(smallOffice(), '2018-04-05');

function open(kind: KindName, record: Readonly<Record<string, unknown>>) {
  const onSave = vi.fn<(changes: Readonly<Record<string, unknown>>, record: AnyRecord) => Promise<boolean>>(
    async () => true,
  );
  const [onSaved, onNext, onCancel] = [vi.fn(), vi.fn(), vi.fn()];
  render(
    <RecordForm
      kind={KINDS[kind] as unknown as Kind}
      record={{ id: 'x', office: 'o', ...record }}
      lookup={lookup}
      onSave={onSave}
      onSaved={onSaved}
      onNext={onNext}
      onCancel={onCancel}
    />,
  );
  return { onSave, onSaved, onNext, onCancel, user: userEvent.setup() };
}

describe('a form made from a description', () => {
  it('is filled in and saved by the keyboard alone', async () => {
    const { user, onSave, onSaved } = open('task', { status: 'open' });
    await user.keyboard('Levél a jegyzőnek{Tab}4.9{Tab}');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(onSave.mock.calls[0]?.[0]).toEqual({ title: 'Levél a jegyzőnek', due: '2018-04-09' });
    expect(onSaved).toHaveBeenCalledOnce();
  });

  it('is saved for another one to follow with Ctrl+Shift+Enter or its button', async () => {
    const { user, onSave, onSaved, onNext } = open('task', { status: 'open', due: '2018-05-01' });
    await user.keyboard('Levél{Control>}{Shift>}{Enter}{/Shift}{/Control}');
    await user.click(screen.getByRole('button', { name: 'Mentés és új' }));
    expect(onSave).toHaveBeenCalledTimes(2);
    expect(onNext).toHaveBeenCalledTimes(2);
    expect(onSaved).not.toHaveBeenCalled();
  });

  it('finds a settlement without accents', async () => {
    const { user, onSave } = open('community', { name: 'Kör', kind: 'circle' });
    await user.click(screen.getByLabelText(/^Település/));
    await user.keyboard('szekesfeherv{Enter}');
    await user.keyboard('{Control>}s{/Control}');
    expect(onSave.mock.calls[0]?.[0]).toEqual({ settlement: '14827' });
  });

  it('saves what is marked in a list that is still open, by either key', async () => {
    for (const key of ['s', '{Enter}']) {
      const { user, onSave } = open('community', { name: 'Kör', kind: 'circle' });
      await user.click(screen.getByLabelText(/^Település/));
      await user.keyboard(`szekesfeherv{Control>}${key}{/Control}`);
      expect(onSave.mock.calls[0]?.[0]).toEqual({ settlement: '14827' });
      cleanup();
    }
  });

  it('says nothing about a field until it was left, then at once', async () => {
    const { user } = open('organisation', { name: 'A', type: 'library', settlement: '03258' });
    await user.click(screen.getByLabelText(/^Adószám/));
    await user.keyboard('1530');
    expect(screen.queryByText(/Az adószám alakja/)).toBeNull();
    await user.tab();
    expect(screen.getByText(/Az adószám alakja/)).toBeDefined();
    await user.click(screen.getByLabelText(/^Adószám/));
    await user.keyboard('9123-2-41');
    expect(screen.queryByText(/Az adószám/)).toBeNull();
  });

  it('refuses to save what is wrong, and names the fields', async () => {
    const { user, onSave } = open('task', { status: 'open' });
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(onSave).not.toHaveBeenCalled();
    expect(screen.getByRole('alert').textContent).toContain('2\u00A0mezőt');
    await user.click(screen.getByRole('button', { name: 'Határidő' }));
    expect(document.activeElement?.id).toMatch(/-due$/);
  });

  it('keeps what cannot be read on the screen and does not save it as nothing', async () => {
    const { user, onSave } = open('task', {
      title: 'T',
      status: 'open',
      due: '2018-05-01',
      statusDate: '2018-04-01',
    });
    const input = screen.getByLabelText<HTMLInputElement>(/^Az állapot dátuma/);
    await user.clear(input);
    await user.type(input, 'valamikor');
    await user.tab();
    expect(input.value).toBe('valamikor');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(onSave).not.toHaveBeenCalled();
  });

  it('does not save an unreadable cell of a small table either', async () => {
    const { user, onSave } = open('project', {
      title: 'P',
      call: 'efop',
      milestones: [{ label: 'M', due: '2018-05-01' }],
    });
    const cell = document.querySelector<HTMLInputElement>('[id$="-milestones-0-due"]') as HTMLInputElement;
    await user.clear(cell);
    await user.type(cell, 'majd');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(onSave).not.toHaveBeenCalled();
  });

  it('lets a warning through', async () => {
    const { user, onSave } = open('project', { title: 'P', call: 'efop' });
    await user.type(screen.getByLabelText(/^Projektazonosító/), 'valami más');
    await user.tab();
    expect(screen.getByText(/Így is rögzíthető/)).toBeDefined();
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(onSave).toHaveBeenCalledOnce();
  });

  it('stays open with everything typed when saving fails', async () => {
    const { user, onSave, onSaved } = open('task', { status: 'open', due: '2018-05-01' });
    onSave.mockResolvedValueOnce(false);
    await user.keyboard('Fontos{Control>}{Enter}{/Control}');
    expect(onSaved).not.toHaveBeenCalled();
    expect(screen.getByDisplayValue('Fontos')).toBeDefined();
    expect(screen.getByText(/A beírt adatok a képernyőn megmaradtak/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Mentés újra' }));
    expect(onSaved).toHaveBeenCalledOnce();
  });

  it('leaves with Esc, but not with an AltGr combination', async () => {
    const { user, onSave, onCancel } = open('task', { title: 'T', status: 'open', due: '2018-05-01' });
    await user.keyboard('{Control>}{Alt>}s{/Alt}{/Control}');
    expect(onSave).not.toHaveBeenCalled();
    await user.keyboard('{Escape}');
    expect(onCancel).toHaveBeenCalledOnce();
  });
});
