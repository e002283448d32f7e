import type { Report, ReportParameters } from '../../shared/reports/report.ts';
import { MARCH, periodFrom } from './small-office.ts';

/** What each document of the small office is asked for in tests: March 2018, or its first quarter, and one mentor: the one who drove the institution's car for its vehicle log. */
export function usualParameters(report: Report): ReportParameters {
  const names = [...report.required, ...report.optional];
  const period = report.periods[0] === 'quarter' ? periodFrom('2018-Q1') : MARCH;
  return {
    ...(names.includes('period') ? { period } : {}),
    ...(names.includes('mentor') ? { mentor: report.id === 'D10c' ? 'mentor-voros' : 'mentor-szucs' } : {}),
    fileNumber: 'HB/12-3/2018',
  };
}
