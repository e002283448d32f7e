import { choice, reference, whole } from './field-makers.ts';
import { describeKind, type RecordOf } from './record.ts';

/** An organisation's part in a project. */
export const projectMember = describeKind({
  name: 'projectMember',
  label: 'Konzorciumi tag',
  plural: 'Konzorciumi tagok',
  purpose: 'A projektben részt vevő szervezetek és szerepük.',
  fields: {
    project: reference('project', 'Projekt', { required: true, column: true }),
    organisation: reference('organisation', 'Szervezet', { required: true, column: true }),
    role: choice('Szerep', {
      required: true,
      column: true,
      choices: { leader: 'konzorciumvezető', member: 'konzorciumi tag', partner: 'együttműködő partner' },
    }),
    budget: whole('Költségvetés', { unit: 'Ft', column: true }),
  },
  title: () => 'Konzorciumi tag',
});

export type ProjectMember = RecordOf<typeof projectMember>;
