import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fileName, numberedName } from './file-name.ts';

describe('fileName', () => {
  test.each([
    ['Havi beszámoló, 2018. március', 'Havi beszámoló, 2018. március.docx'],
    ['Havi beszámoló.docx', 'Havi beszámoló.docx'],
    ['Havi beszámoló.DOCX', 'Havi beszámoló.docx'],
    ['1/2018: „terv” <vázlat>?', '1-2018- „terv” -vázlat--.docx'],
    ['CON', '_CON.docx'],
    ['aux.régi', '_aux.régi.docx'],
    ['lpt1 ', '_lpt1.docx'],
    ['konzorcium', 'konzorcium.docx'],
    ['vége...', 'vége.docx'],
    ['..\\..\\titok', '-..-titok.docx'],
    ['  ', 'névtelen.docx'],
    ['sor\r\ntörés\u00a0és\ttabulátor', 'sor törés és tabulátor.docx'],
    ['gnp.\u202excod', 'gnp.xcod.docx'],
    ['o\u030b', 'ő.docx'],
  ])('makes of %j the name %j', (title, name) => {
    expect(fileName(title, 'docx')).toBe(name);
  });

  test('keeps a long name within 120 characters and the extension whole', () => {
    const name = fileName('ű'.repeat(300), 'mentor');
    expect(name).toHaveLength(120);
    expect(name.endsWith('ű.mentor')).toBe(true);
  });

  test('does not cut a character in two', () => {
    expect(fileName(`${'a'.repeat(114)}😀`, 'docx')).toBe(`${'a'.repeat(114)}.docx`);
  });

  test('gives a name Windows accepts for any text, and the same name again for that name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (title) => {
        const name = fileName(title, 'docx');
        expect(name).toMatch(/^[^<>:"/\\|?*\p{Cc}\p{Cs}]{1,115}\.docx$/u);
        expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)\./i);
        expect(name.slice(0, -5)).not.toMatch(/[. ]$/);
        expect(fileName(name, 'docx')).toBe(name);
      }),
      { seed: 20180405, numRuns: 500 },
    );
  });
});

describe('numberedName', () => {
  test('puts the number before the extension', () => {
    expect(numberedName('Havi beszámoló.docx', 2)).toBe('Havi beszámoló (2).docx');
  });

  test('stays within 120 characters', () => {
    const name = numberedName(fileName('a'.repeat(200), 'docx'), 12);
    expect(name).toHaveLength(120);
    expect(name.endsWith('a (12).docx')).toBe(true);
  });
});
