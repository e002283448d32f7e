import { Box, Button, Typography } from '@mui/material';
import { type FocusEvent, useCallback, useRef } from 'react';
import { ErrorIcon } from '../ui/icons.tsx';

interface AlertBarProps {
  readonly text: string;
  readonly button?: string;
  readonly onClick?: () => void;
}

/** A red line over the page, spoken at once; what is below stays in reach. */
export function AlertBar({ text, button, onClick }: AlertBarProps) {
  const lending = useLentFocus();
  return (
    <Box role="alert" sx={barStyle}>
      <ErrorIcon sx={{ fontSize: 22, flex: 'none' }} />
      <Typography variant="body2" sx={{ flex: 1, minWidth: 0 }}>
        {text}
      </Typography>
      {button && (
        <Button
          {...lending}
          size="small"
          variant="outlined"
          color="inherit"
          onClick={onClick}
          sx={{ flex: 'none' }}
        >
          {button}
        </Button>
      )}
    </Box>
  );
}

/** For a button that goes when it has worked: the keyboard is given back to what had it before, or to the page. */
function useLentFocus() {
  const before = useRef<EventTarget>(null);
  const ref = useCallback((button: HTMLButtonElement | null) => {
    if (button === null) return undefined;
    return () => {
      if (document.activeElement !== button) return;
      const { current } = before;
      const isThere = current instanceof HTMLElement && current.isConnected;
      const next = isThere ? current : document.querySelector<HTMLElement>('main');
      queueMicrotask(() => next?.focus({ preventScroll: true }));
    };
  }, []);
  const onFocus = ({ relatedTarget }: FocusEvent) => {
    before.current = relatedTarget;
  };
  return { ref, onFocus };
}

const barStyle = {
  display: 'flex',
  alignItems: 'center',
  gap: 1.5,
  px: { xs: 1.5, md: 3 },
  py: 0.75,
  flex: 'none',
  bgcolor: 'error.main',
  color: 'error.contrastText',
} as const;
