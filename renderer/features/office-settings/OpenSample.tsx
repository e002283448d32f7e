import { Box, Button, LinearProgress, Typography } from '@mui/material';
import { useState } from 'react';
import { useServices } from '../../services.ts';
import { officeTexts } from '../../text/office-settings.ts';
import { Notice } from '../../ui/Notice.tsx';

const texts = officeTexts.about;

/** The way to the sample county for those who have an office already. */
export function OpenSample() {
  const { openSample } = useServices();
  const [state, setState] = useState<'idle' | 'busy' | { readonly problem: string }>('idle');
  async function open(): Promise<void> {
    setState('busy');
    const opened = await openSample().catch(() => ({ ok: false as const, message: texts.sampleFailed }));
    if (!opened.ok) setState({ problem: opened.message });
  }
  return (
    <Box component="section" sx={{ mt: 2, display: 'grid', gap: 1, justifyItems: 'start' }}>
      <Typography variant="h2">{texts.trial}</Typography>
      <Typography>{texts.trialText}</Typography>
      <Button variant="outlined" disabled={state === 'busy'} onClick={() => void open()}>
        {texts.openSample}
      </Button>
      {state === 'busy' && (
        <Box role="status" sx={{ width: '100%' }}>
          <Typography variant="body2">{texts.openingSample}</Typography>
          <LinearProgress />
        </Box>
      )}
      {typeof state === 'object' && <Notice tone="error" text={state.problem} />}
    </Box>
  );
}
