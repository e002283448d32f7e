import { describe, expect, it } from 'vitest';
import { KINDS } from '../domain/dataset.ts';
import { canonicalJson } from '../lib/canonical-json.ts';
import { nameSortKey } from '../lib/order.ts';
import { rowOf } from '../merge/versions.ts';
import { freshRow, writeDeletion } from '../merge/write.ts';
import { sampleCounty } from '../sample/county.ts';
import { extractOf, impersonalRecords } from './extract.ts';
import type { Rows } from './file-content.ts';
import { selectRows } from './select.ts';

const records = new Map([
  ['mentor', [{ id: 'm1', office: 'i1', familyName: 'Kiss', givenName: 'Anna Mária', plate: 'ABC-123' }]],
  [
    'contact',
    [
      {
        id: 'c1',
        office: 'i1',
        title: 'dr.',
        familyName: 'Nagy',
        givenName: 'Ödön',
        phone: '+36 30 123 4567',
        notes: 'Este hívható.',
      },
    ],
  ],
  [
    'activity',
    [
      {
        id: 'a1',
        office: 'i1',
        date: '2018-03-31',
        title: 'Egyeztetés dr. Nagy Ödönnel és KISS ANNA MÁRIÁVAL (nagy.odon@example.hu, 06-30-123-4567)',
        topics: ['Nagy Ödön ügye', 'pályázat'],
        description: 'Nagy Ödön elmondta',
        contacts: ['c1'],
        attachments: [{ hash: 'x', name: 'Nagy Odon jelenleti.pdf' }],
      },
      { id: 'a2', office: 'i1', date: '2018-04-01', title: 'A nagy ötödik' },
    ],
  ],
  [
    'organisation',
    [{ id: 'o1', office: 'i1', name: 'Nagy Község Önkormányzata', representative: 'Vas Pál' }],
  ],
  ['transfer', [{ id: 't1', office: 'i1', recipient: 'Központ' }]],
  ['workplace', [{ id: 'w1', office: 'i1', label: 'Panni gépe' }]],
]);

const first = (kind: string, options?: Parameters<typeof impersonalRecords>[1]) =>
  impersonalRecords(records, options).get(kind)?.[0];

describe('an extract without personal data', () => {
  it('conceals the people the office knows, whatever suffix their names carry, and how to reach them', () => {
    expect(first('activity')).toEqual({
      id: 'a1',
      office: 'i1',
      date: '2018-03-31',
      title: 'Egyeztetés dr. [név] és [név] ([e-mail], [telefonszám])',
      topics: ['[név] ügye', 'pályázat'],
      contacts: ['c1'],
      attachments: [{ hash: 'x', name: '[név] jelenleti.pdf' }],
    });
  });

  it('leaves words alone that are only part of a name', () => {
    expect(impersonalRecords(records).get('activity')?.[1]?.['title']).toBe('A nagy ötödik');
    expect(first('organisation')).toEqual({ id: 'o1', office: 'i1', name: 'Nagy Község Önkormányzata' });
  });

  it('holds neither the log of what was given to whom nor the office’s PCs', () => {
    for (const kind of ['transfer', 'workplace'])
      expect(impersonalRecords(records, { personal: 'all' }).has(kind)).toBe(false);
  });

  it('names nobody of a whole county', () => {
    const { rows } = sampleCounty({ seed: 4, months: 2 });
    const people = (['mentor', 'contact'] as const).flatMap((kind) =>
      (rows.get(kind) ?? []).map(({ record }) => nameSortKey(KINDS[kind].title(record))),
    );
    const text = [...extractOf(rows).records.values()].flat().map(canonicalJson).join('\n');
    expect(people.length).toBeGreaterThan(20);
    expect(people.filter((name) => text.includes(name))).toEqual([]);
  });
});

describe('an extract with names', () => {
  it('keeps the names of persons and no other personal field, and no long text', () => {
    expect(first('contact', { personal: 'names' })).toEqual({
      id: 'c1',
      office: 'i1',
      title: 'dr.',
      familyName: 'Nagy',
      givenName: 'Ödön',
    });
    expect(first('organisation', { personal: 'names' })).toHaveProperty('representative', 'Vas Pál');
    expect(first('activity', { personal: 'names' })).not.toHaveProperty('description');
    expect(first('activity', { personal: 'names' })?.['title']).toMatch(/Nagy Ödönnel/);
  });
});

describe('an extract with all data', () => {
  it('holds every field', () => {
    expect(first('contact', { personal: 'all' })).toEqual(records.get('contact')?.[0]);
    expect(first('activity', { personal: 'all' })).toEqual(records.get('activity')?.[0]);
  });
});

describe('an extract of a period', () => {
  it('holds what happened on its days, the last included, and the registers whole', () => {
    const of = impersonalRecords(records, { personal: 'none', from: '2018-01-01', to: '2018-03-31' });
    expect(of.get('activity')?.map(({ id }) => id)).toEqual(['a1']);
    expect(of.get('organisation')).toHaveLength(1);
  });
});

it('leads every link to the record that is kept where two were united', () => {
  const stamp = { dot: `${'a'.repeat(24)}:1`, time: '2018-04-05T10:00:00', person: 'm1' };
  const row = (kind: 'organisation' | 'activity', id: string, fields: object) =>
    freshRow(KINDS[kind], { id, office: 'i1', ...fields }, stamp);
  const gone = row('organisation', 'o2', { name: 'Egy', settlement: '15130', mergedInto: 'o1' });
  const rows = new Map([
    [
      'organisation',
      [
        row('organisation', 'o1', { name: 'Egy' }),
        rowOf(writeDeletion(gone, { ...stamp, dot: `${'a'.repeat(24)}:2` })),
      ],
    ],
    ['activity', [row('activity', 'a1', { date: '2018-03-05', organisations: ['o2'] })]],
  ]);
  const { records: extracted } = extractOf(rows);
  expect(extracted.get('organisation')?.map(({ id }) => id)).toEqual(['o1']);
  expect(extracted.get('activity')?.[0]?.['organisations']).toEqual(['o1']);
  expect(idsIn(selectRows(rows, { type: 'period', from: '2018-03-01', to: '2018-03-31' }))).toEqual([
    'o1',
    'o2',
    'a1',
  ]);
});

const idsIn = (rows: Rows) => [...rows.values()].flat().map(({ id }) => id);
