import {
  addDays,
  addMonths,
  type CalendarDate,
  dateFrom,
  dateParts,
  daysBetween,
  daysInMonth,
  formatMonth,
  formatRange,
  isCalendarDate,
  monthNames,
} from './dates.ts';
import { failure, type Outcome, success } from './outcome.ts';

export type PeriodKind = 'month' | 'quarter' | 'halfYear' | 'year' | 'custom';

/** A span of days, both ends included. */
export interface Period {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly kind: PeriodKind;
}

const monthsOf = { month: 1, quarter: 3, halfYear: 6, year: 12 } as const;
const romanNumbers = ['I', 'II', 'III', 'IV'] as const;

/** The month, quarter, half-year or year the date falls in. */
export function periodAround(date: CalendarDate, kind: Exclude<PeriodKind, 'custom'>): Period {
  const { year, month } = dateParts(date);
  const months = monthsOf[kind];
  const first = Math.floor((month - 1) / months) * months + 1;
  const last = first + months - 1;
  return { from: dateFrom(year, first, 1), to: dateFrom(year, last, daysInMonth(year, last)), kind };
}

function parseNamedPeriod(code: string): Period | undefined {
  const match = /^(\d{4})(?:-(?:(\d{2})|Q([1-4])|H([12])))?$/.exec(code);
  if (!match) return undefined;
  const [, year, month, quarter, half] = match;
  const at = (number: number) => `${year}-${String(number).padStart(2, '0')}-01`;
  const [first, kind]: [string, Exclude<PeriodKind, 'custom'>] = month
    ? [at(Number(month)), 'month']
    : quarter
      ? [at(Number(quarter) * 3), 'quarter']
      : half
        ? [at(Number(half) * 6), 'halfYear']
        : [at(1), 'year'];
  return isCalendarDate(first) ? periodAround(first, kind) : undefined;
}

/**
 * Reads '2018-03', '2018-Q1', '2018-H1', '2018' or '2018-01-05..2018-02-01'.
 * Fails with 'badPeriod' on another form or an impossible date, with 'reversedPeriod' if the end is before the start.
 */
export function parsePeriod(code: string): Outcome<Period, 'badPeriod' | 'reversedPeriod'> {
  const named = parseNamedPeriod(code.trim());
  if (named) return success(named);
  const [from = '', to = '', ...rest] = code.trim().split('..');
  if (rest.length > 0 || !isCalendarDate(from) || !isCalendarDate(to)) {
    return failure(
      'badPeriod',
      `Az időszak nem értelmezhető: „${code}”. Elfogadott alakok: 2018-03, 2018-Q1, 2018-H1, 2018, 2018-01-05..2018-02-01.`,
    );
  }
  if (to < from) return failure('reversedPeriod', 'Az időszak vége korábbi, mint a kezdete.');
  return success({ from, to, kind: 'custom' });
}

/** The inverse of `parsePeriod`: '2018-03', '2018-Q1', '2018-H1', '2018', '2018-01-05..2018-02-01'. */
export function periodCode(period: Period): string {
  const { year, month } = dateParts(period.from);
  switch (period.kind) {
    case 'month':
      return period.from.slice(0, 7);
    case 'quarter':
      return `${period.from.slice(0, 4)}-Q${(month + 2) / 3}`;
    case 'halfYear':
      return `${period.from.slice(0, 4)}-H${(month + 5) / 6}`;
    case 'year':
      return String(year).padStart(4, '0');
    default:
      return `${period.from}..${period.to}`;
  }
}

function formatCustom(period: Period): string {
  const [start, end] = [dateParts(period.from), dateParts(period.to)];
  const wholeMonths = start.day === 1 && end.day === daysInMonth(end.year, end.month);
  if (!wholeMonths || start.year !== end.year) return formatRange(period.from, period.to);
  const first = `${start.year}. ${monthNames[start.month - 1]}`;
  return start.month === end.month ? first : `${first}–${monthNames[end.month - 1]}`;
}

/** „2018. március”, „2018. I. negyedév”, „2018. I. félév”, „2018. év”, „2018. január 5. – február 1.” */
export function formatPeriod(period: Period): string {
  const { year, month } = dateParts(period.from);
  switch (period.kind) {
    case 'month':
      return formatMonth(period.from);
    case 'quarter':
      return `${year}. ${romanNumbers[(month - 1) / 3]}. negyedév`;
    case 'halfYear':
      return `${year}. ${romanNumbers[(month - 1) / 6]}. félév`;
    case 'year':
      return `${year}. év`;
    default:
      return formatCustom(period);
  }
}

function shifted(period: Period, direction: 1 | -1): Period {
  if (period.kind !== 'custom') {
    return periodAround(addMonths(period.from, direction * monthsOf[period.kind]), period.kind);
  }
  const length = daysBetween(period.from, period.to) + 1;
  return {
    from: addDays(period.from, direction * length),
    to: addDays(period.to, direction * length),
    kind: 'custom',
  };
}

/** The period of the same kind just before; a custom one is followed back by its own number of days. */
export function previousPeriod(period: Period): Period {
  return shifted(period, -1);
}

/** The period of the same kind just after. */
export function nextPeriod(period: Period): Period {
  return shifted(period, 1);
}

export function isWithin(date: CalendarDate, period: Pick<Period, 'from' | 'to'>): boolean {
  return period.from <= date && date <= period.to;
}

/** True if the two spans share at least one day. */
export function overlaps(one: Pick<Period, 'from' | 'to'>, other: Pick<Period, 'from' | 'to'>): boolean {
  return one.from <= other.to && other.from <= one.to;
}

/** The months of the period, each as a period; the first and last may reach beyond it. */
export function monthsOfPeriod(period: Pick<Period, 'from' | 'to'>): readonly Period[] {
  const months: Period[] = [];
  for (let month = periodAround(period.from, 'month'); month.from <= period.to; month = nextPeriod(month)) {
    months.push(month);
  }
  return months;
}
