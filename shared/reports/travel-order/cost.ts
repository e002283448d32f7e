import type { Mentor } from '../../domain/mentor.ts';
import type { ProgrammeProfile } from '../../domain/programme-profile.ts';
import { type Travel, kilometresOf } from '../../domain/travel.ts';
import { roundTo } from '../../lib/numbers.ts';
import { allowanceOn } from '../../programme/allowance.ts';
import { type Amount, referencesTo, sumOf, sumOfTenths } from '../figures.ts';
import { carOf } from '../journeys.ts';

/**
 * Journeys that are counted with the same car, norm, price and rate. The sums of a group are rounded to whole forints once,
 * so that a clerk with a calculator arrives at the same figures.
 */
export interface CostGroup {
  readonly plate: string;
  /** l/100 km */
  readonly fuelNorm: number;
  /** Ft/l */
  readonly fuelPrice: number;
  /** Ft/km */
  readonly allowance: number;
  readonly kilometres: Amount;
  /** Litres by the norm, two decimals. */
  readonly litres: Amount;
  readonly fuelCost: Amount;
  readonly allowanceCost: Amount;
  readonly total: Amount;
}

export interface TravelCost {
  readonly groups: readonly CostGroup[];
  readonly kilometres: Amount;
  readonly fuelCost: Amount;
  readonly allowanceCost: Amount;
  readonly dailyAllowance: Amount;
  readonly tickets: Amount;
  /** Fuel and wear together. */
  readonly groupTotal: Amount;
  /** With daily allowance and tickets. */
  readonly total: Amount;
}

/** The rate of a journey: its own, then the programme's, then what the law said that day. */
export function allowanceOf(travel: Travel, programme: ProgrammeProfile): number {
  return travel.allowance ?? programme.allowance ?? allowanceOn(travel.date);
}

/** The price of fuel for a journey: its own, then the one the office recorded for that month. */
export function fuelPriceOf(travel: Travel, programme: ProgrammeProfile): number | undefined {
  const month = travel.date.slice(0, 7);
  return travel.fuelPrice ?? programme.fuelPrices?.find((one) => one.month?.startsWith(month))?.price;
}

interface Payer {
  readonly mentor: Mentor;
  readonly programme: ProgrammeProfile;
}

function groupOf(travels: readonly Travel[], payer: Payer): CostGroup {
  const [first] = travels as readonly [Travel, ...Travel[]];
  const car = carOf(first, payer.mentor);
  const [fuelNorm, fuelPrice] = [car.fuelNorm ?? 0, fuelPriceOf(first, payer.programme) ?? 0];
  const allowance = allowanceOf(first, payer.programme);
  const kilometres = sumOfTenths('travel', travels, kilometresOf);
  const records = referencesTo('travel', travels);
  const litres = (kilometres.value * fuelNorm) / 100;
  const fuel = roundTo(litres * fuelPrice, 0);
  const wear = roundTo(kilometres.value * allowance, 0);
  return {
    plate: car.plate ?? '',
    fuelNorm,
    fuelPrice,
    allowance,
    kilometres,
    litres: { value: roundTo(litres, 2), records },
    fuelCost: { value: fuel, records },
    allowanceCost: { value: wear, records },
    total: { value: fuel + wear, records },
  };
}

function total(amounts: readonly Amount[], travels: readonly Travel[]): Amount {
  return {
    value: amounts.reduce((sum, amount) => sum + amount.value, 0),
    records: referencesTo('travel', travels),
  };
}

/** The cost of journeys by own car; norm, price and kilometres must have been checked before. */
export function travelCost(travels: readonly Travel[], payer: Payer): TravelCost {
  const key = (travel: Travel) => {
    const { plate, fuelNorm } = carOf(travel, payer.mentor);
    const price = fuelPriceOf(travel, payer.programme);
    return [plate, fuelNorm, price, allowanceOf(travel, payer.programme)].join('/');
  };
  const groups = [...Map.groupBy(travels, key).values()].map((ofGroup) => groupOf(ofGroup, payer));
  const dailyAllowance = sumOf('travel', travels, (travel) => travel.dailyAllowance);
  const tickets = sumOf('travel', travels, (travel) => travel.tickets);
  const ofGroups = groups.map((group) => group.total);
  return {
    groups,
    kilometres: sumOfTenths('travel', travels, kilometresOf),
    fuelCost: total(
      groups.map((group) => group.fuelCost),
      travels,
    ),
    allowanceCost: total(
      groups.map((group) => group.allowanceCost),
      travels,
    ),
    dailyAllowance,
    tickets,
    groupTotal: total(ofGroups, travels),
    total: total([...ofGroups, dailyAllowance, tickets], travels),
  };
}
