import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnyRecord } from '../domain/record.ts';
import { duplicateIndex, findDuplicates } from './find.ts';

const kotelek = '11235';
const nagykoru = '22433';

type Fields = Readonly<Record<string, unknown>>;

const organisation = (id: string, name: string, more: Fields = {}): AnyRecord => ({
  id,
  office: 'o',
  name,
  type: 'other',
  settlement: kotelek,
  ...more,
});

function strengthOf(one: string, other: string, more: readonly [Fields, Fields] = [{}, {}]) {
  const records = [organisation('a', one, more[0]), organisation('b', other, more[1])];
  return findDuplicates('organisation', records)[0]?.strength;
}

describe('two organisations of one place', () => {
  it.each([
    ['Kőtelek Község Önkormányzata', 'Kőtelek Önk.'],
    ['Kőteleki Művelődési Ház', 'MŰV. HÁZ'],
    ['Petőfi Sándor Művelődési Ház', 'Petofi Sandor Muvelodesi Haz'],
    ['Kőteleki Sportegyesület', 'Kőtelek Sport Egyesület'],
    ['Kőtelek Jövőjéért Közalapítvány', 'Közalapítvány Kőtelek Jövőjéért'],
    ['Tisza Menti Nonprofit Kft.', 'Tisza Menti Nonprofit Korlátolt Felelősségű Társaság'],
    ['Kőteleki Általános Iskola', 'Kőteleki Ált. Isk.'],
    ['Rozmaring Hagyományőrző Egyesület', 'rozmaring hagyományőrző egyesülete'],
    ['Integrált Közösségi és Szolgáltató Tér', 'IKSZT Kőtelek'],
    ['Kőteleki Önkéntes Tűzoltó Egyesület', 'Kőteleki ÖTE'],
    ['Kőteleki Polgármesteri Hivatal', 'Polg. Hiv. Kőtelek'],
  ])('„%s” and „%s” are certainly the same', (one, other) => {
    expect(strengthOf(one, other)).toBe('certain');
  });

  it.each([
    ['Rozmaring Hagyományőrző Egyesület', 'Rozmaring Hagyományőrző'],
    ['Rozmaring Hagyományőrző Egyesület', 'Rozmarign Hagyományőrző Egyesület'],
    ['Petőfi Sándor Művelődési Ház', 'Művelődési Ház'],
    ['Őszirózsa Nyugdíjas Egyesület', 'Őszirozsa Nyugdijjas Egyesület'],
  ])('„%s” and „%s” are likely the same', (one, other) => {
    expect(strengthOf(one, other)).toBe('likely');
  });

  it.each([
    ['Kőtelek Község Önkormányzata', 'Kőtelek Roma Nemzetiségi Önkormányzat'],
    ['Kőteleki Horgászegyesület', 'Kőteleki Sportegyesület'],
    ['Napraforgó Óvoda', 'Napraforgó Alapítvány'],
    ['Kőtelek Jövőjéért Alapítvány', 'Kőtelek Gyermekeiért Alapítvány'],
    ['Művelődési Ház', 'Könyvtár'],
    ['1. sz. Óvoda', '2. sz. Óvoda'],
    ['Református Egyházközség', 'Római Katolikus Plébánia'],
    ['Kőteleki Református Egyházközség', 'Kőteleki Evangélikus Egyházközség'],
    ['Kőteleki Faluház', 'Kőteleki Tájház'],
    ['Kőtelekért Egyesület', 'Nők Kőtelekért Egyesület'],
  ])('„%s” and „%s” are two', (one, other) => {
    expect(strengthOf(one, other)).toBeUndefined();
  });

  it('with the same tax number are the same whatever they are called, and with another one hardly', () => {
    const taxNumber = '15309123-2-41';
    expect(strengthOf('Műv. Ház', 'Művelődési Ház', [{ taxNumber }, { taxNumber }])).toBe('certain');
    expect(strengthOf('Faluház', 'Közösségi Színtér', [{ taxNumber }, { taxNumber }])).toBe('likely');
    expect(strengthOf('Műv. Ház', 'Művelődési Ház', [{ taxNumber }, { taxNumber: '18123457-1-16' }])).toBe(
      'possible',
    );
    expect(
      strengthOf('Sportegyesület', 'Sport Egyesulet', [{ taxNumber }, { taxNumber: '15309132-2-41' }]),
    ).toBe('certain');
  });

  it('say why, the weightiest first', () => {
    const records = [
      organisation('a', 'Kőteleki Műv. Ház'),
      organisation('b', 'Művelődési Ház', { type: 'school' }),
    ];
    expect(findDuplicates('organisation', records)).toEqual([
      {
        kind: 'organisation',
        one: 'a',
        other: 'b',
        strength: 'likely',
        reasons: [
          'a nevük a rövidítések és a névváltozatok feloldása után azonos',
          'azonos település',
          'a típusuk viszont eltér',
        ],
      },
    ]);
  });
});

describe('organisations of two villages', () => {
  it('are two, however alike their names are', () => {
    const other = { settlement: nagykoru };
    expect(strengthOf('Művelődési Ház', 'Művelődési Ház', [{}, other])).toBeUndefined();
    expect(strengthOf('Napraforgó Óvoda', 'Napraforgó Óvoda', [{}, other])).toBeUndefined();
    expect(strengthOf('Kőteleki Önkormányzat', 'Nagykörűi Önkormányzat', [{}, other])).toBeUndefined();
  });

  it('are likely one if something of their own is the same too', () => {
    const web = 'www.parbeszed.example';
    const other = { settlement: nagykoru, web: `https://${web}` };
    expect(strengthOf('Párbeszéd Egyesület', 'Párbeszéd Egyesület', [{ web }, other])).toBe('likely');
    expect(strengthOf('Művelődési Ház', 'Művelődési Ház', [{ web }, other])).toBeUndefined();
    const school = { type: 'school', web };
    const otherSchool = { ...other, ...school };
    expect(strengthOf('Ady Endre Iskola', 'Ady Endre Iskola', [school, otherSchool])).toBeUndefined();
    const email = 'ady@pelda.example';
    const both = [
      { ...school, email },
      { ...otherSchool, email },
    ] as const;
    expect(strengthOf('Ady Endre Iskola', 'Ady Endre Iskola', both)).toBe('possible');
  });
});

describe('communities', () => {
  const community = (id: string, name: string, more: Fields = {}): AnyRecord => ({
    id,
    office: 'o',
    name,
    kind: 'pensioners',
    settlement: kotelek,
    ...more,
  });
  const found = (...records: AnyRecord[]) => findDuplicates('community', records)[0]?.strength;

  it('are the same by the words of their names, in their place', () => {
    expect(found(community('a', 'Őszidő Nyugdíjasklub'), community('b', 'Öszidö nyugdíjas klub'))).toBe(
      'certain',
    );
    expect(found(community('a', 'Őszidő Nyugdíjasklub'), community('b', 'Nyugdíjasklub'))).toBe('possible');
    expect(
      found(community('a', 'Rozmaring Népdalkör'), community('b', 'Rozmaring Nyugdíjasklub')),
    ).toBeUndefined();
    expect(
      found(
        community('a', 'Őszidő Nyugdíjasklub'),
        community('b', 'Őszidő Nyugdíjasklub', { settlement: nagykoru }),
      ),
    ).toBeUndefined();
  });
});

describe('persons', () => {
  const person = (id: string, name: string, more: Fields = {}): AnyRecord => {
    const [familyName = '', ...given] = name.split(' ');
    return { id, office: 'o', familyName, givenName: given.join(' '), settlement: kotelek, ...more };
  };
  const found = (...records: AnyRecord[]) => findDuplicates('contact', records)[0]?.strength;

  it('are found by name, also swapped, without accents, with a slip', () => {
    const organisation = { organisation: 'x' };
    expect(found(person('a', 'Kovács Béla', organisation), person('b', 'Kovacs Bela', organisation))).toBe(
      'certain',
    );
    expect(found(person('a', 'Kovács Béla', organisation), person('b', 'Béla Kovács', organisation))).toBe(
      'certain',
    );
    expect(found(person('a', 'Kovács Béla', organisation), person('b', 'Kovcás Béla', organisation))).toBe(
      'likely',
    );
    expect(
      found(person('a', 'Kovács Anna Mária', organisation), person('b', 'Kovács Anna', organisation)),
    ).toBe('likely');
    expect(found(person('a', 'Dr. Kovács Béla'), person('b', 'Kovács Béla'))).toBe('likely');
  });

  it('are found by e-mail and telephone, however it is written', () => {
    const phone = { phone: '+36 30 123 4567', settlement: nagykoru };
    expect(
      found(person('a', 'Kovács Béla', phone), person('b', 'Kovács Béla', { phone: '06-30/123-4567' })),
    ).toBe('certain');
    const email = { email: 'anna@pelda.example' };
    expect(found(person('a', 'Kovács Anna', email), person('b', 'Nagyné Anna', email))).toBe('possible');
    expect(found(person('a', 'Kovács Anna', email), person('b', 'Tóth Béla', email))).toBeUndefined();
  });

  it('with a common name are only possibly one, and elsewhere two', () => {
    const three = [
      person('a', 'Nagy László'),
      person('b', 'Nagy László'),
      person('c', 'Nagy László', { settlement: nagykoru }),
    ];
    const pairs = findDuplicates('contact', three);
    expect(pairs.map(({ one, other, strength }) => [one, other, strength])).toEqual([['a', 'b', 'possible']]);
  });
});

describe('the index', () => {
  const words = [
    'Kőteleki',
    'Műv.',
    'Művelődési',
    'Ház',
    'Sport',
    'Egyesület',
    'Napraforgó',
    'Napraforgo',
    'Óvoda',
    'Könyvtár',
  ];
  const records = fc.array(
    fc.record({
      name: fc
        .array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 })
        .map((parts) => parts.join(' ')),
      settlement: fc.constantFrom(kotelek, nagykoru),
      taxNumber: fc.option(fc.constantFrom('15309123-2-41', '18123457-1-16'), { nil: undefined }),
    }),
    { minLength: 2, maxLength: 12 },
  );

  it('finds the same pairs whatever the order of the records', () => {
    fc.assert(
      fc.property(records, fc.infiniteStream(fc.nat(1000)), (drafts, turns) => {
        const all = drafts.map((draft, index) => organisation(`r${index}`, draft.name, draft));
        const mixed = all
          .map((record) => ({ record, turn: turns.next().value ?? 0 }))
          .sort((one, other) => one.turn - other.turn)
          .map(({ record }) => record);
        expect(findDuplicates('organisation', mixed)).toEqual(findDuplicates('organisation', all));
      }),
      { numRuns: 300, seed: 20_180_405 },
    );
  });

  it('tells of a new record what is like it, as the pairs would', () => {
    fc.assert(
      fc.property(records, (drafts) => {
        const all = drafts.map((draft, index) => organisation(`r${index}`, draft.name, draft));
        const [asked = organisation('x', 'x'), ...others] = all;
        const like = duplicateIndex('organisation', others).like(asked);
        const pairs = findDuplicates('organisation', all).filter(
          ({ one, other }) => one === asked.id || other === asked.id,
        );
        const partners = pairs.map(({ one, other, strength }) => [one === asked.id ? other : one, strength]);
        expect(like.map(({ id, strength }) => [id, strength]).sort()).toEqual(partners.sort());
      }),
      { numRuns: 300, seed: 20_180_406 },
    );
  });
});
