import { Box } from '@mui/material';
import type { KeyboardEvent } from 'react';
import { entryText } from '../../text/activity-entry.ts';
import { AbsenceFields } from './AbsenceFields.tsx';
import { Attachments } from './Attachments.tsx';
import { Context } from './Context.tsx';
import { DayList } from './DayList.tsx';
import { type EntryControl, useEntryState } from './entry-control.ts';
import { Journey } from './Journey.tsx';
import { Participants } from './Participants.tsx';
import { People } from './People.tsx';
import { ClashLines, LastTimeLine, PlaceAndTime } from './PlaceAndTime.tsx';
import { Texts } from './Texts.tsx';

interface EntryFormProps {
  readonly control: EntryControl;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** The context at the left, the day under it, the entry itself beside them. */
export function EntryForm({ control, onKeyDown }: EntryFormProps) {
  const isAbsence = useEntryState(control, ({ entry }) => entry.values.kind === 'absence');
  return (
    <Box
      component="form"
      noValidate
      onKeyDown={onKeyDown}
      onSubmit={(event) => event.preventDefault()}
      sx={{
        display: 'grid',
        gap: 2,
        alignItems: 'start',
        gridTemplateColumns: {
          xs: 'minmax(0, 1fr)',
          md: '250px minmax(0, 1fr)',
          xl: '290px minmax(0, 1100px)',
        },
        gridTemplateRows: { md: 'auto 1fr' },
        // The keyboard must not move to a field that lies under the buttons.
        '& input, & textarea, & button': { scrollMarginBlock: '110px 60px' },
        gridTemplateAreas: { xs: '"context" "main" "day"', md: '"context main" "day main"' },
      }}
    >
      <Context control={control} />
      <Box
        component="section"
        aria-label={entryText.mainLabel}
        sx={{ gridArea: 'main', containerType: 'inline-size', display: 'grid', gap: 1 }}
      >
        {isAbsence ? <AbsenceFields control={control} /> : <WorkFields control={control} />}
        <Attachments control={control} />
      </Box>
      <DayList control={control} />
    </Box>
  );
}

function WorkFields({ control }: { readonly control: EntryControl }) {
  return (
    <>
      {/* One box: what has nothing to say leaves no gap. */}
      <Box>
        <PlaceAndTime control={control} />
        <ClashLines control={control} />
        <LastTimeLine control={control} />
      </Box>
      <Texts control={control} />
      <People control={control} />
      <Journey control={control} />
      <Participants control={control} />
    </>
  );
}
