import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';

interface SheetSectionProps {
  readonly title: string;
  /** A button beside the title. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a record's sheet, below its own fields. */
export function SheetSection({ title, action, children }: SheetSectionProps) {
  return (
    <Box component="section" aria-label={title} sx={{ mt: 1, mb: 2.5, maxWidth: 1180 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, mb: 0.75 }}>
        <Typography variant="h2" sx={{ color: 'primary.main' }}>
          {title}
        </Typography>
        {action}
      </Box>
      {children}
    </Box>
  );
}
