import { Box, Button, Paper, Typography } from '@mui/material';
import { takeInTexts } from '../../text/take-in.ts';
import { ExchangeIcon } from '../../ui/icons.tsx';

const texts = takeInTexts.open;

interface OpenFileProps {
  /** A file is being held over the page. */
  readonly isOver: boolean;
  onPick(): void;
}

/** Where a file comes in: the button, a place to let it fall, and what will happen then. */
export function OpenFile({ isOver, onPick }: OpenFileProps) {
  return (
    <Paper variant="outlined" sx={{ ...placeStyle, ...(isOver && overStyle) }}>
      <Box sx={{ display: 'grid', justifyItems: 'center', textAlign: 'center', gap: 1, flex: '1 1 300px' }}>
        <ExchangeIcon sx={{ fontSize: 40, color: 'secondary.main' }} />
        <Typography variant="h2">{isOver ? texts.drop : texts.title}</Typography>
        <Button variant="contained" autoFocus onClick={onPick} aria-keyshortcuts={texts.keyName}>
          {texts.button}
          <Typography component="span" variant="caption" aria-hidden sx={{ ml: 1, opacity: 0.8 }}>
            {texts.key}
          </Typography>
        </Button>
        <Typography variant="body2" color="textSecondary" sx={{ maxWidth: '46ch' }}>
          {texts.text}
        </Typography>
      </Box>
      <Box component="ol" sx={stepsStyle}>
        {texts.steps.map((step) => (
          <Typography key={step} component="li" variant="body2">
            {step}
          </Typography>
        ))}
      </Box>
    </Paper>
  );
}

const placeStyle = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 3,
  px: 3,
  py: 2.5,
  mb: 2,
  borderStyle: 'dashed',
  borderWidth: 2,
} as const;

const overStyle = { borderColor: 'primary.main', bgcolor: 'action.hover' } as const;

const stepsStyle = {
  flex: '2 1 420px',
  m: 0,
  pl: 2.5,
  display: 'grid',
  gap: 1,
  maxWidth: '78ch',
  '& li::marker': { color: 'secondary.main', fontWeight: 700 },
} as const;
