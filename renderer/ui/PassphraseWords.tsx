import { Typography } from '@mui/material';

interface PassphraseWordsProps {
  readonly words: string;
  /** What they open, for those who hear the page. */
  readonly label: string;
}

/** A passphrase shown large, to be read and copied. */
export function PassphraseWords({ words, label }: PassphraseWordsProps) {
  return (
    <Typography role="note" aria-label={label} sx={wordsStyle}>
      {words}
    </Typography>
  );
}

const wordsStyle = {
  width: '100%',
  textAlign: 'center',
  fontFamily: 'h1.fontFamily',
  fontSize: '1.5rem',
  fontWeight: 600,
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  bgcolor: 'band',
  px: 2,
  py: 2,
  overflowWrap: 'anywhere',
  userSelect: 'text',
} as const;
