import { Box, Typography } from '@mui/material';
import { formatTime } from '../../shared/lib/dates.ts';
import { frameText } from '../text/frame.ts';
import { saveTexts } from '../text/saving.ts';
import { CheckIcon } from './icons.tsx';

/** Where the last change stands. `saved` only after database and journal have both answered. */
export type Saving =
  | { readonly state: 'clean' }
  | { readonly state: 'unsaved' }
  /** On its way to the disk. */
  | { readonly state: 'saving' }
  /** The disk or the journal has not taken it. */
  | { readonly state: 'notSaved' }
  | { readonly state: 'saved'; readonly time: string };

/** The line that says whether everything is safe. */
export function SaveState({ saving }: { readonly saving: Saving }) {
  return (
    <Box role="status" sx={{ display: 'flex', alignItems: 'center', gap: 0.75, minWidth: 0 }}>
      {saving.state === 'saved' && <CheckIcon sx={{ fontSize: 16, flex: 'none' }} />}
      <Typography variant="caption" noWrap>
        {sentenceOf(saving)}
      </Typography>
    </Box>
  );
}

function sentenceOf(saving: Saving): string {
  switch (saving.state) {
    case 'saved':
      return frameText.saved(formatTime(saving.time));
    case 'unsaved':
      return frameText.unsaved;
    case 'saving':
      return saveTexts.saving;
    case 'notSaved':
      return saveTexts.notSaved;
    case 'clean':
      return frameText.nothingToSave;
  }
}
