import type { CalendarDate } from '../lib/dates.ts';
import { capitalised } from '../lib/text.ts';
import { countyLines } from './table.ts';

/** KSH county code, '01'–'20' (nomenclature T03; not in alphabetical order). */
export type CountyCode = string;

export interface County {
  readonly code: CountyCode;
  /** Today's name without the word megye or vármegye. */
  readonly name: string;
  /** The earlier name with its last day, where there was one. */
  readonly former: { readonly name: string; readonly until: CalendarDate } | undefined;
  /** KSH code of the seat. */
  readonly seat: string;
  /** True for the 18 counties with a mentor office in EFOP-1.3.1. */
  readonly inNetwork: boolean;
  /** In a less developed region of 2014–2020. */
  readonly lessDeveloped: boolean;
  /** The county's sign in TOP project ids ('CS1'); none for Budapest and Pest. */
  readonly topSign: string | undefined;
}

/** [Note: The word vármegye] Counties have been called vármegye since this day (eleventh amendment of the
 * Fundamental Law, 2022. évi XXII. törvény); megye before it. */
const varmegyeSince = '2023-01-01';

/** 'byDate': the word in official use on the day; the two others are the office's own choice. */
export type CountyWord = 'byDate' | 'megye' | 'vármegye';

export interface CountyNaming {
  /** The day the text speaks about: names are those in force on it. */
  readonly date: CalendarDate;
  readonly word?: CountyWord;
}

const topSigns: Readonly<Record<CountyCode, string>> = {
  '02': 'BA1',
  '03': 'BK1',
  '04': 'BS1',
  '05': 'BO1',
  '06': 'CS1',
  '07': 'FE1',
  '08': 'GM1',
  '09': 'HB1',
  '10': 'HE1',
  '11': 'KO1',
  '12': 'NG1',
  '14': 'SO1',
  '15': 'SB1',
  '16': 'JN1',
  '17': 'TL1',
  '18': 'VS1',
  '19': 'VE1',
  '20': 'ZA1',
};

function readCounty(line: string): County {
  const [code = '', name = '', seat = '', inNetwork, lessDeveloped, formerName, until] = line.split('|');
  return {
    code,
    name,
    former: formerName && until ? { name: formerName, until } : undefined,
    seat,
    inNetwork: inNetwork === '1',
    lessDeveloped: lessDeveloped === '1',
    topSign: topSigns[code],
  };
}

/** The capital and the nineteen counties by code. */
export const counties: readonly County[] = countyLines.split('\n').map(readCounty);

const byCode = new Map(counties.map((county) => [county.code, county]));

export function countyByCode(code: CountyCode): County | undefined {
  return byCode.get(code);
}

/** The county of a TOP project id such as 'TOP-5.3.1-16-CS1-2017-00009'. */
export function countyOfTopProject(projectId: string): County | undefined {
  const sign = /^TOP[^-]*-[\d.]+-\d{2}-([A-Z]{2}\d)-/.exec(projectId)?.[1];
  return sign === undefined ? undefined : counties.find((county) => county.topSign === sign);
}

/** The name in force on a day, without the word after it: county 06 is „Csongrád” until 3 June 2020. */
export function countyName(county: County, date: CalendarDate): string {
  return county.former && date <= county.former.until ? county.former.name : county.name;
}

/** „megye” or „vármegye”, by the day or by the office's choice. */
function countyWord(naming: CountyNaming): 'megye' | 'vármegye' {
  if (naming.word === 'megye' || naming.word === 'vármegye') return naming.word;
  return naming.date >= varmegyeSince ? 'vármegye' : 'megye';
}

/** The word by itself in the forms headings and labels need. */
export interface CountyWords {
  /** „Megye” */
  readonly label: string;
  /** „megyénként” */
  readonly each: string;
  /** „megyék összege” */
  readonly sum: string;
  /** „megyéből” */
  readonly from: string;
  /** „megyében” */
  readonly in: string;
  /** „megye” */
  readonly one: string;
  /** „megyék” */
  readonly many: string;
}

export function countyWords(naming: CountyNaming): CountyWords {
  const one = countyWord(naming);
  const stem = one.slice(0, -1);
  return {
    label: capitalised(one),
    each: `${stem}énként`,
    sum: `${stem}ék összege`,
    from: `${stem}éből`,
    in: `${stem}ében`,
    one,
    many: `${stem}ék`,
  };
}

type CountyForm = 'name' | 'in' | 'adjective';

const countySuffixes: Readonly<Record<CountyForm, string>> = { name: '', in: 'ben', adjective: 'i' };
const capitalForms: Readonly<Record<CountyForm, string>> = {
  name: 'Budapest főváros',
  in: 'Budapest fővárosban',
  adjective: 'Budapest fővárosi',
};

/**
 * The county in full: 'name' „Tolna megye”, 'in' „Tolna megyében”, 'adjective' „Tolna megyei”.
 * Only for the county itself: „megyei jogú város” never changed to vármegyei.
 */
export function countyTitle(county: County, naming: CountyNaming, form: CountyForm = 'name'): string {
  if (county.code === '01') return capitalForms[form];
  const word = countyWord(naming);
  const stem = form === 'in' ? `${word.slice(0, -1)}é` : word;
  return `${countyName(county, naming.date)} ${stem}${countySuffixes[form]}`;
}
