import { Box, ButtonBase, Typography } from '@mui/material';
import { formatNumber } from '../../../shared/lib/numbers.ts';
import type { ArrivedFile } from '../../data/exchange/read-arrivals.ts';
import { takeInTexts } from '../../text/take-in.ts';
import { CheckIcon, ErrorIcon } from '../../ui/icons.tsx';
import type { Effects } from './arrival-groups.ts';
import { countsOf, type FileCounts } from './file-counts.ts';

const texts = takeInTexts.counts;
const summed = ['new', 'changed', 'conflicting', 'deleted'] as const;
const order: readonly Effects[] = [...summed, 'faulty'];

interface NumbersProps {
  readonly arrived: ArrivedFile;
  /** What the list is narrowed to. */
  readonly only: Effects | undefined;
  onOnly(effect: Effects | undefined): void;
}

/** The five numbers first: each narrows the list; under them, that nothing of the file has been left out. */
export function Numbers({ arrived, only, onOnly }: NumbersProps) {
  const counts = countsOf(arrived);
  return (
    <Box component="section" aria-label={texts.title} sx={{ mb: 1 }}>
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
        {order.map((effect) => (
          <ButtonBase
            key={effect}
            aria-pressed={only === effect}
            title={texts.only[effect]}
            disabled={counts[effect] === 0}
            onClick={() => onOnly(only === effect ? undefined : effect)}
            sx={tileStyle}
          >
            <Typography
              component="span"
              variant="h1"
              sx={{ ...numberStyle, color: colourOf(effect, counts[effect]) }}
            >
              {formatNumber(counts[effect], { grouping: 'always' })}
            </Typography>{' '}
            <Typography component="span" variant="body2">
              {texts.names[effect]}
            </Typography>
          </ButtonBase>
        ))}
      </Box>
      <Sum counts={counts} />
    </Box>
  );
}

function Sum({ counts }: { readonly counts: FileCounts }) {
  const { unchanged, neverHere, sum, whole, faultyUnchanged } = counts;
  const isWhole = sum === whole;
  const Sign = isWhole ? CheckIcon : ErrorIcon;
  const parts = [
    ...summed.map((effect) => [counts[effect], texts.names[effect]] as const),
    [unchanged, texts.unchanged(neverHere, unchanged)] as const,
  ];
  return (
    <Typography
      variant="body2"
      role={isWhole ? undefined : 'alert'}
      sx={{ mt: 0.75, display: 'flex', gap: 0.75, color: isWhole ? 'text.secondary' : 'error.main' }}
    >
      <Sign sx={{ fontSize: 17, mt: '2px', color: isWhole ? 'success.main' : 'error.main' }} />
      {isWhole ? texts.sum(parts, whole) : texts.noSum(sum, whole)}
      {faultyUnchanged > 0 && ` ${texts.faultyUnchanged(faultyUnchanged)}`}
    </Typography>
  );
}

function colourOf(effect: Effects, count: number): string {
  if (count === 0) return 'text.disabled';
  return effect === 'conflicting' || effect === 'faulty' ? 'warning.main' : 'text.primary';
}

const numberStyle = { fontVariantNumeric: 'tabular-nums', lineHeight: 1.15 } as const;

const tileStyle = {
  display: 'flex',
  alignItems: 'baseline',
  gap: 0.75,
  px: 1.75,
  py: 0.5,
  minWidth: 108,
  justifyContent: 'flex-start',
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  bgcolor: 'background.paper',
  color: 'text.secondary',
  '&:hover': { borderColor: 'primary.main' },
  '&[aria-pressed="true"]': {
    borderColor: 'primary.main',
    boxShadow: 'inset 0 0 0 1px',
    color: 'text.primary',
  },
} as const;
