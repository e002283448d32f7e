import type { DataSet } from '../../../shared/domain/dataset.ts';
import { addMonths, type CalendarDate } from '../../../shared/lib/dates.ts';
import { type Period, periodAround } from '../../../shared/lib/periods.ts';
import { ALL_REPORTS } from '../../../shared/reports/all-reports.ts';
import type { Report } from '../../../shared/reports/report.ts';
import { travelsOf } from '../../../shared/reports/work-month.ts';

/** The day of the next month on which the documents of a month are due. */
const dueDay = 5;

/** The month whose documents are due next, and their deadline. */
export interface Owed {
  readonly month: Period;
  readonly due: CalendarDate;
}

/** Until the fifth the month before is owed, after it the one that is running. */
export function owedOn(today: CalendarDate): Owed {
  const thisMonth = `${today.slice(0, 7)}-01`;
  const isOfLastMonth = Number(today.slice(8)) <= dueDay;
  const month = isOfLastMonth ? addMonths(thisMonth, -1) : thisMonth;
  const due = `${addMonths(month, 1).slice(0, 8)}${String(dueDay).padStart(2, '0')}`;
  return { month: periodAround(month, 'month'), due };
}

/** Until this day the month before is what the head of the office looks at: its papers are being made and read. */
const lastDayForOldMonth = 10;

/** The month whose state is of interest on a day. */
export function monthInView(today: CalendarDate): Period {
  const isOfLastMonth = Number(today.slice(8)) <= lastDayForOldMonth;
  return periodAround(isOfLastMonth ? addMonths(`${today.slice(0, 7)}-01`, -1) : today, 'month');
}

/** The papers of the other vehicle are not asked of who did not drive it. */
const travelPapers: Readonly<Record<string, string>> = { D10a: 'own', D10b: 'own', D10c: 'office' };

/** The monthly papers of one mentor: always those of the month, those of a vehicle only if it was used. */
export function monthlyPapers(data: DataSet, mentor: string, period: Period): readonly Report[] {
  const vehicles = new Set<string>(travelsOf(data, { period, mentor }).map(({ vehicle }) => vehicle));
  return ALL_REPORTS.filter(({ required }) => required.includes('mentor')).filter(({ id, periods }) => {
    const vehicle = travelPapers[id];
    return vehicle === undefined ? periods[0] === 'month' : vehicles.has(vehicle);
  });
}
