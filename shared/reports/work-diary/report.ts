import type { Report } from '../report.ts';
import { collectWorkDiary, type WorkDiaryFigures } from './collect.ts';
import { composeWorkDiary } from './compose.ts';

export const workDiary: Report<WorkDiaryFigures> = {
  id: 'D1',
  name: 'Havi mentori munkanapló',
  purpose:
    'A mentor egy havi tevékenysége napról napra, aláírásra az irodavezető számára; a rögzített tevékenységekből készül.',
  required: ['mentor', 'period'],
  optional: ['fileNumber', 'referenceNumber', 'place', 'date'],
  periods: ['month'],
  absent: [],
  collect: collectWorkDiary,
  compose: composeWorkDiary,
};
