import { Box, type SvgIcon, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { usePageTitle } from './page-title.ts';

interface EmptyStateProps {
  readonly title: string;
  /** What this place is for, and what to do first. */
  readonly text?: string | undefined;
  readonly icon?: typeof SvgIcon | undefined;
  readonly actions?: ReactNode;
  /** It is all there is on the page, and names it. */
  readonly isPage?: boolean;
}

/** An empty place explains itself and offers the first step. */
export function EmptyState({ title, text, icon: Picture, actions, isPage = false }: EmptyStateProps) {
  usePageTitle(isPage ? title : undefined);
  return (
    <Box sx={{ display: 'grid', justifyItems: 'center', textAlign: 'center', gap: 1, px: 3, py: 5 }}>
      {Picture && <Picture sx={{ fontSize: 40, color: 'secondary.main' }} />}
      <Typography variant="h2" component={isPage ? 'h1' : 'p'}>
        {title}
      </Typography>
      {text && (
        <Typography color="textSecondary" sx={{ maxWidth: '56ch' }}>
          {text}
        </Typography>
      )}
      {actions && <Box sx={{ display: 'flex', gap: 1, mt: 1 }}>{actions}</Box>}
    </Box>
  );
}
