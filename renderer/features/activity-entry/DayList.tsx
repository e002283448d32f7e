import { Box, Link, Typography } from '@mui/material';
import { useMemo } from 'react';
import { Link as RouterLink } from 'react-router';
import type { Activity } from '../../../shared/domain/activity.ts';
import { isCalendarDate, weekdayName } from '../../../shared/lib/dates.ts';
import { spokenHours } from '../../../shared/reports/figures.ts';
import { overlappingPairs, workedMinutes } from '../../../shared/reports/work-month.ts';
import { entryText } from '../../text/activity-entry.ts';
import { formatHours } from '../../../shared/lib/hours.ts';
import { titleOfId } from '../../ui/display.ts';
import { ProblemLine } from '../../ui/FieldFrame.tsx';
import type { Lookup } from '../../ui/lookup.ts';
import { activitiesOfDay, ownerOf } from './day.ts';
import { type EntryControl, useEntryList, useEntryState, useEntryValue } from './entry-control.ts';
import { placesText, shortSummary, whatText } from './summary.ts';

/** What is already saved of the day, its working time, and times that stand in each other's way. */
export function DayList({ control }: { readonly control: EntryControl }) {
  const world = useEntryState(control, (state) => state.world);
  const lookup = useEntryState(control, (state) => state.lookup);
  const current = useEntryState(control, ({ entry }) => entry.id);
  const date = useEntryValue(control, 'date') ?? world.today;
  const mentors = useEntryList(control, 'mentors');
  const owner = ownerOf(mentors, world.person);
  const activities = useMemo(
    () => (owner === undefined || !isCalendarDate(date) ? [] : activitiesOfDay(world.data, owner, date)),
    [world.data, owner, date],
  );
  if (!isCalendarDate(date)) return null;
  return (
    <Box
      component="aside"
      aria-label={entryText.dayTitle(date, weekdayName(date))}
      sx={{ gridArea: 'day', minWidth: 0 }}
    >
      <Typography variant="h3" component="h2">
        {entryText.dayTitle(date, weekdayName(date))}
      </Typography>
      <Typography variant="caption" color="textSecondary" component="p" sx={{ mb: 0.5 }}>
        {owner !== undefined && owner !== world.person && `${titleOfId('mentor', owner, lookup)} · `}
        {activities.length === 0
          ? entryText.dayEmpty
          : entryText.daySum(spokenHours(workedMinutes(activities)))}
      </Typography>
      {activities.map((one) => (
        <DayItem key={one.id} one={one} isCurrent={one.id === current} lookup={lookup} />
      ))}
      <Overlaps activities={activities} lookup={lookup} />
    </Box>
  );
}

interface DayItemProps {
  readonly one: Activity;
  readonly isCurrent: boolean;
  readonly lookup: Lookup;
}

function DayItem({ one, isCurrent, lookup }: DayItemProps) {
  const hours = formatHours(one.start, one.end);
  const where = placesText(one, lookup);
  return (
    <Box
      sx={{
        borderTop: 1,
        borderColor: 'divider',
        py: 0.5,
        px: 0.75,
        ...(isCurrent && { bgcolor: 'chosen', borderRadius: 1 }),
      }}
    >
      <Link
        component={RouterLink}
        to={`/tevekenysegek/${one.id}`}
        variant="body2"
        color="textPrimary"
        underline="hover"
        sx={{ display: 'block' }}
      >
        <strong>{hours === '' ? entryText.noTime : hours}</strong>
        {where !== '' && ` ${where}`}
      </Link>
      <Typography variant="caption" color="textSecondary" noWrap component="p">
        {one.title ?? whatText(one)}
      </Typography>
    </Box>
  );
}

interface OverlapsProps {
  readonly activities: readonly Activity[];
  readonly lookup: Lookup;
}

function Overlaps({ activities, lookup }: OverlapsProps) {
  return overlappingPairs(activities).map(([one, other]) => (
    <ProblemLine
      key={`${one.id} ${other.id}`}
      problem={{
        severity: 'warning',
        message: entryText.overlap(shortSummary(one, lookup), shortSummary(other, lookup)),
      }}
    />
  ));
}
