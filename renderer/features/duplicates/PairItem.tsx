import { Box, Button, Typography } from '@mui/material';
import type { KeyboardEvent } from 'react';
import { KINDS } from '../../../shared/domain/dataset.ts';
import type { DuplicatePair } from '../../../shared/duplicates/find.ts';
import { duplicateText as texts } from '../../text/duplicates.ts';
import { titleWithPlace } from '../../ui/title-with-place.ts';
import { useWholeLookup } from './use-titles.ts';

interface PairItemProps {
  readonly pair: DuplicatePair;
  readonly isCurrent: boolean;
  onFocus(): void;
  onKey(event: KeyboardEvent): void;
  onCompare(): void;
  onDistinct(): void;
  onLater(): void;
}

/** Two records that look alike, why, and what can be done about it. */
export function PairItem({ pair, isCurrent, ...act }: PairItemProps) {
  const lookup = useWholeLookup();
  const [one, other] = [pair.one, pair.other].map((id) => titleWithPlace(pair.kind, id, lookup)) as [
    string,
    string,
  ];
  const name = texts.pairOf(one, other);
  return (
    <Box
      component="li"
      data-pair
      tabIndex={isCurrent ? 0 : -1}
      aria-label={name}
      onFocus={act.onFocus}
      onKeyDown={act.onKey}
      sx={itemStyle}
    >
      <Box sx={{ flex: '1 1 26rem', minWidth: 0 }}>
        <Typography variant="caption" color="textSecondary">
          {KINDS[pair.kind].label}
        </Typography>
        <Typography sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{one}</Typography>
        <Typography sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{other}</Typography>
        <Typography variant="body2" color="textSecondary">
          {texts.because(pair.reasons)}
        </Typography>
      </Box>
      <Answers {...act} name={name} />
    </Box>
  );
}

interface AnswersProps extends Pick<PairItemProps, 'onCompare' | 'onDistinct' | 'onLater'> {
  readonly name: string;
}

function Answers({ name, onCompare, onDistinct, onLater }: AnswersProps) {
  const labelled = (label: string) => `${label}: ${name}`;
  return (
    <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
      <Button size="small" variant="contained" onClick={onCompare} aria-label={labelled(texts.compare)}>
        {texts.compare}
      </Button>
      <Button size="small" variant="outlined" onClick={onDistinct} aria-label={labelled(texts.distinct)}>
        {texts.distinct}
      </Button>
      <Button size="small" onClick={onLater} aria-label={labelled(texts.later)}>
        {texts.later}
      </Button>
    </Box>
  );
}

const itemStyle = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 2,
  px: 1.25,
  py: 0.75,
  borderBottom: 1,
  borderColor: 'divider',
  '&:focus-visible': { outline: '2px solid', outlineColor: 'primary.main', outlineOffset: -2 },
} as const;
