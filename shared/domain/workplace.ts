import { text } from './field-makers.ts';
import { describeKind } from './record.ts';

/** A PC of the office; its id is the replica id it writes with. */
export const workplace = describeKind({
  name: 'workplace',
  label: 'Számítógép',
  plural: 'Számítógépek',
  purpose: 'Azok a számítógépek, amelyeken az iroda adatait rögzítik.',
  id: 'deterministic',
  fields: {
    label: text('Megnevezés', {
      required: true,
      column: true,
      help: 'Például: „iroda, ablak melletti gép”.',
    }),
  },
  title: (record) => record.label,
});
