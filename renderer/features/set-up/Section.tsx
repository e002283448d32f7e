import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';

interface SectionProps {
  readonly title: string;
  readonly note?: string;
  readonly children: ReactNode;
}

/** A heading over fields that stand side by side as the room allows. */
export function Section({ title, note, children }: SectionProps) {
  return (
    <Box component="section" sx={{ mb: 3 }}>
      <Typography variant="h2">{title}</Typography>
      {note && (
        <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
          {note}
        </Typography>
      )}
      <Box
        sx={{ display: 'grid', gap: 1.5, mt: 1, gridTemplateColumns: 'repeat(auto-fit, minmax(280px, 1fr))' }}
      >
        {children}
      </Box>
    </Box>
  );
}
