import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { CheckIcon, ErrorIcon, InfoIcon, WarningIcon } from './icons.tsx';

export type Tone = 'info' | 'success' | 'warning' | 'error';

const signs = { info: InfoIcon, success: CheckIcon, warning: WarningIcon, error: ErrorIcon } as const;

interface NoticeProps {
  readonly tone: Tone;
  readonly title?: string | undefined;
  readonly text?: string | undefined;
  /** Buttons at the end of the line. */
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
}

/** A sentence on the page that wants to be seen; errors are spoken at once, the rest when there is time. */
export function Notice({ tone, title, text, actions, children }: NoticeProps) {
  const Sign = signs[tone];
  return (
    <Box
      role={tone === 'error' ? 'alert' : 'status'}
      sx={{
        display: 'flex',
        gap: 1.25,
        alignItems: 'flex-start',
        border: 1,
        borderColor: 'divider',
        borderLeft: 4,
        borderLeftColor: `${tone}.main`,
        borderRadius: 1,
        bgcolor: 'background.paper',
        px: 1.5,
        py: 1,
      }}
    >
      <Sign sx={{ color: `${tone}.main`, mt: '1px', fontSize: 21 }} />
      <Box sx={{ flex: 1, minWidth: 0 }}>
        {title && (
          <Typography variant="h3" component="h2">
            {title}
          </Typography>
        )}
        {text && <Typography variant="body2">{text}</Typography>}
        {children}
      </Box>
      {actions && (
        <Box sx={{ display: 'flex', gap: 1, flex: 'none', alignSelf: 'center', my: -0.5 }}>{actions}</Box>
      )}
    </Box>
  );
}
