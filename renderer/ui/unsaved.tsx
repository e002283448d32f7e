import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useId,
  useMemo,
  useRef,
} from 'react';
import { type Location, useBlocker } from 'react-router';
import { formText } from '../text/form.ts';
import { ConfirmDialog } from './ConfirmDialog.tsx';

interface UnsavedRegister {
  readonly report: (place: string, unsaved: boolean) => void;
  /** The listener is called when a person has decided that changes shall go; answers how to stop listening. */
  readonly onDiscard: (listener: () => void) => () => void;
}

const UnsavedContext = createContext<UnsavedRegister>({
  report: () => undefined,
  onDiscard: () => () => undefined,
});

interface UnsavedGuardProps {
  /** Told whether anything on the page is not saved yet, so that closing the window can ask too. */
  readonly onChange: (unsaved: boolean) => void;
  readonly children: ReactNode;
}

/** Asks before a form with changes is left by any way: a link, a shortcut, the back key. */
export function UnsavedGuard({ onChange, children }: UnsavedGuardProps) {
  const places = useRef(new Set<string>());
  const listeners = useRef(new Set<() => void>());
  const register = useMemo<UnsavedRegister>(
    () => ({
      report(place, unsaved) {
        const before = places.current.size > 0;
        if (unsaved) places.current.add(place);
        else places.current.delete(place);
        if (before !== places.current.size > 0) onChange(places.current.size > 0);
      },
      onDiscard(listener) {
        listeners.current.add(listener);
        return () => listeners.current.delete(listener);
      },
    }),
    [onChange],
  );
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      places.current.size > 0 && addressOf(currentLocation) !== addressOf(nextLocation),
  );
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

/** Calls back when a person has decided to leave and let the changes go, while the form still stands. */
export function useDiscarded(listener: () => void): void {
  const { onDiscard } = useContext(UnsavedContext);
  useEffect(() => onDiscard(listener), [onDiscard, listener]);
}
