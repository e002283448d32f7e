import { expect, it } from 'vitest';
import { article } from '../lib/grammar.ts';
import { counties } from './counties.ts';
import { allSettlements, settlementByKsh, settlementByName } from './gazetteer.ts';
import { innerCaseNames, outerCaseNames } from './known-names.ts';
import { settlementNameForms } from './settlement-names.ts';

const forms = (name: string) => {
  const { locative, sublative, delative, adjective } = settlementNameForms(name);
  return `${locative} ${sublative} ${delative} ${adjective}`;
};

it('knows where things are in every county seat', () => {
  const seats = counties
    .filter((county) => county.inNetwork)
    .map((county) => settlementNameForms(settlementByKsh(county.seat)?.name ?? ''));
  expect(seats.every((seat) => seat.certain)).toBe(true);
  expect(seats.map((seat) => seat.locative)).toEqual([
    'Pécsett',
    'Kecskeméten',
    'Békéscsabán',
    'Miskolcon',
    'Szegeden',
    'Székesfehérváron',
    'Győrben',
    'Debrecenben',
    'Egerben',
    'Tatabányán',
    'Salgótarjánban',
    'Kaposváron',
    'Nyíregyházán',
    'Szolnokon',
    'Szekszárdon',
    'Szombathelyen',
    'Veszprémben',
    'Zalaegerszegen',
  ]);
});

it('bends the well-known names rightly', () => {
  expect(forms('Apátfalva')).toBe('Apátfalván Apátfalvára Apátfalváról apátfalvi');
  expect(forms('Nyíregyháza')).toBe('Nyíregyházán Nyíregyházára Nyíregyházáról nyíregyházi');
  expect(forms('Debrecen')).toBe('Debrecenben Debrecenbe Debrecenből debreceni');
  expect(forms('Pécs')).toBe('Pécsett Pécsre Pécsről pécsi');
  expect(forms('Besenyszög')).toBe('Besenyszögön Besenyszögre Besenyszögről besenyszögi');
  expect(forms('Tiszavasvári')).toBe('Tiszavasváriban Tiszavasváriba Tiszavasváriból tiszavasvári');
  expect(forms('Mórahalom')).toBe('Mórahalmon Mórahalomra Mórahalomról mórahalmi');
  expect(forms('Berettyóújfalu')).toBe(
    'Berettyóújfaluban Berettyóújfaluba Berettyóújfaluból berettyóújfalui',
  );
  expect(forms('Dunakeszi')).toBe('Dunakeszin Dunakeszire Dunakesziről dunakeszi');
  expect(forms('Gyula')).toBe('Gyulán Gyulára Gyuláról gyulai');
  expect(forms('Bicske')).toBe('Bicskén Bicskére Bicskéről bicskei');
  expect(forms('Budapest II. kerület')).toBe(
    'Budapest II. kerületben Budapest II. kerületbe Budapest II. kerületből Budapest II. kerületi',
  );
});

it('flags what only the ending suggests', () => {
  expect(settlementNameForms('Tiszaroff').certain).toBe(false);
  expect(settlementNameForms('Ópályi').certain).toBe(false);
  expect(settlementNameForms('Apátfalva').certain).toBe(true);
});

it('has only real settlements in its lists, each in one list', () => {
  for (const name of [...innerCaseNames, ...outerCaseNames]) expect(settlementByName(name)?.name).toBe(name);
  expect([...innerCaseNames].filter((name) => outerCaseNames.has(name))).toEqual([]);
});

it('is certain of more than a third of the country and has a well-formed guess for the rest', () => {
  const all = allSettlements().map((settlement) => settlementNameForms(settlement.name));
  expect(all.filter((one) => one.certain).length / all.length).toBeGreaterThan(1 / 3);
  for (const one of all) {
    expect(one.locative).toMatch(/(?:n|ban|ben|tt)$/);
    expect(one.adjective).toMatch(/[^i]i$/);
  }
});

it('takes the article of the name', () => {
  expect(article(settlementNameForms('Apátfalva').adjective)).toBe('az');
  expect(article(settlementNameForms('Debrecen').adjective)).toBe('a');
});
