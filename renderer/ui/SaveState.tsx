import { Box, Button, Typography } from '@mui/material';
import { formatTime } from '../../shared/lib/dates.ts';
import { frameText } from '../text/frame.ts';
import { CheckIcon, ErrorIcon } from './icons.tsx';

/** Where the last change stands. `saved` only after database and journal have both answered. */
export type Saving =
  | { readonly state: 'clean' }
  | { readonly state: 'unsaved' }
  | { readonly state: 'saving' }
  | { readonly state: 'saved'; readonly time: string }
  | { readonly state: 'failed'; readonly message: string };

interface SaveStateProps {
  readonly saving: Saving;
  readonly onRetry?: (() => void) | undefined;
}

/** The line that says whether everything is safe. */
export function SaveState({ saving, onRetry }: SaveStateProps) {
  const failed = saving.state === 'failed';
  return (
    <Box
      role={failed ? 'alert' : 'status'}
      sx={{ display: 'flex', alignItems: 'center', gap: 0.75, minWidth: 0 }}
    >
      {saving.state === 'saved' && <CheckIcon sx={{ fontSize: 16, flex: 'none' }} />}
      {failed && <ErrorIcon sx={{ fontSize: 16, flex: 'none' }} />}
      <Typography variant="caption" noWrap={!failed}>
        {sentenceOf(saving)}
      </Typography>
      {failed && onRetry && (
        <Button size="small" color="inherit" onClick={onRetry}>
          {frameText.saveAgain}
        </Button>
      )}
    </Box>
  );
}

function sentenceOf(saving: Saving): string {
  switch (saving.state) {
    case 'clean':
      return frameText.nothingToSave;
    case 'unsaved':
      return frameText.unsaved;
    case 'saving':
      return frameText.saving;
    case 'saved':
      return frameText.saved(formatTime(saving.time));
    case 'failed':
      return saving.message;
  }
}
