import { expect, test } from 'vitest';
import { asSentence, enumeration, lowered } from './sentences.ts';

test('a typed text becomes a sentence without touching its own marks', () => {
  expect(asSentence(' őszi program ')).toBe('Őszi program.');
  expect(asSentence('Elkészült!')).toBe('Elkészült!');
  expect(asSentence('a „kis lépések” fejezet')).toBe('A „kis lépések” fejezet.');
  expect(asSentence('siker (részben)')).toBe('Siker (részben).');
  expect(asSentence(undefined)).toBe('');
});

test('things are enumerated with „és” before the last', () => {
  expect(enumeration([])).toBe('');
  expect(enumeration(['alma'])).toBe('alma');
  expect(enumeration(['alma', 'körte'])).toBe('alma és körte');
  expect(enumeration(['alma', 'körte', 'szilva'])).toBe('alma, körte és szilva');
});

test('labels are lowered inside a sentence, proper names and acronyms are not', () => {
  expect(lowered('Helyszíni látogatás')).toBe('helyszíni látogatás');
  expect(lowered('Közösségek Hete')).toBe('Közösségek Hete');
  expect(lowered('OVIMOR-rögzítés')).toBe('OVIMOR-rögzítés');
});
