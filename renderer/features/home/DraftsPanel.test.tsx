import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes, useLocation } from 'react-router';
import { afterEach, describe, expect, it } from 'vitest';
import { memoryShelf } from '../../../tests/support/memory-shelf.ts';
import { smallOffice } from '../../../tests/support/small-office.ts';
import { DeskContext, type DraftContent, type KeptDraft } from '../../ui/draft-shelf.ts';
import { DraftsPanel } from './DraftsPanel.tsx';

afterEach(cleanup);

const data = smallOffice();

function draft(place: string, content: Partial<DraftContent> = {}): KeptDraft {
  const plain = { kind: 'task', id: place, address: '/feladatok/uj', title: place, values: { title: place } };
  return { place, typedAt: '2018-04-05T09:05:00', content: { ...plain, ...content } };
}

function open(drafts: readonly KeptDraft[], owner = 'anna') {
  const shelf = memoryShelf(drafts);
  render(
    <DeskContext value={{ shelf, owner }}>
      <MemoryRouter>
        <Routes>
          <Route path="/" element={<DraftsPanel data={data} />} />
          <Route path="/feladatok/uj" element={<Arrived />} />
        </Routes>
      </MemoryRouter>
    </DeskContext>,
  );
  return { shelf, user: userEvent.setup() };
}

function Arrived() {
  const { state } = useLocation();
  return <p role="note">{JSON.stringify(state)}</p>;
}

describe('the panel of what was left half typed', () => {
  it('is not there while there is nothing, or nothing of this person', () => {
    open([draft('bela|task/uj|1')]);
    expect(screen.queryByRole('region')).toBeNull();
  });

  it('leads to the form with the draft chosen', async () => {
    const { user } = open([draft('anna|task/uj|1', { title: 'Új feladat: Levél' })]);
    const panel = screen.getByRole('region', { name: 'Félbemaradt munkák' });
    expect(within(panel).getByText('2018. április 5., 9:05')).toBeDefined();
    await user.click(screen.getByRole('link', { name: 'Folytatás: Új feladat: Levél' }));
    expect(screen.getByRole('note').textContent).toBe('{"draft":"anna|task/uj|1"}');
  });

  it('lets one go and keeps the others', async () => {
    const { user, shelf } = open([
      draft('anna|task/uj|1', { title: 'Levél' }),
      draft('anna|task/uj|2', { title: 'Jelentés' }),
    ]);
    await user.click(screen.getByRole('button', { name: 'Elvetés: Levél' }));
    expect(shelf.all().map(({ content }) => content.title)).toEqual(['Jelentés']);
    expect(screen.queryByText('Levél')).toBeNull();
  });

  it('says so when the record was deleted, and leads nowhere', () => {
    open([
      draft('anna|task/t9|1', { id: 't9', title: 'Feladat szerkesztése: Levél', before: { title: 'Régi' } }),
    ]);
    expect(screen.getByText(/A tételt időközben törölték\./)).toBeDefined();
    expect(screen.queryByRole('link')).toBeNull();
  });

  it('does not show what was saved after all', () => {
    const [task] = data.task.values();
    open([draft('anna|task/uj|1', { id: task?.id ?? '' })]);
    expect(task).toBeDefined();
    expect(screen.queryByRole('region')).toBeNull();
  });
});
