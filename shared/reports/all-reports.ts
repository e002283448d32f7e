import { isCentre, type Office } from '../domain/office.ts';
import { countryIndicators } from './country-indicators/report.ts';
import { countrySummary } from './country-summary/report.ts';
import { countySummary } from './county-summary/report.ts';
import { indicatorTableReport } from './indicator-table/report.ts';
import { monthlyReport } from './monthly-report/report.ts';
import type { Report } from './report.ts';
import { timesheet } from './timesheet/report.ts';
import { travelLog } from './travel-log/report.ts';
import { travelOrder } from './travel-order/report.ts';
import { vehicleLog } from './vehicle-log/report.ts';
import { workDiary } from './work-diary/report.ts';

/** Every document a county office can make, in the order of the menu. */
export const ALL_REPORTS: readonly Report[] = [
  workDiary,
  monthlyReport,
  countySummary,
  indicatorTableReport,
  timesheet,
  travelOrder,
  travelLog,
  vehicleLog,
];

/** What the national centre makes of the counties' extracts. */
export const COUNTRY_REPORTS: readonly Report[] = [countrySummary, countryIndicators];

/** The menu of an office: a centre records nothing itself, a county office knows nothing of the others. */
export function reportsOf(office: Pick<Office, 'role'>): readonly Report[] {
  return isCentre(office) ? COUNTRY_REPORTS : ALL_REPORTS;
}

/** Is it made of the counties' extracts? */
export function isOfCountry(report: Report): boolean {
  return COUNTRY_REPORTS.includes(report);
}

/** The document with this id („D1”), in any case of letters. */
export function reportWithId(id: string): Report | undefined {
  return [...ALL_REPORTS, ...COUNTRY_REPORTS].find((report) => report.id.toLowerCase() === id.toLowerCase());
}

/** The document with this id, or, where several papers share it („D10”), all of them; none if the id is unknown. */
export function reportsWithId(id: string): readonly Report[] {
  const exact = reportWithId(id);
  if (exact) return [exact];
  return ALL_REPORTS.filter(
    (report) => /^(.+\d)[a-z]$/.exec(report.id)?.[1]?.toLowerCase() === id.toLowerCase(),
  );
}
