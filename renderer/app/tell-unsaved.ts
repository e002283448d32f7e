import { useCallback, useEffect, useRef, useState } from 'react';
import { isUnsafe } from '../data/commit/journal-link.ts';
import { useOfficeData } from '../data/live.ts';
import { useServices } from '../services.ts';

/** Lets the shell know, so that it asks before closing, of what is typed and of what the journal does not have yet. */
export function useTellUnsaved() {
  const { shell } = useServices();
  const { saving } = useOfficeData();
  const [unsaved, setUnsaved] = useState(false);
  const typed = useRef(false);
  const told = useRef(false);
  const tell = useCallback(() => {
    const next = typed.current || isUnsafe(saving.current());
    if (next === told.current) return;
    told.current = next;
    void shell.setUnsaved({ unsaved: next });
  }, [shell, saving]);
  useEffect(() => {
    tell();
    return saving.subscribe(tell);
  }, [saving, tell]);
  const onTyped = useCallback(
    (now: boolean) => {
      typed.current = now;
      setUnsaved(now);
      tell();
    },
    [tell],
  );
  return { unsaved, onTyped };
}
