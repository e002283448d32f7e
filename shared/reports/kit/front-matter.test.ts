import { expect, test } from 'vitest';
import { factLines, firstBlockLines } from './front-matter.ts';

test('the first block keeps the order of offices; an empty field is a dotted line, an absent one is not there', () => {
  expect(
    firstBlockLines({
      enclosures: 2,
      subject: 'Havi mentori munkanapló',
      clerk: { name: 'Kiss Éva', phone: '+36 52 123 456', email: 'eva@example.hu' },
      fileNumber: '',
    }),
  ).toEqual([
    { label: 'Iktatószám', text: '………………………………' },
    { label: 'Ügyintéző', text: 'Kiss Éva (tel.\u00A0+36 52 123 456, eva@example.hu)' },
    { label: 'Tárgy', text: 'Havi mentori munkanapló' },
    { label: 'Melléklet', text: '2\u00A0db' },
  ]);
});

test('the facts end with the state of the data and the version; further lines stand before the period', () => {
  const lines = factLines({
    projectTitle: 'Cselekvő közösségek',
    projectId: 'EFOP-1.3.1-15-2016-00001',
    beneficiary: 'Szabadtéri Néprajzi Múzeum',
    period: '2018. március',
    dataState: '2018. április 5.',
    version: '2. változat',
    further: [{ label: 'A mentor neve', text: 'Kiss Éva' }],
  });
  expect(lines.map((line) => line.label)).toEqual([
    'A projekt címe',
    'Projektazonosító',
    'Kedvezményezett',
    'A mentor neve',
    'Tárgyidőszak',
    'Adatállapot',
    'Változat',
  ]);
});
