import { type ClockTime, formatTime } from './dates.ts';
import { numberSuffix } from './grammar.ts';

/** „9:00–11:00”; with one end only „16:00-tól” or „11:30-ig”; empty without both. */
export function formatHours(start: ClockTime | undefined, end: ClockTime | undefined): string {
  if (start === undefined) return end === undefined ? '' : `${formatTime(end)}-ig`;
  return end === undefined ? fromTime(start) : `${formatTime(start)}–${formatTime(end)}`;
}

/** Read as „tizenhat órától”, „tizenhat tizenöttől”. */
function fromTime(time: ClockTime): string {
  const minutes = Number(time.slice(3));
  return `${formatTime(time)}${minutes === 0 ? '-tól' : numberSuffix(minutes, 'from')}`;
}
