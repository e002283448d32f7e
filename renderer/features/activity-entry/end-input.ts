import { type ClockTime, minutesBetween } from '../../../shared/lib/dates.ts';
import { parseDurationInput, parseTimeInput } from '../../../shared/lib/number-input.ts';
import { failure, type Outcome, success } from '../../../shared/lib/outcome.ts';
import { entryText } from '../../text/activity-entry.ts';

const day = 24 * 60;
/** „+2” is two hours, „+90” is ninety minutes: nobody plans nine minutes or ninety hours. */
const fewestMinutes = 10;

/**
 * Reads the end of an activity: a time of day, or a length after a plus sign („+90”, „+2”, „+1,5”, „+1:30”) counted from the start.
 * Fails with 'noStart' where there is nothing to count from, with 'nextDay' beyond midnight.
 */
export function parseEndInput(text: string, start: ClockTime | undefined): Outcome<ClockTime> {
  const length = /^\s*\+\s*(.*)$/.exec(text)?.[1];
  if (length === undefined) return parseTimeInput(text);
  if (start === undefined) return failure('noStart', entryText.lengthNeedsStart);
  const minutes = minutesOfLength(length);
  if (!minutes.ok) return minutes;
  const end = minutesBetween('00:00', start) + minutes.value;
  return end < day ? success(clockTime(end)) : failure('nextDay', entryText.endsNextDay);
}

function minutesOfLength(length: string): Outcome<number> {
  const whole = /^\d{1,4}$/.test(length.trim()) ? Number(length) : 0;
  return whole >= fewestMinutes ? success(whole) : parseDurationInput(length);
}

/** Minutes after midnight as „HH:mm”. */
function clockTime(minutes: number): ClockTime {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** A quarter of an hour more or less, never before the start and never beyond the day. */
export function movedEnd(end: ClockTime | undefined, by: 1 | -1, start: ClockTime | undefined): ClockTime {
  const least = start === undefined ? 0 : minutesBetween('00:00', start) + 15;
  const from = end === undefined ? least - by * 15 : minutesBetween('00:00', end);
  return clockTime(Math.min(day - 1, Math.max(least, from + by * 15)));
}
