import { useEffect, useState } from 'react';
import { now } from '../../platform/clock.ts';
import type { EntryControl } from './entry-control.ts';
import { isBegun } from './entry.ts';
import { forgetUnfinished, keepUnfinished, readUnfinished, type Unfinished } from './unfinished.ts';

/** So long nothing is typed before the copy is written: a copy for every letter would be felt. */
const pause = 400;

interface Recovery {
  /** Left unsaved; asked about once. */
  readonly unfinished: Unfinished | undefined;
  readonly resume: () => void;
  readonly discard: () => void;
}

/** Keeps a copy of what is being typed, and offers the one that was left unsaved. */
export function useUnfinished(control: EntryControl): Recovery {
  const [unfinished, setUnfinished] = useState(() => {
    const { entry, world } = control.state();
    return entry.original === undefined ? readUnfinished(world) : undefined;
  });
  useEffect(() => keepCopies(control), [control]);
  return {
    unfinished,
    resume() {
      if (unfinished) control.replace(unfinished.entry);
      setUnfinished(undefined);
    },
    discard() {
      forgetUnfinished();
      setUnfinished(undefined);
    },
  };
}

/** Returns how to stop; leaving the screen in an ordinary way forgets the copy. */
function keepCopies(control: EntryControl): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = control.state().entry;
  const stop = control.subscribe(() => {
    const { entry, world } = control.state();
    if (entry === last) return;
    last = entry;
    clearTimeout(timer);
    if (isBegun(entry)) timer = setTimeout(() => keepUnfinished(entry, world, now()), pause);
    else forgetUnfinished();
  });
  return () => {
    stop();
    clearTimeout(timer);
    if (isBegun(last)) forgetUnfinished();
  };
}
