import { type CalendarDate, daysBetween } from '../../../shared/lib/dates.ts';
import { type Period, periodAround, type PeriodKind, previousPeriod } from '../../../shared/lib/periods.ts';
import type { ParameterName, Report, ReportParameters } from '../../../shared/reports/report.ts';

/** What the person has filled in so far. */
export interface ReportRequest {
  readonly period: Period;
  readonly mentor: string | undefined;
  readonly travel: string | undefined;
  readonly fileNumber: string | undefined;
  readonly referenceNumber: string | undefined;
  readonly place: string | undefined;
  readonly date: CalendarDate | undefined;
}

/** Until the tenth people still write last month's papers; later this month's. */
const LAST_DAY_FOR_OLD = 10;

/** The period a report is usually wanted for on this day. */
export function usualPeriod(kind: PeriodKind, today: CalendarDate): Period {
  const around = periodAround(today, kind === 'custom' ? 'month' : kind);
  return Number(today.slice(8)) <= LAST_DAY_FOR_OLD ? previousPeriod(around) : around;
}

/** The day to count from: today, or the last recorded day where an office stopped long ago (a finished project, the sample). */
export function anchorDay(
  today: CalendarDate,
  activities: Iterable<{ readonly date: CalendarDate }>,
): CalendarDate {
  let last = '';
  for (const { date } of activities) if (date > last && date <= today) last = date;
  return last !== '' && daysBetween(last, today) > LONG_AGO ? last : today;
}

/** Days without an entry after which nobody writes about this month any more. */
const LONG_AGO = 62;

/** What a report is asked for at first: the usual period, the person who sits here. */
export function firstRequest(report: Report, today: CalendarDate, person: string | undefined): ReportRequest {
  const empty = {
    travel: undefined,
    fileNumber: undefined,
    referenceNumber: undefined,
    place: undefined,
    date: undefined,
  };
  return { ...empty, period: usualPeriod(report.periods[0] ?? 'month', today), mentor: person };
}

export function asksFor(report: Report, name: ParameterName): boolean {
  return report.required.includes(name) || report.optional.includes(name);
}

/** Only what the report asks for, and only what is filled in. */
export function parametersOf(report: Report, request: ReportRequest): ReportParameters {
  const given = Object.entries(request).filter(
    ([name, value]) => value !== undefined && asksFor(report, name as ParameterName),
  );
  return Object.fromEntries(given);
}

/** Required parameters that are still missing. */
export function missingFrom(report: Report, request: ReportRequest): readonly ParameterName[] {
  return report.required.filter((name) => request[name] === undefined);
}
