import { reference, settlements, text, whole } from './field-makers.ts';
import { describeKind, type RecordOf } from './record.ts';

/** One of a project's areas: settlements or parts of one; each has its own action plan. */
export const targetArea = describeKind({
  name: 'targetArea',
  label: 'Célterület',
  plural: 'Célterületek',
  purpose: 'A projekt célterületei: település, településrész vagy több szomszédos település.',
  fields: {
    project: reference('project', 'Projekt', { required: true, column: true }),
    name: text('Megnevezés', { required: true, column: true }),
    settlements: settlements('Települések', { required: true, column: true }),
    part: text('Településrész', {
      help: 'Ha a célterület csak egy része a településnek: utcákkal határolja körül.',
    }),
    population: whole('Lakosságszám', { unit: 'fő', column: true }),
  },
  title: (record) => record.name,
  sense(record) {
    const few = record.population !== undefined && record.population < 1000;
    const message = 'A TOP-5.3.1-16 felhívás szerint a célterület lakosságszáma legalább 1000 fő.';
    return few
      ? [{ severity: 'warning', kind: 'targetArea', id: record.id, field: 'population', message }]
      : [];
  },
});

export type TargetArea = RecordOf<typeof targetArea>;
