import { choice, date, longText, reference, settlement, text } from './field-makers.ts';
import { describeKind, type RecordOf } from './record.ts';

/** A settlement the office works with; the settlement itself stands in the gazetteer. */
export const mentoredSettlement = describeKind({
  name: 'mentoredSettlement',
  label: 'Mentorált település',
  plural: 'Mentorált települések',
  purpose:
    'Azok a települések, amelyekkel az iroda dolgozik. Egy település adatlapján minden összegyűlik, ami róla szól.',
  id: 'deterministic',
  fields: {
    settlement: settlement('Település', { required: true, column: true }),
    involvement: choice('Bevonás módja', {
      required: true,
      column: true,
      filter: true,
      choices: {
        top531: 'bevont (TOP-5.3.1)',
        top692: 'bevont (TOP-6.9.2)',
        clld: 'bevont (CLLD)',
        sample: 'mintaprojekt',
        other: 'egyéb mentorált',
        contact: 'kapcsolatfelvétel történt',
      },
    }),
    since: date('Bevonás napja', { column: true }),
    status: choice('Állapot', {
      column: true,
      filter: true,
      choices: { active: 'aktív', paused: 'szünetel', closed: 'lezárt' },
    }),
    statusDate: date('Az állapot dátuma'),
    statusReason: text('Az állapot oka'),
    mayor: reference('contact', 'Polgármester'),
    notes: longText('Megjegyzések', {
      help: 'Egészségügyi vagy más érzékeny személyes adatot ne írjon ide.',
    }),
  },
  together: [['status', 'statusDate', 'statusReason']],
  title: (record) => record.settlement,
  idFor: (record) => `${record.office}/${record.settlement}`,
});

export type MentoredSettlement = RecordOf<typeof mentoredSettlement>;
