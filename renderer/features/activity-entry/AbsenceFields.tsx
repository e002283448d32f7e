import { Typography } from '@mui/material';
import { useEffect, useMemo } from 'react';
import { formatDateShort, isCalendarDate, weekdayName } from '../../../shared/lib/dates.ts';
import { entryText } from '../../text/activity-entry.ts';
import { TypedInput } from '../../ui/TypedInput.tsx';
import { parseDueInput } from './due-input.ts';
import { type EntryControl, useEntryState, useEntryValue } from './entry-control.ts';
import { EntryField, EntryFrame, goTo } from './EntryField.tsx';
import { Line } from './Line.tsx';
import { daysOf } from './operations.ts';
import { LongText } from './Texts.tsx';

/** An absence is a reason and days; nothing else is asked. */
export function AbsenceFields({ control }: { readonly control: EntryControl }) {
  const isNew = useEntryState(control, ({ entry }) => entry.original === undefined);
  // The field the keyboard was going to is gone with the other fields.
  useEffect(() => {
    if (isFocusLost()) goTo('absence');
  }, []);
  return (
    <>
      <Line columns="repeat(3, minmax(0, 1fr))">
        <EntryField control={control} name="kind" />
        <EntryField control={control} name="absence" required />
        {isNew && <UntilField control={control} />}
      </Line>
      {isNew && <DaysLine control={control} />}
      <LongText control={control} name="description" rows={2} />
    </>
  );
}

function isFocusLost(): boolean {
  const { activeElement, body } = document;
  return activeElement === null || activeElement === body || !body.contains(activeElement);
}

function UntilField({ control }: { readonly control: EntryControl }) {
  const today = useEntryState(control, ({ world }) => world.today);
  const date = useEntryValue(control, 'date') ?? today;
  const until = useEntryState(control, ({ entry }) => entry.plan.until);
  return (
    <EntryFrame control={control} name="until" label={entryText.until}>
      {(basics) => (
        <TypedInput
          {...basics}
          value={until}
          placeholder={entryText.untilPlaceholder}
          read={(text) => parseDueInput(text, date)}
          write={formatDateShort}
          echo={(day) => (isCalendarDate(day) ? weekdayName(day) : '')}
          onChange={(value) => control.setPlan({ until: value })}
          onUnreadable={(message, text) => control.setUnreadable('until', message, text)}
        />
      )}
    </EntryFrame>
  );
}

function DaysLine({ control }: { readonly control: EntryControl }) {
  const entry = useEntryState(control, (state) => state.entry);
  const days = useMemo(() => daysOf(entry), [entry]);
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return null;
  return (
    <Typography variant="body2" role="status">
      {entryText.absenceDays(first, last, days.length)} {days.length > 1 && entryText.absenceNote}
    </Typography>
  );
}
