import { describe, expect, it } from 'vitest';
import { type PackOptions, packRecords } from './pack-records.ts';
import { findingSentence } from './pack-finding.ts';

const id = (number: number) => `0190a000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const office = { id: id(1), name: 'Hajdú-Bihar Megyei Mentoriroda', county: '09', seat: '15130' };
const mentor = { id: id(2), familyName: 'Nagy', givenName: 'Éva', weeklyHours: 40, start: '2017-01-01' };
const right = {
  office: [office],
  mentor: [mentor],
  organisation: [
    {
      id: id(3),
      name: 'Kossuth Egyesület',
      type: 'association',
      settlement: '15130',
      taxNumber: '15309123-2-41',
    },
  ],
  activity: [{ id: id(4), date: '2018-04-05', kind: 'visit', mentors: [id(2)], settlements: ['15130'] }],
};

function pack(input: unknown, options: Partial<PackOptions> = {}) {
  let next = 100;
  return packRecords(input, { today: '2018-05-01', newId: () => id((next += 1)), ...options });
}

function errorsOf(input: unknown, options: Partial<PackOptions> = {}): readonly string[] {
  const packed = pack(input, options);
  if (packed.ok) return [];
  return packed.findings.length > 0 ? packed.findings.map(findingSentence) : [packed.message];
}

function withOrganisation(fields: object): readonly string[] {
  return errorsOf({ ...right, organisation: [{ ...right.organisation[0], ...fields }] });
}

describe('packing plain records', () => {
  it('takes right data, makes missing ids and gives every record the office', () => {
    const packed = pack({ ...right, task: [{ title: 'Levél', due: '2018-05-02', status: 'open' }] });
    if (!packed.ok) throw new Error(packed.message);
    expect(packed.value.office).toBe(office.id);
    expect(packed.value.records.get('task')).toEqual([
      { id: id(101), office: office.id, title: 'Levél', due: '2018-05-02', status: 'open' },
    ]);
    expect(packed.value.records.get('office')?.[0]?.office).toBe(office.id);
    expect(packed.value.warnings).toEqual([]);
  });

  it('derives the ids that follow from the data, also from an office without an id', () => {
    const { id: _, ...nameless } = office;
    const packed = pack({
      office: [nameless],
      mentoredSettlement: [{ settlement: '15130', involvement: 'top531' }],
    });
    expect(packed.ok && packed.value.records.get('mentoredSettlement')?.[0]?.id).toBe(`${id(101)}/15130`);
    expect(packed.ok && packed.value.office).toBe(id(101));
  });

  it('cleans texts and lists as entry does, and leaves empty values out', () => {
    const packed = pack({
      ...right,
      organisation: [
        {
          ...right.organisation[0],
          name: '  Kossuth \n Egyesület ',
          tags: ['b', 'a', 'b'],
          notes: ' 1\r\n2 ',
          phone: '',
          web: null,
          sites: [],
        },
      ],
    });
    expect(packed.ok && packed.value.records.get('organisation')?.[0]).toEqual({
      ...right.organisation[0],
      office: office.id,
      tags: ['a', 'b'],
      notes: '1\n2',
    });
  });

  it.each([
    [
      'a wrong tax number',
      { taxNumber: '15309124-2-41' },
      /^Szervezet, 1\. tétel \(„Kossuth Egyesület”\), „Adószám” mező \(taxNumber\): .*ellenőrző/,
    ],
    [
      'an unknown settlement',
      { settlement: '00000' },
      /„Székhely” mező \(settlement\): Ismeretlen település/,
    ],
    ['a reference to nowhere', { maintainer: id(99) }, /„Fenntartó” mező \(maintainer\): .*nem található/],
    ['a missing required field', { name: undefined }, /„Név” mező \(name\): Ezt a mezőt ki kell tölteni/],
    ['a wrong type', { name: 5 }, /„Név” mező \(name\): Itt szöveg szükséges/],
    ['a misspelt field', { taxNumer: '15309123-2-41' }, /taxNumer mező: Ilyen mező nincs\. A mezők: name, /],
    ['a deletion', { deleted: { seen: {} } }, /Törölt tétel nem csomagolható/],
    ['an office that is not there', { office: id(77) }, /office mező: A hivatkozott iroda/],
    ['a broken id', { id: 'a b' }, /id mező: Az azonosító/],
    ['a dangerous name', JSON.parse('{"__proto__":{"a":1}}'), /nem megengedett mezőnév/],
  ])('refuses %s, naming record and field', (_, fields, sentence) => {
    const errors = withOrganisation(fields);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatch(sentence);
  });

  it('refuses an impossible day, an id twice and an id other than the derived one', () => {
    const [activity] = right.activity;
    expect(errorsOf({ ...right, activity: [{ ...activity, date: '2018-02-30' }] })).toEqual([
      'Tevékenység, 1. tétel („Helyszíni látogatás”), „Dátum” mező (date): Nincs ilyen nap a naptárban: 2018-02-30.',
    ]);
    expect(errorsOf({ ...right, activity: [activity, activity] })[0]).toMatch(
      /2\. tétel.*id mező: .*az 1|a 1|1\. tételnél/,
    );
    const settled = { settlement: '15130', involvement: 'top531', id: id(5) };
    expect(errorsOf({ ...right, mentoredSettlement: [settled] })[0]).toMatch(/azonosítója kötött: .*\/15130/);
  });

  it.each([
    ['unknown', { settlement: 'Nekeresdfalva' }, 'Ismeretlen település: „Nekeresdfalva” KSH-kód'],
    ['unknown and of two words', { settlement: 'Nekeresd falva' }, 'Ismeretlen település: „Nekeresd falva”'],
    ['missing', {}, 'Ezt a mezőt ki kell tölteni.'],
  ])('names a settlement that is %s, not the id made of it', (_, fields, what) => {
    for (const own of [{}, { id: `${office.id}/15130` }, { id: id(5) }]) {
      const settled = { involvement: 'top531', ...fields, ...own };
      expect(errorsOf({ ...right, mentoredSettlement: [settled] })).toEqual([
        expect.stringMatching(/^Mentorált település, 1\. tétel.*, „Település” mező \(settlement\): /),
      ]);
      expect(errorsOf({ ...right, mentoredSettlement: [settled] })[0]).toContain(what);
    }
  });

  it('finds the one fault among 10,000 records', () => {
    const many = Array.from({ length: 10_000 }, (_, number) => ({
      ...right.activity[0],
      id: id(1_000 + number),
      ...(number === 6_789 && { date: '2018-13-01' }),
    }));
    expect(errorsOf({ ...right, activity: many })).toEqual([
      'Tevékenység, 6790. tétel („Helyszíni látogatás”), „Dátum” mező (date): Nincs ilyen nap a naptárban: 2018-13-01.',
    ]);
  });

  it('keeps unknown kinds and fields only when asked to, with a warning for the fields', () => {
    const odd = {
      ...right,
      kindOfTomorrow: [{ id: id(8), x: 1 }],
      organisation: [{ ...right.organisation[0], later: true }],
    };
    expect(errorsOf(odd)[0]).toMatch(
      /Nincs ilyen nyilvántartás: „kindOfTomorrow”\. A nyilvántartások: office, /,
    );
    const packed = pack(odd, { keepUnknown: true });
    if (!packed.ok) throw new Error(packed.message);
    expect(packed.value.records.get('kindOfTomorrow')).toEqual([{ id: id(8), office: office.id, x: 1 }]);
    expect(packed.value.warnings.map(findingSentence)).toEqual([
      expect.stringMatching(/later mező: Ilyen mező nincs/),
    ]);
    expect(errorsOf({ ...right, __proto__x: [], constructor: [] }, { keepUnknown: true })[0]).toMatch(
      /Nincs ilyen nyilvántartás/,
    );
  });

  it.each([
    ['no object', [], /A bemenet alakja/],
    ['a record instead of a list', { office }, /„office” nyilvántartás tételeinek listában/],
    ['a text instead of a record', { ...right, task: ['x'] }, /Feladat, 1\. tétel: A tétel helyén/],
    ['no office', { mentor: [mentor] }, /hiányzik az iroda adatlapja/],
    [
      'several offices and a record of neither',
      { ...right, office: [office, { ...office, id: id(9) }] },
      /office mező: Több iroda/,
    ],
    [
      'a small row with a misspelt column',
      {
        ...right,
        project: [
          {
            id: id(6),
            title: 'P',
            call: 'efop',
            milestones: [{ label: 'M', due: '2018-05-01', ready: '2018-05-02' }],
          },
        ],
      },
      /Projekt, 1\. tétel.*„Mérföldkövek” mező.*„ready”/,
    ],
  ])('refuses %s', (_, input, sentence) => {
    expect(errorsOf(input)[0]).toMatch(sentence);
  });

  it('takes the data of several offices if every record says whose it is', () => {
    const second = { ...office, id: id(9), office: id(9) };
    const packed = pack({ office: [office, second], mentor: [{ ...mentor, office: id(9) }] });
    expect(packed.ok && [packed.value.office, packed.value.records.get('mentor')?.[0]?.office]).toEqual([
      id(1),
      id(9),
    ]);
  });

  it('takes part of an office’s data if its records name the one office', () => {
    const packed = pack({ mentor: [{ ...mentor, office: id(1) }] });
    expect(packed.ok && packed.value.office).toBe(id(1));
  });

  it('warns about ids that are not unique in the world', () => {
    const packed = pack({
      ...right,
      contact: [{ id: 'c1', familyName: 'Tóth', givenName: 'Ida', basis: 'task' }],
    });
    expect(packed.ok && packed.value.warnings.map(findingSentence)).toEqual([
      expect.stringMatching(/Kapcsolattartó, 1\. tétel.*nem UUID/),
    ]);
  });
});
