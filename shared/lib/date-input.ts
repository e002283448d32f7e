import {
  addDays,
  addMonths,
  type CalendarDate,
  dateParts,
  daysBetween,
  isCalendarDate,
  monthNames,
  weekday,
} from './dates.ts';
import { fold } from './order.ts';
import { failure, type Outcome, success } from './outcome.ts';

/** A day or a month typed without its year is taken as past unless it is nearer than this. */
const daysAheadForDay = 7;
const daysAheadForMonth = 183;

const relativeDays: Readonly<Record<string, number>> = {
  ma: 0,
  mai: 0,
  tegnap: -1,
  tegnapelott: -2,
  holnap: 1,
  holnaputan: 2,
};

const weekdayWords: Readonly<Record<string, number>> = {
  hetfo: 1,
  h: 1,
  kedd: 2,
  k: 2,
  szerda: 3,
  sze: 3,
  csutortok: 4,
  cs: 4,
  pentek: 5,
  p: 5,
  szombat: 6,
  szo: 6,
  vasarnap: 7,
  v: 7,
};

const foldedMonths = monthNames.map(fold);
const romanMonths = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

type ParsedDate = Outcome<CalendarDate, 'empty' | 'badDate' | 'noSuchDay'>;

const badDate = (text: string) =>
  failure(
    'badDate',
    `A dátum nem értelmezhető: „${text.trim()}”. Például így adható meg: 2018. április 5., 04.05 vagy ma.`,
  );

const noSuchDay = (text: string) => failure('noSuchDay', `Nincs ilyen nap a naptárban: „${text.trim()}”.`);

function monthFromWord(word: string): number | undefined {
  const roman = romanMonths.indexOf(word);
  if (roman >= 0) return roman + 1;
  if (word.length < 3) return undefined;
  const matches = foldedMonths.filter((name) => name.startsWith(word));
  if (word === 'szept') return 9;
  return matches.length === 1 ? foldedMonths.indexOf(matches[0] ?? '') + 1 : undefined;
}

function lastWeekday(day: number, today: CalendarDate): CalendarDate {
  return addDays(today, -((weekday(today) - day + 7) % 7));
}

/** The day of this month, or of the last month that has it when this month's would be more than a week ahead. */
function fromDay(day: number, today: CalendarDate): CalendarDate | undefined {
  if (day < 1 || day > 31) return undefined;
  for (let back = 0; back <= 2; back += 1) {
    const month = addMonths(`${today.slice(0, 7)}-01`, -back).slice(0, 8);
    const date = `${month}${String(day).padStart(2, '0')}`;
    if (isCalendarDate(date) && daysBetween(today, date) <= daysAheadForDay) return date;
  }
  return undefined;
}

function composed(year: number, month: number, day: number): CalendarDate | undefined {
  const two = (value: number) => String(value).padStart(2, '0');
  const date = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
  return isCalendarDate(date) ? date : undefined;
}

/** The day of this year, or of last year when this year's would be more than half a year ahead. */
function fromMonthAndDay(month: number, day: number, today: CalendarDate): CalendarDate | undefined {
  const { year } = dateParts(today);
  const thisYear = composed(year, month, day);
  if (thisYear && daysBetween(today, thisYear) <= daysAheadForMonth) return thisYear;
  return composed(year - 1, month, day);
}

function splitDigits(digits: string): readonly number[] {
  const pieces: Readonly<Record<number, readonly number[]>> = {
    3: [1, 2],
    4: [2, 2],
    6: [2, 2, 2],
    8: [4, 2, 2],
  };
  let start = 0;
  return (pieces[digits.length] ?? [digits.length]).map((length) => {
    start += length;
    return Number(digits.slice(start - length, start));
  });
}

/** The numbers of a date in the order year, month, day; month words become numbers. */
function dateNumbers(folded: string): readonly number[] | undefined {
  const bare = folded.replace(/(\d)\.?-?(?:a|e|an|en|i|jen|jei|jan|je)$/, '$1');
  const pieces = bare.split(/[\s./,-]+/).filter((piece) => piece !== '');
  if (pieces.length === 1 && /^\d+$/.test(pieces[0] ?? '')) return splitDigits(pieces[0] ?? '');
  const numbers = pieces.map((piece, index) => {
    if (/^\d{1,4}$/.test(piece)) return Number(piece);
    return index === pieces.length - 2 ? monthFromWord(piece) : undefined;
  });
  return numbers.every((number) => number !== undefined) ? numbers : undefined;
}

function fromNumbers(numbers: readonly number[], today: CalendarDate): CalendarDate | undefined {
  const [first = 0, second = 0, third = 0] = numbers;
  if (numbers.length === 1) return fromDay(first, today);
  if (numbers.length === 2) return fromMonthAndDay(first, second, today);
  return composed(first < 100 ? 2000 + first : first, second, third);
}

/**
 * Reads what a person types for a date, as seen from `today`: „ma”, „tegnap”, „hétfő” (the last one, today included),
 * „5”, „4.5”, „0405”, „20180405”, „2018.04.05”, „IV. 5.”, „2018. április 5.”, „április 5-én”.
 * Fails with 'empty', 'badDate' (not understood) or 'noSuchDay' (31 February).
 */
export function parseDateInput(text: string, today: CalendarDate): ParsedDate {
  const folded = fold(text).trim().replace(/\.$/, '');
  if (folded === '') return failure('empty', 'Adja meg a dátumot.');
  const shift = relativeDays[folded];
  if (shift !== undefined) return success(addDays(today, shift));
  const day = weekdayWords[folded];
  if (day !== undefined) return success(lastWeekday(day, today));
  const numbers = dateNumbers(folded);
  if (!numbers || numbers.length > 3) return badDate(text);
  const date = fromNumbers(numbers, today);
  return date ? success(date) : noSuchDay(text);
}
