import { Box, Typography } from '@mui/material';
import { entryText } from '../../text/activity-entry.ts';
import { type EntryControl, useEntryState } from './entry-control.ts';
import { EntryField } from './EntryField.tsx';

/** What usually stays from one entry to the next: the day, the people, the project, the way. */
export function Context({ control }: { readonly control: EntryControl }) {
  const isAbsence = useEntryState(control, ({ entry }) => entry.values.kind === 'absence');
  const isNew = useEntryState(control, ({ entry }) => entry.original === undefined);
  return (
    <Box
      component="section"
      aria-label={entryText.contextLabel}
      sx={{
        gridArea: 'context',
        display: 'grid',
        alignContent: 'start',
        gap: 1,
        bgcolor: 'band',
        borderRadius: 1,
        p: 1.5,
      }}
    >
      <EntryField control={control} name="date" />
      <EntryField control={control} name="mentors" />
      {!isAbsence && <EntryField control={control} name="project" />}
      {!isAbsence && <EntryField control={control} name="mode" />}
      {isNew && (
        <Typography variant="caption" color="textSecondary">
          {entryText.contextTitle}
        </Typography>
      )}
    </Box>
  );
}
