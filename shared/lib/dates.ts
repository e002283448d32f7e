import { NBSP } from './numbers.ts';

/** A day of the calendar as 'YYYY-MM-DD', years 0001–9999; it has no time zone and no clock. */
export type CalendarDate = string;
/** A local time of day as 'HH:mm'. */
export type ClockTime = string;

interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export const monthNames = [
  'január',
  'február',
  'március',
  'április',
  'május',
  'június',
  'július',
  'augusztus',
  'szeptember',
  'október',
  'november',
  'december',
] as const;

const weekdayNames = ['hétfő', 'kedd', 'szerda', 'csütörtök', 'péntek', 'szombat', 'vasárnap'] as const;

const datePattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Number of days in a month (1–12) of the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

export function isCalendarDate(text: string): boolean {
  const match = datePattern.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

export function isClockTime(text: string): boolean {
  return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text);
}

/** Takes a valid date apart; throws on anything else, because forms and readers check before. */
export function dateParts(date: CalendarDate): DateParts {
  if (!isCalendarDate(date)) throw new Error(`not a calendar date: ${date}`);
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8)) };
}

/** Puts a date together from numbers that name a real day; throws on anything else. */
export function dateFrom(year: number, month: number, day: number): CalendarDate {
  const two = (value: number) => String(value).padStart(2, '0');
  const date = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
  if (!isCalendarDate(date)) throw new Error(`not a calendar date: ${date}`);
  return date;
}

/** Days since 1 March of the year 0: counting years from March puts the leap day last. */
function dayNumber(date: CalendarDate): number {
  const { year, month, day } = dateParts(date);
  const marchYear = month > 2 ? year : year - 1;
  const marchMonth = (month + 9) % 12;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leapDays + Math.floor((153 * marchMonth + 2) / 5) + day - 1;
}

function dateOfDayNumber(days: number): CalendarDate {
  let year = Math.max(1, Math.floor((days - 59) / 365.2425) - 1);
  while (year < 9999 && dayNumber(dateFrom(year + 1, 1, 1)) <= days) year += 1;
  let month = 1;
  let rest = days - dayNumber(dateFrom(year, 1, 1));
  while (rest >= daysInMonth(year, month)) {
    rest -= daysInMonth(year, month);
    month += 1;
  }
  return dateFrom(year, month, rest + 1);
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  return dateOfDayNumber(dayNumber(date) + days);
}

/** Moves by whole months; a day the target month does not have becomes its last one (31 January + 1 = 28 February). */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const { year, month, day } = dateParts(date);
  const index = year * 12 + (month - 1) + months;
  const [targetYear, targetMonth] = [Math.floor(index / 12), (index % 12) + 1];
  return dateFrom(targetYear, targetMonth, Math.min(day, daysInMonth(targetYear, targetMonth)));
}

/** Days from the first date to the second: 0 for the same day, negative if the second is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Day of the week: 1 = Monday … 7 = Sunday. */
export function weekday(date: CalendarDate): number {
  return ((dayNumber(date) + 2) % 7) + 1;
}

export function weekdayName(date: CalendarDate): string {
  return weekdayNames[weekday(date) - 1] ?? '';
}

/** Every day from the first to the last, both included; empty if they are the wrong way round. */
export function daysOfRange(from: CalendarDate, to: CalendarDate): readonly CalendarDate[] {
  const first = dayNumber(from);
  return Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, index) =>
    dateOfDayNumber(first + index),
  );
}

/** Every day of a month given as 'YYYY-MM' or by one of its days. */
export function daysOfMonth(month: string): readonly CalendarDate[] {
  const { year, month: number } = dateParts(`${month.slice(0, 7)}-01`);
  return Array.from({ length: daysInMonth(year, number) }, (_, index) => dateFrom(year, number, index + 1));
}

/** „2018. április 5.” – the month and its day do not part at the end of a line. */
export function formatDate(date: CalendarDate): string {
  const { year, month, day } = dateParts(date);
  return `${year}. ${monthNames[month - 1]}${NBSP}${day}.`;
}

/** „2018. 04. 05.” for tables; never breaks. */
export function formatDateShort(date: CalendarDate): string {
  return `${date.slice(0, 4)}.${NBSP}${date.slice(5, 7)}.${NBSP}${date.slice(8)}.`;
}

/** „2018. április” from 'YYYY-MM' or from one of the month's days. */
export function formatMonth(month: string): string {
  const { year, month: number } = dateParts(`${month.slice(0, 7)}-01`);
  return `${year}. ${monthNames[number - 1]}`;
}

/**
 * „2018. április 28–30.”, „2018. április 28. – május 3.”, „2017. december 28. – 2018. január 3.”
 * (AkH 12, 295–297: no spaces inside a month, spaces round the dash between longer forms).
 */
export function formatRange(from: CalendarDate, to: CalendarDate): string {
  if (from === to) return formatDate(from);
  const [start, end] = [dateParts(from), dateParts(to)];
  if (start.year !== end.year) return `${formatDate(from)}${NBSP}– ${formatDate(to)}`;
  const month = monthNames[end.month - 1];
  if (start.month === end.month) return `${start.year}. ${month}${NBSP}${start.day}–${end.day}.`;
  return `${formatDate(from)}${NBSP}– ${month}${NBSP}${end.day}.`;
}

/** „9:05” in running text. */
export function formatTime(time: ClockTime): string {
  return time.replace(/^0/, '');
}

/** „2018. április 5., 9:05”. */
export function formatDateTime(date: CalendarDate, time: ClockTime): string {
  return `${formatDate(date)}, ${formatTime(time)}`;
}

export type DayForm = 'on' | 'from' | 'until' | 'of';

const backVowelDays = new Set([2, 3, 6, 8, 13, 16, 18, 20, 23, 26, 28, 30]);

/** A day of the month (1–31) with its suffix: „5-én”, „6-ától”, „1-jéig”, „5-i”. */
export function dayWithSuffix(day: number, form: DayForm = 'on'): string {
  if (form === 'of') return day === 1 ? '1-jei' : `${day}-i`;
  const back = backVowelDays.has(day);
  const suffix = { on: 'n', from: back ? 'tól' : 'től', until: 'ig' }[form];
  const link = back ? 'á' : 'é';
  return `${day}-${day === 1 ? 'j' : ''}${link}${suffix}`;
}

/** A whole date with its suffix: „2018. április 5-én”. */
export function dateWithSuffix(date: CalendarDate, form: DayForm = 'on'): string {
  const { year, month, day } = dateParts(date);
  return `${year}. ${monthNames[month - 1]}${NBSP}${dayWithSuffix(day, form)}`;
}

/** Minutes from the first time of day to the second; negative if the second is earlier. */
export function minutesBetween(from: ClockTime, to: ClockTime): number {
  const minutes = (time: ClockTime) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  return minutes(to) - minutes(from);
}
