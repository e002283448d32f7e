import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { usePageTitle } from './page-title.ts';

interface PageHeaderProps {
  readonly title: string;
  /** A quiet line above the title: where this page belongs. */
  readonly above?: ReactNode;
  readonly subtitle?: ReactNode;
  readonly actions?: ReactNode;
}

/** Title of a page, in serif, with its buttons; it also names the window. */
export function PageHeader({ title, above, subtitle, actions }: PageHeaderProps) {
  usePageTitle(title);
  return (
    <Box
      component="header"
      sx={{ display: 'flex', alignItems: 'flex-end', gap: 2, flexWrap: 'wrap', mb: 1.5, minWidth: 0 }}
    >
      <Box sx={{ flex: '1 1 320px', minWidth: 0 }}>
        {above && (
          <Typography variant="body2" component="div" color="textSecondary">
            {above}
          </Typography>
        )}
        <Typography variant="h1" sx={{ overflowWrap: 'anywhere' }}>
          {title}
        </Typography>
        {subtitle && (
          <Typography variant="body2" component="div" color="textSecondary" sx={{ mt: 0.25 }}>
            {subtitle}
          </Typography>
        )}
      </Box>
      {actions && <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>{actions}</Box>}
    </Box>
  );
}
