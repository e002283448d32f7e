import { countyByCode } from '../../shared/gazetteer/counties.ts';
import {
  districtByCode,
  findSettlements,
  type Settlement,
  settlementByKsh,
} from '../../shared/gazetteer/gazetteer.ts';
import { compareHungarian, fold } from '../../shared/lib/order.ts';

/** A settlement as inputs and lists show it. */
export interface Place {
  readonly ksh: string;
  readonly name: string;
  readonly district: string;
  readonly county: string;
}

const most = 30;

const known = new Map<string, Place>();

export function placeOf(ksh: string): Place | undefined {
  const place = known.get(ksh);
  if (place) return place;
  const settlement = settlementByKsh(ksh);
  if (!settlement) return undefined;
  known.set(ksh, shown(settlement));
  return known.get(ksh);
}

/**
 * Places for what a person typed. Those the office works with stand first, and are all that is offered before anything is
 * typed: three of four entries are about them.
 */
export function searchPlaces(text: string, familiar: ReadonlySet<string>): readonly Place[] {
  const wanted = fold(text).trim();
  const near = [...familiar].map(placeOf).filter((place) => place !== undefined);
  const nearFound = near
    .filter((place) => fold(place.name).startsWith(wanted))
    .sort((one, other) => compareHungarian(one.name, other.name));
  const others = findSettlements(text, { limit: most }).filter(
    ({ ksh }) => !nearFound.some((place) => place.ksh === ksh),
  );
  return [...nearFound, ...others.map(shown)].slice(0, Math.max(most, nearFound.length));
}

function shown({ ksh, name, district, county }: Settlement): Place {
  return {
    ksh,
    name,
    district: districtByCode(district ?? '')?.name ?? '',
    county: countyByCode(county)?.name ?? '',
  };
}
