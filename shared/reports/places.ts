import type { ProgrammeProfile } from '../domain/programme-profile.ts';
import { type CountyNaming, type CountyWord, countyByCode, countyTitle } from '../gazetteer/counties.ts';
import { districtByCode, settlementByKsh } from '../gazetteer/gazetteer.ts';
import type { CalendarDate } from '../lib/dates.ts';
import { compareHungarian } from '../lib/order.ts';

/** Name of a settlement by its KSH code; the code itself where the gazetteer does not know it, so that nothing disappears. */
export function settlementName(ksh: string): string {
  return settlementByKsh(ksh)?.name ?? ksh;
}

/** Codes in the alphabetical order of their names, each once. */
export function inNameOrder(codes: Iterable<string>): readonly string[] {
  return [...new Set(codes)].sort((one, other) =>
    compareHungarian(settlementName(one), settlementName(other)),
  );
}

/** Name of the settlement's district: „Püspökladányi járás”; empty for Budapest and unknown codes. */
export function districtName(ksh: string): string {
  const district = settlementByKsh(ksh)?.district;
  return (district === undefined ? undefined : districtByCode(district)?.name) ?? '';
}

const words: Readonly<Record<string, CountyWord>> = { megye: 'megye', varmegye: 'vármegye' };

/** How counties are called in a document about this day: by the day or by the choice of the programme's profile. */
export function countyNaming(programme: ProgrammeProfile, date: CalendarDate): CountyNaming {
  return { date, word: words[programme.countyWord ?? ''] ?? 'byDate' };
}

/** From whose county the document speaks, and on which day. */
export interface Standpoint {
  /** KSH county code of the office. */
  readonly county: string;
  readonly naming: CountyNaming;
}

/** The name, with its county where that is not the office's: „Földes”, „Füzesgyarmat (Békés megye)”. */
export function placeName(ksh: string, standpoint: Standpoint): string {
  const settlement = settlementByKsh(ksh);
  const county = settlement ? countyByCode(settlement.county) : undefined;
  if (!settlement || !county || county.code === standpoint.county || county.code === '01') {
    return settlementName(ksh);
  }
  return `${settlement.name} (${countyTitle(county, standpoint.naming)})`;
}

/** Several places in alphabetical order, separated by commas. */
export function placeNames(codes: Iterable<string>, standpoint: Standpoint): string {
  return inNameOrder(codes)
    .map((ksh) => placeName(ksh, standpoint))
    .join(', ');
}
