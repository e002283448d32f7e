import { choice, date, longText, reference, settlement, text } from './field-makers.ts';
import { describeKind, type RecordOf } from './record.ts';

/** Something owed by a day: a next step, a deadline, a promise. */
export const task = describeKind({
  name: 'task',
  label: 'Feladat',
  plural: 'Feladatok',
  purpose: 'Határidők és vállalások. A tevékenység „következő lépés” mezőjéből is keletkezhet feladat.',
  fields: {
    title: text('Feladat', { required: true, column: true, maxLength: 300 }),
    due: date('Határidő', { required: true, column: true }),
    assignee: reference('mentor', 'Felelős', { column: true, filter: true }),
    settlement: settlement('Település', { column: true }),
    project: reference('project', 'Projekt'),
    activity: reference('activity', 'Tevékenység'),
    source: choice('Eredete', {
      filter: true,
      choices: {
        own: 'saját',
        activity: 'tevékenység következő lépése',
        contract: 'szerződés',
        completion: 'hiánypótlási felhívás',
        monitoring: 'OVIMOR',
      },
    }),
    status: choice('Állapot', {
      required: true,
      column: true,
      filter: true,
      choices: { open: 'nyitott', inProgress: 'folyamatban', done: 'kész', withdrawn: 'tárgytalan' },
    }),
    statusDate: date('Az állapot dátuma'),
    notes: longText('Megjegyzések'),
  },
  together: [['status', 'statusDate']],
  title: (record) => record.title,
});

export type Task = RecordOf<typeof task>;
