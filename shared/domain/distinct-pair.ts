import { choice, text } from './field-makers.ts';
import { describeKind } from './record.ts';

/** Two records that look alike and are not the same thing: somebody has said so, and nobody need be asked again. */
export const distinctPair = describeKind({
  name: 'distinctPair',
  label: 'Különböző tételek',
  plural: 'Különbözőnek jelölt tételek',
  purpose: 'Hasonló tételek, amelyekről valaki eldöntötte, hogy nem azonosak.',
  id: 'deterministic',
  fields: {
    of: choice('Nyilvántartás', {
      required: true,
      column: true,
      choices: { organisation: 'Szervezetek', community: 'Közösségek', contact: 'Kapcsolattartók' },
    }),
    /** The lower id first; texts, because they must not follow when one of the two is united with a third. */
    one: text('Az egyik tétel azonosítója', { required: true }),
    other: text('A másik tétel azonosítója', { required: true }),
  },
  title: () => 'Különböző tételek',
  idFor: (record) => pairId(record.one, record.other),
});

/** The id of two records' pair, whichever is named first. */
export function pairId(one: string, other: string): string {
  return one < other ? `${one}/${other}` : `${other}/${one}`;
}
