import { type Travel, kilometresOf } from '../../domain/travel.ts';
import { failure, type Outcome, success } from '../../lib/outcome.ts';
import { roundTo } from '../../lib/numbers.ts';
import { type Amount, referencesTo, sumOfTenths } from '../figures.ts';
import { type Car, carOf, type Journeys, journeysOf, lengthOf, missingFrom } from '../journeys.ts';
import { collectLetterhead, type Letterhead, letterheadReferences } from '../letterhead.ts';
import type { ReportContext, ReportParameters } from '../report.ts';
import { type Undecided, undecidedAmong } from '../undecided.ts';

export interface VehicleLeg {
  readonly travel: Travel;
  readonly from: string;
  readonly to: string;
  readonly departure: string | undefined;
  readonly arrival: string | undefined;
  readonly kilometres: Amount;
  /** The odometer before and after the leg, where its reading at the start of the journey was recorded. */
  readonly odometer: readonly [Amount, Amount] | undefined;
}

/** The journeys of one car on one paper. */
export interface VehicleSheet {
  readonly car: Car;
  readonly legs: readonly VehicleLeg[];
  readonly kilometres: Amount;
  /** Litres by the norm, two decimals; absent where no norm was recorded. */
  readonly litres: Amount | undefined;
}

export interface VehicleLogFigures {
  readonly letterhead: Letterhead;
  readonly journeys: Journeys;
  readonly sheets: readonly VehicleSheet[];
  readonly orderNumbers: readonly string[];
  readonly undecided: readonly Undecided[];
}

export function collect(context: ReportContext, parameters: ReportParameters): Outcome<VehicleLogFigures> {
  const journeys = journeysOf(context, parameters, 'office');
  if (!journeys.ok) return journeys;
  const letterhead = collectLetterhead(context, parameters);
  if (!letterhead.ok) return letterhead;
  const { mentor, travels } = journeys.value;
  const missing = missingFrom(travels, (travel) => [
    ['rendszám', travel.plate],
    ['az útszakaszok távolsága', lengthOf(travel)],
  ]);
  if (missing !== undefined) {
    return failure(
      'incomplete',
      `A menetlevélhez hiányzó adatok – ${missing}. Kérjük, pótolja a kiküldetés adatlapján.`,
    );
  }
  const byPlate = Map.groupBy(travels, (travel) => travel.plate);
  return success({
    letterhead: letterhead.value,
    journeys: journeys.value,
    sheets: [...byPlate.values()].map((ofCar) => sheetOf(ofCar, journeys.value)),
    orderNumbers: [...new Set(travels.flatMap((travel) => travel.orderNumber ?? []))],
    undecided: undecidedAmong(context, [
      ...letterheadReferences(letterhead.value),
      { kind: 'mentor', id: mentor.id },
      ...referencesTo('travel', travels),
    ]),
  });
}

function sheetOf(travels: readonly Travel[], { mentor }: Journeys): VehicleSheet {
  const cars = travels.map((travel) => carOf(travel, mentor));
  const kilometres = sumOfTenths('travel', travels, kilometresOf);
  const norms = cars.map((car) => car.fuelNorm);
  const hundredths = travels.reduce(
    (sum, travel, index) => sum + kilometresOf(travel) * (norms[index] ?? 0),
    0,
  );
  const complete = norms.every((norm) => norm !== undefined);
  return {
    car: cars[0] ?? {},
    legs: travels.flatMap(legsOf),
    kilometres,
    litres: complete ? { value: roundTo(hundredths / 100, 2), records: kilometres.records } : undefined,
  };
}

function legsOf(travel: Travel): readonly VehicleLeg[] {
  const records = referencesTo('travel', [travel]);
  const start = travel.odometerStart;
  return travel.legs.map((leg, index) => {
    const before = kilometresOf({ legs: travel.legs.slice(0, index) });
    const after = kilometresOf({ legs: travel.legs.slice(0, index + 1) });
    const reading = (driven: number): Amount => ({ value: roundTo((start ?? 0) + driven, 1), records });
    return {
      travel,
      from: leg.from,
      to: leg.to,
      departure: leg.departure,
      arrival: leg.arrival,
      kilometres: { value: leg.kilometres ?? 0, records },
      odometer: start === undefined ? undefined : [reading(before), reading(after)],
    };
  });
}
