import { useContext, useEffect, useReducer, useState, useSyncExternalStore } from 'react';
import { createDraftKeeper, type DraftKeeper } from './draft-keeper.ts';
import { type DraftContent, DeskContext, formOfDraft, isOf, type KeptDraft } from './draft-shelf.ts';
import { useDiscarded } from './unsaved.tsx';

export interface DraftOfForm {
  readonly keeper: DraftKeeper;
  /** Left unsaved in this form by this person, the newest first. */
  readonly offered: readonly KeptDraft[];
  /** From now on this draft is the one of the form. */
  take(draft: KeptDraft): void;
  discard(draft: KeptDraft): void;
}

interface DraftQuestion {
  /** `formOfDraft` of what this form would keep. */
  readonly form: string;
  /** Was it saved after all, just before the program stopped? */
  isDone(content: DraftContent): boolean;
}

/** Keeps what is typed into a form and tells what was left in it earlier; leaving with „Elvetés” forgets what was typed. */
export function useDraft({ form, isDone }: DraftQuestion): DraftOfForm {
  const desk = useContext(DeskContext);
  const { shelf, owner } = desk;
  const [keeper] = useState(() => createDraftKeeper(desk));
  useEffect(() => keeper.sit(desk), [keeper, desk]);
  const [, paint] = useReducer((times: number) => times + 1, 0);
  const all = useSyncExternalStore(shelf.subscribe, shelf.all);
  const ours = all.filter((draft) => formOfDraft(draft.content) === form && isOf(owner, draft));
  const left = ours.filter(({ place }) => place !== keeper.place());
  const done = left.filter(({ content }) => isDone(content));
  useForgotten(done.map(({ place }) => place));
  useFlushing(keeper);
  useDiscarded(keeper.forget);
  return {
    keeper,
    offered: left.filter((draft) => !done.includes(draft)),
    take(draft) {
      keeper.take(draft);
      paint();
    },
    discard: ({ place }) => shelf.forget(place),
  };
}

/** Everything this person has left half typed, the newest first. */
export function useDrafts(): { readonly drafts: readonly KeptDraft[]; forget(place: string): void } {
  const { shelf, owner } = useContext(DeskContext);
  const all = useSyncExternalStore(shelf.subscribe, shelf.all);
  return { drafts: all.filter((draft) => isOf(owner, draft)), forget: shelf.forget };
}

/** What was saved just before the program stopped needs no question. */
function useForgotten(places: readonly string[]): void {
  const { shelf } = useContext(DeskContext);
  const together = places.join('\n');
  useEffect(() => {
    for (const place of together.split('\n')) if (place !== '') shelf.forget(place);
  }, [shelf, together]);
}

/** The second of waiting is not lost when the page is hidden or left, nor when the form breaks down. */
function useFlushing(keeper: DraftKeeper): void {
  useEffect(() => {
    const { flush } = keeper;
    document.addEventListener('visibilitychange', flush);
    globalThis.addEventListener('pagehide', flush);
    return () => {
      document.removeEventListener('visibilitychange', flush);
      globalThis.removeEventListener('pagehide', flush);
      flush();
    };
  }, [keeper]);
}
