import { Box, Button, LinearProgress, Typography } from '@mui/material';

interface WorkingProps {
  readonly text: string;
  readonly stop?: { readonly label: string; onStop(): void } | undefined;
}

/** What is going on just now, where it was asked for. */
export function Working({ text, stop }: WorkingProps) {
  return (
    <Box role="status" sx={{ display: 'grid', gap: 0.75 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
        <Typography variant="body2" sx={{ flex: 1 }}>
          {text}
        </Typography>
        {stop && (
          <Button size="small" onClick={stop.onStop}>
            {stop.label}
          </Button>
        )}
      </Box>
      <LinearProgress aria-label={text} />
    </Box>
  );
}
