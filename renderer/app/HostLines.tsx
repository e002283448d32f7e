import { Box, Button, Typography } from '@mui/material';
import { useServices, useSession } from '../services.ts';
import { frameText } from '../text/frame.ts';
import { HostIcon } from '../ui/icons.tsx';

/** Says on every screen that the data are invented. */
export function SampleBanner() {
  const { sample } = useSession();
  const { leave } = useServices();
  if (!sample) return null;
  return (
    <Box role="note" sx={bannerStyle}>
      <Typography component="strong" sx={{ fontWeight: 700, letterSpacing: '0.12em' }}>
        {frameText.sampleMark}
      </Typography>
      <Typography variant="body2" sx={{ flex: 1, minWidth: 0 }}>
        {frameText.sampleText}
      </Typography>
      <Button size="small" variant="outlined" color="inherit" onClick={leave}>
        {frameText.leaveSample}
      </Button>
    </Box>
  );
}

/** Says that the program runs in a plain browser, which may lose everything with its own data. */
export function HostLine() {
  const { about } = useServices();
  if (about.host === 'electron') return null;
  return (
    <Box role="note" sx={lineStyle}>
      <HostIcon sx={{ fontSize: 16 }} />
      <Typography variant="caption">{frameText.browserHost}</Typography>
    </Box>
  );
}

const bannerStyle = {
  display: 'flex',
  alignItems: 'center',
  gap: 2,
  px: { xs: 1.5, md: 3 },
  py: 0.5,
  flex: 'none',
  bgcolor: 'secondary.main',
  color: 'secondary.contrastText',
} as const;

const lineStyle = {
  display: 'flex',
  alignItems: 'center',
  gap: 0.75,
  px: { xs: 1.5, md: 3 },
  py: 0.25,
  flex: 'none',
  color: 'text.secondary',
  bgcolor: 'band',
  borderTop: 1,
  borderColor: 'divider',
} as const;
