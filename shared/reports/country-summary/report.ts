import { collectCountry, type CountryPaper } from '../country.ts';
import type { Report } from '../report.ts';
import { compose } from './compose.ts';

export const countrySummary: Report<CountryPaper> = {
  id: 'D23',
  name: 'Országos összefoglaló a minisztérium részére',
  purpose:
    'Vezetői összefoglaló a minisztérium részére: az ország kulcsszámai, megyei tábla, eredmények és kockázatok a megyei irodák kivonataiból.',
  required: ['period'],
  optional: ['fileNumber', 'referenceNumber', 'place', 'date'],
  periods: ['quarter', 'month', 'halfYear', 'year'],
  absent: ['Megyei térkép'],
  collect: collectCountry,
  compose,
};
