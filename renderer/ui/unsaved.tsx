import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react';
import { type Location, useBlocker } from 'react-router';
import { formText } from '../text/form.ts';
import { ConfirmDialog } from './ConfirmDialog.tsx';

interface UnsavedRegister {
  readonly report: (place: string, unsaved: boolean) => void;
  readonly hold: (place: string, open: boolean) => void;
  /** The listener is called when a person has decided that changes shall go; answers how to stop listening. */
  readonly onDiscard: (listener: () => void) => () => void;
}

const UnsavedContext = createContext<UnsavedRegister>({
  report: () => undefined,
  hold: () => undefined,
  onDiscard: () => () => undefined,
});

interface UnsavedGuardProps {
  /** Told whether anything on the page is not saved yet, so that closing the window can ask too. */
  readonly onChange: (unsaved: boolean) => void;
  /** Told whether a form is open that rests on what it has read, typed into or not. */
  readonly onOpen?: ((open: boolean) => void) | undefined;
  readonly children: ReactNode;
}

/** Asks before a form with changes is left by any way: a link, a shortcut, the back key. */
export function UnsavedGuard({ onChange, onOpen, children }: UnsavedGuardProps) {
  const places = useRef(new Set<string>());
  const open = useRef(new Set<string>());
  const listeners = useRef(new Set<() => void>());
  const register = useMemo<UnsavedRegister>(
    () => ({
      report(place, unsaved) {
        mark(places.current, { place, isMarked: unsaved }, onChange);
      },
      hold(place, isOpen) {
        mark(open.current, { place, isMarked: isOpen }, onOpen);
      },
      onDiscard(listener) {
        listeners.current.add(listener);
        return () => listeners.current.delete(listener);
      },
    }),
    [onChange, onOpen],
  );
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      places.current.size > 0 && addressOf(currentLocation) !== addressOf(nextLocation),
  );
  useFocusBack(blocker.state === 'blocked');
  return (
    <UnsavedContext value={register}>
      {children}
      <ConfirmDialog
        open={blocker.state === 'blocked'}
        title={formText.leaveTitle}
        text={formText.leaveText}
        confirmLabel={formText.discard}
        cancelLabel={formText.stay}
        onConfirm={() => {
          for (const listener of listeners.current) listener();
          blocker.proceed?.();
        }}
        onCancel={() => blocker.reset?.()}
      />
    </UnsavedContext>
  );
}

/** Whoever stays goes on in the form where the focus was, not on the link that led away from it. */
function useFocusBack(isAsking: boolean): void {
  const last = useRef<HTMLElement>(undefined);
  const wasAsking = useRef(false);
  useEffect(() => {
    function remember({ target }: FocusEvent) {
      if (target instanceof HTMLElement && target.matches('main *')) last.current = target;
    }
    document.addEventListener('focusin', remember);
    return () => document.removeEventListener('focusin', remember);
  }, []);
  useEffect(() => {
    if (wasAsking.current && !isAsking && last.current?.isConnected) last.current.focus();
    wasAsking.current = isAsking;
  }, [isAsking]);
}

/** Tells when the first place is marked, and when none is any more. */
function mark(
  places: Set<string>,
  { place, isMarked }: { readonly place: string; readonly isMarked: boolean },
  tell: ((any: boolean) => void) | undefined,
): void {
  const before = places.size > 0;
  if (isMarked) places.add(place);
  else places.delete(place);
  if (before !== places.size > 0) tell?.(places.size > 0);
}

/** With its question: `/uj?settlements=…` begins another entry than `/uj`. */
function addressOf({ pathname, search }: Pick<Location, 'pathname' | 'search'>): string {
  return pathname + search;
}

/** Marks the page as not saved while `unsaved`; the answer takes the mark off at once, before the page is left. */
export function useUnsaved(unsaved: boolean): () => void {
  const { report } = useContext(UnsavedContext);
  const place = useId();
  useEffect(() => {
    report(place, unsaved);
    return () => report(place, false);
  }, [report, place, unsaved]);
  return useCallback(() => report(place, false), [report, place]);
}

/** While this stands, nothing may come in from elsewhere: what a form shows and compares with must stay what it has read. */
export function useOpenForm(isOpen = true): void {
  const { hold } = useContext(UnsavedContext);
  const place = useId();
  useLayoutEffect(() => {
    hold(place, isOpen);
    return () => hold(place, false);
  }, [hold, place, isOpen]);
}

/** Calls back when a person has decided to leave and let the changes go, while the form still stands. */
export function useDiscarded(listener: () => void): void {
  const { onDiscard } = useContext(UnsavedContext);
  useEffect(() => onDiscard(listener), [onDiscard, listener]);
}
