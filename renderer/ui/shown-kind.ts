import { kindOf, KINDS } from '../../shared/domain/dataset.ts';
import type { Kind } from '../../shared/domain/record.ts';
import { INDICATORS } from '../../shared/programme/indicators.ts';

const indicatorLabels = Object.fromEntries(INDICATORS.map(({ code, name }) => [code, name]));

/** The kind as the screens show it: the indicators of the programme are chosen by name, not typed by code. */
export function shownKindOf(name: string): Kind | undefined {
  return name === 'indicatorTarget' ? shownTarget : kindOf(name);
}

const targetKind = KINDS.indicatorTarget as unknown as Kind;
const shownTarget: Kind = {
  ...targetKind,
  fields: {
    ...targetKind.fields,
    indicator: {
      type: 'choice',
      label: KINDS.indicatorTarget.fields.indicator.label,
      required: true,
      column: true,
      choices: indicatorLabels,
    },
  },
  title: (record) => indicatorLabels[String(record['indicator'])] ?? targetKind.title(record),
};
