import { formatDateShort } from '../../lib/dates.ts';
import { formatWithUnit, roundTo } from '../../lib/numbers.ts';
import { fold } from '../../lib/order.ts';
import type { Activity } from '../../domain/activity.ts';
import type { Block, TableBlock } from '../kit/blocks.ts';
import {
  type Amount,
  columnFormat,
  EMPTY_CELL,
  figureOf,
  figureOrDash,
  hundredths,
  plain,
  spokenHours,
  withUnit,
} from '../figures.ts';
import { countyNaming, placeName, placeNames, type Standpoint } from '../places.ts';
import { asSentence, lowered } from '../sentences.ts';
import { kindName } from '../work-month.ts';
import type { MonthlyReportFigures } from './collect.ts';

export function standpointOf({ letterhead, period }: MonthlyReportFigures): Standpoint {
  return { county: letterhead.office.county, naming: countyNaming(letterhead.programme, period.to) };
}

const MOST_TOPICS = 3;

/** Occasions, participants and topics of each settlement. */
export function settlementsTable(figures: MonthlyReportFigures): TableBlock {
  const { rows, occasions, participants } = figures.settlements;
  const standpoint = standpointOf(figures);
  const persons = columnFormat([...rows.map((one) => one.participants.value), participants.value]);
  return {
    type: 'table',
    columns: [
      { key: 'settlement', title: 'Település', width: 52 },
      { key: 'occasions', title: 'Alkalom', width: 20, kind: 'number' },
      { key: 'participants', title: 'Résztvevő (fő)', width: 24, kind: 'number' },
      { key: 'topics', title: 'Fő témák', width: 69 },
    ],
    rows: rows.map(({ settlement, ...sum }) => {
      const name = settlement === undefined ? 'Településhez nem köthető' : placeName(settlement, standpoint);
      return {
        cells: [
          name,
          figureOf(sum.occasions, plain, `Alkalmak: ${name}`),
          figureOrDash(sum.participants, persons, `Résztvevők: ${name}`),
          sum.topics.slice(0, MOST_TOPICS).join('; ') || EMPTY_CELL,
        ],
      };
    }),
    ...(rows.length === 0
      ? {}
      : {
          totals: [
            'Összesen',
            figureOf(occasions, plain, 'A tárgyhónap alkalmai'),
            figureOf(participants, persons, 'A tárgyhónap résztvevői'),
          ],
        }),
    emptyText: 'A tárgyhónapban nincs rögzített tevékenység.',
  };
}

/** Why the rows may add up to more than the sum. */
export function sharedNote({ settlements }: MonthlyReportFigures): readonly Block[] {
  if (settlements.shared.value === 0) return [];
  return [
    {
      type: 'paragraph',
      role: 'note',
      text: [
        'Több települést ',
        figureOf(settlements.shared, withUnit('alkalom'), 'Több települést érintő alkalmak'),
        ' érintett; az ilyen alkalom minden érintett településnél szerepel, az összesítésben azonban csak egyszer.',
      ],
    },
  ];
}

function inHours(minutes: Amount): Amount {
  return { value: roundTo(minutes.value / 60, 2), records: minutes.records };
}

/** Hours by kind as lying bars; a sentence instead where no time was entered. */
export function kindsChart(figures: MonthlyReportFigures): readonly Block[] {
  const timed = figures.kinds.filter((one) => one.minutes.value > 0);
  if (timed.length === 0) {
    return [{ type: 'paragraph', text: 'A tárgyhónapban nincs időponttal rögzített tevékenység.' }];
  }
  const spoken = timed.map(
    (one) => `${lowered(kindName(one.kind))} ${formatWithUnit(inHours(one.minutes).value, 'óra')}`,
  );
  return [
    {
      type: 'chart',
      shape: 'bar',
      title: 'Munkaidő tevékenységtípusonként (óra)',
      categoryTitle: 'Tevékenység típusa',
      categories: timed.map((one) => kindName(one.kind)),
      series: [
        {
          name: 'Munkaidő (óra)',
          values: timed.map((one) => figureOf(inHours(one.minutes), hundredths, kindName(one.kind))),
        },
      ],
      alt: `Sávdiagram a munkaidő megoszlásáról: ${spoken.join('; ')}.`,
    },
    ...doubledNote(figures),
  ];
}

function doubledNote({ doubled, worked }: MonthlyReportFigures): readonly Block[] {
  if (doubled.value === 0) return [];
  return [
    {
      type: 'paragraph',
      role: 'note',
      text: [
        'Az időben egymást átfedő tevékenységek mindegyike teljes időtartamával szerepel, ezért az időtartamok összege ',
        figureOf(doubled, spokenHours, 'Egymást átfedő tevékenységek'),
        ' többletet mutat a ledolgozott munkaidőhöz (',
        figureOf(worked, spokenHours, 'Ledolgozott munkaidő'),
        ') képest.',
      ],
    },
  ];
}

/** Results and next steps as the mentor wrote them down. */
export function resultsTable(figures: MonthlyReportFigures): TableBlock {
  const standpoint = standpointOf(figures);
  return {
    type: 'table',
    dense: true,
    columns: [
      { key: 'date', title: 'Dátum', width: 20, kind: 'date' },
      { key: 'settlement', title: 'Település', width: 29 },
      { key: 'activity', title: 'Tevékenység', width: 42 },
      { key: 'result', title: 'Eredmény', width: 41 },
      { key: 'next', title: 'Következő lépés', width: 33 },
    ],
    rows: figures.results.map((one) => ({
      cells: [
        formatDateShort(one.date),
        placeNames(one.settlements ?? [], standpoint) || EMPTY_CELL,
        nameOf(one),
        asSentence(one.result) || EMPTY_CELL,
        asSentence(one.nextStep) || EMPTY_CELL,
      ],
      record: { kind: 'activity', id: one.id },
    })),
    emptyText: 'A tárgyhónap tevékenységeihez nincs rögzített eredmény.',
  };
}

function nameOf(one: Activity): string {
  const kind = kindName(one.kind);
  if (one.title === undefined) return kind;
  return fold(one.title).startsWith(fold(kind)) ? one.title : `${kind}: ${one.title}`;
}

/** The programme's indicators over the mentor's own work. */
export function indicatorsTable({ indicators }: MonthlyReportFigures): readonly Block[] {
  const values = indicators.flatMap((row) => [row.period.value, row.cumulative.value]);
  const format = columnFormat(values, 1);
  const table: TableBlock = {
    type: 'table',
    columns: [
      { key: 'code', title: 'Jel', width: 13 },
      { key: 'name', title: 'Indikátor neve', width: 82 },
      { key: 'unit', title: 'Mértékegység', width: 26 },
      { key: 'period', title: 'Tárgyhónap', width: 22, kind: 'number' },
      { key: 'cumulative', title: 'Halmozott', width: 22, kind: 'number' },
    ],
    rows: indicators.map(({ indicator, period, cumulative }) => ({
      cells: [
        indicator.code,
        indicator.name,
        indicator.unit,
        figureOf(period, format, `${indicator.name}, tárgyhónap`),
        figureOf(cumulative, format, `${indicator.name}, halmozott`),
      ],
    })),
    emptyText: 'A mentor tevékenységeihez nincs számítható indikátorérték.',
  };
  const note =
    'Az értékek kizárólag a mentor tevékenységeit tartalmazzák, az indikátortábla számítási szabályai szerint. A megyei érték nem a ' +
    'mentori értékek összege, mert a közös alkalom, település, közösség és szervezet a megyei értékben egyszer szerepel.';
  return indicators.length === 0 ? [table] : [table, { type: 'paragraph', role: 'note', text: note }];
}
