import { type RefObject, useEffect, useRef, useState } from 'react';

interface Tries<Frame> {
  /** What holds the fields. */
  readonly frame: RefObject<Frame | null>;
  /** Somebody has asked for what the form is for. */
  readonly tried: boolean;
  /** Somebody asks for it. */
  tryIt(): void;
}

/** Each time a form is tried, the focus goes to the first field that stands in the way. */
export function useTries<Frame extends HTMLElement>(): Tries<Frame> {
  const [tries, setTries] = useState(0);
  const frame = useRef<Frame>(null);
  useEffect(() => {
    if (tries > 0) frame.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [tries]);
  return { frame, tried: tries > 0, tryIt: () => setTries((before) => before + 1) };
}
