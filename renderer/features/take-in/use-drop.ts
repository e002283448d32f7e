import { useEffect, useRef, useState } from 'react';

/** Files may be let fall anywhere on the page while this stands; tells whether some are being held over it. */
export function useDrop(onFiles: (files: readonly File[]) => void): boolean {
  const [isOver, setOver] = useState(false);
  const call = useRef(onFiles);
  useEffect(() => {
    call.current = onFiles;
  });
  useEffect(() => {
    // Entering a part of the page comes before leaving the one before.
    let depth = 0;
    const hold = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    const turn = (by: number) => (event: DragEvent) => {
      hold(event);
      depth = Math.max(0, depth + by);
      setOver(depth > 0 && event.dataTransfer?.types.includes('Files') === true);
    };
    const [enter, leave] = [turn(1), turn(-1)];
    const drop = (event: DragEvent) => {
      hold(event);
      depth = 0;
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) call.current(files);
    };
    const listeners = { dragenter: enter, dragover: hold, dragleave: leave, drop } as const;
    for (const [name, listener] of Object.entries(listeners))
      document.addEventListener(name as keyof typeof listeners, listener);
    return () => {
      for (const [name, listener] of Object.entries(listeners))
        document.removeEventListener(name as keyof typeof listeners, listener);
    };
  }, []);
  return isOver;
}
