import { ABSENCES } from '../../domain/activity-kinds.ts';
import { formatRange } from '../../lib/dates.ts';
import { formatWithUnit, roundTo } from '../../lib/numbers.ts';
import type { ChartBlock, KeyValueBlock, TableBlock } from '../kit/blocks.ts';
import type { Figure } from '../kit/figure.ts';
import {
  type Amount,
  clockHours,
  columnPercent,
  figureOf,
  hundredths,
  percent,
  plain,
  spokenHours,
} from '../figures.ts';
import { kindName } from '../work-month.ts';
import type { AbsenceSpan } from '../working-time.ts';
import type { WeekSum, WorkDiaryFigures } from './collect.ts';

/** How often and how long, by kind of activity. */
export function kindsTable(figures: WorkDiaryFigures): TableBlock {
  const { kinds, occasions, entered } = figures;
  return {
    type: 'table',
    columns: [
      { key: 'kind', title: 'Tevékenység típusa', width: 100 },
      { key: 'occasions', title: 'Alkalom', width: 40, kind: 'number' },
      { key: 'minutes', title: 'Időtartam (óra:perc)', width: 56, kind: 'number' },
      { key: 'share', title: 'Megoszlás', width: 56, kind: 'number' },
    ],
    rows: kinds.map((one) => ({
      cells: [
        kindName(one.kind),
        figureOf(one.occasions, plain, `Alkalmak: ${kindName(one.kind)}`),
        figureOf(one.minutes, clockHours, `Időtartam: ${kindName(one.kind)}`),
        figureOf(one.share, columnPercent),
      ],
    })),
    ...(kinds.length === 0
      ? {}
      : {
          totals: [
            'Összesen',
            figureOf(occasions, plain, 'A tárgyhónap alkalmai'),
            figureOf(entered, clockHours, 'A bejegyzések időtartama'),
            columnPercent(1),
          ],
        }),
    emptyText: 'A tárgyhónapban nincs rögzített tevékenység.',
  };
}

function hoursWithDecimals(amount: Amount): Amount {
  return { value: roundTo(amount.value / 60, 2), records: amount.records };
}

/** Hours worked week by week, as columns. */
export function weeksChart({ weeks }: WorkDiaryFigures): ChartBlock {
  return {
    type: 'chart',
    shape: 'column',
    title: 'Ledolgozott munkaidő hetenként (óra)',
    categoryTitle: 'Hét',
    categories: weeks.map(weekName),
    series: [
      {
        name: 'Munkaidő (óra)',
        values: weeks.map((week) =>
          figureOf(hoursWithDecimals(week.minutes), hundredths, `Munkaidő, ${weekName(week)}`),
        ),
      },
    ],
    alt: `Oszlopdiagram a hetenként ledolgozott órákról: ${weeks
      .map((week) => `${weekName(week)} ${formatWithUnit(hoursWithDecimals(week.minutes).value, 'óra')}`)
      .join('; ')}.`,
  };
}

/** „március 5–11.” */
function weekName(week: WeekSum): string {
  return formatRange(week.from, week.to).replace(/^\d+\. /, '');
}

/** What of the working time the project pays for. */
export function chargedBlock({ worked, charged, ratio }: WorkDiaryFigures): KeyValueBlock {
  return {
    type: 'keyValue',
    rows: [
      { label: 'Ledolgozott munkaidő', text: figureOf(worked, spokenHours, 'Ledolgozott munkaidő') },
      { label: 'Ebből a projekt terhére', text: figureOf(charged, spokenHours, 'A projekt terhére') },
      { label: 'A projekt részaránya', text: percent(ratio) },
    ],
  };
}

/** Absences with their reason and length. */
export function absencesTable({ absences }: WorkDiaryFigures): TableBlock {
  return {
    type: 'table',
    columns: [
      { key: 'span', title: 'Időszak', width: 80 },
      { key: 'reason', title: 'Távollét oka', width: 100 },
      { key: 'length', title: 'Időtartam', width: 72, align: 'end' },
    ],
    rows: absences.map((span) => ({
      cells: [formatRange(span.from, span.to), reasonOf(span), lengthOf(span)],
    })),
    emptyText: 'A tárgyhónapban nem volt távollét.',
  };
}

function reasonOf(span: AbsenceSpan): string {
  const known = ABSENCES as Readonly<Record<string, string>>;
  return known[span.reason ?? ''] ?? 'nincs megadva';
}

function lengthOf(span: AbsenceSpan): Figure {
  return span.days.value > 0
    ? figureOf(span.days, (value) => formatWithUnit(value, 'nap'))
    : figureOf(span.minutes, spokenHours);
}
