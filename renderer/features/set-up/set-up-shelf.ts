import { z } from 'zod';
import { readPreference, writePreference } from '../../platform/preferences.ts';
import { draftForm, type DraftShelf, type KeptDraft } from '../../ui/draft-shelf.ts';

const PLACE = 'set-up.drafts';

const listForm = z.array(z.object({ place: z.string(), typedAt: z.string(), content: draftForm }));

/** Drafts of the first run: no office has been made, so there is no database for them yet. */
export function setUpShelf(): DraftShelf {
  let all: readonly KeptDraft[] = readPreference(PLACE, listForm) ?? [];
  const listeners = new Set<() => void>();
  function show(next: readonly KeptDraft[]): void {
    all = next;
    writePreference(PLACE, next.length > 0 ? next : undefined);
    for (const listener of listeners) listener();
  }
  const without = (place: string) => all.filter((draft) => draft.place !== place);
  return {
    all: () => all,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    keep: (draft) => show([draft, ...without(draft.place)]),
    forget: (place) => show(without(place)),
  };
}
