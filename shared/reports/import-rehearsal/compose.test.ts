import { expect, it } from 'vitest';
import { writeText } from '../kit/text.ts';
import { composeRehearsal } from './compose.ts';
import type { RehearsalFigures } from './figures.ts';

const figures: RehearsalFigures = {
  office: 'Hajdú-Bihar Megyei Mentoriroda',
  programme: ['„Cselekvő közösségek”', 'EFOP-1.3.1-15-2016-00001'],
  now: '2018-04-05T09:05:00',
  sample: false,
  file: {
    name: 'Őrségi gépe.mentor',
    sender: 'Hajdú-Bihar Megyei Mentoriroda – Őrségi Béla gépe',
    madeAt: '2018-04-04T16:20:00',
    records: 1240,
  },
  counts: { new: 1, changed: 1, conflicting: 0, deleted: 0, unchanged: 1238, neverHere: 0, faulty: 2 },
  groups: [
    {
      title: 'Módosuló tételek',
      records: [
        {
          kind: 'Feladat',
          title: 'Lakossági fórum',
          changes: [
            { label: 'Határidő', ours: '2018. 04. 10.', theirs: '2018. 04. 12.' },
            { label: 'Felelős', ours: '', theirs: 'Őrségi Béla' },
          ],
          written: 'Őrségi Béla, 2018. április 4., 16:20',
          isTaken: false,
        },
      ],
    },
    {
      title: 'Új tételek',
      records: [
        { kind: 'Szervezet', title: 'Földesi Nyugdíjasklub', changes: [], written: '', isTaken: true },
      ],
    },
  ],
};

it('lists what would change, our value and theirs, and what has been decided', () => {
  const text = writeText(composeRehearsal(figures)).replaceAll('\u00A0', ' ');
  expect(text).toContain('Őrségi gépe.mentor');
  expect(text).toContain('1 240');
  expect(text).toContain('Határidő: 2018. 04. 10. → 2018. 04. 12.');
  expect(text).toContain('Felelős: – → Őrségi Béla');
  expect(text).toMatch(/Lakossági fórum[^]*nem[^]*Földesi Nyugdíjasklub[^]*igen/);
});

it('adds the numbers up to the records of the file', () => {
  const table = composeRehearsal(figures).blocks.find(
    (block) => block.type === 'table' && block.totals !== undefined,
  );
  expect(table).toMatchObject({ totals: ['Összesen', '1\u00A0240'] });
});

it('does not call unchanged what was deleted before it ever came here', () => {
  const counts = { ...figures.counts, neverHere: 3 };
  const text = writeText(composeRehearsal({ ...figures, counts })).replaceAll('\u00A0', ' ');
  expect(text).toContain('Változatlan (közülük 3 törölt vagy összevont tétel, amely itt nem volt)');
});

it('says when there is nothing to take in', () => {
  const nothing = {
    new: 0,
    changed: 0,
    conflicting: 0,
    deleted: 0,
    unchanged: 1240,
    neverHere: 0,
    faulty: 0,
  };
  const text = writeText(composeRehearsal({ ...figures, counts: nothing, groups: [] }));
  expect(text).toContain('nincs mit átvenni');
});
