import { Box, Typography } from '@mui/material';
import { useMemo } from 'react';
import { formatTime } from '../../../shared/lib/dates.ts';
import { entryText } from '../../text/activity-entry.ts';
import { ProblemLine } from '../../ui/FieldFrame.tsx';
import { MultiPicker } from '../../ui/Picker.tsx';
import { TypedInput } from '../../ui/TypedInput.tsx';
import { movedEnd, parseEndInput } from './end-input.ts';
import { type EntryControl, useEntryList, useEntryState, useEntryValue } from './entry-control.ts';
import { chosenAgain } from './entry.ts';
import { EntryField } from './EntryField.tsx';
import { lastTime } from './last-time.ts';
import { Line } from './Line.tsx';
import { assignedSettlements, settlementOffer } from './offers.ts';
import { lastTimeText } from './summary.ts';

interface PartProps {
  readonly control: EntryControl;
}

/** What, where, from when to when: the line where every entry begins. */
export function PlaceAndTime({ control }: PartProps) {
  return (
    <Line columns="minmax(0, 1.5fr) minmax(0, 1.7fr) minmax(78px, 0.7fr) minmax(98px, 0.8fr)">
      <EntryField control={control} name="kind" />
      <SettlementField control={control} />
      <EntryField control={control} name="start" />
      <EndField control={control} />
    </Line>
  );
}

function useSettlementOffer(control: EntryControl) {
  const world = useEntryState(control, (state) => state.world);
  const lookup = useEntryState(control, (state) => state.lookup);
  const date = useEntryValue(control, 'date') ?? world.today;
  const mentor = useEntryState(control, ({ entry }) => world.person ?? entry.values.mentors?.[0]);
  return useMemo(
    () => settlementOffer(lookup, assignedSettlements(world.data, mentor, date)),
    [lookup, world.data, mentor, date],
  );
}

function SettlementField({ control }: PartProps) {
  const source = useSettlementOffer(control);
  const settlements = useEntryList(control, 'settlements');
  const stayed = useEntryState(
    control,
    ({ entry }) => entry.original === undefined && !entry.byHand.has('settlements'),
  );
  const help = stayed && settlements.length > 0 ? entryText.settlementStays : undefined;
  return (
    <EntryField
      control={control}
      name="settlements"
      help={help}
      renderInput={(basics) => (
        <MultiPicker
          {...basics}
          autoFocus
          source={source}
          value={settlements}
          onChange={(value) => control.set('settlements', value)}
          onKept={() => control.replace(chosenAgain(control.state().entry, 'settlements'))}
        />
      )}
    />
  );
}

function EndField({ control }: PartProps) {
  const end = useEntryValue(control, 'end');
  return (
    <EntryField
      control={control}
      name="end"
      renderInput={(basics) => (
        <TypedInput
          {...basics}
          value={end}
          placeholder={entryText.endPlaceholder}
          read={(text) => parseEndInput(text, control.state().entry.values.start)}
          write={formatTime}
          step={(value, by) => movedEnd(value, by, control.state().entry.values.start)}
          onChange={(value) => control.set('end', value)}
          onBlur={() => control.touch('end', 'clash')}
          onUnreadable={(message, text) => control.setUnreadable('end', message, text)}
        />
      )}
    />
  );
}

/** Says who would be at two places at once. */
export function ClashLines({ control }: PartProps) {
  const clashes = useEntryState(control, () => control.shown('clash'));
  return (
    <Box role="status">
      {clashes.map((clash) => (
        <ProblemLine key={clash.message} problem={clash} />
      ))}
    </Box>
  );
}

/** Says what „as last time” would bring, as soon as a settlement stands there. */
export function LastTimeLine({ control }: PartProps) {
  const data = useEntryState(control, ({ world }) => world.data);
  const date = useEntryValue(control, 'date');
  const mentors = useEntryValue(control, 'mentors');
  const settlements = useEntryList(control, 'settlements');
  const id = useEntryState(control, ({ entry }) => entry.id);
  const isNew = useEntryState(control, ({ entry }) => entry.original === undefined);
  const last = useMemo(
    () => lastTime({ id, values: { date, mentors, settlements } }, data),
    [id, date, mentors, settlements, data],
  );
  if (!isNew || settlements.length === 0) return null;
  return (
    <Typography variant="caption" color="textSecondary" role="status">
      {last ? entryText.lastTime(lastTimeText(last)) : entryText.firstTime}
    </Typography>
  );
}
