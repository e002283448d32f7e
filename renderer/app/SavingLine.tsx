import { Box } from '@mui/material';
import { useEffect, useState } from 'react';
import type { SaveStatus } from '../data/commit/journal-link.ts';
import { useOfficeData, useSaveStatus } from '../data/live.ts';
import { now } from '../platform/clock.ts';
import { type Saving, SaveState } from '../ui/SaveState.tsx';
import { narrow } from './narrow.ts';

/** Whether everything is safe. Memory changes only after the disk has answered; „Mentve” waits for the journal too. */
export function SavingLine({ unsaved }: { readonly unsaved: boolean }) {
  const { workingSet } = useOfficeData();
  const status = useSaveStatus();
  const [saved, setSaved] = useState<Saving>({ state: 'clean' });
  useEffect(
    () =>
      workingSet.subscribe('all', () => {
        setSaved({ state: 'saved', time: now().time });
      }),
    [workingSet],
  );
  const saving = unsaved ? ({ state: 'unsaved' } as const) : shown(status, saved);
  const isMarked = saving.state === 'unsaved' || saving.state === 'notSaved';
  return (
    <Box
      sx={{ color: isMarked ? 'cloth.mark' : 'cloth.quietInk', minWidth: 0, [narrow]: { display: 'none' } }}
    >
      <SaveState saving={saving} />
    </Box>
  );
}

function shown({ state }: SaveStatus, saved: Saving): Saving {
  if (state === 'safe') return saved;
  return { state: state === 'saving' ? 'saving' : 'notSaved' };
}
