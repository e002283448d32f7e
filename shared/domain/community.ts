import { choice, date, longText, reference, settlement, text, whole, yesNo } from './field-makers.ts';
import { mergedAwayFields, MERGED_AWAY } from './merged-away.ts';
import { describeKind, type RecordOf } from './record.ts';

/** A group of people, registered or not, counted apart from institutions and settlements. */
export const community = describeKind({
  name: 'community',
  label: 'Közösség',
  plural: 'Közösségek',
  purpose: 'A helyi közösségek: klubok, körök, csoportok – bejegyzettek és be nem jegyzettek.',
  fields: {
    name: text('Név', { required: true, column: true }),
    settlement: settlement('Település', { required: true, column: true }),
    kind: choice('Jelleg', {
      required: true,
      column: true,
      filter: true,
      choices: {
        club: 'klub',
        circle: 'kör',
        artGroup: 'művészeti csoport',
        pensioners: 'nyugdíjasklub',
        youth: 'ifjúsági közösség',
        sport: 'sportkör',
        church: 'egyházi közösség',
        nationality: 'nemzetiségi közösség',
        neighbourhood: 'szomszédsági közösség',
        online: 'online közösség',
      },
    }),
    host: reference('organisation', 'Befogadó szervezet'),
    leader: reference('contact', 'Vezető'),
    founded: whole('Alapítás éve', { unit: 'év', min: 1700, max: 2100 }),
    members: whole('Létszám', { unit: 'fő', column: true }),
    membersDate: date('A létszám dátuma'),
    isNew: yesNo('A projekt során jött létre', { column: true }),
    meetingPlace: text('Találkozóhely'),
    notes: longText('Megjegyzések'),
    ...mergedAwayFields('community'),
  },
  together: [['members', 'membersDate'], MERGED_AWAY],
  title: (record) => record.name,
});

export type Community = RecordOf<typeof community>;
