import type { Report } from '../report.ts';
import { collectTimesheet, type TimesheetFigures } from './collect.ts';
import { composeTimesheet } from './compose.ts';

export const timesheet: Report<TimesheetFigures> = {
  id: 'D9',
  name: 'Munkaidő-kimutatás és jelenléti ív',
  purpose:
    'A mentor havi munkaideje naponként, a munkáltató és az elszámolás számára; a rögzített tevékenységekből és távollétekből készül.',
  required: ['mentor', 'period'],
  optional: ['fileNumber', 'referenceNumber', 'place', 'date'],
  periods: ['month'],
  absent: [],
  collect: collectTimesheet,
  compose: composeTimesheet,
};
