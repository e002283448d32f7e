import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isKshCode } from '../domain/identifiers.ts';
import { fold } from '../lib/order.ts';
import { gazetteerAttributions } from './attribution.ts';
import {
  counties,
  countyByCode,
  countyName,
  countyOfTopProject,
  countyTitle,
  countyWords,
} from './counties.ts';
import {
  allSettlements,
  districtByCode,
  districtsOfCounty,
  findSettlements,
  gazetteerDate,
  settlementByKsh,
  settlementByName,
  settlementsOfCounty,
  statusNames,
} from './gazetteer.ts';
import { benefitOrder, decodeAt, encodeFixed, packMarks, statusOrder, unpackMarks } from './table-format.ts';

const names = (text: string, search = {}) =>
  findSettlements(text, search).map((settlement) => settlement.name);

function county(code: string) {
  const found = countyByCode(code);
  if (!found) throw new Error(`no county ${code}`);
  return found;
}

describe('the table', () => {
  it('holds every settlement of Hungary and the districts of the capital', () => {
    const all = allSettlements();
    expect(all.filter((settlement) => settlement.status !== 'capitalDistrict')).toHaveLength(3155);
    expect(all.filter((settlement) => settlement.status === 'capitalDistrict')).toHaveLength(23);
    expect(new Set(all.map((settlement) => settlement.ksh)).size).toBe(all.length);
    expect(new Set(all.map((settlement) => settlement.name)).size).toBe(all.length);
    expect(gazetteerDate).toBe('2025-01-01');
  });

  it('keeps the published facts', () => {
    expect(settlementByKsh('14252')).toEqual({
      ksh: '14252',
      name: 'Apátfalva',
      status: 'village',
      county: '06',
      district: '073',
      population: 2799,
      latitude: 46.1667,
      longitude: 20.5833,
      approximatePlace: false,
      postalCode: '6931',
      isCountySeat: false,
      isDistrictSeat: false,
      benefit: 'beneficiary',
      socioeconomicBeneficiary: true,
      unemploymentBeneficiary: false,
    });
    expect(settlementByKsh('13578')).toMatchObject({
      name: 'Budapest',
      status: 'capital',
      county: '01',
      district: undefined,
      postalCode: undefined,
      population: 1_685_209,
      isCountySeat: true,
    });
    expect(settlementByKsh('03009')).toMatchObject({
      name: 'Szombathely',
      status: 'countyRankTown',
      isCountySeat: true,
    });
    expect(settlementByKsh('99999')).toBeUndefined();
  });

  it('adds up to the published counts of the counties', () => {
    const counts = { '02': 301, '05': 358, '06': 60, '13': 187, '16': 78, '20': 258 };
    for (const [code, count] of Object.entries(counts)) expect(settlementsOfCounty(code)).toHaveLength(count);
    expect(settlementsOfCounty('01')).toHaveLength(24);
    expect(settlementsOfCounty('21')).toEqual([]);
    expect(allSettlements().filter((one) => one.status === 'countyRankTown')).toHaveLength(25);
    expect(allSettlements().filter((one) => one.socioeconomicBeneficiary)).toHaveLength(1053);
    expect(allSettlements().filter((one) => one.unemploymentBeneficiary)).toHaveLength(839);
    expect(allSettlements().filter((one) => one.benefit === 'complexProgramme')).toHaveLength(700);
  });

  it('puts every settlement inside the country and inside its district', () => {
    for (const one of allSettlements()) {
      expect(one.latitude).toBeGreaterThan(45.7);
      expect(one.latitude).toBeLessThan(48.6);
      expect(one.longitude).toBeGreaterThan(16.1);
      expect(one.longitude).toBeLessThan(22.9);
      if (one.district) expect(districtByCode(one.district)?.county).toBe(one.county);
    }
    expect(counties.flatMap((one) => districtsOfCounty(one.code))).toHaveLength(197);
    expect(districtByCode('073')?.settlements.map((one) => one.name)).toContain('Apátfalva');
    for (const one of counties.flatMap((each) => districtsOfCounty(each.code))) {
      expect(settlementByKsh(one.seat), one.name).toBeDefined();
    }
  });

  it('writes and reads numbers and marks without loss', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 64 ** 3 - 1 })), (values) => {
        const text = encodeFixed(values, 3);
        expect(values.map((_, index) => decodeAt(text, 3, index))).toEqual(values);
      }),
      { seed: 23 },
    );
    const anyMarks = fc.record({
      status: fc.constantFrom(...statusOrder),
      benefit: fc.constantFrom(...benefitOrder),
      isCountySeat: fc.boolean(),
      isDistrictSeat: fc.boolean(),
      socioeconomicBeneficiary: fc.boolean(),
      unemploymentBeneficiary: fc.boolean(),
      approximatePlace: fc.boolean(),
    });
    fc.assert(
      fc.property(anyMarks, (marks) => {
        expect(unpackMarks(packMarks(marks))).toEqual(marks);
      }),
      { seed: 29 },
    );
    expect(() => encodeFixed([64], 1)).toThrow();
  });
});

describe('settlement codes', () => {
  it('have a right check digit in the whole table, without exception', () => {
    expect(allSettlements().filter((settlement) => !isKshCode(settlement.ksh))).toEqual([]);
  });

  it('are refused with a wrong check digit, length or sign', () => {
    for (const code of ['14253', '1425', '142522', '1425a', '', '41252'])
      expect(isKshCode(code), code).toBe(false);
  });
});

describe('finding settlements', () => {
  it('does not ask for accents or capitals', () => {
    expect(names('szekesfehervar')).toEqual(['Székesfehérvár']);
    expect(names('  ŐCSÉNY ')).toEqual(['Őcsény', 'Perőcsény', 'Mőcsény']);
    expect(names('budapest  ii. ker')[0]).toBe('Budapest II. kerület');
  });

  it('puts the whole name first, then beginnings, then the rest, larger places before smaller', () => {
    expect(names('tata').slice(0, 2)).toEqual(['Tata', 'Tatabánya']);
    const found = findSettlements('vár', { limit: 4000 });
    const beginnings = found.filter((one) => fold(one.name).startsWith('var'));
    expect(found.slice(0, beginnings.length)).toEqual(beginnings);
    expect(beginnings.map((one) => one.population)).toEqual(
      beginnings.map((one) => one.population).toSorted((one, other) => other - one),
    );
    expect(found.length).toBeGreaterThan(beginnings.length);
  });

  it('finds by KSH and postal code', () => {
    expect(names('14252')[0]).toBe('Apátfalva');
    expect(names('6931')).toEqual(['Apátfalva']);
  });

  it('keeps to a county and to a limit', () => {
    expect(names('apat', { county: '06' })).toEqual(['Apátfalva']);
    expect(names('a', { limit: 3 })).toHaveLength(3);
    expect(names('')).toEqual([]);
    expect(names('qqq')).toEqual([]);
  });

  it('finds every settlement by its own name without accents, in the first two places at most', () => {
    for (const one of allSettlements()) expect(findSettlements(fold(one.name), { limit: 2 })).toContain(one);
  });

  it('knows a name only in its right form', () => {
    expect(settlementByName(' Apátfalva ')?.ksh).toBe('14252');
    expect(settlementByName('apatfalva')).toBeUndefined();
    expect(statusNames.countyRankTown).toBe('megyei jogú város');
  });
});

describe('counties', () => {
  it('have the name of the day', () => {
    expect(countyName(county('06'), '2020-06-03')).toBe('Csongrád');
    expect(countyName(county('06'), '2020-06-04')).toBe('Csongrád-Csanád');
    expect(countyTitle(county('06'), { date: '2018-04-05' })).toBe('Csongrád megye');
    expect(countyTitle(county('17'), { date: '2022-12-31' }, 'in')).toBe('Tolna megyében');
    expect(countyTitle(county('17'), { date: '2023-01-01' }, 'in')).toBe('Tolna vármegyében');
    expect(countyTitle(county('09'), { date: '2018-04-05' }, 'adjective')).toBe('Hajdú-Bihar megyei');
    expect(countyTitle(county('09'), { date: '2025-04-05', word: 'megye' })).toBe('Hajdú-Bihar megye');
    expect(countyTitle(county('09'), { date: '2018-04-05', word: 'vármegye' })).toBe('Hajdú-Bihar vármegye');
    expect(countyTitle(county('01'), { date: '2025-04-05' })).toBe('Budapest főváros');
  });

  it('are spoken of with the word of the day in every form', () => {
    expect(Object.values(countyWords({ date: '2022-12-31' }))).toEqual([
      'Megye',
      'megyénként',
      'megyék összege',
      'megyéből',
      'megyében',
      'megye',
      'megyék',
    ]);
    expect(countyWords({ date: '2023-01-01' })).toMatchObject({ label: 'Vármegye', each: 'vármegyénként' });
    expect(countyWords({ date: '2023-01-01', word: 'megye' }).label).toBe('Megye');
  });

  it('are spoken of with the word of the day in every form', () => {
    const forms = ['Megye', 'megyénként', 'megyék összege', 'megyéből', 'megyében', 'megye', 'megyék'];
    expect(Object.values(countyWords({ date: '2022-12-31' }))).toEqual(forms);
    expect(countyWords({ date: '2023-01-01' })).toMatchObject({ label: 'Vármegye', each: 'vármegyénként' });
    expect(countyWords({ date: '2023-01-01', word: 'megye' }).label).toBe('Megye');
  });

  it('are eighteen in the network, each with a sign of its own and a seat', () => {
    const network = counties.filter((one) => one.inNetwork);
    expect(network).toHaveLength(18);
    expect(new Set(network.map((one) => one.topSign)).size).toBe(18);
    for (const one of network) {
      expect(one.topSign).toBeDefined();
      expect(settlementByKsh(one.seat)).toMatchObject({ county: one.code, isCountySeat: true });
    }
    expect(counties.filter((one) => !one.lessDeveloped).map((one) => one.name)).toEqual(['Budapest', 'Pest']);
  });

  it('are recognised in TOP project ids', () => {
    expect(countyOfTopProject('TOP-5.3.1-16-CS1-2017-00009')?.code).toBe('06');
    expect(countyOfTopProject('EFOP-1.3.1-15-2016-00001')).toBeUndefined();
    expect(countyOfTopProject('TOP-5.3.1-16-XX1-2017-00009')).toBeUndefined();
  });
});

it('names its sources with the licence and every link that stands in the text', () => {
  const text = gazetteerAttributions.map((attribution) => attribution.text).join(' ');
  expect(text).toContain('Forrás: KSH');
  expect(text).toContain('CC BY 4.0');
  expect(text).toContain('GeoNames');
  for (const attribution of gazetteerAttributions) {
    for (const link of attribution.links) expect(attribution.text).toContain(link);
  }
});
