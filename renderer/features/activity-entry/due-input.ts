import { parseDateInput } from '../../../shared/lib/date-input.ts';
import { addDays, addMonths, type CalendarDate } from '../../../shared/lib/dates.ts';
import { type Outcome, success } from '../../../shared/lib/outcome.ts';

/**
 * Reads a deadline: „+7” is seven days from today, a weekday the next one, „5” or „04.05” the next such day; everything else as any
 * date. A deadline typed with its year may be in the past.
 */
export function parseDueInput(text: string, today: CalendarDate): Outcome<CalendarDate> {
  const days = /^\s*\+\s*(\d{1,3})\s*$/.exec(text)?.[1];
  if (days !== undefined) return success(addDays(today, Number(days)));
  const read = parseDateInput(text, today);
  if (!read.ok || read.value >= today || /\d{4}/.test(text) || /tegnap/i.test(text)) return read;
  return success(next(text, read.value, today));
}

/** The first repetition of a day that is not past: a week, a month or a year further on. */
function next(text: string, date: CalendarDate, today: CalendarDate): CalendarDate {
  if (!/\d/.test(text)) return addDays(date, 7);
  const [months, most] = /^\s*\d{1,2}\s*\.?\s*$/.test(text) ? [1, 3] : [12, 2];
  const candidates = Array.from({ length: most }, (_, index) => addMonths(date, months * (index + 1)));
  return candidates.find((candidate) => candidate >= today) ?? date;
}
