import { useCallback, useEffect, useRef } from 'react';
import { useServices } from '../services.ts';
import { useTakingBack } from '../taking-back.ts';
import { historyText } from '../text/history.ts';
import { type TakesFromText, useHotkeys } from '../ui/use-hotkeys.ts';

/**
 * Ctrl+Z takes back the newest step that stands, Ctrl+Shift+Z or Ctrl+Y does it again. A message that offers the way back comes first
 * (NoticeBar); a text in which something was typed keeps its own undo; a form that is not saved yet is settled first.
 */
export function useHistoryKeys(unsaved: boolean): void {
  const { notices } = useServices();
  const { undoNewest, redoLast } = useTakingBack();
  const takesFromText = useUntouched(unsaved);
  const settled = (act: () => Promise<void>) => () => {
    if (unsaved) notices.show({ message: historyText.unsavedFirst, severity: 'info' });
    else void act();
  };
  const redo = settled(redoLast);
  useHotkeys({ 'ctrl+z': settled(undoNewest), 'ctrl+shift+z': redo, 'ctrl+y': redo }, takesFromText);
}

/** A field nobody has typed in has nothing of its own to undo. */
function useUntouched(unsaved: boolean): TakesFromText {
  const touched = useRef(new WeakSet());
  useEffect(() => {
    const touch = ({ target }: Event) => {
      if (target !== null) touched.current.add(target);
    };
    document.addEventListener('input', touch, true);
    return () => document.removeEventListener('input', touch, true);
  }, []);
  return useCallback((field) => !unsaved && field !== null && !touched.current.has(field), [unsaved]);
}
