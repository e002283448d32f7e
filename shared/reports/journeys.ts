import type { DataSet } from '../domain/dataset.ts';
import type { Mentor } from '../domain/mentor.ts';
import { type Travel, kilometresOf } from '../domain/travel.ts';
import { formatDate } from '../lib/dates.ts';
import { compareHungarian } from '../lib/order.ts';
import { failure, type Outcome, success } from '../lib/outcome.ts';
import { formatPeriod, type Period } from '../lib/periods.ts';
import { mentorFormalName } from './letterhead.ts';
import type { ReportContext, ReportParameters } from './report.ts';
import { mentorOf, periodOf } from './request.ts';
import { enumeration } from './sentences.ts';
import { travelsOf } from './work-month.ts';

export type Vehicle = Travel['vehicle'];

/** The journeys a paper is about, of one person and with one kind of vehicle. */
export interface Journeys {
  readonly mentor: Mentor;
  readonly period: Period;
  readonly travels: readonly Travel[];
  /** True when the paper is about one journey that was chosen by itself. */
  readonly single: boolean;
}

type Reason = 'noPeriod' | 'noMentor' | 'unknownMentor' | 'unknownTravel' | 'otherVehicle' | 'noTravel';

/** How a journey was made, in words. */
export const VEHICLE_WORDS: Readonly<Record<Vehicle, string>> = {
  own: 'saját gépkocsival',
  office: 'intézményi gépkocsival',
  public: 'közösségi közlekedéssel',
};

/** One chosen journey, or those of the mentor in the period with this vehicle; fails when there are none. */
export function journeysOf(
  context: ReportContext,
  parameters: ReportParameters,
  vehicle: Vehicle,
): Outcome<Journeys, Reason> {
  if (parameters.travel !== undefined) return oneJourney(context, parameters.travel, vehicle);
  const mentor = mentorOf(context, parameters);
  if (!mentor.ok) return mentor;
  const period = periodOf(parameters);
  if (!period.ok) return period;
  const travels = travelsOf(context.data, { period: period.value, mentor: mentor.value.id }).filter(
    (one) => one.vehicle === vehicle,
  );
  if (travels.length === 0) {
    const when = formatPeriod(period.value);
    return failure(
      'noTravel',
      `A választott időszakban nincs ${VEHICLE_WORDS[vehicle]} teljesített kiküldetés: ${mentorFormalName(mentor.value)}, ${when}.`,
    );
  }
  return success({ mentor: mentor.value, period: period.value, travels, single: false });
}

function oneJourney(context: ReportContext, id: string, vehicle: Vehicle): Outcome<Journeys, Reason> {
  const travel = context.data.travel.get(id);
  const mentor = travel && context.data.mentor.get(travel.mentor);
  if (!travel || !mentor) {
    return failure(
      'unknownTravel',
      `A választott kiküldetés vagy a kiküldött nem található a nyilvántartásban: ${id}.`,
    );
  }
  if (travel.vehicle !== vehicle) {
    return failure(
      'otherVehicle',
      `Ez a bizonylat a ${VEHICLE_WORDS[vehicle]} teljesített kiküldetésekről készül; a ${formatDate(travel.date)} napi út ${VEHICLE_WORDS[travel.vehicle]} történt.`,
    );
  }
  const period: Period = { from: travel.date, to: travel.date, kind: 'custom' };
  return success({ mentor, period, travels: [travel], single: true });
}

/** The car of a journey: what the journey says, then what the mentor's own card says of an own car. */
export interface Car {
  readonly plate?: string;
  readonly carType?: string;
  /** l/100 km */
  readonly fuelNorm?: number;
}

export function carOf(travel: Travel, mentor: Mentor): Car {
  const card: Car = travel.vehicle === 'own' ? mentor : {};
  const plate = travel.plate ?? card.plate;
  const carType = travel.carType ?? card.carType;
  const fuelNorm = travel.fuelNorm ?? card.fuelNorm;
  return {
    ...(plate === undefined ? {} : { plate }),
    ...(carType === undefined ? {} : { carType }),
    ...(fuelNorm === undefined ? {} : { fuelNorm }),
  };
}

/** The different cars of the journeys, in the order of their first use. */
export function carsOf(journeys: Pick<Journeys, 'travels' | 'mentor'>): readonly Car[] {
  const byPlate = new Map<string, Car>();
  for (const travel of journeys.travels) {
    const car = carOf(travel, journeys.mentor);
    const key = `${car.plate ?? ''}/${car.carType ?? ''}/${car.fuelNorm ?? ''}`;
    if (!byPlate.has(key)) byPlate.set(key, car);
  }
  return [...byPlate.values()];
}

/** „Debrecen – Földes – Debrecen”; a leg that does not start where the last one ended begins a new line of places. */
export function routeOf(travel: Pick<Travel, 'legs'>): string {
  return travel.legs.reduce((route, leg, index) => {
    const before = travel.legs[index - 1];
    if (before === undefined) return `${leg.from} – ${leg.to}`;
    return before.to === leg.from ? `${route} – ${leg.to}` : `${route}; ${leg.from} – ${leg.to}`;
  }, '');
}

/** Whom the journey visited, by the activities it served: the organisations' names in alphabetical order. */
export function partnersOf(data: DataSet, travel: Travel): readonly string[] {
  const ids = (travel.activities ?? []).flatMap((id) => data.activity.get(id)?.organisations ?? []);
  const names = ids.flatMap((id) => data.organisation.get(id)?.name ?? []);
  return [...new Set(names)].sort(compareHungarian);
}

/** Says which journeys lack what a calculation needs; nothing if they are complete. */
export function missingFrom(
  travels: readonly Travel[],
  needs: (travel: Travel) => readonly (readonly [string, unknown])[],
): string | undefined {
  const lines = travels.flatMap((travel) => {
    const missing = needs(travel)
      .filter(([, value]) => value === undefined)
      .map(([label]) => label);
    return missing.length === 0 ? [] : [`${formatDate(travel.date)}: ${enumeration(missing)}`];
  });
  return lines.length === 0 ? undefined : lines.join('; ');
}

/** Every leg has its length? A leg without one makes the sum too small. */
export function lengthOf(travel: Travel): number | undefined {
  return travel.legs.every((leg) => leg.kilometres !== undefined) ? kilometresOf(travel) : undefined;
}
