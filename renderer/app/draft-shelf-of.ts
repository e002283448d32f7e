import type { Drafts } from '../data/store/drafts.ts';
import { draftForm, type DraftShelf, type KeptDraft } from '../ui/draft-shelf.ts';

interface Listening {
  /** The first draft that could not be written; the later ones say nothing. */
  onFailure(): void;
}

/** The drafts of an office in memory, for forms to look at; written through to its database. */
export function draftShelfOf(drafts: Drafts, { onFailure }: Listening): DraftShelf {
  let all: readonly KeptDraft[] = [];
  let hasFailed = false;
  const forgotten = new Set<string>();
  const listeners = new Set<() => void>();
  function show(next: readonly KeptDraft[]): void {
    all = next;
    for (const listener of listeners) listener();
  }
  const without = (place: string) => all.filter((draft) => draft.place !== place);
  async function load(): Promise<void> {
    const rows = await drafts.list();
    const left = rows.flatMap(({ place, typedAt, content }): readonly KeptDraft[] => {
      const read = draftForm.safeParse(content);
      const isKnown = forgotten.has(place) || all.some((draft) => draft.place === place);
      return read.success && !isKnown ? [{ place, typedAt, content: read.data }] : [];
    });
    if (left.length > 0) show([...all, ...left]);
  }
  async function keep(draft: KeptDraft): Promise<void> {
    const kept = await drafts.keep(draft);
    if (kept.ok || hasFailed) return;
    hasFailed = true;
    onFailure();
  }
  // Drafts that cannot be read are no reason not to work.
  void load().catch(() => undefined);
  return {
    all: () => all,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    keep(draft) {
      show([draft, ...without(draft.place)]);
      void keep(draft);
    },
    forget(place) {
      forgotten.add(place);
      if (all.some((draft) => draft.place === place)) show(without(place));
      void drafts.forget(place).catch(() => undefined);
    },
  };
}
