import { type CalendarDate, daysOfRange } from '../../../shared/lib/dates.ts';
import { isOrdinaryWorkday } from '../../../shared/lib/public-holidays.ts';

/** The longest absence that can be recorded at once, in days of the calendar. */
export const longestAbsence = 366;

/** The working days of an absence; a single day counts whatever day it is, because somebody chose it. */
export function absenceDays(from: CalendarDate, until: CalendarDate | undefined): readonly CalendarDate[] {
  if (until === undefined || until <= from) return [from];
  return daysOfRange(from, until).slice(0, longestAbsence).filter(isOrdinaryWorkday);
}
