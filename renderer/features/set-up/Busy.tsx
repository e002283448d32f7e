import { Box, LinearProgress, Typography } from '@mui/material';

/** Something that takes over a second is going on. */
export function Busy({ text }: { readonly text: string }) {
  return (
    <Box component="main" role="status" sx={{ maxWidth: 480, mx: 'auto', mt: '28vh', px: 4 }}>
      <Typography sx={{ mb: 2 }}>{text}</Typography>
      <LinearProgress aria-label={text} />
    </Box>
  );
}
