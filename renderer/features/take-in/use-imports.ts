import { useEffect, useState } from 'react';
import { useOfficeData } from '../../data/live.ts';
import type { TakenIn } from '../../data/commit/taking-out.ts';

/** The files that were taken in, newest first; read again after every change. Nothing while they are read for the first time. */
export function useImports(): readonly TakenIn[] | undefined {
  const data = useOfficeData();
  const [imports, setImports] = useState<readonly TakenIn[]>();
  const [failure, setFailure] = useState<{ readonly error: unknown }>();
  useEffect(() => {
    let isCurrent = true;
    const read = () =>
      void data.imports().then(
        (found) => {
          if (isCurrent) setImports(found);
        },
        (error: unknown) => {
          if (isCurrent) setFailure({ error });
        },
      );
    read();
    const stop = data.workingSet.subscribe('all', read);
    return () => {
      isCurrent = false;
      stop();
    };
  }, [data]);
  // Thrown here it reaches the boundary, which says so on the page.
  if (failure) throw failure.error;
  return imports;
}
