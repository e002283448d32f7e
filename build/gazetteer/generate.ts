/** Makes shared/gazetteer/table.ts: `node build/gazetteer/generate.ts <folder of settlements.csv, districts.csv, counties.csv>`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type BenefitClass,
  encodeFixed,
  kshCheckDigit,
  originLatitude,
  originLongitude,
  packMarks,
  type SettlementStatus,
  widths,
} from '../../shared/gazetteer/table-format.ts';
import { cell, type Row, readCsv } from './csv.ts';

const target = new URL('../../shared/gazetteer/table.ts', import.meta.url);

const statuses: Readonly<Record<string, SettlementStatus>> = {
  főváros: 'capital',
  'fővárosi kerület': 'capitalDistrict',
  'megyei jogú város': 'countyRankTown',
  város: 'town',
  nagyközség: 'largeVillage',
  község: 'village',
};

const benefits: Readonly<Record<string, BenefitClass>> = {
  '': 'none',
  kedvezményezett: 'beneficiary',
  fejlesztendő: 'toDevelop',
  'komplex programmal fejlesztendő': 'complexProgramme',
};

function known<Value>(values: Readonly<Record<string, Value>>, word: string): Value {
  const value = values[word];
  if (value === undefined) throw new Error(`unknown word: ${word}`);
  return value;
}

function roman(value: number): string {
  const signs: readonly (readonly [number, string])[] = [
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  const [size, sign] = signs.find(([size]) => size <= value) ?? [0, ''];
  return size === 0 ? '' : sign + roman(value - size);
}

/** „Budapest 02. ker.” in the tables is „Budapest II. kerület” on paper. */
function officialName(name: string): string {
  const district = /^Budapest (\d{2})\. ker\.$/.exec(name)?.[1];
  return district ? `Budapest ${roman(Number(district))}. kerület` : name;
}

function marks(row: Row): number {
  return packMarks({
    status: known(statuses, cell(row, 'status')),
    benefit: known(benefits, row['effective_benefit'] ?? ''),
    isCountySeat: row['is_county_seat'] === '1',
    isDistrictSeat: row['is_district_seat'] === '1',
    socioeconomicBeneficiary: row['benefit105_socio'] === '1',
    unemploymentBeneficiary: row['benefit105_unemployment'] === '1',
    approximatePlace: row['coord_check'] === 'approx',
  });
}

function numbers(rows: readonly Row[], value: (row: Row) => number, width: number): string {
  return encodeFixed(rows.map(value), width);
}

function tenThousandths(row: Row, column: string, origin: number): number {
  return Math.round((Number(cell(row, column)) - origin) * 10_000);
}

/** The one value all rows share in a column. */
function common(rows: readonly Row[], column: string): string {
  const values = new Set(rows.map((row) => cell(row, column)));
  if (values.size !== 1) throw new Error(`${column} is not the same everywhere`);
  return [...values].join('');
}

function checkSettlements(rows: readonly Row[], districts: readonly Row[]): void {
  const codes = new Set(rows.map((row) => cell(row, 'ksh_code')));
  if (codes.size !== rows.length) throw new Error('a settlement code is there twice');
  for (const code of codes) {
    if (kshCheckDigit(code) !== Number(code[4])) throw new Error(`check digit of ${code}`);
  }
  const districtCodes = new Set(districts.map((row) => cell(row, 'district_code')));
  for (const row of rows) {
    if (/[|\n]/.test(cell(row, 'name'))) throw new Error(`separator in ${cell(row, 'name')}`);
    if (
      row['kind'] === 'település' &&
      cell(row, 'county_ksh') !== '01' &&
      !districtCodes.has(cell(row, 'district_code'))
    ) {
      throw new Error(`unknown district of ${cell(row, 'name')}`);
    }
  }
}

interface District {
  readonly code: string;
  readonly row: Row | undefined;
  readonly settlements: readonly Row[];
}

/** The districts in the order of county and code, each with its settlements by code; Budapest itself is in none. */
function groupByDistrict(rows: readonly Row[], districts: readonly Row[]): readonly District[] {
  const groups = Map.groupBy(rows, (row) => row['district_code'] ?? '');
  return [...groups]
    .map(([code, settlements]) => ({
      code,
      row: districts.find((district) => district['district_code'] === code),
      settlements: settlements.toSorted((one, other) =>
        cell(one, 'ksh_code') < cell(other, 'ksh_code') ? -1 : 1,
      ),
    }))
    .toSorted((one, other) => (one.code < other.code ? -1 : 1));
}

/** „code|name|county|seat|number of settlements”; the capital, which belongs to no district, has only the last. */
function districtLine({ code, row, settlements }: District): string {
  const name = row ? officialName(cell(row, 'name')) : '';
  const county = row ? cell(row, 'county_ksh') : '01';
  return [code, name, county, row ? cell(row, 'seat_ksh') : '', settlements.length].join('|');
}

/** „code|name|seat|in the network|less developed|former name|last day of the former name”. */
function countyLine(row: Row): string {
  const former = /^(.+) \((\d{4}-\d{2}-\d{2})-ig\)$/.exec(row['former_name'] ?? '');
  const flags = [cell(row, 'in_network'), cell(row, 'less_developed_2014_2020')];
  return [
    cell(row, 'county_ksh'),
    cell(row, 'name'),
    cell(row, 'seat_ksh'),
    ...flags,
    former?.[1] ?? '',
    former?.[2] ?? '',
  ]
    .join('|')
    .replace(/\|+$/, '');
}

function constant(name: string, value: string): string {
  return `export const ${name} = ${value.includes('\n') ? `\`${value}\`` : `'${value}'`};\n`;
}

function table(settlements: readonly Row[], districts: readonly Row[], counties: readonly Row[]): string {
  const groups = groupByDistrict(settlements, districts);
  const rows = groups.flatMap((group) => group.settlements);
  const names = groups.map((group) =>
    group.settlements.map((row) => officialName(cell(row, 'name'))).join('|'),
  );
  return [
    "// Made by build/gazetteer/generate.ts; see [Note: The gazetteer's table]. Facts: LICENCE.md.\n",
    constant('asOf', common(settlements, 'population_date')),
    constant('countyLines', counties.map(countyLine).join('\n')),
    constant('districtLines', groups.map(districtLine).join('\n')),
    constant('names', names.join('\n')),
    constant(
      'codes',
      numbers(rows, (row) => Number(cell(row, 'ksh_code').slice(0, 4)), widths.code),
    ),
    constant(
      'populations',
      numbers(rows, (row) => Number(cell(row, 'population')), widths.population),
    ),
    constant(
      'latitudes',
      numbers(rows, (row) => tenThousandths(row, 'lat', originLatitude), widths.latitude),
    ),
    constant(
      'longitudes',
      numbers(rows, (row) => tenThousandths(row, 'lon', originLongitude), widths.longitude),
    ),
    constant(
      'postalCodes',
      numbers(rows, (row) => Number(row['postal_main'] ?? ''), widths.postalCode),
    ),
    constant('marks', numbers(rows, marks, widths.marks)),
  ].join('');
}

function main(folder: string | undefined): void {
  if (!folder) throw new Error('usage: node build/gazetteer/generate.ts <folder of the tables>');
  const read = (name: string) => readCsv(readFileSync(join(folder, name), 'utf8').normalize('NFC'));
  const [settlements, districts, counties] = [
    read('settlements.csv'),
    read('districts.csv'),
    read('counties.csv'),
  ];
  checkSettlements(settlements, districts);
  const text = table(settlements, districts, counties);
  writeFileSync(target, text);
  console.log(`${settlements.length} settlements, ${districts.length} districts, ${text.length} characters`);
}

main(process.argv[2]);
