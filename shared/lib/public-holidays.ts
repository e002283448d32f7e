import { addDays, type CalendarDate, dateFrom, dateParts, weekday } from './dates.ts';

const fixedHolidays = new Set(['01-01', '03-15', '05-01', '08-20', '10-23', '11-01', '12-25', '12-26']);

/** Easter Sunday of a Gregorian year (the anonymous computus of 1876). */
export function easterSunday(year: number): CalendarDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const weekdayShift =
    (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const leap = Math.floor((golden + 11 * epact + 22 * weekdayShift) / 451);
  const days = epact + weekdayShift - 7 * leap + 114;
  return dateFrom(year, Math.floor(days / 31), (days % 31) + 1);
}

/**
 * A Hungarian public holiday (munkaszüneti nap): Mt., 2012. évi I. törvény 102. § (1); Good Friday since 2017
 * (2017. évi XIII. törvény 4. §). Easter Sunday and Whit Sunday count because they are Sundays, not by this list.
 * Working days moved by a yearly ministerial decree are not known here.
 */
export function isPublicHoliday(date: CalendarDate): boolean {
  if (fixedHolidays.has(date.slice(5))) return true;
  const { year } = dateParts(date);
  const easter = easterSunday(year);
  const goodFriday = year >= 2017 && date === addDays(easter, -2);
  return goodFriday || date === addDays(easter, 1) || date === addDays(easter, 50);
}

/** Monday to Friday and no public holiday; days moved by decree are not known here. */
export function isOrdinaryWorkday(date: CalendarDate): boolean {
  return weekday(date) <= 5 && !isPublicHoliday(date);
}
