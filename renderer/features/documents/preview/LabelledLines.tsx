import { Box } from '@mui/material';
import type { LabelledText } from '../../../../shared/reports/kit/blocks.ts';
import type { Figure } from '../../../../shared/reports/kit/figure.ts';
import { TextView } from './TextView.tsx';

interface LabelledLinesProps {
  readonly lines: readonly LabelledText[];
  readonly onFigure?: ((figure: Figure) => void) | undefined;
}

/** Label on the left, value on the right. */
export function LabelledLines({ lines, onFigure }: LabelledLinesProps) {
  return (
    <Box
      component="dl"
      sx={{
        display: 'grid',
        gridTemplateColumns: 'minmax(120px, max-content) 1fr',
        columnGap: 2,
        rowGap: 0.25,
        my: 1.5,
        fontSize: '0.9375rem',
      }}
    >
      {lines.map(({ label, text }) => (
        <Box key={label} sx={{ display: 'contents' }}>
          <Box component="dt" sx={{ color: 'text.secondary' }}>
            {`${label}:`}
          </Box>
          <Box component="dd" sx={{ m: 0 }}>
            <TextView text={text} onFigure={onFigure} />
          </Box>
        </Box>
      ))}
    </Box>
  );
}
