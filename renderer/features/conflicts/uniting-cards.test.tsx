import 'fake-indexeddb/auto';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { OfficeScreen, servicesOf } from '../../../tests/support/office-screen.tsx';
import {
  by,
  fileOf,
  leaveDesks,
  put,
  save,
  takenIn,
  twoDesks,
  unite,
} from '../../../tests/support/two-desks.ts';
import type { OfficeData } from '../../data/office-data.ts';
import { createNotices, type Notices } from '../../notices.ts';
import { conflictText } from '../../text/conflicts.ts';
import { ConflictsPage } from './ConflictsPage.tsx';

vi.setConfig({ testTimeout: 30_000 });

const user = userEvent.setup({ delay: null });
let ours: OfficeData;
let theirs: OfficeData;
let notices: Notices;

const library = (name: string) => ({ name, type: 'other', settlement: '11235' });
const shown = () => [...ours.workingSet.records('organisation').keys()].sort();
const cardOf = (title: string) => screen.getByRole('group', { name: title });

async function answer(title: string, label: string): Promise<void> {
  const button = () =>
    within(cardOf(title)).getByRole<HTMLButtonElement>('button', { name: new RegExp(`^\\d · ${label}`) });
  await waitFor(() => expect(button().disabled).toBe(false));
  await user.click(button());
  await waitFor(() => expect(screen.queryByRole('group', { name: title })).toBeNull());
}

beforeEach(async () => {
  // Nothing has a size here: the list gets one, its cards are taken for as high as they usually are.
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600);
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1000);
  notices = createNotices();
  ({ ours, theirs } = await twoDesks());
  await save(
    ours,
    put('o1', { name: 'Kitalált Megyei Mentoriroda', county: '09' }, 'office'),
    put('m1', { familyName: 'Kitalált', givenName: 'Ilona' }, 'mentor'),
    put('k', library('Kőteleki Könyvtár'), 'organisation'),
    put('o', library('Kőteleki Könyvtar'), 'organisation'),
  );
  await takenIn(theirs, fileOf(ours));
  const uniting = { kind: 'organisation', kept: 'k', other: 'o', fields: { phone: '0611111111' } } as const;
  await unite(ours, uniting);
  await unite(theirs, { ...uniting, kept: 'o', other: 'k', fields: { street: 'Fő út 1.' } });
  await takenIn(ours, fileOf(theirs, { fileId: 'f2' }));
  render(
    <OfficeScreen data={ours} services={servicesOf({ notices })}>
      <ConflictsPage />
    </OfficeScreen>,
  );
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  leaveDesks(ours, theirs);
});

describe('the card of a record that was united with another one elsewhere', () => {
  it('says with what it was united and by whom, and not that it was deleted', () => {
    const text = cardOf('Kőteleki Könyvtár').textContent ?? '';
    expect(text).toContain('Összevonta ezzel: „Kőteleki Könyvtar” – Kitalált Ilona (2018. április');
    expect(text).toContain(`Kőteleki Könyvtár${conflictText.uniting}`);
    expect(text).not.toContain('Törölte');
    expect(text).not.toContain(conflictText.stayDeleted);
  });

  it('says after each answer what the register then shows', async () => {
    await answer('Kőteleki Könyvtar', conflictText.stayUnited);
    expect(notices.current()?.message).toBe(
      conflictText.decidedUnited('Kőteleki Könyvtar', 'Kőteleki Könyvtár'),
    );
    expect(shown()).toEqual(['k']);
    await answer('Kőteleki Könyvtár', conflictText.stayUnited);
    // Each went into the other one: this one stands for both.
    expect(notices.current()?.message).toBe(conflictText.decidedUnitedShown('Kőteleki Könyvtár'));
    expect(shown()).toEqual(['k']);
  });

  it('says that the other one is shown where that stands for both', async () => {
    await answer('Kőteleki Könyvtár', conflictText.stayUnited);
    expect(shown()).toEqual(['o']);
    expect(notices.current()?.message).toBe(
      conflictText.decidedUnited('Kőteleki Könyvtár', 'Kőteleki Könyvtar'),
    );
    await answer('Kőteleki Könyvtar', conflictText.stayUnited);
    expect(shown()).toEqual(['k']);
    expect(notices.current()?.message).toBe(
      conflictText.decidedUnited('Kőteleki Könyvtar', 'Kőteleki Könyvtár'),
    );
  });

  it('is one decision where the record stands alone again', async () => {
    await answer('Kőteleki Könyvtár', conflictText.standAlone);
    expect(notices.current()?.message).toBe(conflictText.decidedApart('Kőteleki Könyvtár'));
    expect(ours.workingSet.row('organisation', 'k')?.record).not.toHaveProperty('mergedInto');
  });

  it('speaks of a deletion where the record was deleted and not united', async () => {
    await save(ours, put('p', library('Klub'), 'organisation'));
    await takenIn(theirs, fileOf(ours, { fileId: 'f3' }));
    await theirs.commit({
      ...by,
      cause: 'entry',
      operations: [{ do: 'delete', kind: 'organisation', id: 'p' }],
    });
    await save(ours, put('p', { phone: '0622222222' }, 'organisation'));
    await takenIn(ours, fileOf(theirs, { fileId: 'f4' }));
    const card = await screen.findByRole('group', { name: 'Klub' });
    expect(card.textContent).toContain('Törölte: Kitalált Ilona');
    expect(card.textContent).toContain(conflictText.stayDeleted);
  });
});
