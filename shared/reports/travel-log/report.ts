import type { Report } from '../report.ts';
import { collect, type TravelLogFigures } from './collect.ts';
import { compose } from './compose.ts';

export const travelLog: Report<TravelLogFigures> = {
  id: 'D10b',
  name: 'Útnyilvántartás',
  purpose:
    'A saját gépkocsival megtett hivatali utak havi nyilvántartása a munkáltató részére: útvonal, cél, felkeresett partner, kilométer.',
  required: ['mentor', 'period'],
  optional: ['fileNumber', 'referenceNumber', 'place', 'date'],
  periods: ['month', 'quarter', 'year', 'custom'],
  absent: [],
  collect,
  compose,
};
