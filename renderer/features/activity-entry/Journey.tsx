import { Box, Checkbox, FormControlLabel, Typography } from '@mui/material';
import { entryText } from '../../text/activity-entry.ts';
import { type EntryControl, type EntryState, useEntryState } from './entry-control.ts';
import { EntryField } from './EntryField.tsx';
import { recordOf } from './entry.ts';
import { keepWantsTravel } from './kept.ts';
import { Line } from './Line.tsx';
import { plansTravel } from './operations.ts';
import { isJourney, travelOf, travelsOfActivity } from './travel-of.ts';

/** The place in the settlement, the way there, and the travel order that can be made of it. */
export function Journey({ control }: { readonly control: EntryControl }) {
  return (
    <Line columns="minmax(0, 1.6fr) minmax(0, 0.8fr) minmax(0, 1.8fr)">
      <EntryField control={control} name="place" />
      <EntryField control={control} name="kilometres" />
      <TravelBox control={control} />
    </Line>
  );
}

type Offer = 'none' | 'exists' | 'planned' | 'open';

function offerOf({ entry, world }: EntryState): Offer {
  if (travelsOfActivity(entry.id, world).length > 0) return 'exists';
  const record = recordOf(entry, world);
  if (!isJourney(record, world)) return 'none';
  return plansTravel(entry, record, world) ? 'planned' : 'open';
}

function TravelBox({ control }: { readonly control: EntryControl }) {
  const offer = useEntryState(control, offerOf);
  const preview = useEntryState(control, (state) => (offer === 'planned' ? previewOf(state) : ''));
  function choose(travel: boolean) {
    control.setPlan({ travel });
    keepWantsTravel(travel);
  }
  if (offer === 'none') return null;
  if (offer === 'exists') {
    return (
      <Typography variant="body2" color="textSecondary" sx={{ pt: 3.25 }}>
        {entryText.travelExists}
      </Typography>
    );
  }
  return (
    <Box sx={{ pt: '20px' }}>
      <FormControlLabel
        control={
          <Checkbox checked={offer === 'planned'} onChange={(event) => choose(event.target.checked)} />
        }
        label={entryText.travel}
      />
      <Typography variant="caption" color="textSecondary" component="p" sx={{ mt: '-4px' }}>
        {preview}
      </Typography>
    </Box>
  );
}

function previewOf({ entry, world }: EntryState): string {
  const { legs, plate } = travelOf(recordOf(entry, world), world);
  const route = [legs[0]?.from, ...legs.map((leg) => leg.to)].join(' – ');
  const sentence = entryText.travelRoute(route, entry.values.kilometres ?? 0);
  return plate === undefined ? `${sentence} ${entryText.noCar}` : sentence;
}
