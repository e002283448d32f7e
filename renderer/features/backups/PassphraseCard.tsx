import { Box, GlobalStyles, Portal, Typography } from '@mui/material';
import { formatDate } from '../../../shared/lib/dates.ts';
import { useSession } from '../../services.ts';
import { backupTexts } from '../../text/backups.ts';

const texts = backupTexts.card;

/** What the printer gets instead of the screen: the passphrase and what it is for. */
export function PassphraseCard({ passphrase }: { readonly passphrase: string }) {
  const { office, today } = useSession();
  return (
    <Portal>
      <GlobalStyles styles={printStyles} />
      <Box className="passphrase-card">
        <Typography sx={{ fontSize: '16pt', fontWeight: 600 }}>{texts.title}</Typography>
        <Typography>{`${texts.office}: ${office.name}`}</Typography>
        <Typography>{`${texts.made}: ${formatDate(today)}`}</Typography>
        <Typography className="words">{passphrase}</Typography>
        <Typography>{texts.note}</Typography>
        <Typography>{texts.use}</Typography>
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
