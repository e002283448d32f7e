import { figureOf, plain } from '../figures.ts';
import type { Block, ChartSeries } from '../kit/blocks.ts';
import { mentorFormalName } from '../letterhead.ts';
import { enumeration, lowered } from '../sentences.ts';
import { kindName } from '../work-month.ts';
import type { CountySummaryFigures } from './collect.ts';
import { monthLabel } from './month-label.ts';

/** More series than this do not stay apart in print, more columns than that cannot carry their numbers. */
const MOST_SERIES = 5;
const MOST_COLUMNS = 24;

/** „látogatás (12), tanácsadás (3) és fórum (1)” */
function listed(categories: readonly string[], series: ChartSeries): string {
  return enumeration(categories.map((name, index) => `${name} (${series.values[index]?.text ?? ''})`));
}

/** Professional occasions by kind; nothing to draw without any. */
export function kindsChart({ activities }: CountySummaryFigures): readonly Block[] {
  const { professionalKinds } = activities;
  if (professionalKinds.length === 0) return [];
  const categories = professionalKinds.map((one) => kindName(one.kind));
  const series: ChartSeries = {
    name: 'Szakmai alkalom',
    values: professionalKinds.map((one, index) =>
      figureOf(one.occasions, plain, `Szakmai alkalmak: ${categories[index]}`),
    ),
  };
  return [
    {
      type: 'chart',
      shape: 'bar',
      title: 'A szakmai alkalmak száma jelleg szerint',
      categoryTitle: 'Jelleg',
      categories,
      series: [series],
      alt: `Sávdiagram a szakmai alkalmak számáról: ${listed(categories.map(lowered), series)}.`,
    },
  ];
}

/** Professional occasions month by month: each mentor a series, or the office alone if there are too many. */
export function monthsChart(figures: CountySummaryFigures): readonly Block[] {
  const { months, professional } = figures.activities;
  if (professional.occasions.value === 0) return [];
  const categories = months.map((one) => monthLabel(one.month, months));
  const office: ChartSeries = {
    name: 'Az iroda összesen',
    values: months.map((one, index) =>
      figureOf(one.occasions, plain, `Szakmai alkalmak, ${categories[index]}`),
    ),
  };
  const series = monthSeries(figures, categories);
  const drawn = series.length + 1;
  const crowded = drawn > MOST_SERIES || drawn * categories.length > MOST_COLUMNS;
  return [
    {
      type: 'chart',
      shape: 'column',
      title: 'A szakmai alkalmak száma havonta',
      categoryTitle: 'Hónap',
      categories,
      series: crowded ? [office] : [office, ...series],
      alt: `Oszlopdiagram a szakmai alkalmak havi számáról; az iroda összesen: ${listed(categories, office)}.`,
    },
  ];
}

function monthSeries({ staff }: CountySummaryFigures, categories: readonly string[]): readonly ChartSeries[] {
  return staff.members.map(({ mentor, monthly }) => ({
    name: mentorFormalName(mentor),
    values: monthly.map((amount, index) =>
      figureOf(amount, plain, `${mentorFormalName(mentor)}, ${categories[index]}`),
    ),
  }));
}

/** What each mentor did. */
export function mentorsChart({ staff, activities }: CountySummaryFigures): readonly Block[] {
  if (activities.professional.occasions.value === 0) return [];
  const categories = staff.members.map((one) => mentorFormalName(one.mentor));
  const occasions: ChartSeries = {
    name: 'Szakmai alkalom',
    values: staff.members.map(({ mentor, professional }) =>
      figureOf(professional.occasions, plain, `Szakmai alkalmak: ${mentorFormalName(mentor)}`),
    ),
  };
  const settlements: ChartSeries = {
    name: 'Település',
    values: staff.members.map(({ mentor, professional }) =>
      figureOf(professional.settlements, plain, `Települések: ${mentorFormalName(mentor)}`),
    ),
  };
  return [
    {
      type: 'chart',
      shape: 'bar',
      title: 'Szakmai alkalmak és települések mentoronként',
      categoryTitle: 'Mentor',
      categories,
      series: [occasions, settlements],
      alt: `Sávdiagram a mentorok szakmai alkalmairól: ${listed(categories, occasions)}.`,
    },
  ];
}
