import { Box } from '@mui/material';
import type { ReactNode } from 'react';

interface LineProps {
  /** CSS columns of the line where there is room; one column on a narrow form. */
  readonly columns: string;
  readonly children: ReactNode;
}

/** Inputs side by side. */
export function Line({ columns, children }: LineProps) {
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 1.25,
        alignItems: 'start',
        gridTemplateColumns: 'minmax(0, 1fr)',
        '@container (min-width: 460px)': { gridTemplateColumns: columns },
      }}
    >
      {children}
    </Box>
  );
}
