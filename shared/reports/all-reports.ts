import { monthlyReport } from './monthly-report/report.ts';
import type { Report } from './report.ts';
import { timesheet } from './timesheet/report.ts';
import { workDiary } from './work-diary/report.ts';

/** Every document the office can make, in the order of the menu. */
export const ALL_REPORTS: readonly Report[] = [workDiary, monthlyReport, timesheet];

/** The document with this id („D1”), in any case of letters. */
export function reportWithId(id: string): Report | undefined {
  return ALL_REPORTS.find((report) => report.id.toLowerCase() === id.toLowerCase());
}
