import { collectCountry, type CountryPaper } from '../country.ts';
import type { Report } from '../report.ts';
import { compose } from './compose.ts';

export const countryIndicators: Report<CountryPaper> = {
  id: 'D4O',
  name: 'Országos indikátortábla',
  purpose:
    'A minisztérium részére, negyedévente és minden beszámolóhoz: az indikátorok országos értéke a megyei irodák kivonataiból, megyénkénti bontásban.',
  required: ['period'],
  optional: ['fileNumber', 'referenceNumber', 'place', 'date'],
  periods: ['quarter', 'month', 'halfYear', 'year'],
  absent: [],
  collect: collectCountry,
  compose,
};
