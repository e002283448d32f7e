import { type ReactNode, useEffect, useMemo } from 'react';
import { useOfficeData } from '../data/live.ts';
import { useServices } from '../services.ts';
import { draftText } from '../text/drafts.ts';
import { DeskContext } from '../ui/draft-shelf.ts';
import { draftShelfOf } from './draft-shelf-of.ts';

/** Gives every form the drafts of this office; with an erased record go its drafts. */
export function DraftsOfOffice({ children }: { readonly children: ReactNode }) {
  const { drafts, workingSet } = useOfficeData();
  const { notices, personId: owner = '' } = useServices();
  const shelf = useMemo(
    () =>
      draftShelfOf(drafts, {
        onFailure: () => notices.show({ message: draftText.notKept, severity: 'info' }),
      }),
    [drafts, notices],
  );
  useEffect(() => {
    function forgetErased(): void {
      for (const { place, content } of shelf.all()) {
        if (workingSet.row(content.kind, content.id)?.record.erased === true) shelf.forget(place);
      }
    }
    const stops = [workingSet.subscribe('all', forgetErased), shelf.subscribe(forgetErased)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [shelf, workingSet]);
  const desk = useMemo(() => ({ shelf, owner }), [shelf, owner]);
  return <DeskContext value={desk}>{children}</DeskContext>;
}
