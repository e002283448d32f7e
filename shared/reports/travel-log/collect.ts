import { type Travel, kilometresOf } from '../../domain/travel.ts';
import { failure, type Outcome, success } from '../../lib/outcome.ts';
import { type Amount, referencesTo, sumOfTenths } from '../figures.ts';
import {
  type Car,
  carOf,
  carsOf,
  type Journeys,
  journeysOf,
  lengthOf,
  missingFrom,
  partnersOf,
  routeOf,
} from '../journeys.ts';
import { collectLetterhead, type Letterhead, letterheadReferences } from '../letterhead.ts';
import type { ReportContext, ReportParameters } from '../report.ts';
import { type Undecided, undecidedAmong } from '../undecided.ts';

export interface TravelLogEntry {
  readonly travel: Travel;
  readonly car: Car;
  readonly route: string;
  readonly partners: readonly string[];
  readonly kilometres: Amount;
}

export interface TravelLogFigures {
  readonly letterhead: Letterhead;
  readonly journeys: Journeys;
  readonly cars: readonly Car[];
  readonly entries: readonly TravelLogEntry[];
  readonly kilometres: Amount;
  readonly undecided: readonly Undecided[];
}

export function collect(context: ReportContext, parameters: ReportParameters): Outcome<TravelLogFigures> {
  const journeys = journeysOf(context, parameters, 'own');
  if (!journeys.ok) return journeys;
  const letterhead = collectLetterhead(context, parameters);
  if (!letterhead.ok) return letterhead;
  const { mentor, travels } = journeys.value;
  const missing = missingFrom(travels, (travel) => [
    ['rendszám', carOf(travel, mentor).plate],
    ['az útszakaszok távolsága', lengthOf(travel)],
  ]);
  if (missing !== undefined) {
    return failure(
      'incomplete',
      `Az útnyilvántartáshoz hiányzó adatok – ${missing}. Kérjük, pótolja a kiküldetés adatlapján.`,
    );
  }
  return success({
    letterhead: letterhead.value,
    journeys: journeys.value,
    cars: carsOf(journeys.value),
    entries: travels.map((travel) => ({
      travel,
      car: carOf(travel, mentor),
      route: routeOf(travel),
      partners: partnersOf(context.data, travel),
      kilometres: sumOfTenths('travel', [travel], kilometresOf),
    })),
    kilometres: sumOfTenths('travel', travels, kilometresOf),
    undecided: undecidedAmong(context, [
      ...letterheadReferences(letterhead.value),
      { kind: 'mentor', id: mentor.id },
      ...referencesTo('travel', travels),
    ]),
  });
}
