import type { DraftShelf, KeptDraft } from '../../renderer/ui/draft-shelf.ts';

/** A shelf of drafts without a database behind it. */
export function memoryShelf(begin: readonly KeptDraft[] = []): DraftShelf {
  let all = begin;
  const listeners = new Set<() => void>();
  function show(next: readonly KeptDraft[]): void {
    all = next;
    for (const listener of listeners) listener();
  }
  return {
    all: () => all,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    keep: (draft) => show([draft, ...all.filter(({ place }) => place !== draft.place)]),
    forget: (gone) => show(all.filter(({ place }) => place !== gone)),
  };
}
