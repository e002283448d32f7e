import { Box } from '@mui/material';
import type { ChartBlock } from '../../../../shared/reports/kit/blocks.ts';
import { chartTable } from '../../../../shared/reports/kit/chart-table.ts';
import type { Figure } from '../../../../shared/reports/kit/figure.ts';
import { TableView } from './TableView.tsx';

interface ChartViewProps {
  readonly chart: ChartBlock;
  onFigure(figure: Figure): void;
}

const COLOURS = ['primary.main', 'secondary.main', 'success.main'] as const;

/** The chart as lying bars, with its numbers in a table below; Word draws its own. */
export function ChartView({ chart, onFigure }: ChartViewProps) {
  const largest = Math.max(...chart.series.flatMap(({ values }) => values.map(({ value }) => value)), 1);
  return (
    <Box component="figure" sx={{ m: 0, my: 2 }}>
      <Box component="figcaption" sx={{ fontWeight: 700, mb: 1 }}>
        {chart.title}
      </Box>
      <Box role="img" aria-label={chart.alt} sx={{ display: 'grid', gap: 0.5 }}>
        {chart.categories.map((category, index) => (
          <Box
            key={category}
            sx={{
              display: 'grid',
              gridTemplateColumns: '220px 1fr',
              gap: 1,
              alignItems: 'center',
              fontSize: '0.875rem',
            }}
          >
            <span>{category}</span>
            <div>
              {chart.series.map(({ name, values }, place) => (
                <Box
                  key={name}
                  title={`${name}: ${values[index]?.text ?? ''}`}
                  sx={{
                    width: `${(100 * (values[index]?.value ?? 0)) / largest}%`,
                    minWidth: '1px',
                    height: 12,
                    bgcolor: COLOURS[place % COLOURS.length],
                  }}
                />
              ))}
            </div>
          </Box>
        ))}
      </Box>
      <TableView table={chartTable(chart)} onFigure={onFigure} />
    </Box>
  );
}
