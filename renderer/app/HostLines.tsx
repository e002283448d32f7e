import { Box, Button, Typography } from '@mui/material';
import { useServices, useSession } from '../services.ts';
import { frameText } from '../text/frame.ts';
import { BrowserHostLine } from './BrowserHostLine.tsx';

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
  return about.journal ? null : <BrowserHostLine />;
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
