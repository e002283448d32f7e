import type { CalendarDate } from '../lib/dates.ts';

/** A rate and the first day it is valid on. */
export interface DatedRate {
  readonly from: CalendarDate;
  /** Ft/km */
  readonly rate: number;
}

/**
 * Általános személygépkocsi-normaköltség, the tax-free share of wear and upkeep of an own car (Szja tv., 1995. évi CXVII. törvény).
 * 9 Ft/km rose to 15 Ft/km on 1 January 2017 (notice of the tax authority, January 2017). Later rates are typed into the profile.
 */
const ALLOWANCE_RATES: readonly DatedRate[] = [
  { from: '1996-01-01', rate: 9 },
  { from: '2017-01-01', rate: 15 },
];

/** The rate of the whole time the network worked. */
export const NETWORK_ALLOWANCE = 15;

/** The rate valid on a day, with its first day; nothing before the first one known. */
export function rateOn(date: CalendarDate): DatedRate | undefined {
  return ALLOWANCE_RATES.findLast((entry) => entry.from <= date);
}

/** The rate valid on a day, in Ft/km. */
export function allowanceOn(date: CalendarDate): number {
  return rateOn(date)?.rate ?? 0;
}
