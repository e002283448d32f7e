import { expect, test } from 'vitest';
import { demoDocument, figure } from '../../../tests/support/demo-document.ts';
import { figuresOf } from './figures.ts';
import type { DocumentModel } from './model.ts';
import { writeText } from './text.ts';

const small: DocumentModel = {
  id: 'small',
  title: 'Napló',
  author: 'Tolnai iroda',
  created: '2018-04-05T09:05:00',
  runningHead: {
    office: 'Tolna Megyei Mentoriroda',
    programme: ['Cselekvő közösségek', 'EFOP-1.3.1-15-2016-00001'],
  },
  firstBlock: { fileNumber: 'TO/1-1/2018', subject: 'Napló' },
  titleLines: ['Közösségi őrség'],
  periodLine: '2018. április',
  blocks: [
    { type: 'heading', level: 1, text: 'Tevékenységek' },
    {
      type: 'paragraph',
      text: ['Összesen ', figure(12, 'alkalom'), ', ', { text: 'öt', bold: true }, ' településen.'],
    },
    {
      type: 'table',
      caption: 'Alkalmak',
      columns: [
        { key: 'place', title: 'Település', width: 3 },
        { key: 'count', title: 'Alkalom', width: 1, kind: 'number' },
      ],
      rows: [
        { cells: ['Szekszárdi járás'], role: 'group' },
        { cells: ['Őcsény\nés Decs', figure(7)] },
        { cells: ['Bátaszék', figure(12345)] },
      ],
      totals: ['Összesen', figure(12352)],
      emptyText: 'Nem volt.',
    },
    { type: 'list', items: ['egy', 'kettő'], ordered: true },
    { type: 'placeAndDate', text: 'Szekszárd, 2018. április 5.' },
    {
      type: 'signatures',
      signatures: [{ role: 'Készítette', name: 'Kiss Éva', post: 'mentor', dateLine: true }],
      seal: true,
    },
    { type: 'closing', title: 'Kapják', lines: ['1. irattár'] },
  ],
};

test('a document reads as text from head to foot', () => {
  expect(
    writeText(small).replaceAll('\u00A0', ' '),
  ).toBe(`Tolna Megyei Mentoriroda | Cselekvő közösségek | EFOP-1.3.1-15-2016-00001

Iktatószám: TO/1-1/2018
Tárgy:      Napló

                                          KÖZÖSSÉGI ŐRSÉG
                                           2018. április

1. Tevékenységek
================

Összesen 12 alkalom, öt településen.

[Alkalmak]
Település        | Alkalom
-----------------+--------
» Szekszárdi járás
Őcsény / és Decs |       7
Bátaszék         |  12 345
-----------------+--------
Összesen         |  12 352

1. egy
2. kettő

Szekszárd, 2018. április 5.

Készítette: ……………………………… Kiss Éva, mentor – Kelt: ………………………………
P. H.

Kapják:
1. irattár
`);
});

test('the text of a document with every kind of block shows every figure and every heading', () => {
  const text = writeText({ ...demoDocument, sample: true });
  for (const shown of figuresOf(demoDocument)) expect(text).toContain(shown.text);
  expect(text).toContain('MINTA – kitalált adatokból készült, nem hivatalos irat');
  expect(text).toContain('A tárgyidőszakban nem volt távollét.');
  expect(text).toContain('» Hajdú-Bihar megye');
});

test('every figure comes with the records behind it, in reading order', () => {
  expect(figuresOf(small).map((shown) => shown.value)).toEqual([12, 7, 12345, 12352]);
  expect(figuresOf(small)[0]?.records).toEqual([{ kind: 'activity', id: 'a-12' }]);
});
