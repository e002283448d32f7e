import type { Travel } from '../../domain/travel.ts';
import { type DatedRate, rateOn } from '../../programme/allowance.ts';
import { type Outcome, failure, success } from '../../lib/outcome.ts';
import { type Car, carOf, carsOf, type Journeys, journeysOf, lengthOf, missingFrom } from '../journeys.ts';
import { referencesTo } from '../figures.ts';
import { collectLetterhead, type Letterhead, letterheadReferences } from '../letterhead.ts';
import type { ReportContext, ReportParameters } from '../report.ts';
import { type Undecided, undecidedAmong } from '../undecided.ts';
import { allowanceOf, fuelPriceOf, type TravelCost, travelCost } from './cost.ts';

export interface TravelOrderFigures {
  readonly letterhead: Letterhead;
  readonly journeys: Journeys;
  readonly cars: readonly Car[];
  readonly cost: TravelCost;
  /** Who ordered the journeys, as recorded; each name once. */
  readonly orderedBy: readonly string[];
  readonly orderNumbers: readonly string[];
  /** The rate of the law and its first day, where every journey is counted with it. */
  readonly legalRate: DatedRate | undefined;
  readonly undecided: readonly Undecided[];
}

export function collect(context: ReportContext, parameters: ReportParameters): Outcome<TravelOrderFigures> {
  const journeys = journeysOf(context, parameters, 'own');
  if (!journeys.ok) return journeys;
  const letterhead = collectLetterhead(context, parameters);
  if (!letterhead.ok) return letterhead;
  const { mentor, travels } = journeys.value;
  const missing = missingFrom(travels, (travel) => {
    const car = carOf(travel, mentor);
    return [
      ['rendszám', car.plate],
      ['üzemanyagnorma', car.fuelNorm],
      ['üzemanyagár', fuelPriceOf(travel, letterhead.value.programme)],
      ['az útszakaszok távolsága', lengthOf(travel)],
    ];
  });
  if (missing !== undefined) {
    return failure(
      'incomplete',
      `A költségek kiszámításához hiányzó adatok – ${missing}. Kérjük, pótolja a kiküldetés adatlapján; a havi üzemanyagár az iroda beállításainál is megadható.`,
    );
  }
  return success({
    letterhead: letterhead.value,
    journeys: journeys.value,
    cars: carsOf(journeys.value),
    cost: travelCost(travels, { mentor, programme: letterhead.value.programme }),
    orderedBy: distinct(travels.map((travel) => travel.orderedBy)),
    orderNumbers: distinct(travels.map((travel) => travel.orderNumber)),
    legalRate: legalRateOf(travels, letterhead.value),
    undecided: undecidedAmong(context, [
      ...letterheadReferences(letterhead.value),
      { kind: 'mentor', id: mentor.id },
      ...referencesTo('travel', travels),
    ]),
  });
}

function distinct(values: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(values.filter((value) => value !== undefined && value !== ''))] as readonly string[];
}

function legalRateOf(travels: readonly Travel[], letterhead: Letterhead): DatedRate | undefined {
  const rates = travels.map((travel) => rateOn(travel.date));
  const [first] = rates;
  const lawful = travels.every(
    (travel, index) => rates[index] === first && allowanceOf(travel, letterhead.programme) === first?.rate,
  );
  return lawful ? first : undefined;
}
