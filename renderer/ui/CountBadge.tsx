import { Box } from '@mui/material';
import { formatNumber } from '../../shared/lib/numbers.ts';

interface CountBadgeProps {
  readonly count: number;
  /** What is counted, in words for those who listen or point. */
  readonly label: string;
  /** It stands on the dark cloth of the navigation. */
  readonly onCloth?: boolean;
}

/** A number that waits for somebody; nothing where nothing waits. */
export function CountBadge({ count, label, onCloth = false }: CountBadgeProps) {
  if (count === 0) return null;
  return (
    <Box
      component="b"
      role="img"
      aria-label={label}
      title={label}
      sx={onCloth ? { ...badgeStyle, color: 'cloth.background', bgcolor: 'cloth.mark' } : badgeStyle}
    >
      {formatNumber(count, { grouping: 'always' })}
    </Box>
  );
}

const badgeStyle = {
  ml: 'auto',
  px: 0.75,
  minWidth: 20,
  borderRadius: 999,
  textAlign: 'center',
  fontSize: '0.75rem',
  lineHeight: '20px',
  fontVariantNumeric: 'tabular-nums',
  color: 'warning.contrastText',
  bgcolor: 'warning.main',
} as const;
