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
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, flexWrap: 'wrap', minHeight: 34 }}>
      <Typography component="span" sx={{ minWidth: '3.2rem', fontVariantNumeric: 'tabular-nums' }}>
        {formatTime(entry.time.slice(11, 16))}
      </Typography>
      <Typography component="span" sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
        {what}
      </Typography>
      <Typography component="span" variant="body2" color="textSecondary">
        {doerWords(entry, lookup)}
      </Typography>
      {cause !== '' && <Chip size="small" variant="outlined" label={cause} />}
      <Box sx={{ ml: 'auto', display: 'flex', alignItems: 'center', gap: 1 }}>{actions}</Box>
    </Box>
  );
}

function doerWords({ person, cause }: EntryHeadProps['entry'], lookup: Lookup): string {
  if (cause !== 'import') return personName(person, lookup);
  return person === '' ? historyText.fromFolder : historyText.takenBy(personName(person, lookup));
}
