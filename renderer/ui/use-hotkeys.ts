import { useEffect, useRef } from 'react';

/** Keys as `ctrl+k`, `ctrl+shift+z`, `f2`, `n`, `?`; bare letters work only where nobody is typing. */
export type Hotkeys = Readonly<Record<string, () => void>>;

/** Ctrl+Alt is AltGr on Hungarian keyboards and types characters: such keys are never taken. */
function nameOf(event: KeyboardEvent): string | undefined {
  if (event.altKey || event.metaKey || event.isComposing) return undefined;
  const key = event.key.toLowerCase();
  if (!event.ctrlKey) return key;
  const isShiftedLetter = event.shiftKey && key.length === 1;
  return isShiftedLetter ? `ctrl+shift+${key}` : `ctrl+${key}`;
}

/** A text keeps its letters, its Delete and its own undo and redo, unless the page says otherwise. */
const worksWhileTyping = /^(ctrl\+(?!(?:shift\+)?z$|y$).+|f\d+)$/;

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  );
}

function isInDialog(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('[role="dialog"], [role="alertdialog"], [role="menu"]') !== null
  );
}

/** Does the page take a key that otherwise belongs to the text of this field? */
export type TakesFromText = (field: EventTarget | null) => boolean;

const takesNothing: TakesFromText = () => false;

/** Listens on the whole page while the component stands; dialogs and menus keep their keys to themselves. */
export function useHotkeys(hotkeys: Hotkeys, takesFromText: TakesFromText = takesNothing): void {
  const current = useRef(hotkeys);
  const takes = useRef(takesFromText);
  useEffect(() => {
    current.current = hotkeys;
    takes.current = takesFromText;
  });
  useEffect(() => {
    function press(event: KeyboardEvent) {
      const name = event.defaultPrevented ? undefined : nameOf(event);
      const action = name === undefined ? undefined : current.current[name];
      if (!action || isInDialog(event.target)) return;
      const isOfText = isTyping(event.target) && !worksWhileTyping.test(name ?? '');
      if (isOfText && !takes.current(event.target)) return;
      event.preventDefault();
      action();
    }
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
