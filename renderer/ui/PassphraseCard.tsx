import { Box, GlobalStyles, Portal, Typography } from '@mui/material';
import { type CalendarDate, formatDate } from '../../shared/lib/dates.ts';
import { passphraseText } from '../text/passphrase.ts';

const texts = passphraseText.card;

export interface CardWords {
  readonly title: string;
  /** What the passphrase opens, and how it is to be kept. */
  readonly note: string;
  /** Where it is to be typed. */
  readonly use: string;
}

interface PassphraseCardProps {
  readonly passphrase: string;
  readonly office: string;
  readonly today: CalendarDate;
  readonly words: CardWords;
}

/** What the printer gets instead of the screen: the passphrase and what it is for. */
export function PassphraseCard({ passphrase, office, today, words }: PassphraseCardProps) {
  return (
    <Portal>
      <GlobalStyles styles={printStyles} />
      <Box className="passphrase-card">
        <Typography sx={{ fontSize: '16pt', fontWeight: 600 }}>{words.title}</Typography>
        <Typography>{`${texts.office}: ${office}`}</Typography>
        <Typography>{`${texts.made}: ${formatDate(today)}`}</Typography>
        <Typography className="words">{passphrase}</Typography>
        <Typography>{words.note}</Typography>
        <Typography>{words.use}</Typography>
      </Box>
    </Portal>
  );
}

const printStyles = {
  '.passphrase-card': { display: 'none' },
  '@media print': {
    'body > *:not(.passphrase-card)': { display: 'none !important' },
    'html, body': { background: 'white !important', overflow: 'visible !important', height: 'auto' },
    '.passphrase-card': {
      display: 'grid',
      gap: '4mm',
      maxWidth: '150mm',
      margin: '10mm',
      padding: '8mm',
      border: '0.4mm solid black',
      color: 'black',
    },
    '.passphrase-card .words': {
      fontSize: '20pt',
      fontWeight: 600,
      border: '0.2mm solid black',
      padding: '6mm',
      textAlign: 'center',
    },
  },
} as const;
