import { describe, expect, it } from 'vitest';
import { article, numberSuffix, withArticle } from './grammar.ts';

describe('the definite article', () => {
  const az = [
    'apátfalvi',
    'Őcsény',
    'Újszász',
    'egyesület',
    'Ybl',
    '1',
    '5',
    '50',
    '500',
    '1000',
    '1999',
    '5 000',
    '5\u00A0000\u00A0000',
    '1 000 000',
    '5-én',
    '1,5 óra',
    'I. negyedév',
    'V. fejezet',
    'EFOP',
    'EFOP-1.3.1-15-2016-00001',
    'OVIMOR',
    'EMMI',
    'NMI',
    'OSZK',
    'SZNM',
    'NGM',
    'ESZA',
    'ERFA',
    'EPTK',
    'IH',
    'IKSZT',
    'ÁROP',
    'XLSX',
    'A',
    'F',
    's. k.',
    '„Örökség” projekt',
    '(Eger)',
    'id. Nagy Pál',
    'ifj. Nagy Pál',
    'ELTE-vel',
  ];
  const a = [
    'Debrecen',
    'település',
    '10',
    '11',
    '15',
    '100',
    '8',
    '2018',
    '2018. április 5.',
    '0',
    '12 345',
    '150 000',
    'II. félév',
    'IV. negyedév',
    'X. fejezet',
    'TOP',
    'KSH',
    'HCST',
    'HACS',
    'HKFS',
    'FAIR',
    'KTK',
    'GDPR',
    'CLLD',
    'PM',
    'MÁK',
    'PDF',
    'CSV',
    'NAV',
    'JN/12-3/2018',
    'SZEGED',
    'SPORT',
    'Magyar Államkincstár',
    '„Cselekvő közösségek” projekt',
    'dr. Ács Éva',
    'Mentoriroda',
    'yacht',
    '%',
    '',
  ];

  it.each(az)('is „az” before %s', (text) => {
    expect(article(text)).toBe('az');
  });

  it.each(a)('is „a” before %s', (text) => {
    expect(article(text)).toBe('a');
  });

  it('is put before the text, capital at the start of a sentence', () => {
    expect(withArticle('apátfalvi önkormányzat')).toBe('az apátfalvi önkormányzat');
    expect(withArticle('település', { capital: true })).toBe('A település');
  });
});

describe('suffixes of numbers', () => {
  it('follow the last spoken piece with -val/-vel', () => {
    const expected: Record<number, string> = {
      1: '-gyel',
      2: '-vel',
      3: '-mal',
      4: '-gyel',
      5: '-tel',
      6: '-tal',
      7: '-tel',
      8: '-cal',
      9: '-cel',
      10: '-zel',
      20: '-szal',
      30: '-cal',
      40: '-nel',
      60: '-nal',
      100: '-zal',
      1000: '-rel',
      1200: '-zal',
      10_000: '-rel',
      200_000: '-rel',
      3_000_000: '-val',
      2018: '-cal',
    };
    for (const [value, suffix] of Object.entries(expected))
      expect(numberSuffix(Number(value), 'with')).toBe(suffix);
  });

  it('harmonise in the other cases', () => {
    expect(numberSuffix(2018, 'in')).toBe('-ban');
    expect(numberSuffix(2017, 'in')).toBe('-ben');
    expect(numberSuffix(2018, 'from')).toBe('-tól');
    expect(numberSuffix(2020, 'from')).toBe('-tól');
    expect(numberSuffix(5, 'to')).toBe('-höz');
    expect(numberSuffix(3, 'to')).toBe('-hoz');
    expect(numberSuffix(12, 'object')).toBe('-t');
    expect(numberSuffix(5, 'object')).toBe('-öt');
    expect(numberSuffix(100, 'onto')).toBe('-ra');
  });
});
