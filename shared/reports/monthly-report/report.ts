import type { Report } from '../report.ts';
import { collectMonthlyReport, type MonthlyReportFigures } from './collect.ts';
import { composeMonthlyReport } from './compose.ts';

export const monthlyReport: Report<MonthlyReportFigures> = {
  id: 'D2',
  name: 'Havi szakmai beszámoló (mentor)',
  purpose:
    'A mentor havi szakmai munkája az irodavezető számára: települések, projektek, partnerek, eredmények és a következő hónap terve.',
  required: ['mentor', 'period'],
  optional: ['fileNumber', 'referenceNumber', 'place', 'date'],
  periods: ['month'],
  absent: [
    'Partnerségi megállapodások',
    'Jó gyakorlatok',
    'Munkatervi vállalások teljesítése és az eltérések indoklása',
    'Kért segítség',
  ],
  collect: collectMonthlyReport,
  compose: composeMonthlyReport,
};
