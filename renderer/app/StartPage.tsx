import { Box, Typography } from '@mui/material';

interface StartPageProps {
  readonly title: string;
  readonly message: string;
}

/** A page with one sentence, where nothing else can be done. */
export function StartPage({ title, message }: StartPageProps) {
  return (
    <Box component="main" sx={{ maxWidth: 640, mx: 'auto', mt: '18vh', px: 4 }}>
      <Typography variant="h1" gutterBottom>
        {title}
      </Typography>
      <Typography>{message}</Typography>
    </Box>
  );
}
