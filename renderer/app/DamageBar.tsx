import { Box, Button, Typography } from '@mui/material';
import { keepingTexts } from '../text/keeping.ts';
import { saveTexts } from '../text/saving.ts';
import { WarningIcon } from '../ui/icons.tsx';
import { useDamage } from './KeepSafe.tsx';

const { bar, missing, open } = keepingTexts.damage;

/** Over every page as long as records are known to be damaged. */
export function DamageBar() {
  const found = useDamage();
  if (found?.damage === undefined) return null;
  const { damaged, damagedEntries, complete } = found.damage;
  // Of rows that are gone there is nothing to look at one by one.
  const isMissing = damaged.length === 0 && !complete;
  return (
    <Box role="alert" sx={barStyle}>
      <WarningIcon sx={{ fontSize: 22, flex: 'none' }} />
      <Typography variant="body2" sx={{ flex: 1, minWidth: 0 }}>
        {isMissing ? missing : bar(damaged.length, damagedEntries)}
      </Typography>
      <Button
        size="small"
        variant="outlined"
        color="inherit"
        onClick={isMissing ? restart : found.show}
        sx={{ flex: 'none' }}
      >
        {isMissing ? saveTexts.reload : open}
      </Button>
    </Box>
  );
}

/** At the start it is found too, and the page of recovery comes. */
function restart(): void {
  globalThis.location.reload();
}

const barStyle = {
  display: 'flex',
  alignItems: 'center',
  gap: 1.5,
  px: { xs: 1.5, md: 3 },
  py: 0.75,
  flex: 'none',
  bgcolor: 'warning.main',
  color: 'warning.contrastText',
} as const;
