import { describe, expect, it, vi } from 'vitest';
import type { Drafts } from '../data/store/drafts.ts';
import type { KeptDraft } from '../ui/draft-shelf.ts';
import { draftShelfOf } from './draft-shelf-of.ts';

const draft = (place: string, title = place): KeptDraft => ({
  place,
  typedAt: '2018-04-05T09:05:00',
  content: { kind: 'task', id: place, address: '/feladatok/uj', title, values: {} },
});

/** Drafts as the database gives them, read only when the test says so. */
function begin(
  rows: readonly unknown[],
  keep: Drafts['keep'] = async ({ place }) => ({ ok: true, value: place }),
) {
  const reading = Promise.withResolvers<void>();
  const gone: string[] = [];
  const drafts = {
    list: async () => {
      await reading.promise;
      return rows;
    },
    read: async () => undefined,
    keep,
    forget: async (place: string) => void gone.push(place),
  } as Drafts;
  const onFailure = vi.fn();
  const shelf = draftShelfOf(drafts, { onFailure });
  const read = async () => {
    reading.resolve();
    await vi.waitFor(() => reading.promise);
    await Promise.resolve();
  };
  return { shelf, onFailure, gone, read, places: () => shelf.all().map(({ place }) => place) };
}

describe('the shelf of an office', () => {
  it('shows what lies in the database, and leaves aside what it cannot read', async () => {
    const { places, read } = begin([
      draft('a'),
      { ...draft('b'), content: 'of an older program' },
      draft('c'),
    ]);
    await read();
    await vi.waitFor(() => expect(places()).toEqual(['a', 'c']));
  });

  it('does not bring back what was typed or forgotten before the database was read', async () => {
    const { shelf, places, read, gone } = begin([draft('a', 'earlier'), draft('b'), draft('c')]);
    shelf.keep(draft('a', 'newer'));
    shelf.forget('b');
    await read();
    await vi.waitFor(() => expect(places()).toEqual(['a', 'c']));
    expect(shelf.all()[0]?.content.title).toBe('newer');
    expect(gone).toEqual(['b']);
  });

  it('says once, and only once, that nothing can be kept, and still offers it as long as the page stands', async () => {
    const { shelf, onFailure, places } = begin([], async () => ({
      ok: false,
      reason: 'notKept',
      message: '',
    }));
    shelf.keep(draft('a'));
    await vi.waitFor(() => expect(onFailure).toHaveBeenCalledOnce());
    shelf.keep(draft('b'));
    await new Promise((resolve) => void setTimeout(resolve, 5));
    expect(onFailure).toHaveBeenCalledOnce();
    expect(places()).toEqual(['b', 'a']);
  });
});
