import type { ChartBlock, TableBlock } from './blocks.ts';

/** The numbers of a chart as a table; every writer puts it under the drawing. */
export function chartTable(chart: ChartBlock): TableBlock {
  const share = 100 / (chart.series.length + 2);
  return {
    type: 'table',
    columns: [
      { key: 'category', title: chart.categoryTitle, width: 2 * share },
      ...chart.series.map((series, index) => ({
        key: `series-${index + 1}`,
        title: series.name,
        width: share,
        kind: 'number' as const,
      })),
    ],
    rows: chart.categories.map((category, index) => ({
      cells: [category, ...chart.series.map((series) => series.values[index] ?? '')],
    })),
    emptyText: '–',
  };
}
