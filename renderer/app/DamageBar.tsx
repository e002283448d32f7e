import { Box, Button, Typography } from '@mui/material';
import { keepingTexts } from '../text/keeping.ts';
import { WarningIcon } from '../ui/icons.tsx';
import { useDamage } from './KeepSafe.tsx';

/** Over every page as long as records are known to be damaged. */
export function DamageBar() {
  const found = useDamage();
  if (found?.damage === undefined) return null;
  const { damaged, damagedEntries } = found.damage;
  return (
    <Box role="alert" sx={barStyle}>
      <WarningIcon sx={{ fontSize: 22, flex: 'none' }} />
      <Typography variant="body2" sx={{ flex: 1, minWidth: 0 }}>
        {keepingTexts.damage.bar(damaged.length, damagedEntries)}
      </Typography>
      <Button size="small" variant="outlined" color="inherit" onClick={found.show} sx={{ flex: 'none' }}>
        {keepingTexts.damage.open}
      </Button>
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
  bgcolor: 'warning.main',
  color: 'warning.contrastText',
} as const;
