import { expect, test } from 'vitest';
import { recordNames } from './record-names.ts';

const names = recordNames(
  new Map([
    ['office', [{ id: 'o1', office: 'o1', name: 'Békés Megyei Mentoriroda' }]],
    [
      'mentor',
      [
        {
          id: 'm1',
          office: 'o1',
          title: 'dr.',
          familyName: 'Kitalált',
          givenName: 'Ilona',
          start: '2016-09-01',
        },
      ],
    ],
    ['mentoredSettlement', [{ id: 'o1/23065', office: 'o1', settlement: '23065' }]],
    ['assignment', [{ id: 'a1', office: 'o1', mentor: 'm1', settlement: '23065', from: '2018-01-01' }]],
    ['activity', [{ id: 'v1', office: 'o1', kind: 'visit', title: 'Faluséta', date: '2018-04-05' }]],
    ['task', [{ id: 't1', office: 'o1', title: 'Levél', due: '2018-02-30' }]],
    ['contact', [{ id: 'c1', office: 'o1' }]],
    ['unheardOf', [{ id: 'x1', office: 'o1' }]],
  ]),
);

test.each([
  ['office', 'o1', 'Békés Megyei Mentoriroda'],
  ['mentor', 'm1', 'Dr. Kitalált Ilona'],
  ['mentoredSettlement', 'o1/23065', 'Orosháza'],
  ['assignment', 'a1', 'Dr. Kitalált Ilona – Orosháza'],
  ['activity', 'v1', 'Faluséta (2018. április 5.)'],
  ['task', 't1', 'Levél'],
])('%s is called what people call it', (kind, id, name) => {
  expect(names.nameOf(kind, id).replaceAll('\u00A0', ' ')).toBe(name);
});

test.each([
  ['contact', 'c1'],
  ['unheardOf', 'x1'],
  ['mentor', 'nobody'],
])('%s without a name is called by its id', (kind, id) => {
  expect(names.nameOf(kind, id)).toBe(id);
});

test('adds the id only where two have one name', () => {
  const contact = (id: string, givenName: string) => ({ id, office: 'o1', familyName: 'Kovács', givenName });
  const ofContacts = recordNames(
    new Map([['contact', [contact('c1', 'Anna'), contact('c2', 'Anna'), contact('c3', 'Éva')]]]),
  );
  expect(['c1', 'c2', 'c3'].map((id) => ofContacts.nameOf('contact', id))).toEqual([
    'Kovács Anna – c1',
    'Kovács Anna – c2',
    'Kovács Éva',
  ]);
});
