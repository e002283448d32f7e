import { Box } from '@mui/material';
import { useEffect, useState } from 'react';
import { useOfficeData } from '../data/live.ts';
import { now } from '../platform/clock.ts';
import { type Saving, SaveState } from '../ui/SaveState.tsx';
import { narrow } from './narrow.ts';

/** Whether everything is safe. Memory changes only after the disk has answered, so a change there is a save. */
export function SavingLine({ unsaved }: { readonly unsaved: boolean }) {
  const { workingSet } = useOfficeData();
  const [saved, setSaved] = useState<Saving>({ state: 'clean' });
  useEffect(
    () =>
      workingSet.subscribe('all', () => {
        setSaved({ state: 'saved', time: now().time });
      }),
    [workingSet],
  );
  return (
    <Box
      sx={{ color: unsaved ? 'cloth.mark' : 'cloth.quietInk', minWidth: 0, [narrow]: { display: 'none' } }}
    >
      <SaveState saving={unsaved ? { state: 'unsaved' } : saved} />
    </Box>
  );
}
