import { Box, Chip, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { formatTime } from '../../../shared/lib/dates.ts';
import type { Cause } from '../../../shared/merge/commit.ts';
import { historyText } from '../../text/history.ts';
import { personName } from '../../ui/change-words.ts';
import type { Lookup } from '../../ui/lookup.ts';

interface EntryHeadProps {
  readonly entry: { readonly time: string; readonly person: string; readonly cause: Cause };
  /** It did again what was taken back. */
  readonly isRedo: boolean;
  readonly what: ReactNode;
  readonly lookup: Lookup;
  readonly actions?: ReactNode;
}

/** When, what, who and why, with what can be done about it. */
export function EntryHead({ entry, isRedo, what, lookup, actions }: EntryHeadProps) {
  const cause = historyText.causes[isRedo ? 'redo' : entry.cause];
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, minHeight: 34 }}>
      <Typography
        component="span"
        sx={{ minWidth: '3.2rem', flex: 'none', fontVariantNumeric: 'tabular-nums' }}
      >
        {formatTime(entry.time.slice(11, 16))}
      </Typography>
      <Box sx={wordsStyle}>
        <Typography component="span" sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
          {what}
        </Typography>
        <Typography component="span" variant="body2" color="textSecondary">
          {doerWords(entry, lookup)}
        </Typography>
        {cause !== '' && <Chip size="small" variant="outlined" label={cause} />}
      </Box>
      <Box sx={{ flex: 'none', display: 'flex', alignItems: 'center', gap: 1 }}>{actions}</Box>
    </Box>
  );
}

function doerWords({ person, cause }: EntryHeadProps['entry'], lookup: Lookup): string {
  if (cause !== 'import') return personName(person, lookup);
  return person === '' ? historyText.fromFolder : historyText.takenBy(personName(person, lookup));
}

/** What finds no room stands under the words, not under the hour. */
const wordsStyle = {
  flex: 1,
  minWidth: 0,
  display: 'flex',
  alignItems: 'center',
  flexWrap: 'wrap',
  columnGap: 1.5,
  rowGap: 0.5,
  py: 0.5,
} as const;
