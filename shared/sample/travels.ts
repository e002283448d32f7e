import { ACTIVITY_KINDS } from '../domain/activity-kinds.ts';
import { allowanceOn } from '../programme/allowance.ts';
import type { Random } from '../lib/random.ts';
import type { SampleActivity } from './activities.ts';
import type { SampleMentor } from './mentors.ts';
import { clockOf, type Trip } from './occurrence.ts';
import { pickWeighted, sampleId } from './seeds.ts';
import type { Draft } from './sink.ts';

export type SampleTravel = Draft<'travel'>;

/** What is kept from one journey to the next. */
export interface Logbook {
  readonly orderedBy: string;
  readonly prefix: string;
  /** Number of the last order of each year. */
  readonly orders: Map<string, number>;
  /** What each mentor's milometer shows, in tenths of a kilometre. */
  readonly milometers: Map<string, number>;
}

/** Invented prices of petrol for tax accounts, Ft/l, by quarter of a year from the last of 2016 on. */
const petrol = [345, 362, 364, 348, 356, 365, 370, 393, 402, 375, 383, 406] as const;

function fuelPriceOn(day: string): number {
  const quarter = (Number(day.slice(0, 4)) - 2016) * 4 + Math.floor((Number(day.slice(5, 7)) - 1) / 3) - 3;
  const month = Number(day.slice(5, 7));
  return (petrol[Math.max(0, Math.min(quarter, petrol.length - 1))] ?? 360) + (month % 3);
}

function ordered(logbook: Logbook, day: string): string {
  const year = day.slice(0, 4);
  const number = (logbook.orders.get(year) ?? 0) + 1;
  logbook.orders.set(year, number);
  return `${logbook.prefix}/K-${number}/${year}`;
}

const tenths = (kilometres: number) => Math.round(kilometres * 10);

/** Reads the milometer and drives on; between two journeys the car is used privately. */
function milometer(
  random: Random,
  logbook: Logbook,
  drive: { readonly driver: SampleMentor; readonly kilometres: number },
): number {
  const { id } = drive.driver.record;
  const start = (logbook.milometers.get(id) ?? random.integer(420_000, 1_600_000)) + random.integer(40, 900);
  logbook.milometers.set(id, start + tenths(drive.kilometres));
  return start / 10;
}

function ownCar(random: Random, logbook: Logbook, trip: Trip): Partial<SampleTravel> {
  const { plate, carType, fuelNorm } = trip.driver.record;
  const kilometres = trip.legs.reduce((sum, leg) => sum + leg.kilometres, 0);
  return {
    ...(plate && { plate }),
    ...(carType && { carType }),
    ...(fuelNorm !== undefined && { fuelNorm }),
    fuelPrice: fuelPriceOn(trip.day),
    allowance: allowanceOn(trip.day),
    odometerStart: milometer(random, logbook, { driver: trip.driver, kilometres }),
  };
}

function costs(
  random: Random,
  logbook: Logbook,
  on: { readonly trip: Trip; readonly vehicle: SampleTravel['vehicle'] },
): Partial<SampleTravel> {
  const { trip, vehicle } = on;
  if (vehicle === 'own') return ownCar(random, logbook, trip);
  if (vehicle === 'office')
    return { plate: `${logbook.prefix}M-001`.slice(0, 12), carType: 'Škoda Rapid 1.0' };
  const kilometres = trip.legs.reduce((sum, leg) => sum + leg.kilometres, 0);
  return { tickets: Math.round((kilometres * 19) / 5) * 5 };
}

/** „Helyszíni látogatás, közösségi interjú: Besenyszög, Tiszasüly” */
function purposeOf(trip: Trip): string {
  const kinds = [...new Set(trip.occurrences.map(({ kind }) => ACTIVITY_KINDS[kind]))].slice(0, 2);
  const [first = '', second] = kinds;
  const label = second ? `${first}, ${second === 'Közösségek Hete' ? second : second.toLowerCase()}` : first;
  const places = [...new Set(trip.legs.map(({ to }) => to))].filter((to) => to !== trip.legs[0]?.from);
  return `${label}: ${places.join(', ')}`;
}

/** The travel order of a trip; nothing if the mentor never left the seat. */
export function travelOf(
  random: Random,
  trip: Trip,
  known: { readonly logbook: Logbook; readonly activities: readonly SampleActivity[] },
): SampleTravel | undefined {
  if (trip.legs.length === 0) return undefined;
  const { logbook, activities } = known;
  const vehicle = pickWeighted<SampleTravel['vehicle']>(random, [
    { item: 'own', weight: 87 },
    { item: 'office', weight: 8 },
    { item: 'public', weight: 5 },
  ]);
  return {
    id: sampleId(random, trip.day),
    mentor: trip.driver.record.id,
    date: trip.day,
    orderNumber: ordered(logbook, trip.day),
    orderedBy: logbook.orderedBy,
    purpose: purposeOf(trip),
    vehicle,
    legs: trip.legs.map(({ from, to, kilometres, departure, arrival }) => ({
      from,
      to,
      kilometres,
      departure: clockOf(departure),
      arrival: clockOf(arrival),
    })),
    ...costs(random, logbook, { trip, vehicle }),
    activities: activities.map(({ id }) => id),
  };
}
