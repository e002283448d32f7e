import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayName, formalName, salutation, stripNamePrefixes } from './hungarian-names.ts';
import { compareHungarian, compareNames, fold } from './order.ts';
import { cleanLine, cleanText } from './text.ts';

describe('Hungarian order', () => {
  it('treats letters of several signs and ő, ű as their own letters', () => {
    const places = [
      'Zsana',
      'Ózd',
      'Csaba',
      'Őcsény',
      'Czentár',
      'Orci',
      'Zalakaros',
      'Ács',
      'Öcsöd',
      'Oroszlány',
    ];
    expect(places.sort(compareHungarian)).toEqual([
      'Ács',
      'Czentár',
      'Csaba',
      'Orci',
      'Oroszlány',
      'Ózd',
      'Őcsény',
      'Öcsöd',
      'Zalakaros',
      'Zsana',
    ]);
  });

  it('counts numbers in texts as numbers', () => {
    expect(['JN/12-3/2018', 'JN/2-1/2018'].sort(compareHungarian)).toEqual(['JN/2-1/2018', 'JN/12-3/2018']);
  });

  it('is a total order: only the same text is equal', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (one, other) => {
        expect(compareHungarian(one, other) === 0).toBe(one === other);
        expect(Math.sign(compareHungarian(one, other)) + Math.sign(compareHungarian(other, one))).toBe(0);
      }),
      { seed: 13 },
    );
  });

  it('sorts people by family name, whatever titles stand before it', () => {
    const people = [
      'Nagyné Szabó Anna',
      'dr. Kovács Béla',
      'özv. dr. Ács Éva',
      'Nagy-Kiss Éva',
      'Nagy János',
      'Kovács Anna',
    ];
    expect(people.sort(compareNames)).toEqual([
      'özv. dr. Ács Éva',
      'Kovács Anna',
      'dr. Kovács Béla',
      'Nagy János',
      'Nagy-Kiss Éva',
      'Nagyné Szabó Anna',
    ]);
  });

  it('folds accents and case for search', () => {
    expect(fold('Székesfehérvár')).toBe('szekesfehervar');
    expect(fold('ŐCSÉNY')).toBe('ocseny');
    expect(fold('ocseny')).toBe('ocseny');
  });
});

describe('personal names', () => {
  it('write titles small inside a sentence and capital at its start', () => {
    expect(displayName('DR. Kovács  Béla')).toBe('dr. Kovács Béla');
    expect(displayName('Özv.Dr.Ács Éva')).toBe('özv. dr. Ács Éva');
    expect(displayName('Kovács Béla')).toBe('Kovács Béla');
    expect(formalName('dr. Kovács Béla')).toBe('Dr. Kovács Béla');
    expect(formalName('Ifj. Nagy Pál')).toBe('Ifj. Nagy Pál');
  });

  it('never lose a name that is only a title', () => {
    expect(stripNamePrefixes('dr.')).toBe('dr.');
    expect(stripNamePrefixes('Drávai Ida')).toBe('Drávai Ida');
  });
});

describe('salutation', () => {
  it('prefers the own form, then the post, then the neutral form', () => {
    expect(salutation({ salutation: 'Kedves Mária' })).toBe('Kedves Mária!');
    expect(salutation({ post: 'polgármester', gender: 'man' })).toBe('Tisztelt Polgármester Úr!');
    expect(salutation({ post: 'igazgató', gender: 'woman' })).toBe('Tisztelt Igazgató Asszony!');
    expect(salutation({ gender: 'woman' })).toBe('Tisztelt Asszonyom!');
    expect(salutation({ post: 'jegyző' })).toBe('Tisztelt Asszonyom/Uram!');
    expect(salutation({})).toBe('Tisztelt Asszonyom/Uram!');
  });
});

describe('stored text', () => {
  it('loses direction marks, characters XML forbids and outer white space', () => {
    expect(cleanText('  \u202Egpj.exe\u202C\u0000\uFFFE\uD800 \r\nmásodik ')).toBe('gpj.exe \nmásodik');
    expect(cleanText('😀')).toBe('😀');
    expect(cleanText('a\u0301')).toBe('á');
    expect(cleanLine(' két\n\t sor ')).toBe('két sor');
  });

  it('is the same when cleaned twice, and holds nothing XML forbids', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const cleaned = cleanText(text);
        expect(cleanText(cleaned)).toBe(cleaned);
        expect(cleaned.isWellFormed()).toBe(true);
        const forbidden = Array.from(cleaned, (sign) => sign.codePointAt(0) ?? 0).filter(
          (code) => (code < 32 && ![9, 10, 13].includes(code)) || code === 0xfffe || code === 0xffff,
        );
        expect(forbidden).toEqual([]);
      }),
      { seed: 17, numRuns: 500 },
    );
  });
});
