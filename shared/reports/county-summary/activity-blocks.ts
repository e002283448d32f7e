import { formatNumber } from '../../lib/numbers.ts';
import { clockHours, columnFormat, EMPTY_CELL, figureOf, figureOrDash, plain, withUnit } from '../figures.ts';
import type { Block, TableBlock, TableRow } from '../kit/blocks.ts';
import type { Run, Text } from '../kit/figure.ts';
import { kindName } from '../work-month.ts';
import type { ActivitySum, KindFigures, MonthFigures } from './activities.ts';
import { kindsChart, mentorsChart, monthsChart } from './charts.ts';
import type { CountySummaryFigures } from './collect.ts';
import { monthLabel } from './month-label.ts';

/** Section 3: what was done, how often, with how many people. */
export function activityBlocks(figures: CountySummaryFigures): readonly Block[] {
  const several = figures.activities.months.length > 1;
  return [
    kindsTable(figures),
    ...(several ? [monthsTable(figures), ...monthsChart(figures)] : kindsChart(figures)),
    ...mentorsChart(figures),
    { type: 'paragraph', role: 'note', text: countingNote(figures) },
  ];
}

const internalHead = 'Belső munka';

function sumCells(sum: ActivitySum, figures: CountySummaryFigures): readonly Text[] {
  const { professional } = figures.activities;
  const persons = columnFormat([professional.participants.value]);
  return [
    figureOf(sum.occasions, persons),
    figureOrDash(sum.settlements, persons),
    figureOrDash(sum.participants, persons),
    figureOrDash(sum.women, persons),
    figureOrDash(sum.young, persons),
    figureOrDash(sum.minutes, clockHours),
  ];
}

function kindRow(one: KindFigures, figures: CountySummaryFigures): TableRow {
  return { cells: [kindName(one.kind), ...sumCells(one, figures)] };
}

/** Work inside the office has neither settlement nor participants to report. */
function internalCells({ occasions, minutes }: ActivitySum): readonly Text[] {
  return [
    figureOf(occasions, plain),
    EMPTY_CELL,
    EMPTY_CELL,
    EMPTY_CELL,
    EMPTY_CELL,
    figureOrDash(minutes, clockHours),
  ];
}

function kindsTable(figures: CountySummaryFigures): TableBlock {
  const { professional, professionalKinds, internal, internalKinds } = figures.activities;
  const inner: readonly TableRow[] =
    internalKinds.length === 0
      ? []
      : [
          { cells: [internalHead], role: 'group' },
          ...internalKinds.map((one) => ({ cells: [kindName(one.kind), ...internalCells(one)] })),
          { cells: ['Belső munka összesen', ...internalCells(internal)], role: 'total' },
        ];
  const outer: readonly TableRow[] =
    professionalKinds.length === 0
      ? []
      : [
          { cells: ['Szakmai tevékenységek'], role: 'group' },
          ...professionalKinds.map((one) => kindRow(one, figures)),
          { cells: ['Szakmai tevékenység összesen', ...sumCells(professional, figures)], role: 'total' },
        ];
  return {
    type: 'table',
    caption: 'A tevékenységek jelleg szerint',
    columns: [
      { key: 'kind', title: 'Jelleg', width: 50 },
      { key: 'occasions', title: 'Alkalom', width: 19, kind: 'number' },
      { key: 'settlements', title: 'Település', width: 21, kind: 'number' },
      { key: 'participants', title: 'Résztvevő (fő)', width: 22, kind: 'number' },
      { key: 'women', title: 'Ebből nő', width: 17, kind: 'number' },
      { key: 'young', title: '30 év alatti', width: 17, kind: 'number' },
      { key: 'minutes', title: 'Időtartam (óra:perc)', width: 22, kind: 'number' },
    ],
    rows: [...outer, ...inner],
    emptyText: 'A tárgyidőszakban nincs rögzített tevékenység.',
  };
}

function monthsTable(figures: CountySummaryFigures): TableBlock {
  const { months, professional, kilometres } = figures.activities;
  const count = columnFormat([professional.participants.value]);
  const grouping = kilometres.value >= 10_000 ? 'always' : 'auto';
  const driven = (value: number) => formatNumber(value, { decimals: 1, fixed: true, grouping });
  const row = (sum: ActivitySum, way: MonthFigures['kilometres']): readonly Text[] => [
    figureOf(sum.occasions, count),
    figureOf(sum.settlements, count),
    figureOf(sum.participants, count),
    figureOf(sum.minutes, clockHours),
    figureOf(way, driven),
  ];
  return {
    type: 'table',
    caption: 'A szakmai tevékenység havi bontásban',
    columns: [
      { key: 'month', title: 'Hónap', width: 40 },
      { key: 'occasions', title: 'Szakmai alkalom', width: 25, kind: 'number' },
      { key: 'settlements', title: 'Település', width: 24, kind: 'number' },
      { key: 'participants', title: 'Résztvevő (fő)', width: 24, kind: 'number' },
      { key: 'minutes', title: 'Időtartam (óra:perc)', width: 26, kind: 'number' },
      { key: 'kilometres', title: 'Kiküldetés (km)', width: 26, kind: 'number' },
    ],
    rows: months.map((one) => ({ cells: [monthLabel(one.month, months), ...row(one, one.kilometres)] })),
    totals: ['A tárgyidőszak összesen', ...row(professional, kilometres)],
    emptyText: 'A tárgyidőszakban nincs rögzített tevékenység.',
  };
}

function countingNote({ activities }: CountySummaryFigures): readonly Run[] {
  const joint: readonly Run[] =
    activities.joint.value === 0
      ? []
      : [
          ' A tárgyidőszakban ',
          figureOf(activities.joint, withUnit('közös alkalom'), 'Több mentor közös alkalmai'),
          ' volt; ezek minden érintett mentornál szerepelnek, az iroda összesítésében azonban csak egyszer.',
        ];
  return [
    'Szakmai alkalomnak a hálózaton kívüli partnerekkel végzett tevékenység számít. A településszám az egymástól különböző településeket, az időtartam a rögzített kezdés és befejezés közötti időt jelenti.',
    ...joint,
  ];
}
