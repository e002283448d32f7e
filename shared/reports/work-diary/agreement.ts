import type { Activity } from '../../domain/activity.ts';
import { formatDate, formatTime } from '../../lib/dates.ts';
import { formatKilometres, formatSigned } from '../../lib/numbers.ts';
import type { Block, TableBlock } from '../kit/blocks.ts';
import { clockHours, figureOf, kilometres, spokenHours } from '../figures.ts';
import { kindName } from '../work-month.ts';
import { VEHICLE_WORDS } from '../journeys.ts';
import { lowered } from '../sentences.ts';
import type { WorkDiaryFigures } from './collect.ts';
import { kilometresOnly } from './entries-table.ts';

/** The diary against the timesheet (D9) and the journeys (D10), and why they differ if they do. */
export function agreementBlocks(figures: WorkDiaryFigures): readonly Block[] {
  return [
    comparison(figures),
    ...overlapNote(figures),
    ...untimedNote(figures),
    ...vehicleNote(figures),
    ...distanceNote(figures),
  ];
}

function comparison({ entered, worked, doubled, distances }: WorkDiaryFigures): TableBlock {
  return {
    type: 'table',
    columns: [
      { key: 'what', title: 'Megnevezés', width: 76 },
      { key: 'diary', title: 'Munkanapló', width: 27, kind: 'number' },
      { key: 'other', title: 'Kimutatás, kiküldetések', width: 36, kind: 'number' },
      { key: 'difference', title: 'Eltérés', width: 26, kind: 'number' },
    ],
    rows: [
      {
        cells: [
          'Munkaidő (óra:perc), munkaidő-kimutatás',
          figureOf(entered, clockHours, 'A bejegyzések időtartama'),
          figureOf(worked, clockHours, 'A munkaidő-kimutatás munkaideje'),
          figureOf(doubled, clockHours, 'Egymást átfedő bejegyzések'),
        ],
      },
      {
        cells: [
          'Megtett út (km), kiküldetések nyilvántartása',
          figureOf(distances.entered, kilometresOnly, 'A bejegyzésekben megtett út'),
          figureOf(distances.journeys, kilometresOnly, 'A tárgyhónap kiküldetései'),
          figureOf(distances.gap, (value) => formatSigned(value, { decimals: 1, fixed: true })),
        ],
      },
    ],
    emptyText: '–',
  };
}

function note(text: readonly (string | ReturnType<typeof figureOf>)[]): Block {
  return { type: 'paragraph', text };
}

function overlapNote({ doubled, overlaps }: WorkDiaryFigures): readonly Block[] {
  if (overlaps.length === 0) return [];
  const pairs = overlaps.map(
    ([one, other]) => `${formatDate(one.date)}: ${timeAndKind(one)}, illetve ${timeAndKind(other)}`,
  );
  return [
    note([
      'A bejegyzések egy része időben fedi egymást, ezért az időtartamok összege ',
      figureOf(doubled, spokenHours, 'Egymást átfedő bejegyzések'),
      ' többletet mutat; a munkaidő-kimutatás és a projekt terhére elszámolt munkaidő az átfedő időt csak egyszer tartalmazza. ' +
        'Az érintett bejegyzések:',
    ]),
    { type: 'list', items: pairs },
  ];
}

function timeAndKind(one: Activity): string {
  return `${formatTime(one.start ?? '')}–${formatTime(one.end ?? '')} ${lowered(kindName(one.kind))}`;
}

function untimedNote({ untimed }: WorkDiaryFigures): readonly Block[] {
  if (untimed.length === 0) return [];
  return [
    note(['Kezdés és befejezés nélkül rögzített, ezért a munkaidőben nem számított bejegyzések:']),
    { type: 'list', items: untimed.map(untimedLine) },
  ];
}

function untimedLine(one: Activity): string {
  const title = one.title === undefined ? '' : ` („${one.title}”)`;
  return `${formatDate(one.date)}: ${lowered(kindName(one.kind))}${title}`;
}

/** By which papers the journeys are accounted for. */
function vehicleNote({ distances: { byVehicle } }: WorkDiaryFigures): readonly Block[] {
  if (byVehicle.every(({ vehicle }) => vehicle === 'own')) return [];
  const parts = byVehicle.map(({ vehicle, way }) => [
    `${VEHICLE_WORDS[vehicle]} `,
    figureOf(way, kilometres, `Kiküldetések ${VEHICLE_WORDS[vehicle]}`),
  ]);
  const listed = parts.flatMap((part, index) => (index === 0 ? part : [', ', ...part]));
  return [note(['A kiküldetések során megtett út: ', ...listed, '.'])];
}

function distanceNote({ distances }: WorkDiaryFigures): readonly Block[] {
  const { carried, difference } = distances;
  const colleague =
    carried.value === 0
      ? []
      : [
          note([
            'A munkanapló szerinti útból ',
            figureOf(carried, kilometres, 'Mentortárs kiküldetésében megtett út'),
            ' megtételére mentortárs gépkocsijával került sor; az út a mentortárs kiküldetései között szerepel.',
          ]),
        ];
  if (difference.value === 0) return colleague;
  const journeyMissing = difference.value > 0;
  return [
    ...colleague,
    note([
      journeyMissing ? 'A munkanapló szerinti útból további ' : 'A kiküldetések nyilvántartása ',
      figureOf({ ...difference, value: Math.abs(difference.value) }, (value) => formatKilometres(value)),
      journeyMissing
        ? ' megtételéhez nem tartozik rögzített kiküldetés.'
        : ' megtételét tartalmazza a munkanapló bejegyzésein felül.',
    ]),
  ];
}
