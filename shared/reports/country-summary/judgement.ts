import { daysBetween } from '../../lib/dates.ts';
import { formatNumber } from '../../lib/numbers.ts';
import { efop131 } from '../../programme/efop-131.ts';
import type { CountryPaper, CountryRow } from '../country.ts';
import { isIncomplete } from '../country-sources.ts';
import { figureOf, percent, withUnit } from '../figures.ts';
import type { Run } from '../kit/figure.ts';
import { enumeration } from '../sentences.ts';

/** A page for a minister names three of each. */
const MOST = 3;

/** „87,5%-a” */
const ofTarget = (ratio: number) => `${percent(ratio)}-a`;

type Measured = CountryRow & { readonly target: number };

const hasTarget = (row: CountryRow): row is Measured => row.target !== undefined && row.target > 0;
const fulfilment = ({ cumulative, target }: Measured) => cumulative.value / target;

/** Targets of the network that are reached, the best first. */
export function resultLines({ indicators }: CountryPaper): readonly (readonly Run[])[] {
  return indicators
    .filter(hasTarget)
    .filter((row) => fulfilment(row) >= 1)
    .sort((one, other) => fulfilment(other) - fulfilment(one))
    .slice(0, MOST)
    .map((row) => [
      `${row.indicator.name}: `,
      figureOf(row.cumulative, withUnit(row.indicator.unit), row.indicator.name),
      `, a hálózati célérték (${formatNumber(row.target)}) `,
      figureOf({ value: fulfilment(row), records: row.cumulative.records }, ofTarget, row.indicator.name),
      '.',
    ]);
}

/** What may endanger the targets or the figures themselves, the gravest first. */
export function riskLines(paper: CountryPaper): readonly (readonly Run[])[] {
  return [
    ...incompleteLines(paper),
    ...unequalLines(paper),
    ...lateLines(paper),
    ...unvisitedLines(paper),
  ].slice(0, MOST);
}

/** Figures that lack a county are not the country's. */
function incompleteLines({ counties }: CountryPaper): readonly (readonly Run[])[] {
  const gaps = counties.filter(({ state }) => state.expected && isIncomplete(state));
  if (gaps.length === 0) return [];
  const names = enumeration(gaps.map(({ name }) => name));
  return [[`A tárgyidőszak adatai nem teljesek, ezért a számok még nőhetnek: ${names}.`]];
}

function unequalLines({ counties }: CountryPaper): readonly (readonly Run[])[] {
  const unequal = counties.filter(({ receivedAsSent }) => !receivedAsSent);
  if (unequal.length === 0) return [];
  const names = enumeration(unequal.map(({ name }) => name));
  return [[`A küldött és a kapott mennyiség eltér, ezért a kivonatot újra kell kérni: ${names}.`]];
}

/** Targets that lag behind the time that has passed. */
function lateLines({ indicators, period, letterhead }: CountryPaper): readonly (readonly Run[])[] {
  const { start = efop131.start, end = efop131.end } = letterhead.programme;
  const share = Math.min(1, daysBetween(start, period.to) / Math.max(1, daysBetween(start, end)));
  return indicators
    .filter(hasTarget)
    .filter((row) => fulfilment(row) < share)
    .sort((one, other) => fulfilment(one) - fulfilment(other))
    .map((row) => [
      `${row.indicator.name}: `,
      figureOf(row.cumulative, withUnit(row.indicator.unit), row.indicator.name),
      `, a hálózati célérték (${formatNumber(row.target)}) `,
      figureOf({ value: fulfilment(row), records: row.cumulative.records }, ofTarget, row.indicator.name),
      `, miközben a projekt időtartamának ${ofTarget(share)} eltelt.`,
    ]);
}

/** Involved settlements nobody has worked with in the period. */
function unvisitedLines({ settlements, behind }: CountryPaper): readonly (readonly Run[])[] {
  const involved = settlements.filter((one) => one.involved);
  const unvisited = involved.filter(({ occasions }) => occasions === 0);
  if (unvisited.length === 0) return [];
  return [
    [
      'A tárgyidőszakban szakmai alkalom nélkül maradt ',
      figureOf(
        { value: unvisited.length, records: behind },
        withUnit('bevont település'),
        'Szakmai alkalom nélkül',
      ),
      '.',
    ],
  ];
}
