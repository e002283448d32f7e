import { Box, Typography } from '@mui/material';
import { useMemo } from 'react';
import { entryText } from '../../text/activity-entry.ts';
import { MultiPicker } from '../../ui/Picker.tsx';
import { type EntryControl, useEntryList, useEntryState, useEntryValue } from './entry-control.ts';
import { EntryField } from './EntryField.tsx';
import { mentorOffer } from './offers.ts';

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
      <MentorsField control={control} />
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

/** One mentor, or several for a joint visit. */
function MentorsField({ control }: { readonly control: EntryControl }) {
  const world = useEntryState(control, (state) => state.world);
  const lookup = useEntryState(control, (state) => state.lookup);
  const date = useEntryValue(control, 'date') ?? world.today;
  const mentors = useEntryList(control, 'mentors');
  const source = useMemo(() => mentorOffer(world, date, lookup), [world, date, lookup]);
  return (
    <EntryField
      control={control}
      name="mentors"
      renderInput={(basics) => (
        <MultiPicker
          {...basics}
          source={source}
          value={mentors}
          onChange={(value) => control.set('mentors', value)}
        />
      )}
    />
  );
}
