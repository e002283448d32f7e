import type { Report } from '../report.ts';
import { collect, type TravelOrderFigures } from './collect.ts';
import { compose } from './compose.ts';

export const travelOrder: Report<TravelOrderFigures> = {
  id: 'D10a',
  name: 'Kiküldetési rendelvény',
  purpose:
    'A saját gépkocsival teljesített kiküldetések elrendelése és költségelszámolása a kifizető részére, utanként vagy havonta, két példányban.',
  required: ['mentor', 'period'],
  optional: ['travel', 'fileNumber', 'referenceNumber', 'place', 'date'],
  periods: ['month', 'custom'],
  absent: [],
  collect,
  compose,
};
