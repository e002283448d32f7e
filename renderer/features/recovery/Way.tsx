import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';

/** A sentence and its button. */
export function Way({ text, children }: { readonly text: string; readonly children: ReactNode }) {
  return (
    <Box
      sx={{
        display: 'flex',
        gap: 2,
        alignItems: 'center',
        justifyContent: 'space-between',
        flexWrap: 'wrap',
      }}
    >
      <Typography variant="body2" sx={{ flex: 1, minWidth: 320, maxWidth: 620 }}>
        {text}
      </Typography>
      {children}
    </Box>
  );
}
