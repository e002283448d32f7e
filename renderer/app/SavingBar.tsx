import { Box, Button, Typography } from '@mui/material';
import { useEffect, useRef } from 'react';
import type { SaveStatus } from '../data/journal-link.ts';
import { useOfficeData } from '../data/live.ts';
import { useServices } from '../services.ts';
import { saveTexts } from '../text/saving.ts';
import { ErrorIcon } from '../ui/icons.tsx';
import { useSaveStatus, useStoreState } from './save-status.ts';

/** Over every page as long as something is not safe: why, and what can be done. */
export function SavingBar() {
  const { saving } = useOfficeData();
  const status = useSaveStatus();
  const store = useStoreState();
  useSafeAgain(status);
  if (store === 'closed') {
    return (
      <Bar text={saveTexts.closed} button={saveTexts.reload} onClick={() => globalThis.location.reload()} />
    );
  }
  if (status.state === 'slow') return <Bar text={saveTexts.slow} />;
  if (status.state !== 'behind') return null;
  const { message, readOnly } = status;
  return (
    <Bar
      text={readOnly ? saveTexts.readOnly(message) : saveTexts.behind(message)}
      button={saveTexts.again}
      onClick={() => void saving.flush()}
    />
  );
}

/** Says once that everything has become safe after it was not; meanwhile no earlier „Mentve” stands beside the bar. */
function useSafeAgain({ state }: SaveStatus): void {
  const { notices } = useServices();
  const wasBehind = useRef(false);
  useEffect(() => {
    if (state === 'behind') wasBehind.current = true;
    const isUnsafe = state === 'behind' || state === 'slow';
    if (isUnsafe && notices.current()?.severity !== 'error') notices.close();
    if (state !== 'safe' || !wasBehind.current) return;
    wasBehind.current = false;
    notices.show({ message: saveTexts.safeAgain });
  }, [state, notices]);
}

interface BarProps {
  readonly text: string;
  readonly button?: string;
  readonly onClick?: () => void;
}

function Bar({ text, button, onClick }: BarProps) {
  return (
    <Box role="alert" sx={barStyle}>
      <ErrorIcon sx={{ fontSize: 22, flex: 'none' }} />
      <Typography variant="body2" sx={{ flex: 1, minWidth: 0 }}>
        {text}
      </Typography>
      {button && (
        <Button size="small" variant="outlined" color="inherit" onClick={onClick} sx={{ flex: 'none' }}>
          {button}
        </Button>
      )}
    </Box>
  );
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
