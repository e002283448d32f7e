import { countyByCode, type County } from '../gazetteer/counties.ts';
import { type Settlement, settlementByKsh, settlementsOfCounty } from '../gazetteer/gazetteer.ts';
import type { Random } from '../lib/random.ts';
import { pickWeighted } from './seeds.ts';

/** The part of a county an office works in. */
export interface Area {
  readonly county: County;
  readonly seat: Settlement;
  /** Settlements that work together in a consortium, the largest first. */
  readonly groups: readonly (readonly Settlement[])[];
  /** The settlements of the local action group's programme, the largest first. */
  readonly actionGroup: readonly Settlement[];
  /** All settlements the office mentors, one list for each mentor's round of villages; the seat is in the first. */
  readonly rounds: readonly (readonly Settlement[])[];
}

const KILOMETRES_A_DEGREE = 111.2;
/** Roads wind: so much longer than the straight line. */
const WINDING = 1.28;

/** Road distance in kilometres with one decimal, estimated from the straight line. */
export function roadKilometres(one: Settlement, other: Settlement): number {
  const north = (one.latitude - other.latitude) * KILOMETRES_A_DEGREE;
  const middle = (((one.latitude + other.latitude) / 2) * Math.PI) / 180;
  const east = (one.longitude - other.longitude) * KILOMETRES_A_DEGREE * Math.cos(middle);
  return Math.round(Math.hypot(north, east) * WINDING * 10) / 10;
}

function chooseNext(random: Random, free: readonly Settlement[]): Settlement {
  const weights = { none: 1, beneficiary: 3, toDevelop: 4, complexProgramme: 6 } as const;
  return pickWeighted(
    random,
    free.map((item) => ({ item, weight: weights[item.benefit] * (item.population > 20_000 ? 0.3 : 1) })),
  );
}

function nearestFirst(from: Settlement, others: readonly Settlement[]): readonly Settlement[] {
  const distances = new Map(others.map((other) => [other, roadKilometres(from, other)]));
  return others.toSorted((one, other) => (distances.get(one) ?? 0) - (distances.get(other) ?? 0));
}

const LEAST_POPULATION = 1_200;

/** A settlement with its neighbours, at least three of them and at least a thousand people. */
function groupAround(random: Random, first: Settlement, free: readonly Settlement[]): readonly Settlement[] {
  const neighbours = nearestFirst(
    first,
    free.filter((other) => other !== first && other.district === first.district),
  );
  const wanted = random.integer(2, 5);
  const group = [first];
  let population = first.population;
  for (const other of neighbours) {
    if (group.length >= wanted && population >= LEAST_POPULATION) break;
    group.push(other);
    population += other.population;
  }
  return group.toSorted((one, other) => other.population - one.population);
}

interface Choice {
  readonly groups: readonly (readonly Settlement[])[];
  readonly actionGroup: readonly Settlement[];
  readonly others: readonly Settlement[];
}

const MOST_GROUPS = 11;

function choose(random: Random, candidates: readonly Settlement[], wanted: number): Choice {
  let free = candidates;
  const take = (taken: readonly Settlement[]) => {
    free = free.filter((one) => !taken.includes(one));
    return taken;
  };
  const groups: (readonly Settlement[])[] = [];
  let count = 0;
  while (groups.length < MOST_GROUPS && count < wanted * 0.7 && free.length > 0) {
    const group = take(groupAround(random, chooseNext(random, free), free));
    count += group.length;
    groups.push(group);
  }
  const centre = free.length > 0 ? chooseNext(random, free) : undefined;
  const chosen = centre ? take(nearestFirst(centre, free).slice(0, Math.ceil(wanted * 0.08))) : [];
  const actionGroup = chosen.toSorted((one, other) => other.population - one.population);
  const others: Settlement[] = [];
  while (count + actionGroup.length + others.length < wanted && free.length > 0) {
    others.push(...take([chooseNext(random, free)]));
  }
  return { groups, actionGroup, others };
}

/** Villages in the same direction from the seat make one mentor's round. */
function roundsOf(
  seat: Settlement,
  others: readonly Settlement[],
  mentors: number,
): readonly (readonly Settlement[])[] {
  const angle = (one: Settlement) =>
    Math.atan2(one.latitude - seat.latitude, (one.longitude - seat.longitude) * 0.68);
  const turning = others.toSorted((one, other) => angle(one) - angle(other));
  return Array.from({ length: mentors }, (_, index) => {
    const from = Math.round((turning.length * index) / mentors);
    const part = turning.slice(from, Math.round((turning.length * (index + 1)) / mentors));
    return index === 0 ? [seat, ...part] : part;
  });
}

export interface AreaRequest {
  readonly county: string;
  readonly mentors: number;
  readonly settlementsPerMentor: number;
}

/** Chooses the settlements of an office: real ones of the county, mostly of the less developed classes. */
export function chooseArea(random: Random, request: AreaRequest): Area {
  const county = countyByCode(request.county);
  const seat = county && settlementByKsh(county.seat);
  if (!county || !seat || !county.inNetwork) throw new Error(`no mentor office in county ${request.county}`);
  const candidates = settlementsOfCounty(county.code).filter((one) => one !== seat);
  const wanted = Math.min(
    request.mentors * request.settlementsPerMentor - 1,
    Math.floor(candidates.length * 0.8),
  );
  const { groups, actionGroup, others } = choose(random, candidates, wanted);
  const rounds = roundsOf(seat, [...groups.flat(), ...actionGroup, ...others], request.mentors);
  return { county, seat, groups, actionGroup, rounds };
}
