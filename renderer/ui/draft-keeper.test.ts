import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { memoryShelf } from '../../tests/support/memory-shelf.ts';
import { createDraftKeeper, DRAFT_PAUSE } from './draft-keeper.ts';
import type { DraftContent } from './draft-shelf.ts';

const content = (title: string): DraftContent => ({
  kind: 'task',
  id: 't1',
  address: '/feladatok/uj',
  title: 'Új feladat',
  values: { title },
});

function begin(owner = 'anna') {
  const shelf = memoryShelf();
  const keeper = createDraftKeeper({ shelf, owner });
  return { shelf, keeper, kept: () => shelf.all().map((draft) => draft.content.values['title']) };
}

beforeEach(() => void vi.useFakeTimers({ now: new Date(2018, 3, 5, 9, 5) }));
afterEach(() => void vi.useRealTimers());

describe('a keeper of drafts', () => {
  it('writes a second after typing stops, not while it goes on', () => {
    const { keeper, kept, shelf } = begin();
    keeper.typed(content('L'));
    vi.advanceTimersByTime(DRAFT_PAUSE - 1);
    keeper.typed(content('Le'));
    vi.advanceTimersByTime(DRAFT_PAUSE - 1);
    expect(kept()).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(kept()).toEqual(['Le']);
    expect(shelf.all()[0]?.typedAt).toBe('2018-04-05T09:05:01');
  });

  it('writes one draft however often it is typed into', () => {
    const { keeper, kept } = begin();
    for (const title of ['a', 'ab', 'abc']) {
      keeper.typed(content(title));
      vi.advanceTimersByTime(DRAFT_PAUSE);
    }
    expect(kept()).toEqual(['abc']);
  });

  it('writes at once what waits, and nothing twice', () => {
    const { keeper, kept, shelf } = begin();
    keeper.typed(content('Levél'));
    keeper.flush();
    expect(kept()).toEqual(['Levél']);
    const [before] = shelf.all();
    keeper.flush();
    vi.advanceTimersByTime(DRAFT_PAUSE);
    expect(shelf.all()[0]).toBe(before);
  });

  it('forgets what was written and what waits', () => {
    const { keeper, kept } = begin();
    keeper.typed(content('Levél'));
    keeper.flush();
    keeper.typed(content('Levelek'));
    keeper.forget();
    vi.advanceTimersByTime(DRAFT_PAUSE);
    keeper.flush();
    expect(kept()).toEqual([]);
  });

  it('forgets when everything is as it was saved', () => {
    const { keeper, kept } = begin();
    keeper.typed(content('Levél'));
    keeper.flush();
    keeper.typed(undefined);
    expect(kept()).toEqual([]);
  });

  it('goes on with another draft and leaves what stood there as one of its own', () => {
    const { keeper, kept, shelf } = begin();
    const earlier = createDraftKeeper({ shelf, owner: 'anna' });
    earlier.typed(content('Korábbi'));
    earlier.flush();
    const [left] = shelf.all();
    keeper.typed(content('Mostani'));
    if (left) keeper.take(left);
    expect(kept().sort()).toEqual(['Korábbi', 'Mostani']);
    keeper.typed(content('Korábbi, folytatva'));
    keeper.flush();
    expect(kept().sort()).toEqual(['Korábbi, folytatva', 'Mostani']);
    keeper.forget();
    expect(kept()).toEqual(['Mostani']);
  });

  it('hands the draft over with the form when another person sits down', () => {
    const { keeper, shelf } = begin('anna');
    keeper.typed(content('Levél'));
    keeper.flush();
    keeper.sit({ shelf, owner: 'bela' });
    keeper.typed(content('Levelek'));
    keeper.flush();
    expect(shelf.all().map(({ place }) => place.split('|').slice(0, 2))).toEqual([['bela', 'task/uj']]);
  });
});
