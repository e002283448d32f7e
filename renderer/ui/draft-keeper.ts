import { newId } from '../platform/random.ts';
import { now } from '../platform/clock.ts';
import { type Desk, type DraftContent, draftPlace, formOfDraft, type KeptDraft } from './draft-shelf.ts';

/** So long nothing is typed before a draft is written, in milliseconds. */
export const DRAFT_PAUSE = 1_000;

/** Keeps what stands in one form, a second after typing stops. */
export interface DraftKeeper {
  /** Who types now: a form stays open when another person sits down. */
  sit(desk: Desk): void;
  /** What stands in the form now; nothing when it is as it was saved. */
  typed(content: DraftContent | undefined): void;
  /** Writes at once what has not been written yet. */
  flush(): void;
  /** It was saved, or shall go. */
  forget(): void;
  /** Goes on with a draft left earlier; what stood in the form until now is left as a draft of its own. */
  take(draft: KeptDraft): void;
  /** Where it is written, if it is. */
  place(): string | undefined;
}

export function createDraftKeeper(begin: Desk): DraftKeeper {
  let desk = begin;
  let opening = newId();
  let written: string | undefined;
  let pending: DraftContent | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  function stop(): void {
    clearTimeout(timer);
    pending = undefined;
  }
  function flush(): void {
    const content = pending;
    stop();
    if (content === undefined) return;
    const { shelf, owner } = desk;
    const place = draftPlace(owner, formOfDraft(content), opening);
    const { date, time, seconds } = now();
    shelf.keep({ place, typedAt: `${date}T${time}:${seconds}`, content });
    if (written !== undefined && written !== place) shelf.forget(written);
    written = place;
  }
  function forget(): void {
    stop();
    if (written !== undefined) desk.shelf.forget(written);
    written = undefined;
    opening = newId();
  }
  return {
    sit: (now) => void (desk = now),
    typed(content) {
      if (content === undefined) return forget();
      clearTimeout(timer);
      pending = content;
      timer = setTimeout(flush, DRAFT_PAUSE);
    },
    flush,
    forget,
    take({ place }) {
      flush();
      written = place;
      opening = place.slice(place.lastIndexOf('|') + 1);
    },
    place: () => written,
  };
}
