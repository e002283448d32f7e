import type { Report } from '../report.ts';
import { collect, type VehicleLogFigures } from './collect.ts';
import { compose } from './compose.ts';

export const vehicleLog: Report<VehicleLogFigures> = {
  id: 'D10c',
  name: 'Személygépkocsi-menetlevél',
  purpose:
    'Az intézményi gépkocsival megtett utak utanként vagy havonta: indulás, érkezés, kilométeróra-állás, norma szerinti fogyasztás.',
  required: ['mentor', 'period'],
  optional: ['travel', 'fileNumber', 'referenceNumber', 'place', 'date'],
  periods: ['month', 'custom'],
  absent: [],
  collect,
  compose,
};
