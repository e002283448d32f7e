import type { Report } from '../report.ts';
import { collect, type CountySummaryFigures } from './collect.ts';
import { compose } from './compose.ts';

export const countySummary: Report<CountySummaryFigures> = {
  id: 'D3',
  name: 'Megyei összefoglaló',
  purpose:
    'Az iroda havi, negyedéves, féléves vagy éves beszámolója a projekt szakmai vezetője részére, az iroda összes rögzített adatából.',
  required: ['period'],
  optional: ['fileNumber', 'referenceNumber', 'place', 'date'],
  periods: ['quarter', 'month', 'halfYear', 'year'],
  absent: [
    'TOP-konzorciumok kötelezettségeinek mátrixa (K01–K28)',
    'A munkatervtől való eltérés indoklása',
    'Kockázatok, javaslatok',
    'Nyilvánosság',
    'Esélyegyenlőség, fenntarthatóság',
  ],
  collect,
  compose,
};
