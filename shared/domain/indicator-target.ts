import { date, decimal, text } from './field-makers.ts';
import { describeKind, type RecordOf } from './record.ts';

/** Baseline and target of one indicator for this office. The rule of the indicator stands in the programme. */
export const indicatorTarget = describeKind({
  name: 'indicatorTarget',
  label: 'Indikátor célértéke',
  plural: 'Indikátorok célértékei',
  purpose: 'Az indikátorok bázis- és célértékei; a tényértékeket a program számítja a rögzített adatokból.',
  id: 'deterministic',
  fields: {
    indicator: text('Indikátor', { required: true, column: true }),
    baseline: decimal('Bázisérték', { unit: '', decimals: 1, column: true }),
    baselineDate: date('A bázis dátuma'),
    target: decimal('Célérték', { unit: '', decimals: 1, column: true }),
    targetDate: date('Céldátum', { column: true }),
    note: text('Megjegyzés'),
  },
  together: [
    ['baseline', 'baselineDate'],
    ['target', 'targetDate'],
  ],
  title: (record) => record.indicator,
  idFor: (record) => `${record.office}/${record.indicator}`,
});

export type IndicatorTarget = RecordOf<typeof indicatorTarget>;
