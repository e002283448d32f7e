import type { Report } from '../report.ts';
import { collect, type IndicatorTableFigures } from './collect.ts';
import { compose } from './compose.ts';

export const indicatorTableReport: Report<IndicatorTableFigures> = {
  id: 'D4',
  name: 'Indikátortábla',
  purpose:
    'A szakmai vezető és a projektmenedzser részére, negyedévente és minden beszámolóhoz: az indikátorok bázis-, cél- és tényértéke a rögzített adatokból.',
  required: ['period'],
  optional: ['fileNumber', 'referenceNumber', 'place', 'date'],
  periods: ['quarter', 'month', 'halfYear', 'year', 'custom'],
  absent: [],
  collect,
  compose,
};
