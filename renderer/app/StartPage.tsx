import { Box, Button, Typography } from '@mui/material';

interface StartPageProps {
  readonly title: string;
  readonly message: string;
  /** The one thing that can be done. */
  readonly button?: { readonly label: string; onClick(): void };
}

/** A page with one sentence, where the daily work cannot be done. */
export function StartPage({ title, message, button }: StartPageProps) {
  return (
    <Box component="main" sx={{ maxWidth: 640, mx: 'auto', mt: '18vh', px: 4 }}>
      <Typography variant="h1" gutterBottom>
        {title}
      </Typography>
      <Typography>{message}</Typography>
      {button && (
        <Button variant="contained" autoFocus onClick={button.onClick} sx={{ mt: 3 }}>
          {button.label}
        </Button>
      )}
    </Box>
  );
}
