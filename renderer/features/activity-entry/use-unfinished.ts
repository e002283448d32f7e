import { useCallback, useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import type { Activity } from '../../../shared/domain/activity.ts';
import {
  type DraftContent,
  draftOfLocation,
  formOfDraft,
  isSaved,
  type KeptDraft,
  withEarlierBefore,
} from '../../ui/draft-shelf.ts';
import { useDraft } from '../../ui/use-draft.ts';
import type { EntryControl } from './entry-control.ts';
import { draftOfEntry, entryOfDraft } from './unfinished.ts';

/** Keeps what is being typed, and offers what was left unsaved. */
export function useUnfinished(control: EntryControl) {
  const { entry, world } = control.state();
  const before = entry.original === undefined ? undefined : {};
  const { keeper, ...kept } = useDraft({
    form: formOfDraft({ kind: 'activity', id: entry.id, before }),
    isDone: (content) => isSaved(content, asFields(world.data.activity.get(content.id))),
  });
  const [taken, setTaken] = useState<DraftContent>();
  const earlier = useRef<DraftContent>(undefined);
  const remember = useCallback((content: DraftContent | undefined) => {
    earlier.current = content;
    setTaken(content);
  }, []);
  useEffect(() => {
    let last = control.state().entry;
    return control.subscribe(() => {
      const state = control.state();
      if (state.entry === last) return;
      last = state.entry;
      const content = draftOfEntry(state);
      keeper.typed(content && withEarlierBefore(content, earlier.current));
      // Saved: what was left before has nothing to say about what is typed from now on.
      if (content === undefined && earlier.current !== undefined) remember(undefined);
    });
  }, [control, keeper, remember]);
  function resume(draft: KeptDraft): void {
    const { entry: shown, world: now } = control.state();
    const saved = shown.original && (now.data.activity.get(shown.id) ?? shown.original);
    kept.take(draft);
    remember(draft.content);
    const left = entryOfDraft(draft.content, saved);
    control.resume(left.entry, left.unreadable);
  }
  useChosen(kept.offered, resume);
  return { offered: kept.offered, taken, resume, discard: kept.discard };
}

/** Once: a draft chosen on another page is gone on with without being asked again. */
function useChosen(offered: readonly KeptDraft[], resume: (draft: KeptDraft) => void): void {
  const { resume: place } = draftOfLocation(useLocation());
  const isResumed = useRef(false);
  useEffect(() => {
    const chosen = offered.find((draft) => draft.place === place);
    if (chosen === undefined || isResumed.current) return;
    isResumed.current = true;
    resume(chosen);
  });
}

function asFields(saved: Activity | undefined): Readonly<Record<string, unknown>> | undefined {
  return saved && { ...saved };
}
