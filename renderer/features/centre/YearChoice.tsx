import { Box, IconButton, Typography } from '@mui/material';
import { centreTexts } from '../../text/centre.ts';
import { BackIcon } from '../../ui/icons.tsx';

const texts = centreTexts.overview;

interface YearChoiceProps {
  readonly year: string;
  onChange(year: string): void;
}

/** One year at a time. */
export function YearChoice({ year, onChange }: YearChoiceProps) {
  const step = (by: number) => onChange(String(Number(year) + by));
  return (
    <Box role="group" aria-label={texts.year} sx={{ display: 'flex', alignItems: 'center', ml: 'auto' }}>
      <IconButton aria-label={texts.previousYear} onClick={() => step(-1)}>
        <BackIcon />
      </IconButton>
      <Typography aria-live="polite" sx={{ fontWeight: 600, minWidth: 48, textAlign: 'center' }}>
        {year}
      </Typography>
      <IconButton aria-label={texts.nextYear} onClick={() => step(1)}>
        <BackIcon sx={{ transform: 'scaleX(-1)' }} />
      </IconButton>
    </Box>
  );
}
